using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace LeagueGrid.Feeds.Documents;

/// <summary>What every document of a folder gets where the file does not say it.</summary>
public sealed record DocumentDefaults(
    string IdPrefix = "",
    string DocType = "other",
    string? Lang = null,
    IReadOnlyList<string>? About = null
);

/// <summary>Reads one file of prose. Its id is its place in the folder, so a file may move only with its id in the front matter.</summary>
public static class DocumentFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The format of a file name; null for files that are no prose.</summary>
    public static string? FormatOf(string path) =>
        Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".MD" or ".MARKDOWN" => "markdown",
            ".HTML" or ".HTM" => "html",
            ".TXT" or ".TEXT" => "text",
            _ => null,
        };

    /// <param name="path">Relative to the folder.</param>
    /// <exception cref="InvalidDataException">The file is broken; the message says how.</exception>
    public static DocumentItem Read(string path, ReadOnlySpan<byte> bytes, DocumentDefaults defaults)
    {
        var format = FormatOf(path) ?? throw new InvalidDataException("The file is neither Markdown, HTML nor text.");
        var (matter, body) = FrontMatter.Split(Text(bytes));
        var page = format == "html" ? new HtmlParser().ParseDocument(body) : null;
        return new DocumentItem
        {
            Id = matter.Id is { Length: > 0 } own ? own : defaults.IdPrefix + IdOf(path),
            Title = matter.Title is { Length: > 0 } title ? title : Heading(format, body, page) ?? NameOf(path),
            Body = body,
            Format = format,
            DocType = matter.DocType ?? defaults.DocType,
            Lang = matter.Lang ?? page?.DocumentElement.GetAttribute("lang")?.Split('-')[0] ?? defaults.Lang,
            About = matter.About ?? defaults.About ?? [],
            Url = matter.Url,
        };
    }

    /// <summary><c>rules/offside.md</c> is <c>rules.offside</c>: a slash could not stand in an address.</summary>
    public static string IdOf(string path) => Path.ChangeExtension(path, null).Replace('\\', '/').Replace('/', '.');

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        try
        {
            var text = Strict.GetString(bytes);
            return text.Contains('\0') ? throw new InvalidDataException("The file is not text.") : text;
        }
        catch (DecoderFallbackException fault)
        {
            throw new InvalidDataException("The file is not UTF-8.", fault);
        }
    }

    private static string? Heading(string format, string body, IDocument? page)
    {
        var heading = format switch
        {
            "html" => page!.Title is { Length: > 0 } title ? title : page.QuerySelector("h1")?.TextContent,
            "markdown" => body.Split('\n').FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..],
            _ => null,
        };
        return heading?.Trim() is { Length: > 0 } found ? found : null;
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path).Replace('-', ' ').Replace('_', ' ');
}
