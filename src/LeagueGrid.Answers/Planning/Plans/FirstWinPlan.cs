using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>"How many matches did they need before they won one?": in which match of theirs the first win came.</summary>
internal static class FirstWinPlan
{
    public static Plan Plan { get; } =
        new("first-win", Fit, ["fact.wait", "metric.wins", "metric.matches", "op.first", "fact.who-won", "op.average"], RunAsync)
        {
            Granted = ["op.first", "op.average"],
        };

    private static double Fit(Inquiry q) =>
        q.Asked.Has("fact.wait") && q.Asked.Has("metric.wins") && q.Roles is [(_, TeamRole.Acting)] && q.Matches.Pair is null
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
        if (played.Count == 0)
            return null;
        var (w, words) = (q.Words, new DeedWords(q));
        var team = ids.First(id => played[0].Home == id || played[0].Away == id);
        var first = played.FindIndex(sheet => Deciding.Won(sheet, ids, null));
        var finding = new Finding($"first-win|{team}|{played[0].Season}|{first}");
        finding.Entities.Add(new("team", team));
        finding.Seasons.Add(played[0].Season);
        var scope = ScopeWords.Of(q, played);
        if (first < 0)
            return finding.Say(
                w.In(
                    $"{w.Team(team)} won none of {played.Count} matches {scope}.",
                    $"{w.StartTeam(team)} : aucune victoire en {played.Count} matchs {scope}."
                ),
                finding.Cite(q.Of(played[^1], words.Match(played[^1])))
            );
        finding.Match = played[first].Id;
        return finding.Say(
            w.In(
                $"{w.Team(team)}: the first win came in match {first + 1}, after {first} without one {scope}: {words.MatchOn(played[first])}.",
                $"{w.StartTeam(team)} : première victoire au match {first + 1}, après {first} sans succès {scope} : {words.MatchOn(played[first])}."
            ),
            [.. played.Take(first + 1).TakeLast(40).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }
}
