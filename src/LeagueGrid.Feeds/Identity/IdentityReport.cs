using LeagueGrid.Core.Names;

namespace LeagueGrid.Feeds.Identity;

/// <summary>One reason to take two ids for the same, or not to (negative points), in words for people.</summary>
public sealed record Evidence(string Reason, double Points);

/// <summary>Two ids and what speaks for and against their being the same.</summary>
public sealed record EntityLikeness(EntityKey One, EntityKey Other, IReadOnlyList<Evidence> Evidence)
{
    public double Points { get; } = Evidence.Sum(evidence => evidence.Points);
}

public enum IdentityVerb
{
    Join = 0,
    Split = 1,
}

/// <summary>What an administrator decided. It outweighs all evidence, but for one thing: two players of one match stay two.</summary>
public sealed record IdentityDecision(IdentityVerb Verb, EntityKey One, EntityKey Other, string? Reason = null);

/// <summary>Ids taken for the same, the canonical first, with the likenesses that brought them together.</summary>
public sealed record EntityMerge(IReadOnlyList<EntityKey> Members, IReadOnlyList<EntityLikeness> Because);

/// <summary>What was merged on what evidence, what nearly was, and what could not be done.</summary>
/// <param name="StayedApart">Alike, but below the threshold, or as like to somebody else; the likest first.</param>
/// <param name="Refused">Decisions and merges that would have broken a rule, with the rule.</param>
public sealed record IdentityReport(
    EntityLinks Links,
    IReadOnlyList<EntityMerge> Merges,
    IReadOnlyList<EntityLikeness> StayedApart,
    IReadOnlyList<string> Refused
);

/// <summary>What is asked of evidence. Raising a threshold never merges more.</summary>
public sealed record IdentitySettings
{
    /// <summary>Points below which two players stay apart: their name alone, even with their team, is not enough unless it is whole.</summary>
    public double PlayerThreshold { get; init; } = 6;

    public double TeamThreshold { get; init; } = 5;

    /// <summary>How far the likest must be ahead of the next of the same source.</summary>
    public double Margin { get; init; } = 1;

    /// <summary>Pairs that stayed apart are reported from here on, and so many of them.</summary>
    public double ReportFrom { get; init; } = 3.5;
    public int MostReported { get; init; } = 500;
}
