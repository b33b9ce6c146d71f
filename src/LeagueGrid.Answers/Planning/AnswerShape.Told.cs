using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;

namespace LeagueGrid.Answers.Planning;

// What the sentence before tells, and the question after it does not ask again.
internal static partial class AnswerShape
{
    private static bool LeavesWhatIsTold(Inquiry q, string plan, Finding finding, string text) =>
        TellsTwoScores(q, finding, text)
        && TellsEachMatch(q, plan, finding, text)
        && TellsWhoScored(q, plan, finding)
        && TellsTheFirst(q, finding)
        && TellsTheChange(q, plan, finding)
        && TellsOfWhole(q, finding);

    // "What were the two scorelines?" is told by no one match.
    private static bool TellsTwoScores(Inquiry q, Finding finding, string text)
    {
        var asked = q.Asked;
        return !asked.Concepts.Any(both =>
                both.Name == "op.both"
                && both.End <= asked.Tokens.Count
                && Enumerable
                    .Range(both.First, Math.Min(both.Count + 1, asked.Tokens.Count - both.First))
                    .Any(i => Cues.ScoresNoun.Has(asked.Tokens[i]))
            ) || TellsSeveralScores(finding, text);
    }

    // "How did each match finish?" is told by no one match.
    private static bool TellsEachMatch(Inquiry q, string plan, Finding finding, string text) =>
        plan != "score"
        || !q.Asked.Concepts.Any(each =>
            each.Name == "ask.each" && q.Asked.Concepts.Any(match => match.Name == "metric.matches" && match.First == each.End)
        )
        || TellsSeveralScores(finding, text);

    private static bool TellsSeveralScores(Finding finding, string text) =>
        Relevance.ToldScore().Count(text) - Bracketed(text) > 1
        || finding.Sources.Select(source => source.Ref).Distinct(StringComparer.Ordinal).Count() > 1;

    // "Strasbourg beat PSG 2-1: whose was the winning goal?" is told by no score.
    private static bool TellsWhoScored(Inquiry q, string plan, Finding finding) =>
        plan != "score" || finding.People.Count > 0 || !q.Asked.HasAll("ask.who", "op.winner-goal");

    // The state at half-time stands in brackets beside a score.
    private static int Bracketed(string text)
    {
        var (depth, said) = (0, new System.Text.StringBuilder());
        foreach (var letter in text)
        {
            depth +=
                letter == '(' ? 1
                : letter == ')' ? -1
                : 0;
            if (depth > 0)
                said.Append(letter);
        }
        return Relevance.ToldScore().Count(said.ToString());
    }

    // "Who scored its first goal?" is told by no run of matches.
    private static bool TellsTheFirst(Inquiry q, Finding finding) =>
        !(
            Begins(finding, "runs|")
            && q.Asked.Concepts.Any(first =>
                first.Name is "op.first" or "op.last"
                && q.Asked.Concepts.Any(goal =>
                    goal.Name == "metric.goals" && goal.First >= first.First && goal.First <= first.End
                )
            )
        );

    // "He scored off the bench. Whom had he replaced?" is told by no goals.
    private static bool TellsTheChange(Inquiry q, string plan, Finding finding)
    {
        if (plan is not ("census" or "totals" or "deeds" or "score") || finding.Query.Contains("cards", StringComparison.Ordinal))
            return true;
        var asked = q.Asked;
        var begin = SubstitutionPlan.SentenceOfChange(asked);
        return begin == 0
            || !asked.Has("ask.who")
            || asked.Concepts.Any(concept => concept.Kind is "metric" or "fact" && concept.First >= begin);
    }

    // "Spain won the final. How many goals in the whole tournament?" is told neither by that match nor by finals.
    private static bool TellsOfWhole(Inquiry q, Finding finding) =>
        !(
            q.Asked.Has("op.whole")
            && q.Asked.Find("ask.count") is { First: > 0 } count
            && q.Asked.Tokens[count.First].Start
            && (
                Begins(finding, "goals|") && q.Asked.Concepts.Any(stage => stage.Kind == "stage" && stage.End <= count.First)
                || finding.Match is not null
            )
        );
}
