using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Rounds of cups whose source tells none: the last match is the final, and what led there were the rounds before it.</summary>
public sealed partial class MatchFinder
{
    private static readonly string[] Untold = ["semi-final", "quarter-final", "round-of-16"];

    // "who did they beat in the semi?"
    private List<Fixture> ByUntoldRound(List<Fixture> list)
    {
        var asked = inquiry.Asked;
        var stages = asked
            .Concepts.Where(c => c.Kind == "stage")
            .Select(c => c.Name["stage.".Length..])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (stages is not [var stage] || !Untold.Contains(stage, StringComparer.Ordinal))
            return list;
        var kept = new List<Fixture>();
        foreach (var season in list.GroupBy(fixture => fixture.Season, StringComparer.Ordinal))
        {
            var all = inquiry.Directory.FixturesOfSeason(season.Key).Select(id => inquiry.Directory.Fixture(id)!).ToList();
            if (all.Exists(fixture => fixture.Round is not null))
                kept.AddRange(season);
            else if (IsCup(season.Key) && RoundBeforeFinal(all, Array.IndexOf(Untold, stage) + 1) is var round)
                // Of two that are named it is what is said of their match, where the rounds cannot be told.
                kept.AddRange(season.Where(fixture => round.Count == 0 ? Pair is not null : round.Contains(fixture)));
        }
        if (kept.Count < list.Count)
            asked.Heed(["stage." + stage]);
        return kept;
    }

    private bool IsCup(string season) =>
        inquiry.CompetitionOf(season) is { } cup
        && cup.Type != "league"
        && cup.Name != "Friendly"
        && !cup.Name.Contains("qualif", StringComparison.OrdinalIgnoreCase);

    // So many rounds before the final: the last matches of all who went further, each against another.
    private static List<Fixture> RoundBeforeFinal(List<Fixture> all, int rounds)
    {
        // The match for third place may be played on the day of the final.
        var round = all.Count == 0 ? [] : all.Where(one => one.Date == all.Max(other => other.Date)).ToList();
        if (round.Count is 0 or > 2)
            return [];
        for (var i = 0; i < rounds; i++)
        {
            var first = round.Min(one => one.Date);
            var before = round
                .SelectMany(one => new[] { one.Home, one.Away })
                .Select(team =>
                    all.Where(one => one.Date < first && (one.Home == team || one.Away == team)).MaxBy(one => one.Date)
                )
                .OfType<Fixture>()
                .Distinct()
                .ToList();
            var teams = before.SelectMany(one => new[] { one.Home, one.Away }).Distinct(StringComparer.Ordinal).Count();
            if (before.Count != 2 << i || teams != before.Count * 2)
                return [];
            round = before;
        }
        return round;
    }
}
