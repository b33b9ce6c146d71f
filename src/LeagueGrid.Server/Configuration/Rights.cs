namespace LeagueGrid.Server.Configuration;

/// <summary>Who may do what (contract §4). The names are also those of the authorization policies.</summary>
public static class Rights
{
    /// <summary>The claim that carries a right, one claim for each.</summary>
    public const string Claim = "rights";

    public const string Read = "read";
    public const string Ask = "ask";
    public const string Ingest = "ingest";
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } = [Read, Ask, Ingest, Admin];
}
