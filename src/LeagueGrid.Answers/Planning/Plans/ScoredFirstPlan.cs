using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Matches in which a team scored or conceded first: how many, how they ended, and who did so most often.</summary>
internal static class ScoredFirstPlan
{
    private const int ListUpTo = 14;

    public static Plan Plan { get; } =
        new(
            "scored-first",
            Fit,
            [
                "op.first",
                "op.most",
                "op.fewest",
                "metric.goals",
                "metric.goals-against",
                "metric.matches",
                "metric.wins",
                "metric.losses",
                "metric.draws",
                "fact.lost-to",
                "fact.beat",
                "fact.score",
                "ask.yes",
            ],
            RunAsync
        );

    private static double Fit(Inquiry q) =>
        q.Asked.HasAny("op.first")
        && Conceding(q.Asked) is not null
        && q.Matches.Pair is null
        && !q.Matches.LeansOnMatch
        && !q.Asked.Players.Any()
        && (
            q.Roles.Count == 0 && q.Asked.Has("ask.team") && q.Asked.HasAny("op.most", "op.fewest")
            || q.Roles is [(_, TeamRole.Acting)] && q.Asked.Has("ask.count")
        )
            ? 4
            : 0;

    // "scored first", "conceded first"; null where the first is of something else.
    private static bool? Conceding(TypedQuestion asked)
    {
        for (var i = 1; i < asked.Tokens.Count; i++)
            if (
                asked.Tokens[i].Text is "first" or "score" or "scoring" or "premier" or "premiers"
                && Before(asked, i) is { } said
            )
                return said;
        return null;
    }

    private static bool? Before(TypedQuestion asked, int i) =>
        // "opened the scoring", "ouvert le score"
        asked.Tokens[i].Text
            is "score"
                or "scoring"
            ? i > 1 && Cues.Opening.Has(asked.Tokens[i - 2])
                ? false
                : null
            : Cues.LettingIn.Has(asked.Tokens[i - 1])
                ? true
                : Cues.Striking.Has(asked.Tokens[i - 1])
                    ? false
                    : null;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var conceding = Conceding(q.Asked)!.Value;
        var sheets = (
            await q.Matches.SheetsAsync(
                q.Matches.Fixtures(),
                Aspects.Goals | Aspects.Score | Aspects.Status | Aspects.Info,
                cancel
            )
        )
            .Where(sheet => sheet.IsDecided)
            .OrderBy(sheet => sheet.Date)
            .ToList();
        if (sheets.Count == 0)
            return null;
        if (!await new MetricCoverage(q).KnowsAsync("goals", sheets, cancel))
            return Unknowns.Plain(q, "scored-first");
        var rows = sheets
            .Where(sheet => sheet.Goals.Count > 0)
            .Select(sheet => (Sheet: sheet, Home: sheet.Goals[0].ScoreAfter.Home > sheet.Goals[0].ScoreAfter.Away != conceding))
            .Select(one => (one.Sheet, Team: one.Home ? one.Sheet.Home : one.Sheet.Away))
            .ToList();
        return q.Roles.Count == 0 ? Most(q, conceding, rows, sheets) : OfTeam(q, conceding, rows, sheets);
    }

    private static Finding? Most(Inquiry q, bool conceding, List<(MatchSheet Sheet, string Team)> rows, List<MatchSheet> sheets)
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var teams = rows.Where(one => q.IsMeant(one.Team))
            .GroupBy(one => q.Names.KeyOfTeam(one.Team), StringComparer.Ordinal)
            .ToList();
        if (teams.Count == 0)
            return null;
        var n = q.Asked.Has("op.fewest") ? teams.Min(team => team.Count()) : teams.Max(team => team.Count());
        var best = teams.Where(team => team.Count() == n).ToList();
        var finding = new Finding($"scored-first|{conceding}|{string.Join(',', best.Select(team => team.Key))}");
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        finding.Entities.AddRange(best.Take(4).Select(team => new Core.Names.EntityKey("team", team.First().Team)));
        return finding.Say(
            $"{AnswerWords.Upper(w.List(best.Select(team => w.Team(team.First().Team))))}{w.In(": ", " : ")}{Said(q, n, conceding)} {ScopeWords.Of(q, sheets)}.",
            [
                .. best.SelectMany(team => team)
                    .Take(40)
                    .Select(one => finding.Cite(q.Of(one.Sheet, words.Match(one.Sheet), one.Sheet.Goals[0].Event))),
            ]
        );
    }

    private static Finding OfTeam(Inquiry q, bool conceding, List<(MatchSheet Sheet, string Team)> rows, List<MatchSheet> sheets)
    {
        var (w, words, asked) = (q.Words, new DeedWords(q), q.Asked);
        var ids = Inquiry.Ids(q.Roles[0].Team);
        // Of what is conceded first, the other side's first goal is the team's own fate.
        var own = rows.Where(one => ids.Contains(one.Team))
            .Where(one => !q.HomeOnly || ids.Contains(one.Sheet.Home))
            .Where(one => !q.AwayOnly || ids.Contains(one.Sheet.Away))
            .Select(one => one.Sheet)
            .ToList();
        var result =
            asked.HasAny("metric.losses", "fact.lost-to") ? "losses"
            : asked.HasAny("metric.wins", "fact.beat") ? "wins"
            : asked.Has("metric.draws") ? "draws"
            : null;
        var fits = result is null
            ? own
            : own.FindAll(sheet =>
                result switch
                {
                    "losses" => Deciding.Won(sheet, null, ids),
                    "wins" => Deciding.Won(sheet, ids, null),
                    _ => sheet.Score.Home == sheet.Score.Away,
                }
            );
        var finding = new Finding($"scored-first|{conceding}|{result}|{string.Join(',', fits.Select(sheet => sheet.Id))}")
        {
            Value = fits.Count,
        };
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        finding.Entities.Add(new("team", q.Roles[0].Team.Best.Ids[0]));
        var list = fits.Count is > 0 and <= ListUpTo ? w.In(": ", " : ") + string.Join("; ", fits.Select(words.MatchOn)) : "";
        var ended = result is null
            ? ""
            : w.In($" ({fits.Count} {words.Noun(result, fits.Count)})", $" ({fits.Count} {words.Noun(result, fits.Count)})");
        var told = result is null
            ? Said(q, own.Count, conceding)
            : $"{fits.Count}, {w.In("of", "sur")} {Said(q, own.Count, conceding)}{ended}";
        return finding.Say(
            $"{w.StartTeam(q.Roles[0].Team.Best.Ids[0])}{w.In(": ", " : ")}{told} {ScopeWords.Of(q, sheets)}{list}.",
            [.. (fits.Count > 0 ? fits : [sheets[^1]]).Take(40).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }

    private static string Said(Inquiry q, int n, bool conceding) =>
        q.Words.In(
            $"{n} {(n == 1 ? "match" : "matches")} in which they {(conceding ? "conceded" : "scored")} first",
            $"{n} {(n > 1 ? "matchs" : "match")} où l'équipe a {(conceding ? "encaissé" : "marqué")} la première"
        );
}
