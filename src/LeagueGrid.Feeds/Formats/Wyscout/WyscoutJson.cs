using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LeagueGrid.Feeds.Formats.Wyscout;

/// <summary>The lines of a season file and the event files, as far as they are read.</summary>
internal static partial class WyscoutJson
{
    public static readonly JsonSerializerOptions Season = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static readonly JsonSerializerOptions Events = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // A height or an id comes as a number in one file and as text in the next.
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    /// <summary>Names are escaped twice: after JSON has been read, <c>Bucure\u015fti</c> still has its escapes.</summary>
    public static string Unescape(string? text) =>
        text is null ? ""
        : text.Contains('\\', StringComparison.Ordinal)
            ? Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups["hex"].Value, 16)).ToString())
        : text;

    [GeneratedRegex(@"\\u(?<hex>[0-9a-fA-F]{4})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}

internal sealed record SeasonMatch
{
    public required long Id { get; init; }
    public required string Date { get; init; }
    public required string Kickoff { get; init; }
    public required string Home { get; init; }
    public required string Away { get; init; }
    public required int[] Score { get; init; }
    public SeasonGoal[] Goals { get; init; } = [];
    public SeasonCard[] Cards { get; init; } = [];
    public SeasonKick[]? Shootout { get; init; }

    /// <summary><c>extra time</c>, <c>penalties</c> or nothing.</summary>
    public string? Decided { get; init; }
    public Dictionary<string, string[]> Squads { get; init; } = [];
}

/// <summary>A goal under the side that it counts for; an own goal names the scorer's side beside it.</summary>
internal sealed record SeasonGoal(string Team, string? Player, string Period, double Sec)
{
    public string? Name { get; init; }
    public bool Penalty { get; init; }
    public string? OwnGoalBy { get; init; }

    /// <summary>The side of the player.</summary>
    [JsonIgnore]
    public string By => OwnGoalBy ?? Team;
}

internal sealed record SeasonCard(string Team, string Player, string Card, string Period, double Sec);

internal sealed record SeasonKick(string Team, string Player, bool Scored);

internal sealed record EventFile
{
    public required WyscoutEvent[] Events { get; init; }
    public Dictionary<string, TeamEntry> Teams { get; init; } = [];
    public Dictionary<string, PlayerEntry?[]> Players { get; init; } = [];
}

internal sealed record TeamEntry(WyscoutTeam Team);

internal sealed record WyscoutTeam(string Name, WyscoutArea? Area);

internal sealed record PlayerEntry(WyscoutPlayer? Player);

internal sealed record WyscoutPlayer(long WyId, string ShortName)
{
    public string? FirstName { get; init; }
    public string? MiddleName { get; init; }
    public string? LastName { get; init; }
    public string? BirthDate { get; init; }
    public int? Height { get; init; }
    public WyscoutArea? PassportArea { get; init; }
    public WyscoutArea? Role { get; init; }
}

/// <summary>An area or a role: of both only the name is read.</summary>
internal sealed record WyscoutArea(string? Name);

internal sealed record WyscoutEvent(long Id, long MatchId, string EventName, string MatchPeriod, double EventSec)
{
    public string SubEventName { get; init; } = "";
    public long TeamId { get; init; }
    public long PlayerId { get; init; }
    public WyscoutTag[] Tags { get; init; } = [];

    public bool Has(int tag)
    {
        foreach (var held in Tags)
            if (held.Id == tag)
                return true;
        return false;
    }
}

internal readonly record struct WyscoutTag(int Id);
