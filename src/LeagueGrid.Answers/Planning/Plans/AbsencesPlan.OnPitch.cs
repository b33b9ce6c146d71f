using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

// Who has been hurt in a match that is being played.
public static partial class AbsencesPlan
{
    // "Anyone hurt at Lens?": in the match that is on there, of either side.
    private static async ValueTask<Finding?> OnPitchAsync(Inquiry q, CancellationToken cancel)
    {
        if (
            q.Roles is not [(var ground, TeamRole.Host)]
            || !q.Asked.Has("avail.injured")
            || q.Asked.HasAny("avail.out", "avail.suspended")
            || await LiveMatch.PlayingAsync(q, Inquiry.Ids(ground), cancel) is not { } playing
            || await q.Reader.MatchAsync(playing.Id, Aspects.Incidents | Aspects.Score | Aspects.Info | Aspects.Clock, cancel)
                is not { } sheet
            || !Deeds.ToldByEvents(sheet)
        )
            return null;
        q.Matches.KeepToSlate();
        q.Asked.Heed(["metric.injuries", "side.home"]);
        var (w, words) = (q.Words, new DeedWords(q));
        var rows = Deeds.Of("injuries", sheet).OrderBy(row => row.Time).ToList();
        var finding = new Finding("injuries|" + sheet.Id);
        DeedPlan.Remember(finding, [sheet], rows);
        var cite = finding.Cite(q.Of(sheet, words.Match(sheet), [.. rows.Select(row => row.Event)]));
        if (rows.Count == 0)
            return finding.Say(w.In($"No injury (0) {words.In(sheet)}.", $"Aucune blessure (0), {words.In(sheet)}."), cite);
        var hurt = string.Join(
            w.In(" and ", " et "),
            rows.Select(row => $"{words.Who(row)} ({w.Team(row.Team)}) {DeedWords.When(row)}")
        );
        return finding.Say(w.In($"Hurt: {hurt} {words.In(sheet)}.", $"Touchés : {hurt}, {words.In(sheet)}."), cite);
    }
}
