using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>What two teams' meetings come to: wins, draws, goals, and the matches.</summary>
public static class HeadToHeadPlan
{
    private const int ListUpTo = 6;

    public static Plan Plan { get; } =
        new(
            "head-to-head",
            Fit,
            [
                "fact.h2h",
                "fact.double",
                "metric.braces",
                "op.twice",
                "fact.form",
                "fact.score",
                "fact.beat",
                "fact.lost-to",
                "metric.wins",
                "metric.draws",
                "metric.losses",
                "metric.matches",
                "metric.titles",
                "op.biggest-win",
                "op.most-goals-match",
                "op.most",
                "fact.results-list",
                "ask.anything",
            ],
            RunAsync
        );

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (q.Matches.Pair is null || asked.HasKind("stage.") || MatchInfoPlan.AsksForNextMeeting(asked))
            return 0;
        // "How many did he score against Brazil, and did Poland win?"
        if (asked.HasAll("ask.count", "metric.goals") && asked.Players.Any(player => player.Best.Kind == "player"))
            return 0;
        if (asked.Has("fact.double"))
            return 3;
        // "How many times have Brazil and Uruguay played?"
        if (
            asked.Has("ask.count")
            && asked.HasWord(Cues.TimesOrOften)
            && asked.HasWord(Cues.Played)
            && MetricOf.Of(asked) is null or "matches"
        )
            return 2.8;
        if (asked.HasAny("fact.h2h"))
            return asked.HasAny("metric.goals", "metric.red-cards", "ask.interval") ? 1.3 : 2.9;
        if (
            asked.Has("ask.count")
            && asked.HasAny(
                "metric.wins",
                "metric.draws",
                "metric.losses",
                "metric.matches",
                "fact.beat",
                "fact.lost-to",
                "metric.goalless"
            )
        )
            return 2.8;
        if (asked.Has("ask.each") && asked.HasAny("metric.wins", "metric.draws", "metric.losses"))
            return 2.8;
        if (asked.HasAny("op.biggest-win", "op.most-goals-match"))
            return 2.4;
        return asked.HasWord(Cues.Ever) || asked.HasAny("time.ever") ? 2.3
            : asked.Has("op.both") ? 1
            : 0.3;
    }

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        var sheets = (await q.Matches.FindAsync(Aspects.Score | Aspects.Status | Aspects.Shootout | Aspects.Info, cancel))
            .Where(sheet => sheet.IsDecided)
            .ToList();
        if (asked.Time.IsEmpty && asked.Competitions.Any() && sheets.Count == 0)
            return null;
        if (sheets.Count == 0)
            return null;
        var (one, two) = q.Matches.Pair!.Value;
        var w = q.Words;
        var words = new DeedWords(q);
        var first =
            sheets.Select(sheet => sheet.Home).FirstOrDefault(one.Contains)
            ?? sheets.Select(sheet => sheet.Away).First(one.Contains);
        var second =
            sheets.Select(sheet => sheet.Home).FirstOrDefault(two.Contains)
            ?? sheets.Select(sheet => sheet.Away).First(two.Contains);
        var wins = sheets.Count(sheet => Deciding.Won(Plain(sheet), one, null));
        var losses = sheets.Count(sheet => Deciding.Won(Plain(sheet), two, null));
        var draws = sheets.Count - wins - losses;
        var goals = sheets.Sum(sheet => one.Contains(sheet.Home) ? sheet.Score.Home : sheet.Score.Away);
        var conceded = sheets.Sum(sheet => one.Contains(sheet.Home) ? sheet.Score.Away : sheet.Score.Home);
        var finding = new Finding($"h2h|{first}|{second}|{sheets.Count}");
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(3));
        finding.Entities.Add(new("team", first));
        finding.Entities.Add(new("team", second));
        if (sheets is [var only])
            finding.Match = only.Id;
        if (asked.HasAny("op.biggest-win", "op.most-goals-match"))
            return Biggest(q, finding, sheets);
        var cites = sheets.TakeLast(20).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet)))).ToList();
        if (asked.Has("fact.double") && asked.IsYesNo)
        {
            var both = sheets.Count > 1 && wins == sheets.Count;
            finding.Say(both ? w.In("Yes.", "Oui.") : w.In("No, they did not.", "Non."), cites);
        }
        else if (
            asked.IsYesNo
            && asked.HasAny("metric.wins", "fact.beat", "metric.losses", "fact.lost-to")
            && q.Acting is { } acting
        )
        {
            var ids = Inquiry.Ids(acting);
            var lost = asked.HasAny("metric.losses", "fact.lost-to");
            var own = sheets.Where(sheet => lost ? Deciding.Won(Plain(sheet), null, ids) : Deciding.Won(Plain(sheet), ids, null));
            finding.Say(own.Any() ? w.In("Yes.", "Oui.") : w.In("No, they did not.", "Non."), cites);
        }
        // "Did they take anything off them?"
        else if (asked.IsYesNo && asked.Has("ask.anything"))
            finding.Say(losses < sheets.Count ? w.In("Yes.", "Oui.") : w.In("No, nothing.", "Non, rien."), cites);
        if (asked.Has("metric.points") && q.Acting is { } earning)
            Points(q, finding, sheets, Inquiry.Ids(earning), cites);
        var summary = w.In(
            $"{w.Count(sheets.Count, "meeting", "meetings", "", "")}: {w.Team(first)} won {wins}, {w.Team(second)} won {losses}, {draws} drawn; goals {goals}:{conceded}.",
            $"{w.Count(sheets.Count, "", "", "confrontation", "confrontations")} : {wins} {words.Noun("wins", wins)} pour {w.TheTeam(first)}, {losses} pour {w.TheTeam(second)}, {draws} {words.Noun("draws", draws)} ; buts {goals}:{conceded}."
        );
        var list = string.Join("; ", sheets.TakeLast(ListUpTo).Select(words.MatchOn));
        if (sheets.Count <= ListUpTo)
            return finding.Say(list + ".", cites).Say(sheets.Count > 1 || asked.Has("ask.count") ? summary : "", cites);
        var years = $" ({sheets[0].Date.Year}-{sheets[^1].Date.Year})";
        var last = sheets[^1];
        return finding
            .Say(summary.TrimEnd('.') + years + ".", cites)
            .Say(w.In($"The latest: {words.MatchOn(last)}.", $"La dernière : {words.MatchOn(last)}."), cites);
    }

    // "How many points did they take off City?": three for a win, one for a draw.
    private static void Points(Inquiry q, Finding finding, List<MatchSheet> sheets, IReadOnlySet<string> ids, List<int> cites)
    {
        var won = sheets.Count(sheet => Deciding.Won(Plain(sheet), ids, null));
        var drawn = sheets.Count(sheet => sheet.Score.Home == sheet.Score.Away);
        var team = ids.First(id => sheets[0].Home == id || sheets[0].Away == id);
        finding.Say(
            $"{q.Words.StartTeam(team)}{q.Words.In(": ", " : ")}{q.Words.Count((3 * won) + drawn, "point", "points", "point", "points")}.",
            cites
        );
    }

    // A shoot-out leaves a match drawn.
    private static MatchSheet Plain(MatchSheet sheet) =>
        sheet.Score.Home == sheet.Score.Away ? sheet with { Winner = null } : sheet;

    private static Finding Biggest(Inquiry q, Finding finding, List<MatchSheet> sheets)
    {
        var words = new DeedWords(q);
        var goals = q.Asked.Has("op.most-goals-match");
        int Of(MatchSheet sheet) => goals ? sheet.Score.Home + sheet.Score.Away : Math.Abs(sheet.Score.Home - sheet.Score.Away);
        var most = sheets.Max(Of);
        var best = sheets.Where(sheet => Of(sheet) == most).ToList();
        return finding.Say(
            q.Words.List(best.Select(words.MatchOn)) + ".",
            [.. best.Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }
}
