using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

public static partial class BeatenPlan
{
    // "Who put five past Thailand?": the sides that did, and where no side is asked for, whoever did so alone.
    private static async ValueTask<Finding> PutPastAsync(
        Inquiry q,
        Finding finding,
        List<MatchSheet> fits,
        IReadOnlyList<MatchSheet> sheets,
        IReadOnlySet<string> ids,
        int goals,
        CancellationToken cancel
    )
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var alone = q.Asked.HasAny("ask.team", "ask.opponent") ? [] : await AloneAsync(q, sheets, ids, goals, cancel);
        foreach (var (player, sheet) in alone)
        {
            finding.People.Add(player);
            finding.Say(
                w.In(
                    $"{w.Player(player)} scored {goals} in {words.MatchOn(sheet)}.",
                    $"{w.Player(player)} a marqué {goals} buts : {words.MatchOn(sheet)}."
                ),
                finding.Cite(q.Of(sheet, $"{w.Player(player)} {goals}, {words.Match(sheet)}"))
            );
        }
        if (fits.Count > 0)
            finding.Say(
                string.Join("; ", fits.Select(sheet => Line(q, words, sheet))) + ".",
                [.. fits.Select(sheet => finding.Cite(q.Of(sheet, Line(q, words, sheet))))]
            );
        else if (alone.Count == 0)
            finding.Say(
                w.In(
                    $"Nobody: no match with {goals} goals {ScopeWords.Of(q, sheets)}.",
                    $"Personne : aucun match avec {goals} buts {ScopeWords.Of(q, sheets)}."
                ),
                finding.Cite(q.Of(sheets[^1], words.Match(sheets[^1])))
            );
        return finding;
    }

    private static async ValueTask<List<(string Player, MatchSheet Sheet)>> AloneAsync(
        Inquiry q,
        IReadOnlyList<MatchSheet> sheets,
        IReadOnlySet<string> ids,
        int goals,
        CancellationToken cancel
    )
    {
        var enough = sheets.Where(sheet => Scored(sheet, ids, against: true) >= goals).Select(sheet => sheet.Id);
        var told = await q.Matches.SheetsAsync(
            [.. q.Matches.Fixtures().Where(fixture => enough.Contains(fixture.Id, StringComparer.Ordinal))],
            Deeds.AspectsOf("goals") | Aspects.Score | Aspects.Status | Aspects.Info,
            cancel
        );
        return
        [
            .. told.SelectMany(sheet =>
                Deeds
                    .Of("goals", sheet)
                    .Where(goal => goal.Player is not null && !goal.IsOwnGoal && !ids.Contains(goal.Team))
                    .GroupBy(goal => goal.Player!, StringComparer.Ordinal)
                    .Where(his => his.Count() == goals)
                    .Select(his => (his.Key, sheet))
            ),
        ];
    }
}
