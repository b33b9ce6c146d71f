using System.Text.Json.Serialization;

namespace LeagueGrid.Core.Questions;

/// <summary>The moment of a match that a question is about (contract §3).</summary>
/// <param name="Mode"><c>happened</c>: what is known today of everything up to the minute; <c>known</c>: what the grid knew then.</param>
[GenerateSerializer, Immutable, Alias("lg.askedmoment")]
public sealed record AskedMoment([property: Id(0)] string Match, [property: Id(1)] int Minute, [property: Id(2)] string Mode);

public sealed record AskRequest
{
    public string? Question { get; init; }
    public string? Conversation { get; init; }
    public string? Lang { get; init; }
    public double? ViewerDelaySeconds { get; init; }
    public AskedMoment? AsOf { get; init; }
}

/// <summary>What an answer stands on.</summary>
[GenerateSerializer, Immutable, Alias("lg.source")]
public sealed record Source(
    [property: Id(0)] int Index,
    // <c>match/…</c>, <c>player/…</c>, <c>season/…</c>, <c>team/…</c>, <c>article/…</c>, <c>document/…</c>, <c>availability/…</c>.
    [property: Id(1)] string Ref,
    [property: Id(2)] string Title,
    [property: Id(3)] string Text,
    [property: Id(4)] long Version,
    [property: Id(5)] IReadOnlyList<string>? Events,
    [property: Id(6)] DateTimeOffset At,
    [property: Id(7)] string? Url = null
);

[GenerateSerializer, Immutable, Alias("lg.citedtext")]
public sealed record CitedText([property: Id(0)] string Text, [property: Id(1)] IReadOnlyList<int> Cites);

/// <summary>The four ways in which an answer can end.</summary>
public static class AnswerStatus
{
    public const string Answered = "answered";
    public const string Unknown = "unknown";
    public const string Ambiguous = "ambiguous";
    public const string Correcting = "correcting";
}

/// <summary>A completed answer, as <c>POST /api/ask</c> and <c>GET /api/answers/{id}</c> give it.</summary>
[GenerateSerializer, Immutable, Alias("lg.answer")]
public sealed record Answer
{
    [Id(0)]
    public required string AnswerId { get; init; }

    [Id(1)]
    public required int Revision { get; init; }

    [Id(2)]
    public required string Status { get; init; }

    [Id(3)]
    public required string Text { get; init; }

    [Id(4)]
    public required DateTimeOffset AsOf { get; init; }

    /// <summary><c>facts</c>, <c>memory</c> or <c>llm:&lt;model&gt;</c>.</summary>
    [Id(5)]
    public required string Engine { get; init; }

    /// <summary>The id of the feed item that made this revision.</summary>
    [Id(6)]
    public string? Cause { get; init; }

    [Id(7)]
    public required string Question { get; init; }

    [Id(8)]
    public required string Lang { get; init; }

    [Id(9)]
    public string? Conversation { get; init; }

    [Id(10)]
    public required IReadOnlyList<CitedText> Texts { get; init; }

    [Id(11)]
    public required IReadOnlyList<Source> Sources { get; init; }
}

/// <summary>One part of an answer as it streams: <c>started source* text+ completed</c> for each revision.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(SourcePart), "source")]
[JsonDerivedType(typeof(TextPart), "text")]
[JsonDerivedType(typeof(Completed), "completed")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record AnswerPart
{
    public sealed record Started(string AnswerId, int Revision) : AnswerPart;

    public sealed record SourcePart(
        int Index,
        string Ref,
        string Title,
        string Text,
        long Version,
        IReadOnlyList<string>? Events,
        DateTimeOffset At,
        string? Url
    ) : AnswerPart;

    public sealed record TextPart(string Text, IReadOnlyList<int> Cites) : AnswerPart;

    public sealed record Completed(
        string AnswerId,
        int Revision,
        string Status,
        string Text,
        DateTimeOffset AsOf,
        string Engine,
        string? Cause
    ) : AnswerPart;

    public sealed record Withdrawn(string AnswerId, int Revision, string? Cause, string Reason) : AnswerPart;

    public sealed record Failed(string Code, string Message) : AnswerPart;
}
