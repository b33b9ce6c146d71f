using System.Text.RegularExpressions;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Documents;
using LeagueGrid.Knowledge.Retrieval;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>
/// Yes or no, where a rule says so in as many words to one who asks whether something may, must or can be. Where the clause that
/// speaks of it leaves any doubt (a condition, an exception), the words of the rule stand alone.
/// </summary>
public static partial class RuleVerdict
{
    // Of what the question says a clause must bear out so much to decide it.
    private const double EnoughSaid = 0.65;

    /// <summary>"Yes: ", "No: " or nothing, to stand before a quotation.</summary>
    public static string Lead(Inquiry q, FoundPassage found) =>
        (
            found.Passage.Kind == PassageKinds.Rule ? Of(q.Asked.Question, found.Excerpt!)
            : Denial.Of(q.Asked.Question, found.Excerpt!) ? false
            : (bool?)null
        )
            is not { } isSo
            ? ""
        : isSo ? q.Words.In("Yes: ", "Oui : ")
        : q.Words.In("No: ", "Non : ");

    /// <summary>True for yes, false for no, null where the text does not say it clearly.</summary>
    public static bool? Of(string question, string excerpt)
    {
        var asking = Asking(question);
        // "Since when may it …?" wants no yes.
        if (
            asking.Length == 0
            || AnswerKinds.Of(question) is not (AnswerKind.Any or AnswerKind.Condition or AnswerKind.Whether or AnswerKind.Still)
        )
            return null;
        var asksIfForbidden = ForbiddenPattern().IsMatch(asking);
        var (best, said) = ("", 0.0);
        // A clause that forbids need not say "allowed".
        var matter = AllowancePattern().Replace(question, " ");
        foreach (var clause in Clauses(excerpt))
            if (Overlap.Of(matter, clause) is var own && own > said)
                (best, said) = (clause, own);
        if (said < EnoughSaid || DoubtPattern().IsMatch(best))
            return null;
        bool? isSo =
            NegationPattern().IsMatch(best) ? false
            : AssentPattern().IsMatch(best) ? true
            : null;
        return asksIfForbidden && isSo is { } allowed ? !allowed : isSo;
    }

    // The part that asks for yes or no: "…, is that offside?", "May a player …?"
    private static string Asking(string question)
    {
        var last = question.TrimEnd('?', ' ', '.', '\u00a0');
        var from = last.LastIndexOfAny([',', ':', '.', '!', ';']);
        var tail = (from < 0 ? last : last[(from + 1)..]).Trim();
        return PolarPattern().IsMatch(tail) ? tail
            : from >= 0 && PolarPattern().IsMatch(last) ? last
            : "";
    }

    private static IEnumerable<string> Clauses(string excerpt)
    {
        foreach (var sentence in Sentences.Of(excerpt))
        foreach (var clause in ClauseEnd().Split(excerpt.Substring(sentence.Start, sentence.Length)))
            yield return clause;
    }

    [GeneratedRegex(@"(?<=[,;]) (?=but |mais |however)|(?<=;) ", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(
        @"^((and|so|but|or|et|mais|alors) )*(can|could|may|must|should|is|are|does|do|will|would|has|have|peut|peuvent|peux|doit|faut|est-ce|a-t-on|le but est)\b|\b(peut|peuvent|doit|doivent|faut|est|sont|compte|comptent)[- ](on|il|elle|ils|elles)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PolarPattern();

    [GeneratedRegex(
        @"\b(forbidden|prohibited|illegal|banned|not allowed|disallowed|against the (rules|laws)|interdite?s?|défendue?s?|illégale?s?)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ForbiddenPattern();

    [GeneratedRegex(
        @"\b(allowed|permitted|legal|ok|okay|possible|the right to|autorisée?s?|permise?s?|possible|le droit)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex AllowancePattern();

    [GeneratedRegex(
        @"\b(not|no|never|cannot|nobody|neither|nor|without|forbidden|prohibited|refused|disallowed|interdite?s?|refusée?s?|aucune?|jamais|personne)\b|n't\b|\b(ne|n['’]\p{L}+)\b.{1,40}\b(pas|plus|jamais|aucune?|ni|rien)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NegationPattern();

    [GeneratedRegex(
        @"\b(may|can|must|has to|have to|is allowed|are allowed|is permitted|are permitted|counts?|is valid|compulsory|peut|peuvent|doit|doivent|est autorisée?|sont autorisée?s|permise?s?|compte|valable|obligatoire)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex AssentPattern();

    [GeneratedRegex(
        @"\b(if|when|unless|except|only|provided|but|although|though|while|until|once|however|where|whether|before|after|si|s'il|s'ils|sauf|lorsque|lorsqu|quand|mais|seulement|à condition|pourvu|tant que|jusqu|que si|sans|without)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex DoubtPattern();
}
