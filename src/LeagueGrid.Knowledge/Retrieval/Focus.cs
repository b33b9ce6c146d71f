using System.Text.RegularExpressions;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>
/// The one word that says what is wanted of the thing asked about: how <i>wide</i>, how many <i>kicks</i>, who <i>invented</i>,
/// what does it <i>cost</i>. A text that speaks of the thing and not of that answers another question.
/// </summary>
internal static class Focus
{
    private static readonly Regex CountPattern = Patterns.Linear(
        @"\b(how (many|few)|(number|amount|length) of|combien (de |d['’])|nombre (de |d['’]))\s*",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex LengthPattern = Patterns.Linear(@"\bcombien de temps\b", RegexOptions.IgnoreCase);

    // The word itself comes after the pattern.
    private static readonly Regex BeforePattern = Patterns.Linear(
        @"\bwho (was it (that|who) )?(first )?"
            + @"|^\W*qui (a|est-ce qui a)\b"
            + @"|^\W*combien\s+"
            + @"|\b(what|what's|what is|what was) the "
            + @"|\b(quel|quelle) (est|était) (la |le |l['’])",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex MeasurePattern = Patterns.Linear(
        @"\bhow (wide|heavy|high|deep|thick|large|big|tall|old|fast|hot|cold|strong|expensive|rich|broad|narrow|loud|warm|hard|thin|small)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex AmountPattern = Patterns.Linear(
        @"\bhow much (do|does|did|is|was|would)\b",
        RegexOptions.IgnoreCase
    );

    /// <summary>Where the word stands among the words of the question that say something; null where none is singled out.</summary>
    public static int? Of(string question, IReadOnlyList<(int Start, bool IsName)> words)
    {
        if (MeasurePattern.Match(question) is { Success: true } measure)
            return After(measure.Index, words);
        // "How much does it cost?": what is asked for comes last.
        if (AmountPattern.IsMatch(question))
            return Enumerable.Range(0, words.Count).Where(i => !words[i].IsName).Select(i => (int?)i).LastOrDefault();
        // "Combien de temps" asks how long; time is not counted.
        if (CountPattern.Match(question) is { Success: true } count && !LengthPattern.IsMatch(question))
            return After(count.Index + count.Length, words);
        return BeforePattern.Match(question) is { Success: true } before ? After(before.Index + before.Length, words) : null;
    }

    private static int? After(int position, IReadOnlyList<(int Start, bool IsName)> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (words[i].Start >= position && !words[i].IsName)
                return i;
        return null;
    }
}
