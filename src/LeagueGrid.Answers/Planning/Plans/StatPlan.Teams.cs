using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

// Which team had the most of a statistic over several matches: each team's own sum, and no sum of all.
public static partial class StatPlan
{
    private const int MostLevel = 6;

    private static Finding OfTeams(Inquiry q, string metric, IReadOnlyList<MatchSheet> matches, Finding finding)
    {
        var w = q.Words;
        var words = new DeedWords(q);
        var sums = matches
            .SelectMany(sheet =>
                new[]
                {
                    (Team: sheet.Home, Value: Value(sheet.HomeTally, metric) ?? 0),
                    (Team: sheet.Away, Value: Value(sheet.AwayTally, metric) ?? 0),
                }
            )
            .GroupBy(one => one.Team, StringComparer.Ordinal)
            .Select(team => (Team: team.Key, Value: team.Sum(one => one.Value)))
            .ToList();
        var best = q.Asked.Has("op.fewest") ? sums.Min(one => one.Value) : sums.Max(one => one.Value);
        var level = sums.Where(one => Math.Abs(one.Value - best) < 0.001).ToList();
        foreach (var (team, _) in level)
            finding.Entities.Add(new("team", team));
        var names = w.List(level.Take(MostLevel).Select(one => w.Team(one.Team)));
        var with = w.In("with", "avec");
        return Done(q, finding, matches, $"{names} {with} {w.Number(best)} {words.Noun(metric, (int)best)}");
    }
}
