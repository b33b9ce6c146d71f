using LeagueGrid.Core.Names;
using LeagueGrid.Feeds.Identity;

namespace LeagueGrid.Server.Identities;

/// <summary>What an administrator's word means in pairs, which is what the resolution goes by.</summary>
public static class Deciding
{
    /// <summary>The pairs that join the ids, and earlier splits between what they stand for, which no longer hold.</summary>
    public static (IReadOnlyList<IdentityDecision> Joins, IReadOnlyList<IdentityDecision> Forgotten) Join(
        IReadOnlyList<EntityKey> keys,
        string? reason,
        EntityLinks links,
        IReadOnlyList<IdentityDecision> known
    )
    {
        var meant = keys.SelectMany(links.SameAs).ToHashSet();
        return (
            [.. keys.Skip(1).Select(other => new IdentityDecision(IdentityVerb.Join, keys[0], other, reason))],
            [.. known.Where(old => old.Verb == IdentityVerb.Split && meant.Contains(old.One) && meant.Contains(old.Other))]
        );
    }

    /// <summary>The id against each that it is, or was decided to be, the same as. Empty where there is none.</summary>
    public static IReadOnlyList<IdentityDecision> Split(
        EntityKey key,
        string? reason,
        EntityLinks links,
        IReadOnlyList<IdentityDecision> known
    ) =>
        [
            .. links
                .SameAs(key)
                .Concat(known.Where(old => old.Verb == IdentityVerb.Join && old.One == key).Select(old => old.Other))
                .Concat(known.Where(old => old.Verb == IdentityVerb.Join && old.Other == key).Select(old => old.One))
                .Where(other => other != key)
                .Distinct()
                .Select(other => new IdentityDecision(IdentityVerb.Split, key, other, reason)),
        ];
}
