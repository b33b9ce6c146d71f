using System.CommandLine;
using System.CommandLine.Parsing;
using LeagueGrid.Client;

namespace LeagueGrid.Cli.Connection;

/// <summary>The options by which every command finds its server.</summary>
public sealed class ServerOptions
{
    private readonly Option<Uri?> _server = new("--server")
    {
        Description = "Address of the server (or LEAGUEGRID_SERVER).",
        DefaultValueFactory = result =>
            Read(Environment.GetEnvironmentVariable("LEAGUEGRID_SERVER") ?? "http://localhost:5080", result),
        // The command line library knows no addresses of its own.
        CustomParser = result => Read(result.Tokens[0].Value, result),
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

    public Uri Address(ParseResult parsed) => parsed.GetRequiredValue(_server)!;

    public LeagueGridClient Connect(ParseResult parsed) => new(Address(parsed), parsed.GetValue(_key));

    /// <summary>At another address with the same key; at the same one where none is given.</summary>
    public LeagueGridClient Connect(ParseResult parsed, Uri? other) => new(other ?? Address(parsed), parsed.GetValue(_key));

    internal static Uri? Read(string text, ArgumentResult result)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https"))
            return address;
        result.AddError($"'{text}' is no http or https address of a server.");
        return null;
    }
}
