using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Whether an answer keeps to those who were spoken of.</summary>
public static partial class Relevance
{
    internal static bool TellsAMinute(string text) => Minute().IsMatch(text);

    /// <summary>Whether prose tells the minute that is asked for, and names both teams whose score is.</summary>
    public static bool ProseAnswers(Inquiry q, Finding prose) => TellsMinute(q.Asked, prose) && NamesTheTwo(q, prose);

    // "What is the score between Racing Tarn and Racing Corvel?"
    private static bool NamesTheTwo(Inquiry q, Finding prose)
    {
        if (!q.Asked.HasAny("fact.score", "fact.leading") || q.Asked.Teams.ToList() is not { Count: 2 } teams)
            return true;
        var said = NameFolding.Words(prose.Text).ToHashSet(StringComparer.Ordinal);
        var names = teams.ConvertAll(team => NameFolding.Words(team.Best.Name).ToHashSet(StringComparer.Ordinal));
        return names[0].Except(names[1]).Any(said.Contains) && names[1].Except(names[0]).Any(said.Contains);
    }

    // "When did Marlstow score?"
    private static bool TellsMinute(TypedQuestion asked, Finding prose) =>
        !asked.HasAll("ask.when", "metric.goals") || TellsAMinute(prose.Text);

    // Of one team or man that was spoken of, and whom the words leave out: no sum over everybody; nor somebody else's card for his.
    private static bool IsBesideTalk(Inquiry q, Plan plan, Finding finding) =>
        q.Before is { } before
        && (
            plan.Name is "totals" or "census"
                && before is { Match: null }
                && (before.People.Count > 0 || before.Entities.Any(entity => entity.Kind == "team"))
                && q.Roles.Count == 0
                && !q.Asked.Players.Any()
                && finding.People.Count == 0
                && q.Asked.Tokens.Count <= (q.Asked.Has("ask.count") ? FewWords : Fewest)
                && !q.Asked.Competitions.Any()
                && !q.Asked.HasAny("op.total", "op.whole", "ask.match", "ask.team", "ref.season")
                && !q.Asked.HasWord(Cues.Existing)
            || q.Asked.IsYesNo
                && q.Asked.Tokens.Any(token => Cues.ManPronoun.Has(token))
                && !q.Asked.Players.Any()
                && before.People.Count > 0
                && !Pronouns.IsImpersonal(q.Asked, q.Asked.Tokens.ToList().FindIndex(token => Cues.ManPronoun.Has(token)))
                && (
                    plan.Name == "score" && q.Asked.HasWord(Cues.ScoredByOne)
                    || finding.People.Count > 0 && !finding.People.TrueForAll(before.People.Contains)
                )
        );

    private const int FewWords = 7;
    private const int Fewest = 3;
}
