using LeagueGrid.Core.Names;

namespace LeagueGrid.Feeds.Identity;

/// <summary>
/// Puts the likest together first. A group never holds two ids that may not be the same.
/// </summary>
/// <param name="forbids">Why two may not be in one group; the third argument says that somebody decided it.</param>
internal sealed class Grouping(Func<EntityKey, EntityKey, bool, string?> forbids, Func<EntityKey, int> fullness)
{
    private readonly Dictionary<EntityKey, List<EntityKey>> _groups = [];
    private readonly List<EntityLikeness> _because = [];

    public List<string> Refused { get; } = [];

    /// <summary>True where both are in one group now.</summary>
    public bool TryJoin(EntityLikeness pair, bool decided)
    {
        var (one, other) = (GroupOf(pair.One), GroupOf(pair.Other));
        if (ReferenceEquals(one, other))
            return true;
        foreach (var a in one)
        foreach (var b in other)
        {
            if (forbids(a, b, decided) is not { } rule)
                continue;
            Refused.Add($"{pair.One.Ref} and {pair.Other.Ref} stay apart: {a.Ref} and {b.Ref} {rule}");
            return false;
        }
        one.AddRange(other);
        foreach (var member in other)
            _groups[member] = one;
        _because.Add(pair);
        return true;
    }

    /// <summary>The groups of more than one; canonical is who tells most of himself.</summary>
    public List<EntityMerge> Merges() =>
        [
            .. _groups
                .Values.Distinct()
                .Where(group => group.Count > 1)
                .Select(group => new EntityMerge(
                    [.. group.OrderByDescending(fullness).ThenBy(key => key.Id, StringComparer.Ordinal)],
                    [.. _because.Where(pair => group.Contains(pair.One))]
                ))
                .OrderBy(merge => merge.Members[0].Id, StringComparer.Ordinal),
        ];

    private List<EntityKey> GroupOf(EntityKey key) => _groups.TryGetValue(key, out var group) ? group : _groups[key] = [key];
}
