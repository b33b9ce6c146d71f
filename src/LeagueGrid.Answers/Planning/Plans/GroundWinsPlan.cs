using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>"Who won at Anfield?": the visitors that did, where more than one match was played there.</summary>
internal static class GroundWinsPlan
{
    public static Plan Plan { get; } =
        new(
            "ground-wins",
            Fit,
            ["metric.wins", "fact.who-won", "op.list", "ask.team", "side.visitors", "op.only", "metric.matches"],
            RunAsync
        )
        {
            // It is about nobody else, and tells all that did.
            Granted = ["side.visitors", "op.only"],
        };

    private static double Fit(Inquiry q) =>
        q.Roles is [(var ground, TeamRole.Host)]
        && q.Asked.HasAny("metric.wins", "fact.who-won")
        && (
            q.Asked.HasWord(Cues.Anybody)
            || q.Asked.Has("ask.team")
            || q.Asked.HasWord(Cues.OneSide)
            || ground.Kind != MentionKind.Ground && q.Asked.HasWord(Cues.TeamsCounted)
        )
        && !q.Asked.HasAny(
            "ask.count",
            "op.most",
            "op.fewest",
            "op.last",
            "op.first",
            "op.streak",
            "fact.champion",
            "op.biggest-win"
        )
        && q.Matches.Fixtures().Count > 1
            ? 3.4
            : 0;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var hosts = Inquiry.Ids(q.Roles[0].Team);
        var sheets = await q.Matches.SheetsAsync(q.Matches.Fixtures(), Aspects.Score | Aspects.Status | Aspects.Info, cancel);
        var there = sheets.Where(sheet => sheet.IsDecided && hosts.Contains(sheet.Home)).OrderBy(sheet => sheet.Date).ToList();
        if (there.Count < 2)
            return null;
        var (w, words) = (q.Words, new DeedWords(q));
        var won = there.Where(sheet => Deciding.Won(sheet, null, hosts)).ToList();
        var finding = new Finding($"ground-wins|{there[0].Home}|{string.Join(',', won.Select(sheet => sheet.Id))}");
        finding.Entities.Add(new("team", there[0].Home));
        finding.Seasons.AddRange(there.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        var host = w.TheTeam(there[0].Home);
        var scope = ScopeWords.Of(q, there);
        return won.Count == 0
            ? finding.Say(
                w.In(
                    $"No visitors won there: {host} lost none of {there.Count} home matches {scope}.",
                    $"Aucun visiteur ne s'y est imposé : {host}, aucune défaite en {there.Count} matchs à domicile {scope}."
                ),
                finding.Cite(q.Of(there[^1], words.Match(there[^1])))
            )
            : finding.Say(
                w.In("Visitors who won there: ", "Vainqueurs à l'extérieur : ")
                    + string.Join("; ", won.Select(words.MatchOn))
                    + ".",
                [.. won.Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
            );
    }
}
