namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Where a team finished in a cup: by its last match, where that was no match of a group any more.</summary>
internal static class Placings
{
    public static Finding? Of(Inquiry q, Standing table)
    {
        var asked = q.Asked;
        if (
            !table.IsTournament
            || q.Roles is not [(var mention, TeamRole.Acting)]
            || !asked.Has("op.rank")
            || asked.IsYesNo
            || asked.HasKind("stage.")
            || asked.HasKind("table.")
            || asked.HasAny("group.letter", "metric.points", "fact.table", "ask.why", "ask.who", "op.difference")
            || asked.Ordinals.Count > 0
            || asked.Time.HasDays
        )
            return null;
        var ids = Inquiry.Ids(mention);
        var last = table
            .Book.Counting(q.Directory.Links)
            .Where(sheet => sheet.IsDecided && (ids.Contains(sheet.Home) || ids.Contains(sheet.Away)))
            .MaxBy(sheet => sheet.Date);
        if (last is null || !Stages.IsKnockout(Stages.Of(last.Round)))
            return null;
        var (w, words) = (q.Words, new DeedWords(q));
        var team = ids.Contains(last.Home) ? last.Home : last.Away;
        var won = Deciding.Won(last, ids, null);
        int? place = (Stages.Of(last.Round), won) switch
        {
            ("final", true) => 0,
            ("final", false) => 1,
            ("third-place", true) => 2,
            ("third-place", false) => 3,
            _ => null,
        };
        // It is not over yet.
        if (place is null && won)
            return null;
        var finding = new Finding("placing|" + last.Id) { Match = last.Id };
        finding.Seasons.Add(last.Season);
        finding.Entities.Add(new("team", team));
        var cite = finding.Cite(q.Of(last, $"{last.Round}; {words.Match(last)}"));
        var text = place is { } at
            ? HonoursPlan.Sentence(q, table.Book.Season, w.Team(team), at)
            : w.In(
                $"{w.Team(team)} went out in the {FormPlan.Stage(last)} of {w.TheSeason(last.Season)}.",
                $"{w.StartTeam(team)} : sortie en {FormPlan.StageFr(last)} ({w.Season(last.Season)})."
            );
        var group = table.PlaceOf(ids);
        var inGroup =
            table.Group is { } letter && group > 0
                ? w.In($" In Group {letter}: {w.Ordinal(group)}.", $" Dans le groupe {letter} : {w.Ordinal(group)}.")
                : "";
        return finding.Say($"{text} {words.MatchOn(last)}.{inGroup}", cite);
    }
}
