using System.Text.RegularExpressions;
using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

/// <summary>Who else said something, and what he holds: "Dad reckons …", "…, my brother says no", "…? My mate says Kane."</summary>
internal static partial class Hearsay
{
    private const int LongestTeller = 3;
    private const int FewestTold = 3;

    /// <summary>The question without them.</summary>
    public static string Without(string question)
    {
        question = Denial().Replace(question, "");
        var end = question.LastIndexOf('?');
        if (
            end > 0
            && end < question.Length - 1
            && Tokenizer.Tokenize(question[end..]).Any(token => Cues.SayingSo.Has(token.Text))
        )
            question = question[..(end + 1)];
        return WithoutTeller(WithoutWhyAsked(question));
    }

    // "Whereabouts did they end up? I recall it being close.", "When is it? Looking for the date.": why somebody asks.
    private static string WithoutWhyAsked(string question)
    {
        var end = question.LastIndexOf('?');
        return
            end > 0
            && Tokenizer.Tokenize(question[(end + 1)..]) is [var first, _, _, ..] told
            && Cues.WhyAsked.Has(first)
            && !told.Any(token => token.IsNumber)
            ? question[..(end + 1)]
            : question;
    }

    // "Dad reckons England came bottom. How many points …?"
    private static string WithoutTeller(string question)
    {
        var words = question.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i <= LongestTeller && i + FewestTold < words.Length; i++)
        {
            var word = words[i].ToLowerInvariant();
            if (!Cues.Reckoning.Has(word))
                continue;
            if (Array.Exists(words[..i], told => Cues.QuestionWord.Has(told.ToLowerInvariant())))
                return question;
            var from = words[i + 1].ToLowerInvariant() is "that" or "que" ? i + 2 : i + 1;
            return string.Join(' ', words[from..]);
        }
        return question;
    }

    [GeneratedRegex(
        @",?\s*(but\s+)?(my|his|her|our|the|mon|ma|un)\s+\p{L}+\s+(says|said|reckons|thinks|swears|insists|claims|dit|pense|jure)\s+(no|yes|otherwise|not|the opposite|different|non|oui|le contraire)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Denial();
}
