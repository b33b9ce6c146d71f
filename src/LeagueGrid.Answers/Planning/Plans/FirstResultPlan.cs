using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>
/// "How many matches did they need before they won one?", "how many did they go before losing?": in which match of theirs the
/// first win, defeat or draw came.
/// </summary>
internal static class FirstResultPlan
{
    public static Plan Plan { get; } =
        new(
            "first-result",
            Fit,
            [
                "fact.wait",
                "metric.wins",
                "metric.losses",
                "metric.draws",
                "metric.matches",
                "op.first",
                "fact.who-won",
                "fact.score",
                "fact.leading",
                "op.average",
                "time.next",
                "rel.since",
                "desc.champions",
            ],
            RunAsync
        )
        {
            Granted = ["op.first", "op.average"],
        };

    private static double Fit(Inquiry q) =>
        q.Asked.Has("fact.wait")
        && q.Asked.HasAny("metric.wins", "metric.losses", "metric.draws")
        && q.Roles is [(_, TeamRole.Acting)]
        && q.Matches.Pair is null
            ? 3.2
            : 0;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var ids = Inquiry.Ids(q.Roles[0].Team);
        var fixtures = q.Matches.Fixtures();
        // Of several seasons the words name none: where one begins, the wait begins.
        if (fixtures.Select(fixture => fixture.Season).Distinct(StringComparer.Ordinal).Count() != 1)
            return null;
        var sheets = await q.Matches.SheetsAsync(fixtures, Aspects.Score | Aspects.Status | Aspects.Info, cancel);
        var played = sheets
            .Where(sheet => sheet.IsDecided && (ids.Contains(sheet.Home) || ids.Contains(sheet.Away)))
            .OrderBy(sheet => sheet.Date)
            .ToList();
        // "After winning their first two, how many did they go before the next win?"
        if (q.Asked.Has("time.next") || q.Asked.HasWord(Language.Cues.NextOne))
        {
            if (FormPlan.Count(q) is not var (n, last) || last || n >= played.Count)
                return null;
            played = played[n..];
        }
        if (played.Count == 0)
            return null;
        var team = ids.First(id => played[0].Home == id || played[0].Away == id);
        var result =
            q.Asked.Has("metric.losses") ? "losses"
            : q.Asked.Has("metric.draws") ? "draws"
            : "wins";
        var first = played.FindIndex(sheet =>
            result switch
            {
                "losses" => Deciding.Won(sheet, null, ids),
                "draws" => Deciding.Winner(sheet) is null,
                _ => Deciding.Won(sheet, ids, null),
            }
        );
        return Write(q, played, team, result, first);
    }

    private static Finding Write(Inquiry q, List<MatchSheet> played, string team, string result, int first)
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var finding = new Finding($"first-{result}|{team}|{played[0].Season}|{first}");
        finding.Entities.Add(new("team", team));
        finding.Seasons.Add(played[0].Season);
        var scope = ScopeWords.Of(q, played);
        if (first < 0)
            return finding.Say(
                w.In(
                    $"{w.Team(team)} had no {words.Noun(result, 1)} in {played.Count} matches {scope}.",
                    $"{w.StartTeam(team)} : aucun résultat de ce genre en {played.Count} matchs {scope}."
                ),
                finding.Cite(q.Of(played[^1], words.Match(played[^1])))
            );
        finding.Match = played[first].Id;
        return finding.Say(
            w.In(
                $"{w.Team(team)}: the first {words.Noun(result, 1)} came in match {first + 1}, after {first} without one {scope}: {words.MatchOn(played[first])}.",
                $"{w.StartTeam(team)} : {(result == "draws" ? "premier nul" : $"première {words.Noun(result, 1)}")} au match {first + 1}, après {first} sans {scope} : {words.MatchOn(played[first])}."
            ),
            [.. played.Take(first + 1).TakeLast(40).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }
}
