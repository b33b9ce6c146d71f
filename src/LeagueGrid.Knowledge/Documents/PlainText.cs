using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Documents;

/// <summary>Takes the words out of a markup. What comes out is plain text, never markup; a broken page gives what can be read of it.</summary>
public static class PlainText
{
    // What these hold is no prose, or not for readers.
    private static readonly HashSet<string> Silent = new(
        [
            "SCRIPT",
            "STYLE",
            "NOSCRIPT",
            "TEMPLATE",
            "HEAD",
            "IFRAME",
            "OBJECT",
            "EMBED",
            "SVG",
            "MATH",
            "CANVAS",
            "FORM",
            "NAV",
            "TEXTAREA",
            "SELECT",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Blocks = new(
        "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    // An address never has a ">" in it: its closing quote was forgotten, and a parser would swallow the text up to the next one.
    private static readonly Regex Unclosed = Patterns.Linear(
        """(?<start>\b(href|src)\s*=\s*(?<quote>'))(?<value>[^'"<>\s]*)>|(?<start>\b(href|src)\s*=\s*(?<quote>"))(?<value>[^'"<>\s]*)>""",
        RegexOptions.IgnoreCase
    );

    /// <summary>Paragraphs apart by a blank line, headings marked with <c>#</c> as in Markdown, list items with <c>- </c>.</summary>
    public static string OfHtml(string html)
    {
        var document = new HtmlParser().ParseDocument(Unclosed.Replace(html, "${start}${value}${quote}>"));
        var text = new StringBuilder();
        if (document.Body is { } body)
            Write(body, text);
        return Tidy(text.ToString());
    }

    /// <summary>Line breaks and runs of spaces as one space.</summary>
    public static string OneLine(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        return line.ToString().TrimEnd();
    }

    // A stack of its own: a page may nest deeper than a thread's stack allows.
    private static void Write(INode root, StringBuilder text)
    {
        var open = new Stack<(INode Node, bool IsEnd)>();
        open.Push((root, false));
        while (open.TryPop(out var step))
        {
            var (node, isEnd) = step;
            if (isEnd)
            {
                text.Append("\n\n");
                continue;
            }
            if (node is IText words)
            {
                text.Append(OneLineKeepingEdges(words.Data));
                continue;
            }
            if (node is not IElement element || Silent.Contains(element.TagName) || element.HasAttribute("hidden"))
                continue;
            if (element.TagName.Equals("BR", StringComparison.OrdinalIgnoreCase))
                text.Append('\n');
            else if (
                element.TagName.Equals("TD", StringComparison.OrdinalIgnoreCase)
                || element.TagName.Equals("TH", StringComparison.OrdinalIgnoreCase)
            )
                text.Append(' ');
            if (Blocks.Contains(element.TagName))
            {
                text.Append("\n\n");
                if (element.TagName is ['H' or 'h', >= '1' and <= '6'])
                    text.Append("# ");
                else if (element.TagName.Equals("LI", StringComparison.OrdinalIgnoreCase))
                    text.Append("- ");
                open.Push((element, true));
            }
            var children = element.ChildNodes;
            for (var i = children.Length - 1; i >= 0; i--)
                open.Push((children[i], false));
        }
    }

    private static string OneLineKeepingEdges(string data)
    {
        var line = new StringBuilder(data.Length);
        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c))
                line.Append(c);
            else if (line.Length == 0 || line[^1] != ' ')
                line.Append(' ');
        }
        return line.ToString();
    }

    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var blank = true;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = OneLine(text.AsSpan()[range]).Trim();
            if (line.Length > 0)
                tidy.Append(line).Append('\n');
            else if (!blank)
                tidy.Append('\n');
            blank = line.Length == 0;
        }
        return tidy.ToString().Trim();
    }
}
