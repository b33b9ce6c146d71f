using System.Text.RegularExpressions;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Documents;

/// <summary>Recognises sentences that tell what was said wrongly before: they are no answer, though they bear its every word.</summary>
public static class Retractions
{
    private static readonly Regex EarlierPattern = Patterns.Linear(
        @"\b(earlier|previous|first|original) (version|report|article|edition)\b|\b(wrongly|mistakenly|incorrectly|erroneously)\b|\bpreviously (said|reported|stated)\b|\bversion (précédente|antérieure|initiale)\b|\b(à tort|par erreur)\b|\bavions (écrit|annoncé|indiqué)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex WrongPattern = Patterns.Linear(
        @"^\W*(that|this|it|which|c'|c’|cela|ceci|ce)\s*(was|is|were|était|est)\s+(wrong|incorrect|false|not (true|correct|the case)|a mistake|an error|faux|inexact|erroné|une erreur)\b",
        RegexOptions.IgnoreCase
    );

    /// <summary>Marks what is taken back, and the sentence that takes it back.</summary>
    public static void Mark(string text, IReadOnlyList<Sentence> sentences, Span<bool> marked)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = text.AsSpan(sentences[i].Start, sentences[i].Length);
            var takesBack = WrongPattern.IsMatch(sentence);
            if (takesBack || EarlierPattern.IsMatch(sentence))
                marked[i] = true;
            if (takesBack && i > 0)
                marked[i - 1] = true;
        }
    }
}
