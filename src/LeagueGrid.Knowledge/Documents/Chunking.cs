using System.Text.RegularExpressions;
using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Documents;

/// <summary>
/// Cuts an article or a document into passages of 120 to 300 words along its headings, paragraphs and sentences. Each carries
/// the title, and the heading that it stands under. The text itself stays as it was written.
/// </summary>
public static class Chunking
{
    private const int EnoughWords = 120;
    private const int MostWords = 300;

    /// <summary>More would be a book, or an attack on the index: the rest is left out.</summary>
    private const int MostPassages = 400;

    private static readonly Regex BlankLine = Patterns.Linear(@"\r?\n[ \t]*\r?\n\s*");
    private static readonly Regex HeadingPattern = Patterns.Linear(@"^#{1,6}[ \t]+[^\r\n]+");

    /// <summary>A passage that is ready passes through; a raw one (with a format) becomes its parts.</summary>
    public static IReadOnlyList<Passage> Cut(PassageSet set) =>
        set.Passages.All(passage => passage.Format is null) ? set.Passages : [.. set.Passages.SelectMany(Cut)];

    public static IReadOnlyList<Passage> Cut(Passage raw)
    {
        if (raw.Format is null)
            return [raw];
        var isHtml = raw.Format == "html";
        var title = PlainText.OneLine(isHtml ? PlainText.OfHtml(raw.Title) : raw.Title);
        var body = (isHtml ? PlainText.OfHtml(raw.Text) : raw.Text).Trim();
        var lang = raw.Lang.Length > 0 ? raw.Lang : LanguageDetection.Of(body);
        var parts = Parts(body, hasHeadings: raw.Format is "markdown" or "html").Take(MostPassages).ToList();
        // Dashes and dots alone say nothing: the title stands for them.
        if (!body.Any(char.IsLetterOrDigit) && title.Length > 0)
            parts.Clear();
        if (parts.Count == 0 && title.Length > 0)
            parts.Add((null, title));
        return
        [
            .. parts.Select(
                (part, i) =>
                    raw with
                    {
                        Id = $"{raw.Subject}#{i + 1}",
                        Title =
                            part.Heading is null || title.Contains(part.Heading, StringComparison.OrdinalIgnoreCase)
                                ? title
                                : $"{title} – {part.Heading}",
                        Text = part.Text,
                        Lang = lang,
                        Format = null,
                    }
            ),
        ];
    }

    private static IEnumerable<(string? Heading, string Text)> Parts(string body, bool hasHeadings)
    {
        var (start, end, words) = (0, 0, 0);
        string? heading = null;
        foreach (var (from, to) in Blocks(body))
        {
            var own = hasHeadings ? HeadingPattern.Match(body[from..to]) : Match.Empty;
            var count = Words(body.AsSpan(from, to - from));
            // A new section begins a new passage, unless what stands before it is still too little to stand alone.
            if (end > start && (words + count > MostWords || (own.Success && words >= EnoughWords)))
            {
                yield return (heading, body[start..end]);
                (start, words) = (from, 0);
                heading = null;
            }
            if (end == start)
                start = from;
            if (own.Success && heading is null)
                heading = own.Value.TrimStart('#').Trim();
            end = to;
            words += count;
        }
        if (end > start)
            yield return (heading, body[start..end]);
    }

    /// <summary>Paragraphs; those that are too long alone come in runs of whole sentences.</summary>
    private static IEnumerable<(int From, int To)> Blocks(string body)
    {
        var from = 0;
        foreach (Match gap in BlankLine.Matches(body))
        {
            foreach (var block in Split(from, gap.Index))
                yield return block;
            from = gap.Index + gap.Length;
        }
        foreach (var block in Split(from, body.Length))
            yield return block;

        IEnumerable<(int, int)> Split(int start, int end)
        {
            if (end <= start)
                yield break;
            if (Words(body.AsSpan(start, end - start)) <= MostWords)
            {
                yield return (start, end);
                yield break;
            }
            foreach (var run in Runs(body, start, end))
                yield return run;
        }
    }

    private static IEnumerable<(int From, int To)> Runs(string body, int start, int end)
    {
        var (from, to, words) = (start, start, 0);
        foreach (
            var piece in Sentences
                .Of(body[start..end])
                .SelectMany(sentence => Pieces(body, start + sentence.Start, sentence.Length))
        )
        {
            var count = Words(body.AsSpan(piece.From, piece.To - piece.From));
            if (words > 0 && words + count > MostWords)
            {
                yield return (from, to);
                (from, words) = (piece.From, 0);
            }
            to = piece.To;
            words += count;
        }
        if (to > from)
            yield return (from, to);
    }

    /// <summary>A sentence of thousands of words is none: it is cut at its words.</summary>
    private static IEnumerable<(int From, int To)> Pieces(string body, int start, int length)
    {
        const int MostLetters = 4000;
        for (var from = start; from < start + length; )
        {
            var to = Math.Min(from + MostLetters, start + length);
            if (to < start + length && body.LastIndexOf(' ', to - 1, to - from) is var space && space > from)
                to = space;
            else if (to < start + length && char.IsHighSurrogate(body[to - 1]))
                to--;
            yield return (from, to);
            from = to;
        }
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var (words, isInside) = (0, false);
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (!isSpace && !isInside)
                words++;
            isInside = !isSpace;
        }
        return words;
    }
}
