namespace LeagueGrid.Feeds.Sources;

/// <summary>How a source fares. The error is for operators: it may name hosts and paths, never a password.</summary>
/// <param name="Failures">Readings that failed since the last one that succeeded.</param>
/// <param name="Items">Items that the grid took since the start.</param>
/// <param name="Problems">Rows, entries and files that the last reading could not take.</param>
/// <param name="Waiting">Items that wait for what they refer to.</param>
public sealed record SourceHealth(
    string Name,
    string Kind,
    DateTimeOffset? LastSuccess,
    DateTimeOffset? LastFailure,
    string? LastError,
    int Failures,
    long Items,
    int Problems,
    int Waiting
)
{
    public bool Healthy => Failures == 0;

    /// <summary>How old what the grid knows of this source may be.</summary>
    public TimeSpan? Lag(DateTimeOffset now) => LastSuccess is { } last ? now - last : null;
}
