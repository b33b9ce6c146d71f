namespace LeagueGrid.Core.Feed;

/// <summary>Why an item was not taken: a code of contract §1 and a sentence for people. A value, never an exception.</summary>
[GenerateSerializer, Immutable, Alias("lg.refusal")]
public sealed record Refusal([property: Id(0)] string Code, [property: Id(1)] string Message)
{
    public const string MalformedJson = "malformed-json";
    public const string UnknownKind = "unknown-kind";
    public const string MissingField = "missing-field";
    public const string InvalidField = "invalid-field";
    public const string UnknownMatch = "unknown-match";
    public const string UnknownTeam = "unknown-team";
    public const string UnknownPlayer = "unknown-player";
    public const string StaleRevision = "stale-revision";
    public const string TooLarge = "too-large";
}

/// <summary>What became of one item.</summary>
public enum Outcome
{
    Accepted = 0,
    Duplicate = 1,
    Refused = 2,
}

/// <summary>The verdict on one item, in the order of the items sent.</summary>
[GenerateSerializer, Immutable, Alias("lg.verdict")]
public readonly record struct Verdict([property: Id(0)] Outcome Outcome, [property: Id(1)] Refusal? Refusal = null)
{
    public static Verdict Accepted { get; } = new(Outcome.Accepted);
    public static Verdict Duplicate { get; } = new(Outcome.Duplicate);

    public static Verdict Refuse(string code, string message) => new(Outcome.Refused, new Refusal(code, message));
}

/// <summary>An item on its way into the grid: parsed, with the bytes that will be kept and the instant of receipt.</summary>
[GenerateSerializer, Immutable, Alias("lg.received")]
public sealed record ReceivedItem(
    [property: Id(0)] FeedItem Item,
    [property: Id(1)] ReadOnlyMemory<byte> Line,
    [property: Id(2)] DateTimeOffset ReceivedAt,
    [property: Id(3)] string Feed
)
{
    /// <summary>When this became known: what the feed says, else the receipt.</summary>
    public DateTimeOffset At => Item.At ?? ReceivedAt;
}
