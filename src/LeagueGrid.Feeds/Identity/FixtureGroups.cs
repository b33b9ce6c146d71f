using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Feeds.Identity;

/// <summary>
/// The same two teams on the same day are one fixture of two sources; what one source tells apart stays apart. A day off is
/// allowed between sources: some write local days, some UTC.
/// </summary>
internal static class FixtureGroups
{
    public static List<EntityMerge> Of(
        IReadOnlyList<MatchSheet> sheets,
        EntityLinks teams,
        IReadOnlyList<IdentityDecision> decisions
    )
    {
        var byId = sheets.ToDictionary(sheet => sheet.Id, StringComparer.Ordinal);
        var split = decisions
            .Where(d => d.Verb == IdentityVerb.Split && d.One.Kind == "match")
            .SelectMany(d => new[] { (d.One.Id, d.Other.Id), (d.Other.Id, d.One.Id) })
            .ToHashSet();
        var grouping = new Grouping(
            (a, b, decided) =>
                split.Contains((a.Id, b.Id)) ? "were split by decision"
                : !decided && EntitySource.Id(a.Id) == EntitySource.Id(b.Id) ? "are two of one source"
                : null,
            key => (byId[key.Id].GoalsKnown ? 1000 : 0) + byId[key.Id].Players.Count
        );
        foreach (
            var join in decisions.Where(d =>
                d.Verb == IdentityVerb.Join && d.One.Kind == "match" && byId.ContainsKey(d.One.Id) && byId.ContainsKey(d.Other.Id)
            )
        )
            grouping.TryJoin(
                new EntityLikeness(join.One, join.Other, [new Evidence($"decided: {join.Reason ?? "no reason given"}", 1)]),
                decided: true
            );
        foreach (var pair in sheets.GroupBy(sheet => Teams(sheet, teams)))
        {
            var days = pair.OrderBy(sheet => sheet.Date).ThenBy(sheet => sheet.Id, StringComparer.Ordinal).ToList();
            // Same days first: where two sources have the same two days in a row, each finds its own.
            foreach (var apart in new[] { 0, 1 })
            foreach (var (n, one) in days.Index())
            foreach (var other in days.Skip(n + 1).TakeWhile(other => other.Date.DayNumber - one.Date.DayNumber <= apart))
                if (other.Date.DayNumber - one.Date.DayNumber == apart)
                    grouping.TryJoin(Alike(one, other, apart), decided: false);
        }
        return grouping.Merges();
    }

    private static (string, string) Teams(MatchSheet sheet, EntityLinks teams)
    {
        var (home, away) = (teams.Canonical("team", sheet.Home), teams.Canonical("team", sheet.Away));
        return string.CompareOrdinal(home, away) < 0 ? (home, away) : (away, home);
    }

    private static EntityLikeness Alike(MatchSheet one, MatchSheet other, int apart) =>
        new(
            new EntityKey("match", one.Id),
            new EntityKey("match", other.Id),
            [
                new Evidence(
                    apart == 0
                        ? $"the same teams on {one.Date:yyyy-MM-dd}"
                        : $"the same teams on {one.Date:yyyy-MM-dd} and the day after",
                    1
                ),
            ]
        );
}
