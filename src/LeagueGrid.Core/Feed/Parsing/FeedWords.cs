namespace LeagueGrid.Core.Feed.Parsing;

/// <summary>The closed sets of words of contract §1.</summary>
internal static class FeedWords
{
    public static readonly string[] CompetitionTypes = ["league", "cup", "international"];

    public static readonly string[] MatchStatuses =
    [
        "scheduled",
        "live",
        "finished",
        "postponed",
        "cancelled",
        "abandoned",
        "awarded",
    ];

    public static readonly string[] ShotOutcomes = ["saved", "off-target", "blocked", "post"];

    public static readonly string[] CardColors = ["yellow", "second-yellow", "red"];

    public static readonly string[] Availabilities = ["available", "doubtful", "injured", "suspended", "unavailable"];

    public static readonly string[] Formats = ["text", "markdown", "html"];

    public static readonly string[] DocumentTypes = ["bio", "rule", "history", "other"];
}
