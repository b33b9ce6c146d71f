using System.Text.RegularExpressions;
using LeagueGrid.Knowledge.Documents;
using LeagueGrid.Knowledge.Retrieval;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>
/// No, where a report or a portrait denies what one asks about: that nobody was hurt, that he will not leave. It never makes a
/// yes of what is told: a report may tell of a wish, or of another day.
/// </summary>
public static partial class Denial
{
    private const double EnoughSaid = 0.6;

    /// <summary>Whether the text says that what is asked about is not so.</summary>
    public static bool Of(string question, string excerpt)
    {
        var asked = OrNotPattern().Replace(question, "");
        if (!PolarPattern().IsMatch(asked) || AnswerKinds.IsNegated(asked))
            return false;
        var anyone = AnyonePattern().Match(asked);
        foreach (var sentence in Sentences.Of(excerpt))
        foreach (var clause in ClauseEnd().Split(excerpt.Substring(sentence.Start, sentence.Length)))
            if (
                anyone.Success
                    ? NobodyPattern().IsMatch(clause)
                        && (Overlap.Of(anyone.Groups["what"].Value, clause) > 0 || NobodyTherePattern().IsMatch(clause))
                    : DeniedPattern().IsMatch(clause)
                        && !DoubtPattern().IsMatch(clause)
                        && Overlap.Of(asked, clause) >= EnoughSaid
            )
                return true;
        return false;
    }

    [GeneratedRegex(@",? (or not|ou non|ou pas)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OrNotPattern();

    [GeneratedRegex(
        @"^\W*((and|so|but|et|mais|alors) )*(is|are|was|were|did|does|do|will|would|has|have|had|est-ce|y a-t-il|y avait-il|y a-t-il eu)\b|\b\p{L}+-(t-)?(il|elle|ils|elles|on)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PolarPattern();

    [GeneratedRegex(
        @"\b(anyone|anybody|someone|somebody|any|quelqu.un|y a-t-il (eu )?des|y avait-il des) (?<what>(\p{L}+\s*){1,3}?)(?= (when|in|at|by|during|as|on|while|quand|dans|lors|au|à|pendant)\b|\W*$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex AnyonePattern();

    [GeneratedRegex(
        @"\b(nobody|no one|none|no \p{L}+ (was|were)|personne|aucune?)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NobodyPattern();

    [GeneratedRegex(
        @"\b(nobody|no one) was (in|inside|on|under|near|there)\b|\bpersonne n.(y )?(était|fut)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NobodyTherePattern();

    [GeneratedRegex(
        @"\b(will not|won.t|is not|are not|was not|were not|did not|does not|has not|have not|isn.t|didn.t|never|denied|ne \p{L}+ (pas|plus|jamais)|n['’]\p{L}+ (pas|plus|jamais))\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex DeniedPattern();

    [GeneratedRegex(
        @"\b(if|unless|until|till|only|before|yet|perhaps|might|may|rumour|said to|reported|si|sauf|avant|jusqu|seulement|encore|peut-être|aurait)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex DoubtPattern();

    [GeneratedRegex(@"(?<=[,;]) (?=but |mais |however)|(?<=[;:]) |\s:\s", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ClauseEnd();
}
