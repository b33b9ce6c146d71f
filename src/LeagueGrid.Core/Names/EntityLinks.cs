using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LeagueGrid.Core.Names;

/// <summary>
/// Which ids of different sources name the same team, player or fixture. One id of each group is the canonical one;
/// whoever is not in a group is his own. Immutable: a new resolution makes new links.
/// </summary>
public sealed class EntityLinks
{
    private readonly FrozenDictionary<EntityKey, EntityKey> _canonical;
    private readonly FrozenDictionary<EntityKey, ImmutableArray<EntityKey>> _members;
    private readonly FrozenSet<(EntityKey, EntityKey)> _apart;
    private readonly FrozenSet<EntityKey> _decided;

    private EntityLinks(
        IEnumerable<KeyValuePair<EntityKey, ImmutableArray<EntityKey>>> members,
        IReadOnlyCollection<(EntityKey One, EntityKey Other)> apart
    )
    {
        _members = members.ToFrozenDictionary();
        _canonical = _members
            .SelectMany(group => group.Value.Select(member => KeyValuePair.Create(member, group.Key)))
            .ToFrozenDictionary();
        _apart = apart.SelectMany(pair => new[] { pair, (pair.Other, pair.One) }).ToFrozenSet();
        _decided = apart.SelectMany(pair => new[] { pair.One, pair.Other }).ToFrozenSet();
        Version = Fingerprint();
    }

    public static EntityLinks None { get; } = Of([]);

    /// <summary>By canonical id; an id in two groups is a fault of the caller.</summary>
    /// <param name="groups">The canonical id first, then the others.</param>
    /// <param name="apart">Pairs that somebody decided not to be the same, whatever they are called.</param>
    public static EntityLinks Of(
        IEnumerable<IReadOnlyList<EntityKey>> groups,
        IReadOnlyCollection<(EntityKey One, EntityKey Other)>? apart = null
    ) =>
        new(
            groups.Where(group => group.Count > 1).Select(group => KeyValuePair.Create(group[0], group.ToImmutableArray())),
            apart ?? []
        );

    /// <summary>Equal for links that say the same, in every process; 0 where they say nothing.</summary>
    public long Version { get; }

    /// <summary>Groups of more than one, the canonical id first.</summary>
    public IEnumerable<IReadOnlyList<EntityKey>> Groups => _members.Values.Select(group => (IReadOnlyList<EntityKey>)group);

    public bool IsEmpty => _members.Count == 0;

    public EntityKey Canonical(EntityKey key) => _canonical.GetValueOrDefault(key, key);

    public string Canonical(string kind, string id) => Canonical(new EntityKey(kind, id)).Id;

    /// <summary>Every id of the same thing, the canonical first; the id alone where nothing is linked to it.</summary>
    public IReadOnlyList<EntityKey> SameAs(EntityKey key) => _members.TryGetValue(Canonical(key), out var group) ? group : [key];

    /// <summary>Somebody decided that the two are not the same: no likeness of names may bring them together.</summary>
    public bool AreApart(EntityKey one, EntityKey other) => _apart.Contains((one, other));

    /// <summary>Somebody decided of this id, or of one that it is the same as, that it is not another.</summary>
    public bool IsApart(EntityKey key) => _decided.Count > 0 && SameAs(key).Any(_decided.Contains);

    /// <summary>The links among these ids alone: of each group its first that is here is the canonical one.</summary>
    public EntityLinks Among(IEnumerable<EntityKey> ids)
    {
        var here = ids.Where(_canonical.ContainsKey).ToHashSet();
        return here.Count < 2
            ? None
            : Of(
                here.Select(Canonical)
                    .Distinct()
                    .Select(canonical => (IReadOnlyList<EntityKey>)[.. _members[canonical].Where(here.Contains)]),
                [.. _apart.Where(pair => here.Contains(pair.Item1))]
            );
    }

    // FNV-1a over what is said, in one order: the hash codes of strings differ from process to process.
    private long Fingerprint()
    {
        if (_members.Count == 0 && _apart.Count == 0)
            return 0;
        var said = _members
            .Values.Select(group => string.Join('\n', group.Select(key => key.Ref)))
            .Concat(_apart.Select(pair => $"{pair.Item1.Ref}\r{pair.Item2.Ref}"))
            .Order(StringComparer.Ordinal);
        var hash = 14695981039346656037;
        foreach (var line in said)
        foreach (var letter in line)
            hash = (hash ^ letter) * 1099511628211;
        return (long)hash;
    }
}
