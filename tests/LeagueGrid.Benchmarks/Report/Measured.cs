namespace LeagueGrid.Benchmarks.Report;

/// <summary>Which way is good.</summary>
public enum Better
{
    Higher,
    Lower,
}

/// <summary>One line of the report: what the machine can do at most, what we do, and what was aimed at.</summary>
/// <param name="Limit">Null where nothing bare does the same.</param>
/// <param name="AimedRatio">Of ours to the limit; null where the aim is a value, or there is none.</param>
public sealed record Measured(
    string What,
    string Unit,
    double? Limit,
    double Ours,
    Better Better = Better.Higher,
    double? AimedRatio = null,
    double? AimedValue = null,
    string? Note = null
)
{
    public double? Ratio => Limit is > 0 ? Ours / Limit : null;

    /// <summary>Null where nothing was aimed at.</summary>
    public bool? IsReached =>
        AimedRatio is { } ratio && Ratio is { } share ? Meets(share, ratio)
        : AimedValue is { } value ? Meets(Ours, value)
        : null;

    public string? Aim =>
        AimedRatio is { } ratio ? $"{Sign} {Figures.Of(ratio)} of the limit"
        : AimedValue is { } value ? $"{Sign} {Figures.Of(value)} {Unit}"
        : null;

    private string Sign => Better is Better.Higher ? ">=" : "<=";

    private bool Meets(double value, double aim) => Better is Better.Higher ? value >= aim : value <= aim;
}
