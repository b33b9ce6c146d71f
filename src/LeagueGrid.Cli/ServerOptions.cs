using System.CommandLine;
using LeagueGrid.Client;

namespace LeagueGrid.Cli;

/// <summary>The options by which every command finds its server.</summary>
public sealed class ServerOptions
{
    private readonly Option<Uri> _server = new("--server")
    {
        Description = "Address of the server (or LEAGUEGRID_SERVER).",
        DefaultValueFactory = _ => new Uri(Environment.GetEnvironmentVariable("LEAGUEGRID_SERVER") ?? "http://localhost:5080"),
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = "API key or token (or LEAGUEGRID_KEY).",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("LEAGUEGRID_KEY"),
    };

    public Option<bool> Json { get; } = new("--json") { Description = "One JSON object a line." };

    public void AddTo(Command command)
    {
        command.Add(_server);
        command.Add(_key);
        command.Add(Json);
    }

    public Uri Address(ParseResult parsed) => parsed.GetRequiredValue(_server);

    public LeagueGridClient Connect(ParseResult parsed) => new(Address(parsed), parsed.GetValue(_key));
}
