using System.Text.RegularExpressions;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>What the numbers of a sentence count: "kept goal … and stopped 19 penalties" counts no goals.</summary>
internal static class Counted
{
    private const int WordsOn = 3;

    private static readonly Regex CountPattern = Patterns.Linear(@"\b(how many|combien d)", RegexOptions.IgnoreCase);

    private static readonly Regex NumberPattern = Patterns.Linear(@"\b\d[\d ,.]*\b");

    private static readonly Regex SpelledPattern = Patterns.Linear(
        @"\b(once|twice|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|hundred|dozen|a|an|no|un|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|aucun|aucune)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex YearPattern = Patterns.Linear(@"^(1[89]|20)\d\d\W*$");

    /// <summary>The thing that a question wants counted; null where it counts none.</summary>
    public static QueryUnit? Of(string question, IReadOnlyList<QueryUnit> units) =>
        CountPattern.IsMatch(question) ? units.FirstOrDefault(unit => unit.IsFocus) : null;

    /// <summary>Whether a sentence speaks of the thing, but all its numbers count something else.</summary>
    public static bool CountsAnother(QueryUnit thing, ReadOnlySpan<char> sentence)
    {
        if (thing.In(Terms.Of(sentence)) == 0 || SpelledPattern.IsMatch(sentence))
            return false;
        var another = false;
        foreach (var number in NumberPattern.EnumerateMatches(sentence))
        {
            var said = sentence.Slice(number.Index, number.Length);
            if (YearPattern.IsMatch(said))
                continue;
            if (thing.In(Terms.Of(Next(sentence[(number.Index + number.Length)..]))) > 0)
                return false;
            another = true;
        }
        return another;
    }

    private static ReadOnlySpan<char> Next(ReadOnlySpan<char> text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] == ' ' && i > 0 && ++words == WordsOn)
                return text[..i];
        return text;
    }
}
