using System.Text.RegularExpressions;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>Tells what holds now from what held once: who asks what the rule is wants no rule of former days.</summary>
internal static class Tenses
{
    private static readonly Regex PastQuestionPattern = Patterns.Linear(
        @"\b(was|were|did|had|in the (old|early|good old) days|in the past|back then|in those days|dans le passé|à l.époque|used to|once|first|originally|formerly|previously|before|until|past|history|introduced|était|étaient|avait|avaient|autrefois|jadis|avant|jusqu|histoire|introduit\w*|fut|naguère|quand|when|since|depuis)\b|\b(a|ont)(-t-(il|elle|on|ils|elles))? (été|eu)\b|\b(1[89]|20)\d\d\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex NowPattern = Patterns.Linear(
        @"\b(now|nowadays|today|still|currently|any ?more|these days|maintenant|aujourd.hui|désormais|encore|toujours|actuellement)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex FormerPattern = Patterns.Linear(
        @"^\W*(until|till|before|originally|formerly|at first|in the past|once,|it was not always|(under )?the (old|former|previous|earlier) (rule|law|limit|version|system)|l.ancien(ne)? (règle|loi|limite|règlement|système)|jusqu.en|jusqu.à|avant|autrefois|jadis|à l.origine|au début|pendant (plus|longtemps|des|près)|ce ne fut pas)\b|\b(used to|in those days|à l.époque)\b|\bfrom (1[89]|20)\d\d to (1[89]|20)\d\d\b|\bde (1[89]|20)\d\d à (1[89]|20)\d\d\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex CurrentPattern = Patterns.Linear(
        @"\b(today|now|nowadays|currently|since|no longer|abolished|aujourd.hui|désormais|depuis|maintenant|à partir de|n.est plus|ne \w+ plus|supprimée?s?)\b",
        RegexOptions.IgnoreCase
    );

    private static readonly Regex PhrasePattern = Patterns.Linear(
        @"\b(in the (old|early|good old) days|in the past|back (then|in the day)|in those days|these days|nowadays|at the moment|right now|currently|at present|today|dans le passé|dans le temps|à l.époque|autrefois|jadis|en ce moment|actuellement|de nos jours|aujourd.hui|désormais)\b",
        RegexOptions.IgnoreCase
    );

    /// <summary>Where a question only says whether it means now or former days: no text need say these words again.</summary>
    public static bool IsOnlyTense(string question, int position)
    {
        foreach (var phrase in PhrasePattern.EnumerateMatches(question))
            if (position >= phrase.Index && position < phrase.Index + phrase.Length)
                return true;
        return false;
    }

    /// <summary>How much a question asks for what holds now: 0 where it asks for former days, 2 where it says "now".</summary>
    public static double NownessOf(string question) =>
        NowPattern.IsMatch(question) ? 2
        : PastQuestionPattern.IsMatch(question) ? 0
        : 1;

    /// <summary>1 for a sentence that says what holds now, -1 for what held once, else 0.</summary>
    public static double Of(ReadOnlySpan<char> sentence) =>
        FormerPattern.IsMatch(sentence) ? -1
        : CurrentPattern.IsMatch(sentence) ? 0.5
        : 0;
}
