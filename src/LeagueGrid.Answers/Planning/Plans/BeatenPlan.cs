using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>All whom a team beat, or lost to, in the scope of the words; on penalties, where they say so.</summary>
public static partial class BeatenPlan
{
    public static Plan Plan { get; } =
        new(
            "beaten",
            Fit,
            [
                "fact.beat",
                "fact.not-beat",
                "fact.lost-to",
                "metric.wins",
                "metric.losses",
                "fact.penalties-score",
                "metric.shootouts",
                "time.shootout",
                "op.streak",
                "metric.unbeaten",
                "op.twice",
                "op.thrice",
                "op.more-than-once",
                "fact.participants",
                "fact.champion",
                "fact.eliminated",
                "fact.reached",
                "fact.finalists",
                "fact.results-list",
                "stage.",
            ],
            RunAsync
        )
        {
            Granted = ["op.streak"],
        };

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        return
            (q.Roles is [(_, TeamRole.Acting)] || q.Roles is [(_, TeamRole.Opponent)] && IsOfVictors(asked))
            && asked.HasAny("fact.beat", "fact.lost-to", "fact.not-beat")
            && asked.HasAny("ask.who", "ask.team", "ask.opponent", "op.list", "fact.participants")
            && !asked.HasAny(
                "metric.goals",
                "ask.count",
                "op.first",
                "op.last",
                "op.most",
                "op.fewest",
                "op.biggest-win",
                "op.most-goals-match",
                "fact.comeback",
                "time.first-day",
                "time.last-day",
                "time.previous"
            )
            && !asked.Players.Any(player => player.Best.Kind == "player")
            // "Italy won it in 2006: whom did they knock out?"
            && !asked.Concepts.Any(c =>
                c.Name == "fact.champion" && !asked.Concepts.Any(ask => ask.Kind == "ask" && ask.First >= c.End)
            )
            && !asked.NamesScore
            && !q.Matches.LeansOnMatch
            ? asked.Has("fact.penalties-score")
                ? 3
                : 2.65
            : 0;
    }

    // "Who beat City at home?": all that did, where nothing picks one of them.
    private static bool IsOfVictors(Language.TypedQuestion asked) =>
        asked.Has("fact.beat") && !asked.Has("fact.eliminated") && !asked.HasKind("stage.") && !asked.HasWord(Cues.KnockedOut);

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        var ids = Inquiry.Ids(q.Roles[0].Team);
        // "knocked out by Croatia": they are the victors.
        var before = q.Roles[0].Team.First > 0 ? asked.Tokens[q.Roles[0].Team.First - 1].Text : "";
        var passive =
            asked.Find("fact.beat") is { First: > 0 } beat
            && Cues.WereBeaten.Has(asked.Tokens[beat.First - 1])
            && q.Roles[0].Team.End <= beat.First;
        var lost =
            passive || before is not ("by" or "par") && (asked.Has("fact.lost-to") || q.Roles[0].Role == TeamRole.Opponent);
        var kicks = asked.HasAny("fact.penalties-score", "metric.shootouts", "time.shootout");
        var sheets = await q.Matches.SheetsAsync(
            q.Matches.Fixtures(),
            Aspects.Score | Aspects.Status | Aspects.Shootout | Aspects.Info,
            cancel
        );
        var past = Past(asked);
        if (past is not null)
            _ = asked.Numbers;
        var fits = sheets
            .Where(sheet => past is null || sheet.IsDecided && Scored(sheet, ids, lost) == past)
            .Where(sheet =>
                past is not null && lost
                || sheet.IsDecided && (lost ? Deciding.Won(sheet, null, ids) : Deciding.Won(sheet, ids, null))
            )
            .Where(sheet => !kicks || sheet.Score.Shootout is not null || sheet.Score.Home == sheet.Score.Away)
            .Where(sheet => !q.HomeOnly || ids.Contains(sheet.Home))
            .Where(sheet => !q.AwayOnly || ids.Contains(sheet.Away))
            .OrderBy(sheet => sheet.Date)
            .ToList();
        // Nobody is knocked out in a group.
        if (
            !lost
            && asked.HasWord(Cues.Eliminating)
            && fits.FindAll(sheet => Stages.IsKnockout(Stages.Of(sheet.Round))) is { Count: > 0 } ties
        )
            fits = ties;
        if (asked.Has("fact.not-beat"))
            return Unbeaten(q, [.. sheets.Where(sheet => sheet.IsDecided)], ids);
        if (sheets.Count == 0 || fits.Count == 0 && !kicks && past is null)
            return null;
        var w = q.Words;
        var words = new DeedWords(q);
        var team = ids.First(id => sheets.Exists(sheet => sheet.Home == id || sheet.Away == id));
        var finding = new Finding($"beaten|{team}|{lost}|{kicks}|{string.Join(',', fits.Select(sheet => sheet.Id))}");
        finding.Entities.Add(new("team", team));
        finding.Seasons.AddRange(fits.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        if (fits.Count == 1)
            finding.Match = fits[0].Id;
        if (Times(asked) is > 1 and var times)
            return Repeated(q, finding, fits, ids, times);
        if (past is { } many && lost)
            return await PutPastAsync(q, finding, fits, sheets, ids, many, cancel);
        if (fits.Count == 0 && past is { } so)
            return finding.Say(
                w.In(
                    $"Nobody: {w.Team(team)} won no match with {so} goals {ScopeWords.Of(q, sheets)}.",
                    $"Personne : {w.TheTeam(team)} n'a gagné aucun match avec {so} buts {ScopeWords.Of(q, sheets)}."
                ),
                finding.Cite(q.Of(sheets[^1], words.Match(sheets[^1])))
            );
        if (fits.Count == 0)
            return finding.Say(
                lost
                    ? w.In(
                        $"Nobody: {w.Team(team)} lost no match on penalties {ScopeWords.Of(q, sheets)}.",
                        $"Personne : {w.TheTeam(team)} n'a perdu aucun match aux tirs au but {ScopeWords.Of(q, sheets)}."
                    )
                    : w.In(
                        $"Nobody: {w.Team(team)} won no match on penalties {ScopeWords.Of(q, sheets)}.",
                        $"Personne : {w.TheTeam(team)} n'a gagné aucun match aux tirs au but {ScopeWords.Of(q, sheets)}."
                    ),
                finding.Cite(q.Of(sheets[^1], words.Match(sheets[^1])))
            );
        var others = fits.Select(sheet => q.Names.KeyOfTeam(Other(sheet, ids))).Distinct(StringComparer.Ordinal).Count();
        var count = asked.Has("fact.participants")
            ? w.Count(others, "team", "teams", "équipe", "équipes") + w.In(": ", " : ")
            : "";
        return finding.Say(
            count + string.Join("; ", fits.Select(sheet => Line(q, words, sheet))) + ".",
            [.. fits.Select(sheet => finding.Cite(q.Of(sheet, Line(q, words, sheet))))]
        );
    }

    // "put six past": so many did they score.
    private static int? Past(TypedQuestion asked) =>
        asked
            .NumbersNamed.Where(number => number.At + 1 < asked.Tokens.Count && asked.Tokens[number.At + 1].Text == "past")
            .Select(number => (int?)number.Value)
            .FirstOrDefault();

    // What they scored, or what was scored against them.
    private static int Scored(MatchSheet sheet, IReadOnlySet<string> ids, bool against) =>
        ids.Contains(sheet.Home) != against ? sheet.Score.Home : sheet.Score.Away;

    private static string Other(MatchSheet sheet, IReadOnlySet<string> ids) => ids.Contains(sheet.Home) ? sheet.Away : sheet.Home;

    private static int Times(TypedQuestion asked) =>
        asked.Has("op.thrice") ? 3
        : asked.HasAny("op.twice", "op.more-than-once") ? 2
        : 1;

    // "Did anyone beat PSG twice?"
    private static Finding Repeated(Inquiry q, Finding finding, List<MatchSheet> fits, IReadOnlySet<string> ids, int times)
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var often = fits.GroupBy(sheet => q.Names.KeyOfTeam(Other(sheet, ids)), StringComparer.Ordinal)
            .Where(group => group.Count() >= times)
            .SelectMany(group => group)
            .ToList();
        finding.Query += $"|{times}";
        var told = often.Count > 0 ? often : fits;
        var list = string.Join("; ", told.Select(sheet => Line(q, words, sheet)));
        var cites = told.Select(sheet => finding.Cite(q.Of(sheet, Line(q, words, sheet)))).ToList();
        return often.Count > 0
            ? finding.Say(
                $"{w.List(often.Select(sheet => w.Team(Other(sheet, ids))).Distinct(StringComparer.Ordinal))}: {list}.",
                cites
            )
            : finding.Say(w.In($"No, nobody: {list}.", $"Non, aucune : {list}."), cites);
    }

    // Whom they met and never beat.
    private static Finding? Unbeaten(Inquiry q, List<MatchSheet> sheets, IReadOnlySet<string> ids)
    {
        if (sheets.Count == 0)
            return null;
        var (w, words) = (q.Words, new DeedWords(q));
        var never = sheets
            .GroupBy(sheet => q.Names.KeyOfTeam(Other(sheet, ids)), StringComparer.Ordinal)
            .Where(meetings => !meetings.Any(sheet => Deciding.Won(sheet, ids, null)))
            .ToList();
        var finding = new Finding($"never-beat|{string.Join(',', ids)}|{string.Join(',', sheets.Select(sheet => sheet.Id))}");
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        var team = ids.First(id => sheets.Exists(sheet => sheet.Home == id || sheet.Away == id));
        finding.Entities.Add(new("team", team));
        var meetings = never.SelectMany(group => group).OrderBy(sheet => sheet.Date).ToList();
        return never.Count == 0
            ? finding.Say(
                w.In(
                    $"None: {w.Team(team)} beat every opponent {ScopeWords.Of(q, sheets)}.",
                    $"Aucune : {w.TheTeam(team)} a battu tous ses adversaires {ScopeWords.Of(q, sheets)}."
                ),
                finding.Cite(q.Of(sheets[^1], words.Match(sheets[^1])))
            )
            : finding.Say(
                $"{w.List(never.Select(group => w.Team(Other(group.First(), ids))))} ({string.Join("; ", meetings.Select(words.MatchOn))}).",
                [.. meetings.Take(40).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
            );
    }

    internal static string Line(Inquiry q, DeedWords words, MatchSheet sheet) =>
        words.MatchOn(sheet)
        + (
            sheet.Score.Shootout is { } kicks && kicks.Home + kicks.Away > 0
                ? q.Words.In($", {kicks.Home}-{kicks.Away} on penalties", $", {kicks.Home}-{kicks.Away} aux tirs au but")
                : ""
        );
}
