using System.Text.RegularExpressions;
using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// Whether what a query came to can be the answer to what was asked: somebody whom the question does not name where "who" asks,
/// a time where "when" does. The words of a query may fit while its answer is beside the question.
/// </summary>
public static partial class Relevance
{
    public static bool Answers(Inquiry q, Plan plan, Finding finding)
    {
        if (finding.Status != AnswerStatus.Answered || finding.Texts.Count == 0)
            return true;
        var text = string.Concat(finding.Texts.Select(one => one.Text));
        if (Denial().IsMatch(text))
            return true;
        return (plan.Name is not ("deeds" or "totals") || NamesSomebody(q, finding)) && TellsWhen(q, text);
    }

    // "Whose place had Morgan taken?" is not answered by Morgan's goal.
    private static bool NamesSomebody(Inquiry q, Finding finding)
    {
        var asked = q.Asked;
        if (
            finding.People.Count == 0
            || !asked.Concepts.Any(concept => concept.Name == "ask.who")
            || asked.Concepts.Any(concept =>
                concept.Name is "ask.compare" or "ask.opponent" or "ask.team" or "ask.match" or "ask.count"
            )
        )
            return true;
        var named = asked.Players.SelectMany(mention => Inquiry.Ids(mention, "player")).ToHashSet(StringComparer.Ordinal);
        if (named.Count == 0)
            return true;
        return finding.People.Exists(player => !named.Contains(player));
    }

    private static bool TellsWhen(Inquiry q, string text) =>
        !q.Asked.Concepts.Any(concept => concept.Name == "ask.when") || Time().IsMatch(text);

    [GeneratedRegex(@"^(No\b|Non\b|There was no|Il n'y a)", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    // A minute, a day or a year.
    [GeneratedRegex(@"\d['’+]|\b\d{1,2} \p{L}+|\bminutes?\b|\b(18|19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
