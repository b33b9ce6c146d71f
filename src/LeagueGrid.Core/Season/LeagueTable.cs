using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Core.Season;

/// <summary>A team's line in a table, before names are put to it.</summary>
public sealed record TableLine(string Team, int Played, int Won, int Drawn, int Lost, int GoalsFor, int GoalsAgainst, int Points)
{
    public int GoalDifference => GoalsFor - GoalsAgainst;
}

/// <summary>Which matches of a team count in a table.</summary>
public enum TableVenue
{
    Everywhere = 0,
    Home = 1,
    Away = 2,
}

/// <summary>
/// League tables. A shoot-out leaves the score as it was (Laws of the Game, law 10), so a match decided by one is drawn here.
/// </summary>
public static class LeagueTable
{
    /// <summary>The order after points where a season says nothing (shapes §3).</summary>
    public static IReadOnlyList<string> DefaultTieBreakers => TieBreaker.Default;

    /// <summary>
    /// The lines of a season in order. Every team with a fixture stands in it; a match counts once it is decided, with
    /// <paramref name="live"/> also while it is in play.
    /// </summary>
    public static IReadOnlyList<TableLine> Of(SeasonBook book, LeagueDirectory directory, bool live) =>
        Of(
            book.Counting(directory.Links),
            book.Season.Points ?? PointsRule.Default,
            book.Season.TieBreakers ?? DefaultTieBreakers,
            team => directory.Team(team)?.Name ?? team,
            live
        );

    /// <summary>A table of any set of matches: a group, up to a date, at home only.</summary>
    /// <param name="tieBreakers">Applied in order to teams level on points; the name decides at the end.</param>
    /// <param name="nameOf">The name of a team id.</param>
    public static IReadOnlyList<TableLine> Of(
        IEnumerable<MatchSheet> sheets,
        PointsRule points,
        IReadOnlyList<string> tieBreakers,
        Func<string, string> nameOf,
        bool live = false,
        TableVenue venue = TableVenue.Everywhere
    )
    {
        var counted = new List<MatchSheet>();
        var sums = new Dictionary<string, Sums>(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            sums.TryAdd(sheet.Home, new Sums());
            sums.TryAdd(sheet.Away, new Sums());
            if (!sheet.IsDecided && !(live && sheet.Status is MatchStatus.Live))
                continue;
            counted.Add(sheet);
            if (venue is not TableVenue.Away)
                sums[sheet.Home].Add(sheet.Score.Home, sheet.Score.Away);
            if (venue is not TableVenue.Home)
                sums[sheet.Away].Add(sheet.Score.Away, sheet.Score.Home);
        }
        var lines = sums.Select(sum => sum.Value.ToLine(sum.Key, points)).ToList();
        return TieBreaks.Order(lines, tieBreakers, counted, points, nameOf);
    }

    /// <summary>What the results among <paramref name="teams"/> alone come to.</summary>
    internal static Dictionary<string, TableLine> Among(
        IReadOnlySet<string> teams,
        IEnumerable<MatchSheet> counted,
        PointsRule points
    )
    {
        var sums = teams.ToDictionary(team => team, _ => new Sums(), StringComparer.Ordinal);
        foreach (var sheet in counted)
        {
            if (!teams.Contains(sheet.Home) || !teams.Contains(sheet.Away))
                continue;
            sums[sheet.Home].Add(sheet.Score.Home, sheet.Score.Away);
            sums[sheet.Away].Add(sheet.Score.Away, sheet.Score.Home);
        }
        return sums.ToDictionary(sum => sum.Key, sum => sum.Value.ToLine(sum.Key, points), StringComparer.Ordinal);
    }

    private sealed class Sums
    {
        private int _won;
        private int _drawn;
        private int _lost;
        private int _for;
        private int _against;

        public void Add(int scored, int conceded)
        {
            _for += scored;
            _against += conceded;
            if (scored > conceded)
                _won++;
            else if (scored == conceded)
                _drawn++;
            else
                _lost++;
        }

        public TableLine ToLine(string team, PointsRule rule) =>
            new(
                team,
                _won + _drawn + _lost,
                _won,
                _drawn,
                _lost,
                _for,
                _against,
                (_won * rule.Win) + (_drawn * rule.Draw) + (_lost * rule.Loss)
            );
    }
}
