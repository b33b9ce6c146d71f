using System.Text.Json.Serialization;

namespace LeagueGrid.Core.Questions;

/// <summary>A graded question, as a line of a question set has it (contract §5). Unknown fields are passed over.</summary>
public sealed record EvalQuestion
{
    public required string Id { get; init; }
    public required string Question { get; init; }

    /// <summary>All of these must stand in the answer.</summary>
    public IReadOnlyList<string> Expect
    {
        get => field ?? [];
        init;
    } = [];

    /// <summary>Of each list at least one must stand in the answer.</summary>
    [JsonPropertyName("any_of")]
    public IReadOnlyList<IReadOnlyList<string>> AnyOf
    {
        get => field ?? [];
        init;
    } = [];

    /// <summary>None of these may stand in the answer.</summary>
    public IReadOnlyList<string> Forbid
    {
        get => field ?? [];
        init;
    } = [];

    public string Kind
    {
        get => field ?? "";
        init;
    } = "";

    /// <summary>The question that this one follows, in the same conversation.</summary>
    public string? After { get; init; }

    public string? Lang { get; init; }

    /// <summary>Files that the question needs; for who runs the set.</summary>
    public IReadOnlyList<string> Needs
    {
        get => field ?? [];
        init;
    } = [];

    [JsonPropertyName("asof")]
    public EvalMoment? AsOf { get; init; }

    public IReadOnlyList<string> Tags
    {
        get => field ?? [];
        init;
    } = [];
}

/// <summary>The moment at which a question is asked: a match clock, or the end of a day.</summary>
public sealed record EvalMoment(string? Match, int? Period, int? Minute, int? Second, DateOnly? Date);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(EvalQuestion))]
public sealed partial class EvalJson : JsonSerializerContext;
