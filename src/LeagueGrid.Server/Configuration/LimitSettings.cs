namespace LeagueGrid.Server.Configuration;

/// <summary>How much one client may take, and how much the server takes on at once (<c>LeagueGrid:Limits:*</c>).</summary>
public sealed record LimitSettings
{
    /// <summary>Bytes of one ingest body; more is <c>413</c>.</summary>
    public long BodyBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Bytes of one line; a longer one is refused as <c>too-large</c>.</summary>
    public int LineBytes { get; init; } = 1024 * 1024;

    /// <summary>Refused lines that one answer lists; a body with more is read no further and answered with <c>413</c>.</summary>
    public int RejectedPerBody { get; init; } = 200_000;

    /// <summary>Ingest requests worked on at the same time; those beyond wait shortly, then get <c>503</c>.</summary>
    public int IngestsAtOnce { get; init; } = 64;

    /// <summary>Questions that one connection (over HTTP: one client) may ask in a minute, refilled steadily.</summary>
    public int AsksPerMinute { get; init; } = 1800;

    /// <summary>Questions above the steady rate that one connection may ask in a burst.</summary>
    public int AsksInBurst { get; init; } = 100;

    /// <summary>Answers streaming to one connection (over HTTP: one client) at the same time.</summary>
    public int AsksAtOnce { get; init; } = 64;

    /// <summary>Questions that one connection may follow at the same time.</summary>
    public int FollowsPerConnection { get; init; } = 64;

    /// <summary>Answers worked on at the same time by this server, whoever asks.</summary>
    public int AsksInAll { get; init; } = 512;

    /// <summary>Topics that one connection may watch at the same time.</summary>
    public int WatchesPerConnection { get; init; } = 500;

    /// <summary>Updates waiting for one connection; beyond them the client gets a gap, and heals it by watching again.</summary>
    public int QueuedUpdates { get; init; } = 1024;

    /// <summary>Bytes of updates waiting for one connection.</summary>
    public int QueuedBytes { get; init; } = 256 * 1024;

    /// <summary>Seconds for which a connection may take nothing before it is cut off.</summary>
    public int StalledSeconds { get; init; } = 10;

    /// <summary>Bytes of one message to the hub; a longer one closes its connection.</summary>
    public int HubMessageBytes { get; init; } = 64 * 1024;

    /// <summary>Connections to the server, hub and HTTP together.</summary>
    public int Connections { get; init; } = 20_000;
}
