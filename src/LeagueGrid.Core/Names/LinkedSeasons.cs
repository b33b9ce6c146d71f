namespace LeagueGrid.Core.Names;

/// <summary>Seasons that count otherwise because other ids in them name the same.</summary>
public static class LinkedSeasons
{
    public static IReadOnlySet<string> Changed(EntityLinks before, EntityLinks after, LeagueDirectory directory)
    {
        var teams = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        var seasons = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in Only(before, after).Concat(Only(after, before)))
            // Of a group that is told of by seasons of their own nothing changes in any of them.
            seasons.UnionWith(group.SelectMany(SeasonsOf).GroupBy(id => id).Where(id => id.Count() > 1).Select(id => id.Key));
        return seasons;

        IEnumerable<string> SeasonsOf(EntityKey key) =>
            key.Kind switch
            {
                "match" => directory.Fixture(key.Id) is { } fixture ? [fixture.Season] : [],
                "team" => OfTeam(key.Id),
                _ => directory.Player(key.Id)?.Team is { } team ? OfTeam(team) : [],
            };

        IReadOnlySet<string> OfTeam(string team)
        {
            if (!teams.TryGetValue(team, out var known))
                teams[team] = known = directory
                    .FixturesOfTeam(team)
                    .Select(id => directory.Fixture(id)?.Season)
                    .OfType<string>()
                    .ToHashSet(StringComparer.Ordinal);
            return known;
        }
    }

    /// <summary>The groups of one that are not, member by member, those of the other.</summary>
    private static IEnumerable<IReadOnlyList<EntityKey>> Only(EntityLinks one, EntityLinks other) =>
        one.Groups.Where(group => !group.SequenceEqual(other.SameAs(group[0])));
}
