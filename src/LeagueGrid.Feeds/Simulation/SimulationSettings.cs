namespace LeagueGrid.Feeds.Simulation;

/// <summary>Everything that a simulated league is a function of. The same settings give the same items, to the byte.</summary>
public sealed record SimulationSettings
{
    public int Seed { get; init; } = 1;

    /// <summary>
    /// The instant at which the first season began. Rounds stand at fixed distances from it, so a server that starts
    /// again finds itself in the middle of the round that is on, and what it sends again are duplicates.
    /// </summary>
    public DateTimeOffset Start { get; init; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The year in which the first season begins, for names such as 2026-27; null: seasons are named by number and month.</summary>
    public int? FirstYear { get; init; }

    /// <summary>How many times faster than life the league is played; 1 is the pace of real matches.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Even, at most 28.</summary>
    public int Clubs { get; init; } = 20;

    /// <summary>True: passes, duels and throw-ins too, some 450 events a match. False: what people follow, some 120.</summary>
    public bool EveryTouch { get; init; }

    public string Prefix => $"sim-{Seed}";

    internal DateTimeOffset At(TimeSpan offset) => Start + (offset / Speed);
}
