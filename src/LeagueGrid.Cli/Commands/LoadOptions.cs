using System.CommandLine;
using LeagueGrid.Cli.Connection;
using LeagueGrid.Feeds.Opening;

namespace LeagueGrid.Cli.Commands;

/// <summary>The options of <c>load</c>, and what they ask for.</summary>
internal sealed class LoadOptions
{
    private readonly Argument<string?> _place = new("path-or-url")
    {
        Description = "A folder or file of documents, the address of a news feed, or a SQLite file.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string> _kind = new("--as") { Description = "documents, news, sql or polling.", Required = true };
    private readonly Option<string?> _feed = new("--feed") { Description = "Name of the feed; made from the place otherwise." };
    private readonly Option<string?> _provider = new("--provider") { Description = "sql: sqlite or postgres." };
    private readonly Option<string?> _connection = new("--connection") { Description = "sql: connection string." };
    private readonly Option<string?> _query = new("--query") { Description = "sql: the query, or @FILE." };
    private readonly Option<string?> _map = new("--map") { Description = "sql: how rows become items (docs/sources.md)." };
    private readonly Option<string?> _watermark = new("--watermark")
    {
        Description = "sql: a column that grows with every change.",
    };
    private readonly Option<string?> _state = new("--state") { Description = "File that remembers what was acknowledged." };
    private readonly Option<double?> _every = new("--every") { Description = "Go on, reading every so many seconds." };
    private readonly Option<long> _firstRev = new("--first-rev")
    {
        Description = "Revision of items not seen before; raise it when the state file was lost.",
        DefaultValueFactory = _ => 1,
    };
    private readonly Option<string?> _lang = new("--lang") { Description = "Language of texts that do not say theirs." };
    private readonly Option<string[]> _about = new("--about") { Description = "Ids of what texts are about that do not say it." };
    private readonly Option<string> _docType = new("--doc-type")
    {
        Description = "documents: bio, rule, history or other, where a file does not say it.",
        DefaultValueFactory = _ => "other",
    };
    private readonly Option<string?> _idPrefix = new("--id-prefix") { Description = "documents: put before the ids." };
    private readonly Option<string?> _source = new("--source") { Description = "news: the name under which articles are cited." };

    public void AddTo(Command command)
    {
        command.Add(_place);
        foreach (
            Option option in new Option[]
            {
                _kind,
                _feed,
                _provider,
                _connection,
                _query,
                _map,
                _watermark,
                _state,
                _every,
                _firstRev,
                _lang,
                _about,
                _docType,
                _idPrefix,
                _source,
            }
        )
            command.Add(option);
    }

    public bool GoesOn(ParseResult parsed) => parsed.GetValue(_every) is not null;

    /// <summary>Who names the file knows that it belongs to this grid; the default one may be older than the grid's data.</summary>
    public bool TrustsState(ParseResult parsed) => parsed.GetValue(_state) is not null;

    /// <summary>One file for each feed and server, so that a second server is not taken for one that knows everything.</summary>
    public string StateFile(ParseResult parsed, string feed, Uri server) =>
        parsed.GetValue(_state)
        ?? Path.Combine(".leaguegrid", "sources", $"{feed}@{server.Host.Replace(':', '-').Trim('[', ']')}-{server.Port}.db");

    /// <exception cref="UsageException">The options cannot be meant so.</exception>
    public SourceSettings Settings(ParseResult parsed)
    {
        var kind = parsed.GetRequiredValue(_kind);
        var place = parsed.GetValue(_place);
        var settings = new SourceSettings
        {
            Name = parsed.GetValue(_feed) ?? NameOf(kind, place),
            Kind = kind,
            Path = place,
            Url = place,
            Provider = parsed.GetValue(_provider) ?? (place is null ? null : "sqlite"),
            Connection = parsed.GetValue(_connection) ?? place,
            Query = parsed.GetValue(_query),
            Map = parsed.GetValue(_map),
            Watermark = parsed.GetValue(_watermark),
            EverySeconds = parsed.GetValue(_every) ?? 60,
            FirstRev = parsed.GetValue(_firstRev),
            Lang = parsed.GetValue(_lang),
            About = parsed.GetValue(_about) ?? [],
            DocType = parsed.GetRequiredValue(_docType),
            IdPrefix = parsed.GetValue(_idPrefix) ?? "",
            Source = parsed.GetValue(_source),
        };
        foreach (var (setting, problem) in settings.Problems())
            throw new UsageException($"{OptionOf(setting)} {problem}");
        return settings;
    }

    private static string OptionOf(string setting) =>
        setting switch
        {
            nameof(SourceSettings.Kind) => "--as",
            nameof(SourceSettings.Name) => "--feed",
            nameof(SourceSettings.EverySeconds) => "--every",
            nameof(SourceSettings.FirstRev) => "--first-rev",
            nameof(SourceSettings.DocType) => "--doc-type",
            nameof(SourceSettings.Path) or nameof(SourceSettings.Url) => "PATH-or-URL",
            _ => "--" + setting.ToLowerInvariant(),
        };

    private static string NameOf(string kind, string? place)
    {
        var last =
            Uri.TryCreate(place, UriKind.Absolute, out var address) && !address.IsFile
                ? address.Host
                : Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(place ?? ".")));
        var name = string.Concat(last.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')).TrimStart('.');
        return place is null || name.Length == 0 ? kind : name[..Math.Min(name.Length, 100)];
    }
}
