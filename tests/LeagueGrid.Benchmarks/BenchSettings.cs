namespace LeagueGrid.Benchmarks;

/// <summary>How large and how long the measures are.</summary>
public sealed record BenchSettings
{
    /// <summary>Of one measure that runs for a time.</summary>
    public double Seconds { get; init; } = 8;

    public int PlayedMatches { get; init; } = 1000;

    public int EventsPerMatch { get; init; } = 1700;

    public int Passages { get; init; } = 20_000;

    public int Clients { get; init; } = 1000;

    public int Connections { get; init; } = 8;

    /// <summary>Events of the throughput measures, at most.</summary>
    public int Events { get; init; } = 400_000;

    public int StandingQuestions { get; init; } = 1000;

    public bool IsJson { get; init; }

    /// <summary>Runs only the parts whose name contains this.</summary>
    public string? Only { get; init; }

    public static BenchSettings Of(bool quick) =>
        quick
            ? new BenchSettings
            {
                Seconds = 1.5,
                PlayedMatches = 20,
                EventsPerMatch = 400,
                Passages = 3000,
                Clients = 100,
                Events = 30_000,
                StandingQuestions = 100,
            }
            : new BenchSettings();

    public bool Wants(string part) => Only is null || part.Contains(Only, StringComparison.OrdinalIgnoreCase);
}
