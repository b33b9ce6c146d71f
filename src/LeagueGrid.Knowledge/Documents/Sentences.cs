namespace LeagueGrid.Knowledge.Documents;

/// <summary>A sentence within a text.</summary>
/// <param name="Paragraph">Number of the paragraph that it stands in.</param>
/// <param name="IsHeading">A Markdown heading or a line of a list without a verb of its own: it introduces and says nothing.</param>
public readonly record struct Sentence(int Start, int Length, int Paragraph, bool IsHeading);

/// <summary>Cuts prose into sentences, by its punctuation and by its lines.</summary>
public static class Sentences
{
    // An abbreviation's full stop ends no sentence.
    private static readonly HashSet<string> Abbreviations = new(
        [
            "mr",
            "mrs",
            "ms",
            "dr",
            "st",
            "vs",
            "no",
            "nr",
            "p",
            "approx",
            "etc",
            "jr",
            "sr",
            "m",
            "mme",
            "mlle",
            "env",
            "art",
            "cf",
            "fig",
            "vol",
            "prof",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    public static IReadOnlyList<Sentence> Of(string text)
    {
        var sentences = new List<Sentence>();
        var paragraph = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' && EndsBlock(text, i))
            {
                Add(sentences, text, start, i, paragraph);
                start = i + 1;
                if (IsBlankLine(text, i))
                    paragraph++;
            }
            else if (IsEnd(text, i, out var end) && !IsInsideQuotation(text, start, end))
            {
                Add(sentences, text, start, end, paragraph);
                start = end;
                i = end - 1;
            }
        }
        Add(sentences, text, start, text.Length, paragraph);
        return sentences;
    }

    /// <summary>A line break ends a sentence where a blank line, a heading, a list item or a quotation mark of speech follows or stood.</summary>
    private static bool EndsBlock(string text, int lineBreak)
    {
        if (IsBlankLine(text, lineBreak))
            return true;
        var before = text.AsSpan(0, lineBreak);
        var line = before[(before.LastIndexOf('\n') + 1)..];
        return line.StartsWith("#") || StartsItem(text.AsSpan(lineBreak + 1));
    }

    private static bool IsBlankLine(string text, int lineBreak)
    {
        var rest = text.AsSpan(lineBreak + 1);
        var end = rest.IndexOf('\n');
        return (end < 0 ? rest : rest[..end]).IsWhiteSpace();
    }

    private static bool StartsItem(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(' ');
        if (line is ['#' or '|' or '>' or '<', ..] or ['-' or '*' or '+' or '•', ' ', ..])
            return true;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 4 && line[digits..] is ['.' or ')', ' ', ..];
    }

    private static bool IsEnd(string text, int at, out int end)
    {
        end = at + 1;
        if (text[at] is not ('.' or '!' or '?' or '…'))
            return false;
        while (end < text.Length && text[end] is '.' or '!' or '?' or '"' or '”' or '’' or '\'' or ')' or '»' or '*' or '_')
            end++;
        if (end < text.Length && !char.IsWhiteSpace(text[end]))
            return false;
        return text[at] != '.' || !IsAbbreviation(text, at) && !ContinuesInLowerCase(text, end);
    }

    /// <summary>Several sentences of somebody's speech stay together, where the quotation ends in the same paragraph.</summary>
    private static bool IsInsideQuotation(string text, int start, int end)
    {
        var sentence = text.AsSpan(start, end - start);
        var rest = text.AsSpan(end);
        var paragraph = rest.IndexOf("\n\n");
        rest = paragraph < 0 ? rest : rest[..paragraph];
        return IsOpen(sentence, '«', '»') && rest.Contains('»')
            || IsOpen(sentence, '“', '”') && rest.Contains('”')
            || sentence.Count('"') % 2 == 1 && rest.Contains('"');
    }

    private static bool IsOpen(ReadOnlySpan<char> text, char open, char close) =>
        text.LastIndexOf(open) > text.LastIndexOf(close);

    private static bool IsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        var word = text.AsSpan(start, dot - start);
        // "J. Smith", "a.m."
        if (word.Length == 1 && char.IsLetter(word[0]) && (char.IsUpper(word[0]) || (start > 0 && text[start - 1] == '.')))
            return true;
        return Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static bool ContinuesInLowerCase(string text, int end)
    {
        while (end < text.Length && text[end] == ' ')
            end++;
        return end < text.Length && char.IsLower(text[end]);
    }

    private static void Add(List<Sentence> sentences, string text, int start, int end, int paragraph)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(new Sentence(start, end - start, paragraph, text[start] == '#'));
    }
}
