using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

// Whose a statistic is: the team that had most of it over several matches, the keepers of one.
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

    // "How many saves did France's goalkeeper make?": who kept goal is told by what he did, where no line-up tells.
    private static List<NamedThing> Keepers(Inquiry q, MatchSheet sheet)
    {
        var team = q.Acting is { } acting ? Inquiry.Ids(acting) : null;
        return
        [
            .. sheet
                .Players.Where(line =>
                    (team is null || team.Contains(line.Side == Side.Home ? sheet.Home : sheet.Away))
                    && q.Directory.Player(line.Player)?.Position?.StartsWith("goalkeeper", StringComparison.OrdinalIgnoreCase)
                        == true
                    && (line.Minutes > 0 || line.Tally[Stat.Saves] > 0)
                )
                .Select(line => new NamedThing("player", q.Player(line.Player), [line.Player], 1)),
        ];
    }
}
