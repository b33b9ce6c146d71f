using LeagueGrid.Core.Names;
using LeagueGrid.Feeds.Identity;

namespace LeagueGrid.Server.Identities;

/// <summary>A resolution as it is kept in the store, whole: its links are those of the groups that are the same.</summary>
public sealed record KnownIdentities(
    DateTimeOffset ResolvedAt,
    IReadOnlyList<IdentityGroup> Groups,
    IReadOnlyList<string> Refused,
    IReadOnlyList<IdentityPair>? Apart = null
)
{
    public static KnownIdentities None { get; } = new(default, [], []);

    public static KnownIdentities Of(IdentityReport report, IReadOnlyList<IdentityDecision> decisions, DateTimeOffset now) =>
        new(
            now,
            [
                .. report.Merges.Select(merge => new IdentityGroup(
                    true,
                    merge.Members[0].Kind,
                    [.. merge.Members.Select(member => member.Id)],
                    [.. merge.Because.Select(LikenessView.Of)]
                )),
                .. report.StayedApart.Select(pair => new IdentityGroup(
                    false,
                    pair.One.Kind,
                    [pair.One.Id, pair.Other.Id],
                    [LikenessView.Of(pair)]
                )),
            ],
            report.Refused,
            [
                .. decisions
                    .Where(decision => decision.Verb == IdentityVerb.Split)
                    .Select(split => new IdentityPair(split.One.Kind, split.One.Id, split.Other.Id)),
            ]
        );

    public EntityLinks ToLinks() =>
        EntityLinks.Of(
            Groups
                .Where(group => group.Same)
                .Select(group => (IReadOnlyList<EntityKey>)[.. group.Ids.Select(id => new EntityKey(group.Kind, id))]),
            [.. (Apart ?? []).Select(pair => (new EntityKey(pair.Kind, pair.One), new EntityKey(pair.Kind, pair.Other)))]
        );
}

/// <summary>Two ids that were decided not to be the same.</summary>
public sealed record IdentityPair(string Kind, string One, string Other);

/// <summary>Ids that were taken for the same (the canonical first), or two that are alike and stayed apart.</summary>
public sealed record IdentityGroup(bool Same, string Kind, IReadOnlyList<string> Ids, IReadOnlyList<LikenessView> Because);

/// <summary>What speaks for two ids being the same, and against it (negative points).</summary>
public sealed record LikenessView(string One, string Other, double Points, IReadOnlyList<Evidence> Evidence)
{
    public static LikenessView Of(EntityLikeness pair) => new(pair.One.Id, pair.Other.Id, pair.Points, pair.Evidence);
}

/// <summary>A page of the report for people: <paramref name="Refused"/> says which decisions and merges would have broken a rule.</summary>
public sealed record IdentityPage(
    IReadOnlyList<IdentityView> Items,
    string? Next,
    DateTimeOffset ResolvedAt,
    IReadOnlyList<string> Refused
);

public sealed record IdentityView(bool Same, string Kind, IReadOnlyList<NamedId> Members, IReadOnlyList<LikenessView> Because);

public sealed record NamedId(string Id, string? Name);

/// <summary>A decision that ids name one thing, whatever the evidence says.</summary>
public sealed record JoinRequest(string? Kind, IReadOnlyList<string>? Ids, string? Reason);

/// <summary>A decision that an id is none of those that it was taken for.</summary>
public sealed record SplitRequest(string? Kind, string? Id, string? Reason);

/// <summary>How many pairs were decided; the next resolution, seconds later, goes by them.</summary>
public sealed record DecisionView(int Decided);
