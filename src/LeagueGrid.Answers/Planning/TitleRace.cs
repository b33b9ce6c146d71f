using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Answers.Planning;

/// <summary>What is settled in a league that is not over: who cannot be caught any more, who is down, who is safe.</summary>
/// <param name="IsWon">Nobody can reach the points of the first.</param>
/// <param name="Nearest">Who of the others can still get the most.</param>
/// <param name="Most">How many points that are.</param>
public sealed record TitleRace(bool IsWon, TableLine Nearest, int Most)
{
    /// <summary>The race as it stands; null where nobody knows how many matches there are to come.</summary>
    public static TitleRace? Of(Standing table)
    {
        if (!IsLeague(table))
            return null;
        var first = table.Lines[0];
        var nearest = table.Lines.Skip(1).MaxBy(line => Best(table, line))!;
        return new TitleRace(Best(table, nearest) < first.Points, nearest, Best(table, nearest));
    }

    /// <summary>Whether a team is surely down (true), surely safe (false), or neither yet.</summary>
    public static bool? IsDown(Standing table, TableLine line, int goDown)
    {
        if (!IsLeague(table))
            return null;
        var others = table.Lines.Where(other => other.Team != line.Team).ToList();
        if (others.Count(other => other.Points > Best(table, line)) >= table.Lines.Count - goDown)
            return true;
        return others.Count(other => Best(table, other) < line.Points) >= goDown ? false : null;
    }

    /// <summary>How many matches a team has still to play.</summary>
    public static int Left(Standing table, TableLine line) => Math.Max(0, Matches(table) - line.Played);

    private static int Best(Standing table, TableLine line) =>
        line.Points + (Left(table, line) * (table.Book.Season.Points ?? PointsRule.Default).Win);

    // Everybody meets everybody at home and away.
    private static int Matches(Standing table) => 2 * (table.Lines.Count - 1);

    private const int SmallestLeague = 10;

    private static bool IsLeague(Standing table) =>
        !table.IsTournament
        && table.Lines.Count >= SmallestLeague
        && table.Lines.All(line => line.Played > 0 && line.Played <= Matches(table));
}
