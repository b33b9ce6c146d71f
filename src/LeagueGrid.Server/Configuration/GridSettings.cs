using LeagueGrid.Feeds.Opening;

namespace LeagueGrid.Server.Configuration;

/// <summary>
/// What can be set under <c>LeagueGrid:</c> (contract §6). Index and Embedding are Knowledge's to read and check, Model and
/// Answers are those of the answers.
/// </summary>
public sealed record GridSettings
{
    public const string Section = "LeagueGrid";

    /// <summary>StackExchange.Redis connection string; empty: the embedded store.</summary>
    public string Redis { get; init; } = "";

    /// <summary>Folder of the embedded store, and of what the sources remember.</summary>
    public string Data { get; init; } = ".leaguegrid";

    /// <summary>Plays a simulated league; null: in Development only.</summary>
    public bool? Demo { get; init; }

    public IReadOnlyList<KeySettings> Keys { get; init; } = [];

    public JwtSettings Jwt { get; init; } = new();

    public ClusterSettings Cluster { get; init; } = new();

    public LimitSettings Limits { get; init; } = new();

    /// <summary>Web origins besides the server's own that may call the API and open the hub.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Databases, news, documents and polled feeds that the server reads by itself.</summary>
    public IReadOnlyList<SourceSettings> Sources { get; init; } = [];

    public bool IsEmbedded => string.IsNullOrWhiteSpace(Redis);
}

public sealed record KeySettings
{
    public string Key { get; init; } = "";

    /// <summary>Stands in logs and metrics instead of the key.</summary>
    public string Name { get; init; } = "";

    public IReadOnlyList<string> Rights { get; init; } = [];
}

public sealed record JwtSettings
{
    public string Authority { get; init; } = "";

    public string Audience { get; init; } = "";
}

public sealed record ClusterSettings
{
    public const string All = "all";
    public const string Silo = "silo";
    public const string Gateway = "gateway";

    public string Role { get; init; } = All;

    public string Id { get; init; } = "leaguegrid";

    /// <summary>Between silos; null: 11111 on a Redis, a free one with the embedded store, where nobody else connects.</summary>
    public int? SiloPort { get; init; }

    /// <summary>From gateways to silos; null: 30000, or a free one with the embedded store.</summary>
    public int? GatewayPort { get; init; }

    /// <summary>The address that other silos reach this one at; empty: loopback, so silos on one machine only.</summary>
    public string AdvertisedIp { get; init; } = "";
}
