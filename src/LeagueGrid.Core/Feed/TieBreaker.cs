namespace LeagueGrid.Core.Feed;

/// <summary>What tells teams apart that are level on points (shapes §3).</summary>
public static class TieBreaker
{
    public const string GoalDifference = "goal-difference";
    public const string GoalsFor = "goals-for";

    /// <summary>Points, then goal difference, in the matches among the teams that are level.</summary>
    public const string HeadToHead = "head-to-head";
    public const string Wins = "wins";

    /// <summary>What holds where a season says nothing; the name decides at the end.</summary>
    public static IReadOnlyList<string> Default { get; } = [GoalDifference, GoalsFor, HeadToHead];

    internal static readonly string[] Words = [GoalDifference, GoalsFor, HeadToHead, Wins];
}
