using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The sentences of <see cref="FormPlan"/>.</summary>
public static partial class FormPlan
{
    // How far a team came in a cup: the stage of its last match, which says how it ended.
    private static Finding? Reached(Inquiry q, List<MatchSheet> sheets)
    {
        // Nobody goes out in the match for third place.
        var ties = !q.Asked.Has("ask.how-far") ? sheets.FindAll(sheet => Stages.Of(sheet.Round) != "third-place") : sheets;
        var last = ties.Count > 0 ? ties[^1] : sheets[^1];
        if (last.Round is null && !q.Asked.Has("ask.how-far"))
            return List(q, [last], Inquiry.Ids(q.Acting ?? q.Roles[0].Team));
        if (last.Round is null || Stages.Of(last.Round) is "matchday" or null || q.CompetitionOf(last.Season)?.Type == "league")
            return null;
        var (w, words) = (q.Words, new DeedWords(q));
        var finding = new Finding("reached|" + last.Id) { Match = last.Id };
        finding.Seasons.Add(last.Season);
        var ids = Inquiry.Ids(q.Acting ?? q.Roles[0].Team);
        var team = ids.Contains(last.Home) ? last.Home : last.Away;
        finding.Entities.Add(new("team", team));
        var cite = finding.Cite(q.Of(last, $"{last.Round}; {words.Match(last)}{Pens(q, last)}"));
        return finding.Say(
            w.In(
                $"{w.Team(team)}'s last match of {w.TheSeason(last.Season)} was in the {Stage(last)}: {words.MatchOn(last)}{Pens(q, last)}.",
                $"Dernier match {w.OfTeam(team)} ({w.Season(last.Season)}) : {StageFr(last)}, {words.MatchOn(last)}{Pens(q, last)}."
            ),
            cite
        );
    }

    internal static string Stage(MatchSheet sheet) =>
        Stages.Of(sheet.Round) switch
        {
            "group" or "second-group" => "group stage",
            "round-of-32" => "round of 32",
            "round-of-16" => "round of 16",
            "third-place" => "match for third place",
            { } stage => stage,
            null => sheet.Round!,
        };

    internal static string StageFr(MatchSheet sheet) =>
        Stages.Of(sheet.Round) switch
        {
            "group" or "second-group" => "phase de groupes",
            "round-of-32" => "seizième de finale",
            "round-of-16" => "huitième de finale",
            "quarter-final" => "quart de finale",
            "semi-final" => "demi-finale",
            "final" => "finale",
            "third-place" => "match pour la troisième place",
            _ => sheet.Round!,
        };

