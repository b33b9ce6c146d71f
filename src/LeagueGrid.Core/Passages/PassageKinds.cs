namespace LeagueGrid.Core.Passages;

/// <summary>What sort of text a passage is. Documents bring their own (<c>bio</c>, <c>rule</c>, <c>history</c>, <c>other</c>).</summary>
public static class PassageKinds
{
    /// <summary>Written by the grid from its own state.</summary>
    public const string Fact = "fact";

    /// <summary>What a source reports.</summary>
    public const string News = "news";

    /// <summary>A structured report on a player's fitness or eligibility.</summary>
    public const string Availability = "availability";

    public const string Bio = "bio";
    public const string Rule = "rule";
    public const string History = "history";
    public const string Other = "other";
}
