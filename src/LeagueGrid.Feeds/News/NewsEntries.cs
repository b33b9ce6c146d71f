using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using LeagueGrid.Feeds.Sources;

namespace LeagueGrid.Feeds.News;

/// <summary>What every article of a feed gets where the feed does not say it.</summary>
/// <param name="Feed">Name of the source; ids start with it.</param>
public sealed record NewsDefaults(string Feed, string? Source = null, string? Lang = null, IReadOnlyList<string>? About = null);

/// <summary>Reads RSS 2.0 and Atom into articles. A feed is a stranger's XML: no DTD, no outside entity, bounded in size.</summary>
public static class NewsEntries
{
    private const string ContentModule = "http://purl.org/rss/1.0/modules/content/";

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ConditionalGet.MaxAnswer,
        CloseInput = false,
    };

    /// <param name="firstSeen">The date that an undated article was given before, by id.</param>
    /// <exception cref="InvalidDataException">The bytes are neither RSS nor Atom.</exception>
    public static SourcePage Read(
        ReadOnlyMemory<byte> bytes,
        NewsDefaults defaults,
        DateTimeOffset now,
        Func<string, string?> firstSeen
    )
    {
        SyndicationFeed feed;
        bool rss;
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), Safe);
            xml.MoveToContent();
            rss = xml.LocalName == "rss";
            feed = SyndicationFeed.Load(xml);
            // Items are read lazily otherwise, after the reader is gone.
            feed.Items = [.. feed.Items];
        }
        catch (Exception fault) when (fault is XmlException or FormatException)
        {
            throw new InvalidDataException($"Neither RSS 2.0 nor Atom: {fault.Message}", fault);
        }
        List<SourceEntry> entries = [];
        List<SourceProblem> problems = [];
        // The newest stands first in a feed: sent oldest first, they arrive in the order in which they were written.
        foreach (var entry in feed.Items.Reverse())
        {
            try
            {
                entries.Add(Entry(entry, rss, feed, defaults, now, firstSeen));
            }
            catch (Exception fault) when (fault is XmlException or InvalidDataException or FormatException)
            {
                problems.Add(new SourceProblem(entry.Id ?? entry.Title?.Text ?? "(no guid)", null, fault.Message));
            }
        }
        return new SourcePage(entries, problems);
    }

    private static SourceEntry Entry(
        SyndicationItem entry,
        bool rss,
        SyndicationFeed feed,
        NewsDefaults defaults,
        DateTimeOffset now,
        Func<string, string?> firstSeen
    )
    {
        var link = entry.Links.FirstOrDefault(link => link.RelationshipType is null or "alternate")?.GetAbsoluteUri();
        var title = entry.Title?.Text.Trim();
        if (string.IsNullOrEmpty(title))
            throw new InvalidDataException("The entry has no title.");
        var guid = entry.Id ?? link?.ToString() ?? title;
        // A guid may be of any length and hold a whole address: its hash makes an id that fits everywhere.
        var id = $"{defaults.Feed}-{Convert.ToHexStringLower(Hash(guid).AsSpan(0, 8))}";
        var (body, format) = Body(entry, rss);
        var dated = Date(entry);
        var published =
            dated
            ?? (firstSeen(id) is { } seen ? DateTimeOffset.Parse(seen, System.Globalization.CultureInfo.InvariantCulture) : now);
        var article = new ArticleItem
        {
            Id = id,
            At = entry.LastUpdatedTime > published ? entry.LastUpdatedTime.ToUniversalTime() : published,
            // As HTML a plain title would lose what looks like a tag.
            Title = !rss && format == "html" && entry.Title!.Type == "text" ? System.Net.WebUtility.HtmlEncode(title) : title,
            Body = body,
            Format = format,
            Lang = Language(feed.Language) ?? defaults.Lang,
            About = defaults.About ?? [],
            Url = link is { Scheme: "http" or "https" } ? link.ToString() : null,
            PublishedAt = published,
            Source = defaults.Source ?? (feed.Title?.Text.Trim() is { Length: > 0 } name ? name : defaults.Feed),
        };
        return new SourceEntry(article, dated is null ? published.ToString("O") : null, Hash($"{title}\n{body}"));
    }

    private static (string Body, string Format) Body(SyndicationItem entry, bool rss)
    {
        if (
            entry.ElementExtensions.ReadElementExtensions<string>("encoded", ContentModule).FirstOrDefault() is
            { Length: > 0 } full
        )
            return (full, "html");
        var content = entry.Content as TextSyndicationContent ?? entry.Summary;
        if (content is null)
            return ("", "text");
        // RSS does not say what a description is: by custom HTML, and plain text mostly reads the same as HTML.
        return (content.Text, !rss && content.Type == "text" ? "text" : "html");
    }

    private static DateTimeOffset? Date(SyndicationItem entry) =>
        entry.PublishDate != default ? entry.PublishDate.ToUniversalTime()
        : entry.LastUpdatedTime != default ? entry.LastUpdatedTime.ToUniversalTime()
        : null;

    /// <summary>The contract knows two letters; feeds write <c>en-GB</c>.</summary>
    private static string? Language(string? tag) =>
        tag is { Length: >= 2 }
        && char.IsAsciiLetter(tag[0])
        && char.IsAsciiLetter(tag[1])
        && (tag.Length == 2 || tag[2] is '-' or '_')
            ? tag[..2].ToLowerInvariant()
            : null;

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
