using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Census;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>"More goals before the break or after it?": what each half of the matches saw.</summary>
internal static class HalvesPlan
{
    public static Plan Plan { get; } =
        new("halves", Fit, ["metric.", "time.", "op.most", "op.fewest", "fact.score", "ask.compare", "ask.when"], RunAsync)
        {
            Granted = ["time.first-half", "time.second-half", "time.half-time"],
        };

    private static double Fit(Inquiry q) =>
        (q.Asked.HasAll("time.first-half", "time.second-half") || AsksWhichHalf(q.Asked))
        && (AsksWhichHalf(q.Asked) || q.Asked.HasAny("ask.compare", "op.most", "op.fewest", "ask.count"))
        && CensusQuery.Read(q) is { } query
        && Deeds.Tells(query.DeedOf)
        && !q.Asked.Players.Any()
        && q.Roles.Count <= 1
        && q.Matches.Pair is null
        && q.Matches.Fixtures().Count > 1
            ? 4
            : 0;

    private static bool AsksWhichHalf(TypedQuestion asked) =>
        // "in the first or the second half", "en première ou en seconde mi-temps"
        asked.HasAny("time.first-half", "time.second-half")
            && asked.HasAny("ordinal.1", "op.first")
            && asked.Has("ask.compare")
        || Enumerable
            .Range(1, Math.Max(0, asked.Tokens.Count - 1))
            .Any(i => Cues.HalfNoun.Has(asked.Tokens[i]) && Cues.Which.Has(asked.Tokens[i - 1]));

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var query = CensusQuery.Read(q)! with { By = CensusBy.Deed, Op = CensusOp.Count, Slice = CensusSlice.Whole };
        var sheets = (
            await q.Matches.SheetsAsync(
                q.Matches.Fixtures(),
                Deeds.AspectsOf(query.DeedOf) | Aspects.Score | Aspects.Status | Aspects.Info,
                cancel
            )
        )
            .Where(sheet => sheet.IsDecided)
            .ToList();
        if (sheets.Count == 0)
            return null;
        if (!await new MetricCoverage(q).KnowsAsync(query.DeedOf, sheets, cancel))
            return Unknowns.Plain(q, "halves|" + query.Metric);
        var deeds = CensusRows.Of(q, query, sheets, []).Select(row => row.Deed).OfType<Deed>().ToList();
        var (first, second) = (deeds.Count(deed => deed.Time.Period == 1), deeds.Count(deed => deed.Time.Period == 2));
        var beyond = deeds.Count - first - second;
        var (w, words) = (q.Words, new DeedWords(q));
        var finding = new Finding($"halves|{query.Metric}|{first}|{second}");
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        if (q.Acting is { } team)
            finding.Entities.Add(new("team", team.Best.Ids[0]));
        var who = q.Acting is { } acting ? w.StartTeam(acting.Best.Ids[0]) + w.In(": ", " : ") : "";
        var more =
            first == second ? w.In("the same in both halves", "autant dans les deux mi-temps")
            : first > second ? w.In("more in the first half", "plus en première mi-temps")
            : w.In("more in the second half", "plus en seconde mi-temps");
        var extra = beyond == 0 ? "" : w.In($", {beyond} in extra time", $", {beyond} en prolongation");
        var newest = sheets.MaxBy(sheet => sheet.ChangedAt)!;
        var told = w.In(
            $"{first} {words.Noun(query.Metric, first)} in the first half, {second} in the second{extra}",
            $"{first} {words.Noun(query.Metric, first)} en première mi-temps, {second} en seconde{extra}"
        );
        return finding.Say(
            $"{AnswerWords.Upper(who + more)}{w.In(": ", " : ")}{told} {ScopeWords.Of(q, sheets)}.",
            finding.Cite(q.Of(newest, told, [.. deeds.TakeLast(80).Select(deed => deed.Event)]))
        );
    }
}
