using System.Text.Json.Serialization;

namespace LeagueGrid.Server.Asking;

/// <summary>What somebody says of an answer over HTTP: <c>right</c> or <c>wrong</c>.</summary>
public sealed record Verdict([property: JsonPropertyName("verdict")] string? Word, string? Comment);

/// <summary>The same on the hub, where the answer's id stands in it.</summary>
public sealed record Feedback(string? AnswerId, string? Verdict, string? Comment);
