using System.Globalization;
using LeagueGrid.Feeds.Databases;

namespace LeagueGrid.Feeds.Opening;

/// <summary>One source as configured (<c>LeagueGrid:Sources:N</c>) or given to <c>leaguegrid load</c>.</summary>
public sealed record SourceSettings
{
    public const string Documents = "documents";
    public const string News = "news";
    public const string Sql = "sql";
    public const string Polling = "polling";

    /// <summary>Name of the feed, and of the file that keeps the source's memory.</summary>
    public string Name { get; init; } = "";

    /// <summary><c>documents</c>, <c>news</c>, <c>sql</c> or <c>polling</c> (a live feed that gives everything each time).</summary>
    public string Kind { get; init; } = "";

    /// <summary>Of documents: the folder, or one file.</summary>
    public string? Path { get; init; }

    /// <summary>Of news and polling.</summary>
    public string? Url { get; init; }

    /// <summary>Of sql: <c>sqlite</c> or <c>postgres</c>.</summary>
    public string? Provider { get; init; }

    public string? Connection { get; init; }

    /// <summary>SQL, or <c>@</c> and the path of a file with it.</summary>
    public string? Query { get; init; }

    /// <summary>Path of the map file.</summary>
    public string? Map { get; init; }

    /// <summary>A column that grows with every change of a row.</summary>
    public string? Watermark { get; init; }

    /// <summary>Pause between two readings. A watched folder is read sooner when something changed.</summary>
    public double EverySeconds { get; init; } = 60;

    /// <summary>Revision of items seen for the first time: raise it above those sent before when the memory was lost.</summary>
    public long FirstRev { get; init; } = 1;

    /// <summary>Language of texts that do not say theirs, two letters.</summary>
    public string? Lang { get; init; }

    /// <summary>Ids of what texts are about that do not say it.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Kind of documents that do not say theirs.</summary>
    public string DocType { get; init; } = "other";

    /// <summary>Put before the ids of documents.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>Of news: the name under which articles are cited; the feed's own title otherwise.</summary>
    public string? Source { get; init; }

    /// <summary>What is wrong in a list of sources, each setting with its place (<c>0:Url</c>); names must differ.</summary>
    public static IEnumerable<(string Setting, string Problem)> Problems(IReadOnlyList<SourceSettings> sources)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            foreach (var (setting, problem) in sources[i].Problems())
                yield return (string.Create(CultureInfo.InvariantCulture, $"{i}:{setting}"), problem);
            if (sources.Take(i).Any(before => string.Equals(before.Name, sources[i].Name, StringComparison.OrdinalIgnoreCase)))
                yield return (
                    string.Create(CultureInfo.InvariantCulture, $"{i}:{nameof(Name)}"),
                    "is the name of another source."
                );
        }
    }

    /// <summary>What is wrong, as setting and sentence; empty where all is well. Nothing outside is touched.</summary>
    public IEnumerable<(string Setting, string Problem)> Problems()
    {
        if (Name.Length is 0 or > 100 || !Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') || Name[0] == '.')
            yield return (nameof(Name), "is 1 to 100 letters, digits, '-', '_' or '.'.");
        if (EverySeconds is not (>= 0.1 and <= 86_400))
            yield return (nameof(EverySeconds), "is a number from 0.1 to 86400.");
        if (FirstRev < 1)
            yield return (nameof(FirstRev), "is at least 1.");
        if (Lang is not null && !(Lang.Length == 2 && Lang.All(char.IsAsciiLetter)))
            yield return (nameof(Lang), "is a language of two letters.");
        if (DocType is not ("bio" or "rule" or "history" or "other"))
            yield return (nameof(DocType), "is bio, rule, history or other.");
        switch (Kind)
        {
            case Documents when string.IsNullOrWhiteSpace(Path):
                yield return (nameof(Path), "is missing: the folder of the documents.");
                break;
            case News
            or Polling when !Uri.TryCreate(Url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"):
                yield return (nameof(Url), "is an http or https address of a feed.");
                break;
            case Sql:
                if (Provider is null || !SqlProvider.Names.Contains(Provider))
                    yield return (nameof(Provider), $"is one of {string.Join(", ", SqlProvider.Names)}.");
                if (string.IsNullOrWhiteSpace(Connection))
                    yield return (nameof(Connection), "is missing.");
                if (string.IsNullOrWhiteSpace(Query))
                    yield return (nameof(Query), "is missing.");
                if (string.IsNullOrWhiteSpace(Map))
                    yield return (nameof(Map), "is missing: the path of the map file.");
                break;
            case Documents or News or Polling:
                break;
            default:
                yield return (nameof(Kind), $"is one of {Documents}, {News}, {Sql}, {Polling}.");
                break;
        }
    }
}