    // "Were they unbeaten at home?"
    private static Finding Spotless(Inquiry q, List<MatchSheet> sheets, IReadOnlySet<string> ids)
    {
        var against = q.Asked.Has("metric.unbeaten");
        var spots = sheets.Where(sheet => against ? Deciding.Won(sheet, null, ids) : Deciding.Won(sheet, ids, null)).ToList();
        var (w, words) = (q.Words, new DeedWords(q));
        var team = sheets.Select(sheet => ids.Contains(sheet.Home) ? sheet.Home : sheet.Away).First();
        var finding = new Finding($"spotless|{team}|{against}|{string.Join(',', spots.Select(sheet => sheet.Id))}");
        finding.Entities.Add(new("team", team));
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        var shown = spots.Count > 0 ? spots : [sheets[^1]];
        var cites = shown.Take(20).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet)))).ToList();
        var noun = words.Noun(against ? "losses" : "wins", spots.Count);
        var scope = ScopeWords.Of(q, sheets);
        return finding.Say(
            spots.Count == 0
                ? w.In(
                    $"Yes: {w.Team(team)}, no {noun} in {sheets.Count} matches {scope}.",
                    $"Oui : {w.TheTeam(team)}, aucune {words.Noun(against ? "losses" : "wins", 1)} en {sheets.Count} matchs {scope}."
                )
                : w.In(
                    $"No: {w.Team(team)} had {spots.Count} {noun} {scope}: {string.Join("; ", spots.Take(20).Select(words.MatchOn))}.",
                    $"Non : {w.TheTeam(team)} compte {spots.Count} {noun} {scope} : {string.Join("; ", spots.Take(20).Select(words.MatchOn))}."
                ),
            cites
        );
    }

    private static Finding List(Inquiry q, List<MatchSheet> sheets, IReadOnlySet<string> ids)
    {
        var w = q.Words;
        var words = new DeedWords(q);
        var team = sheets.Select(sheet => ids.Contains(sheet.Home) ? sheet.Home : sheet.Away).First();
        var sum = new TeamSum(team);
        foreach (var sheet in sheets)
            sum.Add(sheet, ids.Contains(sheet.Home), null);
        var finding = new Finding($"form|{team}|{string.Join(',', sheets.Select(sheet => sheet.Id))}");
        finding.Entities.Add(new("team", team));
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal));
        if (sheets.Count == 1)
            finding.Match = sheets[0].Id;
        var said = sheets.Count == 1 && IsOfOutcome(q) ? YesOrNo(q, sum) : "";
        var cites = sheets.Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet)))).ToList();
        var letters = string.Join(' ', sheets.Select(sheet => Letter(q, sheet, ids)));
        var all =
            sum.Lost == sheets.Count ? w.In($", all {sheets.Count} lost", $", {sheets.Count} défaites en {sheets.Count} matchs")
            : sum.Won == sheets.Count ? w.In($", all {sheets.Count} won", $", {sheets.Count} victoires en {sheets.Count} matchs")
            : "";
        var head =
            sheets.Count == 1
                ? ""
                : w.In(
                    $"{w.Team(team)}: {letters} ({sum.Won} won, {sum.Drawn} drawn, {sum.Lost} lost{all}). ",
                    $"{w.StartTeam(team)} : {letters} ({sum.Won} {words.Noun("wins", sum.Won)}, {sum.Drawn} {words.Noun("draws", sum.Drawn)}, {sum.Lost} {words.Noun("losses", sum.Lost)}{all}). "
                );
        return finding.Say(
            $"{said}{head}{string.Join("; ", sheets.Select(sheet => words.MatchOn(sheet) + Pens(q, sheet)))}.",
            cites
        );
    }

    private static Finding Sum(Inquiry q, List<MatchSheet> sheets, IReadOnlySet<string> ids)
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var team = sheets.Select(sheet => ids.Contains(sheet.Home) ? sheet.Home : sheet.Away).First();
        var sum = new TeamSum(team);
        foreach (var sheet in sheets)
            sum.Add(sheet, ids.Contains(sheet.Home), null);
        var finding = new Finding($"record|{team}|{sheets[0].Date:O}|{sheets[^1].Date:O}|{sum.Won}-{sum.Drawn}-{sum.Lost}");
        finding.Entities.Add(new("team", team));
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        return finding.Say(
            w.In(
                $"{w.Team(team)}: {sum.Won} won, {sum.Drawn} drawn, {sum.Lost} lost in {sheets.Count} matches {ScopeWords.Of(q, sheets)}, goals {sum.For}:{sum.Against}.",
                $"{w.StartTeam(team)} : {sum.Won} {words.Noun("wins", sum.Won)}, {sum.Drawn} {words.Noun("draws", sum.Drawn)}, {sum.Lost} {words.Noun("losses", sum.Lost)} en {sheets.Count} matchs {ScopeWords.Of(q, sheets)}, buts {sum.For}:{sum.Against}."
            ),
            [.. sheets.TakeLast(40).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }

    private static string YesOrNo(Inquiry q, TeamSum sum) =>
        (
            q.Asked.Has("metric.wins") ? sum.Won
            : q.Asked.Has("metric.losses") ? sum.Lost
            : sum.Drawn
        ) > 0
            ? q.Words.In("Yes: ", "Oui : ")
            : q.Words.In("No: ", "Non : ");

    private static string Pens(Inquiry q, MatchSheet sheet) =>
        sheet.Score.Home == sheet.Score.Away && sheet.Winner is { } side
            ? q.Words.In(
                $", {q.Team(side == Side.Home ? sheet.Home : sheet.Away)} on penalties",
                $", {q.Words.TheTeam(side == Side.Home ? sheet.Home : sheet.Away)} aux tirs au but"
            )
            : "";

    private static string Letter(Inquiry q, MatchSheet sheet, IReadOnlySet<string> ids)
    {
        var (own, other) = ids.Contains(sheet.Home) ? (sheet.Score.Home, sheet.Score.Away) : (sheet.Score.Away, sheet.Score.Home);
        return own > other ? q.Words.In("W", "V")
            : own == other ? q.Words.In("D", "N")
            : q.Words.In("L", "D");
    }

    // So few are told one by one where somebody asks against whom.
    private const int FewOfARun = 6;

    private static Finding Streak(Inquiry q, List<MatchSheet> sheets, IReadOnlySet<string> ids)
    {
        var asked = q.Asked;
        var kind =
            asked.HasAny("metric.unbeaten") ? "unbeaten"
            : asked.HasAny("metric.winless") ? "winless"
            : asked.HasAny("metric.losses") ? "losses"
            : asked.Scores is [(0, 0, _)] | asked.HasAny("metric.goalless") ? "goalless"
            : asked.HasAny("metric.draws") ? "draws"
            : asked.HasAny("metric.clean-sheets") ? "clean-sheets"
            : KindOfRun(q, sheets, ids);
        var best = CountsTheRunOn(q) ? Streaks.Current(sheets, ids, kind) : Streaks.Longest(sheets, ids, kind);
        var w = q.Words;
        var words = new DeedWords(q);
        var team = ids.First(id => sheets.Any(sheet => sheet.Home == id || sheet.Away == id));
        var finding = new Finding($"streak|{team}|{kind}|{best.Count}");
        finding.Entities.Add(new("team", team));
        if (best.Count == 0)
            return finding.Say(
                w.In(
                    $"None: {w.Team(team)} {(IsOfNow(q) ? "are on" : "had")} no such run {ScopeWords.Of(q, sheets)}.",
                    $"Aucune série de ce genre{(IsOfNow(q) ? " en cours" : "")} pour {w.TheTeam(team)} {ScopeWords.Of(q, sheets)}."
                ),
                finding.Cite(q.Of(sheets[^1], words.Match(sheets[^1])))
            );
        // "They lost three in a row. To whom?": each of them is told.
        var each =
            best.Count is > 2 and <= MostListed && asked.HasAny("ask.who", "ask.opponent", "ask.match", "ask.team", "op.list");
        var cites = (each ? best : [best[0], best[^1]]).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet)))).ToList();
        var noun = kind switch
        {
            "unbeaten" => w.In("matches unbeaten in a row", "matchs sans défaite d'affilée"),
            "winless" => w.In("matches without a win in a row", "matchs sans victoire d'affilée"),
            "losses" => w.In("defeats in a row", "défaites d'affilée"),
            "draws" => w.In("draws in a row", "nuls d'affilée"),
            "goalless" => w.In("goalless draws in a row", "matchs nuls et vierges d'affilée"),
            "clean-sheets" => w.In("clean sheets in a row", "matchs d'affilée sans encaisser de but"),
            _ => w.In("wins in a row", "victoires d'affilée"),
        };
        var told = each
            ? w.In(": ", " : ") + string.Join("; ", best.Select(words.MatchOn))
            : w.In(
                $", from {words.MatchOn(best[0])} to {words.MatchOn(best[^1])}",
                $", de {words.MatchOn(best[0])} à {words.MatchOn(best[^1])}"
            );
        finding.Say($"{w.StartTeam(team)}{w.In(": ", " : ")}{best.Count} {noun} {ScopeWords.Of(q, sheets)}{told}.", cites);
        // "They lost three on the bounce. To whom?"
        if (best.Count <= FewOfARun && asked.HasAny("ask.team", "ask.opponent", "ask.who", "op.list") && !asked.Has("ask.count"))
            finding.Say(
                string.Join("; ", best.Select(words.MatchOn)) + ".",
                [.. best.Select(one => finding.Cite(q.Of(one, words.Match(one))))]
            );
        return AsksForEnd(asked) ? WithEnd(q, finding, sheets, best[^1]) : finding;
    }
}
