using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeagueGrid.Feeds.Formats.OpenFootball;

internal sealed record OpenFootballFile(string? Name, OpenFootballMatch[]? Matches)
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
}

internal sealed record OpenFootballMatch(string Date, string Team1, string Team2)
{
    public string? Round { get; init; }
    public string? Group { get; init; }
    public string? Time { get; init; }
    public string? Ground { get; init; }
    public string? Status { get; init; }
    public OpenFootballScore? Score { get; init; }
    public OpenFootballGoal[]? Goals1 { get; init; }
    public OpenFootballGoal[]? Goals2 { get; init; }
}

/// <summary><c>ht</c>, <c>ft</c> (90 minutes), <c>et</c> (after extra time), <c>p</c> (shoot-out). An unplayed match has none.</summary>
internal sealed record OpenFootballScore(int[]? Ht, int[]? Ft, int[]? Et, int[]? P)
{
    public static GoalsPair? Pair(int[]? goals) => goals is [var home, var away] ? new GoalsPair(home, away) : null;
}

/// <summary>A goal under the side that it counts for; of an own goal the player is of the other side.</summary>
internal sealed record OpenFootballGoal(string Name, JsonElement Minute)
{
    public int? Offset { get; init; }
    public bool Penalty { get; init; }

    [JsonPropertyName("owngoal")]
    public bool OwnGoal { get; init; }

    /// <summary>
    /// <c>67</c>, <c>"90+4"</c>, <c>{minute: 90, offset: 4}</c>, and "92" in a match that had no extra time. Null where it is none of these.
    /// </summary>
    public (int Minute, int? Added)? When(bool extraTime)
    {
        var parts = Minute.ToString().TrimEnd('\'').Split('+');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var minute))
            return null;
        var added = Offset ?? 0;
        if (parts.Length > 1 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out added))
            return null;
        if (minute > 90 && !extraTime)
            (minute, added) = (90, minute - 90);
        return (minute, added > 0 ? added : null);
    }
}
