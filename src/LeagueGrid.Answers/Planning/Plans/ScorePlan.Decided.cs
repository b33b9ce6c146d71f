using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>What decided a match, where the question asks how it was decided.</summary>
public static partial class ScorePlan
{
    private static bool AsksHowDecided(Inquiry q) =>
        q.Asked.Has("ask.how") && q.Asked.HasWord(Cues.Decided) && q.Asked.Time is { HasDays: false };

    // "Who sank Liverpool, 1-0 wasn't it?": the team, or the man whose goal it was.
    private static bool AsksWhoSankThem(Inquiry q, MatchSheet sheet) =>
        q.Asked.HasAll("ask.who", "fact.beat") && sheet.Score.Home + sheet.Score.Away == 1;

    // "Did they get anything off United?": a point or more.
    private static void SayWhetherAnything(
        Inquiry q,
        Finding finding,
        IReadOnlyList<MatchSheet> matches,
        IReadOnlySet<string> team
    )
    {
        var words = new DeedWords(q);
        finding.Say(
            matches.All(sheet => Deciding.Won(sheet, null, team))
                ? q.Words.In("No, nothing.", "Non, rien.")
                : q.Words.In("Yes.", "Oui."),
            [.. matches.Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }

    // "How was the final decided?": by which goal, beside the score.
    private static async ValueTask SayWhatDecidedAsync(Inquiry q, Finding finding, MatchSheet sheet, CancellationToken cancel)
    {
        if (
            await q.Reader.MatchAsync(sheet.Id, Aspects.Goals | Aspects.Score | Aspects.Status, cancel) is not { } told
            || GoalPositions.Winner(told) is not { } goal
        )
            return;
        DeedPlan.Remember(finding, [told], [goal]);
        var words = new DeedWords(q);
        finding.Say(
            q.Words.In(
                $"The winning goal came from {words.ByPlayer([goal])}.",
                $"Le but de la victoire est de {words.ByPlayer([goal])}."
            ),
            finding.Cite(q.Of(told, DeedWords.Fact([goal], q.Words, "goals"), goal.Event))
        );
    }
}
