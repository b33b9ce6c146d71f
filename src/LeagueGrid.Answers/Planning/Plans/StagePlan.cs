using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>All matches of one knockout stage: who met, how they ended, who went on and who went out.</summary>
public static class StagePlan
{
    public static Plan Plan { get; } =
        new(
            "stage",
            Fit,
            [
                "fact.score",
                "fact.results-list",
                "fact.who-won",
                "fact.finalists",
                "fact.eliminated",
                "fact.qualified",
                "fact.reached",
                "op.running",
                "metric.goals",
                "fact.lost-to",
                "fact.beat",
                "metric.wins",
                "metric.losses",
                "stage.",
                "op.both",
            ],
            RunAsync
        );

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (
            q.Roles.Count > 0
            || asked.Players.Any()
            || asked.Scores.Count > 0
            || Stage(q) is null
            || MetricOf.Of(asked) is not (null or "wins" or "losses" or "matches")
            || asked.HasAny("ask.count", "ask.when", "ask.where", "ask.why", "op.most", "op.fewest", "metric.shootouts")
        )
            return 0;
        return
            asked.HasAny("ask.who", "ask.team", "ask.match", "op.list", "fact.results-list", "fact.score", "fact.who-won")
            || asked.Tokens.Count <= 5
            ? 2.4
            : 0;
    }

    private static string? Stage(Inquiry q) =>
        q.Asked.Values("stage").Distinct(StringComparer.Ordinal).ToList()
            is [("semi-final" or "quarter-final" or "round-of-16" or "round-of-32") and var only]
            ? only
            : null;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var stage = Stage(q)!;
        var fixtures = q.Matches.Fixtures().Where(fixture => Stages.Of(fixture.Round) == stage).ToList();
        var seasons = fixtures.Select(fixture => fixture.Season).Distinct(StringComparer.Ordinal).ToList();
        // Semi-finals of no year named are those of the newest tournament only where there is no other.
        if (fixtures.Count < 2 || seasons.Count != 1)
            return null;
        var sheets = await q.Matches.SheetsAsync(
            fixtures,
            Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Shootout,
            cancel
        );
        return sheets.Count < 2 || sheets.Exists(sheet => !sheet.IsDecided) ? null : Write(q, seasons[0], sheets);
    }

    private static Finding Write(Inquiry q, string season, List<MatchSheet> sheets)
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var finding = new Finding($"stage|{season}|{Stage(q)}");
        finding.Seasons.Add(season);
        var cites = sheets.Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet) + Pens(q, sheet)))).ToList();
        var lost = q.Asked.HasAny("metric.losses", "fact.eliminated", "fact.lost-to");
        var won = q.Asked.HasAny("metric.wins", "fact.who-won", "fact.qualified");
        var teams = sheets
            .Select(sheet =>
                Side(sheet) is { } side
                    ? side == Core.Matches.Side.Home != lost
                        ? sheet.Home
                        : sheet.Away
                    : null
            )
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (q.Asked.Has("fact.reached") && !lost)
            return finding.Say(
                w.In(
                    $"{w.List(sheets.SelectMany(sheet => new[] { sheet.Home, sheet.Away }).Select(w.Team))}: {string.Join("; ", sheets.Select(sheet => words.MatchOn(sheet) + Pens(q, sheet)))}.",
                    $"{w.List(sheets.SelectMany(sheet => new[] { sheet.Home, sheet.Away }).Select(w.TheTeam))} : {string.Join("; ", sheets.Select(sheet => words.MatchOn(sheet) + Pens(q, sheet)))}."
                ),
                cites
            );
        if (lost || (won && !q.Asked.Has("fact.finalists")))
            finding.Say(
                lost
                    ? w.In($"Beaten: {w.List(teams.Select(w.Team))}.", $"Battus : {w.List(teams.Select(w.TheTeam))}.")
                    : w.In($"Through: {w.List(teams.Select(w.Team))}.", $"Qualifiés : {w.List(teams.Select(w.TheTeam))}."),
                cites
            );
        return finding.Say(string.Join("; ", sheets.Select(sheet => words.MatchOn(sheet) + Pens(q, sheet))) + ".", cites);
    }

    // A tie that was replayed has no winner the first time.
    private static Side? Side(MatchSheet sheet) =>
        sheet.Winner
        ?? (
            sheet.Score.Home > sheet.Score.Away ? Core.Matches.Side.Home
            : sheet.Score.Away > sheet.Score.Home ? Core.Matches.Side.Away
            : null
        );

    private static string Pens(Inquiry q, MatchSheet sheet) =>
        sheet.Score.Home == sheet.Score.Away && sheet.Winner is { } side
            ? q.Words.In(
                $", {q.Team(side == Core.Matches.Side.Home ? sheet.Home : sheet.Away)} on penalties",
                $", {q.Words.TheTeam(side == Core.Matches.Side.Home ? sheet.Home : sheet.Away)} aux tirs au but"
            )
            : "";
}
