using System.Buffers;
using System.Text.RegularExpressions;

namespace LeagueGrid.Answers.Language;

/// <summary>Tells French from English by the small words, which names do not have.</summary>
public static partial class QuestionLanguage
{
    private static readonly SearchValues<char> FrenchLetters = SearchValues.Create("éèêàçùâîôûëïœÉÈÊÀÇÎÔŒ");

    public static string Of(string question)
    {
        var (french, english) = (0, 0);
        foreach (var token in Tokenizer.Tokenize(question))
        {
            if (Cues.OfFrench.Has(token.Text))
                french++;
            // "à" is no English "a".
            if (Cues.OfEnglish.Has(token.Text) && token.Original.AsSpan().IndexOfAny(FrenchLetters) < 0)
                english++;
        }
        // A name has the letters of its own language: "Can they use Rémi Vallalin?"
        if (Tokenizer.Tokenize(question).Any(token => IsWritten(token, english) && HasFrenchLetter(token)))
            french++;
        // "a-t-on", "peut-il": its parts may be words of English.
        if (Inversion().IsMatch(question))
            french += 2;
        return french > english ? "fr" : "en";
    }

    private static bool HasFrenchLetter(QuestionToken token) => token.Original.AsSpan().IndexOfAny(FrenchLetters) >= 0;

    private static bool IsWritten(QuestionToken token, int english) => english == 0 || !char.IsUpper(token.Original[0]);

    [GeneratedRegex(@"\p{L}-(t-)?(on|il|elle|ils|elles)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inversion();
}
