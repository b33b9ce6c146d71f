using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Core.Season;

/// <summary>
/// Tie-breakers as data. Each word splits the teams that are still level into smaller groups; <c>head-to-head</c> looks at
/// the matches among exactly those teams (points, then difference), as the rules of La Liga and UEFA have it.
/// </summary>
internal static class TieBreaks
{
    public static IReadOnlyList<TableLine> Order(
        List<TableLine> lines,
        IReadOnlyList<string> tieBreakers,
        IReadOnlyList<MatchSheet> counted,
        PointsRule points,
        Func<string, string> nameOf
    )
    {
        var ordered = new List<TableLine>(lines.Count);
        foreach (var level in lines.GroupBy(line => line.Points).OrderByDescending(group => group.Key))
            Split(level.ToList(), 0);
        return ordered;

        void Split(List<TableLine> level, int next)
        {
            if (level.Count == 1)
            {
                ordered.Add(level[0]);
                return;
            }
            if (next == tieBreakers.Count)
            {
                ordered.AddRange(
                    level
                        .OrderBy(line => NameFolding.Fold(nameOf(line.Team)), StringComparer.Ordinal)
                        .ThenBy(line => line.Team, StringComparer.Ordinal)
                );
                return;
            }
            var weight = Weight(tieBreakers[next], level, counted, points);
            foreach (var group in level.GroupBy(weight).OrderByDescending(group => group.Key).Select(group => group.ToList()))
                // Fewer than before are level now: among them alone the same matches may tell (UEFA's rule for three and more).
                Split(group, group.Count < level.Count ? next : next + 1);
        }
    }

    private static Func<TableLine, (int, int)> Weight(
        string tieBreaker,
        List<TableLine> level,
        IReadOnlyList<MatchSheet> counted,
        PointsRule points
    )
    {
        switch (tieBreaker)
        {
            case TieBreaker.GoalDifference:
                return line => (line.GoalDifference, 0);
            case TieBreaker.GoalsFor:
                return line => (line.GoalsFor, 0);
            case TieBreaker.Wins:
                return line => (line.Won, 0);
            case TieBreaker.HeadToHead:
                var teams = level.Select(line => line.Team).ToHashSet(StringComparer.Ordinal);
                var among = LeagueTable.Among(teams, counted, points);
                return line => (among[line.Team].Points, among[line.Team].GoalDifference);
            default:
                throw new ArgumentOutOfRangeException(nameof(tieBreaker), tieBreaker, "The feed lets no such word in.");
        }
    }
}
