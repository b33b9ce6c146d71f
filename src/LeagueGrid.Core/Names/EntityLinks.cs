using System.Collections.Immutable;

namespace LeagueGrid.Core.Names;

/// <summary>
/// Which ids of different sources name the same team, player or fixture. One id of each group is the canonical one;
/// whoever is not in a group is his own. Immutable: a new resolution makes new links.
/// </summary>
public sealed class EntityLinks
{
    private readonly ImmutableDictionary<EntityKey, EntityKey> _canonical;
    private readonly ImmutableDictionary<EntityKey, ImmutableArray<EntityKey>> _members;

    private EntityLinks(ImmutableDictionary<EntityKey, ImmutableArray<EntityKey>> members)
    {
        _members = members;
        _canonical = members
            .SelectMany(group => group.Value.Select(member => KeyValuePair.Create(member, group.Key)))
            .ToImmutableDictionary();
    }

    public static EntityLinks None { get; } = new([]);

    /// <summary>By canonical id; an id in two groups is a fault of the caller.</summary>
    /// <param name="groups">The canonical id first, then the others.</param>
    public static EntityLinks Of(IEnumerable<IReadOnlyList<EntityKey>> groups) =>
        new(groups.Where(group => group.Count > 1).ToImmutableDictionary(group => group[0], group => group.ToImmutableArray()));

    /// <summary>Groups of more than one, the canonical id first.</summary>
    public IEnumerable<IReadOnlyList<EntityKey>> Groups => _members.Values.Select(group => (IReadOnlyList<EntityKey>)group);

    public EntityKey Canonical(EntityKey key) => _canonical.GetValueOrDefault(key, key);

    public string Canonical(string kind, string id) => Canonical(new EntityKey(kind, id)).Id;

    /// <summary>Every id of the same thing, the canonical first; the id alone where nothing is linked to it.</summary>
    public IReadOnlyList<EntityKey> SameAs(EntityKey key) => _members.TryGetValue(Canonical(key), out var group) ? group : [key];
}
