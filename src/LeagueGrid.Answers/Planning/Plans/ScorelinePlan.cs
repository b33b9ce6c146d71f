using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Which score came up most often, or least, at the end or at half-time, in all matches or in those of a team.</summary>
internal static class ScorelinePlan
{
    private const int Tied = 6;
    private const int Cited = 30;

    public static Plan Plan { get; } =
        new(
            "scoreline",
            Fit,
            ["op.commonest", "op.most", "op.fewest", "fact.score", "ask.match", "time.ever", "metric.matches"],
            RunAsync
        )
        {
            Granted = ["op.commonest"],
        };

    private static double Fit(Inquiry q) =>
        q.Asked.Has("op.commonest")
        && q.Asked.Has("fact.score")
        && MetricOf.Of(q.Asked) is null or "matches"
        && q.Roles.Count <= 1
            ? 4
            : 0;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var ids = q.Roles is [(var team, _)] ? Inquiry.Ids(team) : null;
        var atBreak = q.Asked.Has("time.half-time");
        var sheets = await q.Matches.SheetsAsync(q.Matches.Fixtures(), Aspects.Score | Aspects.Status | Aspects.Info, cancel);
        var scores = sheets
            .Where(sheet => sheet.Status == MatchStatus.Finished)
            .Where(sheet => ids is null || (!q.HomeOnly || ids.Contains(sheet.Home)) && (!q.AwayOnly || ids.Contains(sheet.Away)))
            .Select(sheet => (Sheet: sheet, Score: Score(sheet, ids, atBreak)))
            .Where(one => one.Score is not null)
            .GroupBy(one => one.Score!.Value, one => one.Sheet)
            .OrderByDescending(group => group.Count())
            .ToList();
        if (scores.Count == 0)
            return null;
        var (w, words) = (q.Words, new DeedWords(q));
        var n = q.Asked.Has("op.fewest") ? scores[^1].Count() : scores[0].Count();
        var best = scores.Where(group => group.Count() == n).ToList();
        if (best.Count > Tied)
            return null;
        var all = scores.SelectMany(group => group).ToList();
        var finding = new Finding($"scoreline|{atBreak}|{string.Join(',', best.Select(group => group.Key))}");
        finding.Seasons.AddRange(all.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        if (ids is not null)
            finding.Entities.Add(new("team", ids.First(id => all.Exists(sheet => sheet.Home == id || sheet.Away == id))));
        var names = w.List(best.Select(group => AnswerWords.Score(group.Key.One, group.Key.Two)));
        var next = scores.SkipWhile(group => group.Count() >= n).FirstOrDefault();
        var then =
            next is null || q.Asked.Has("op.fewest")
                ? ""
                : w.In(
                    $", ahead of {AnswerWords.Score(next.Key.One, next.Key.Two)} ({next.Count()})",
                    $", devant {AnswerWords.Score(next.Key.One, next.Key.Two)} ({next.Count()})"
                );
        var pause = atBreak ? w.In(" at half-time", " à la mi-temps") : "";
        return finding.Say(
            w.In(
                $"{names}: {w.Count(n, "match", "matches", "", "")}{(best.Count > 1 ? " each" : "")} of {all.Count}{pause} {ScopeWords.Of(q, all)}{then}.",
                $"{names} : {w.Count(n, "", "", "match", "matchs")}{(best.Count > 1 ? " chacun" : "")} sur {all.Count}{pause} {ScopeWords.Of(q, all)}{then}."
            ),
            [.. best.SelectMany(group => group).Take(Cited).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }

    // Of a team its own goals come first; else the higher number does, whoever was at home.
    private static (int One, int Two)? Score(MatchSheet sheet, IReadOnlySet<string>? ids, bool atBreak)
    {
        if (ids is not null && !ids.Contains(sheet.Home) && !ids.Contains(sheet.Away))
            return null;
        var pause = sheet.Score.HalfTime;
        if (atBreak && pause is null)
            return null;
        var (home, away) = atBreak ? (pause!.Home, pause.Away) : (sheet.Score.Home, sheet.Score.Away);
        return ids is null ? (Math.Max(home, away), Math.Min(home, away))
            : ids.Contains(sheet.Home) ? (home, away)
            : (away, home);
    }
}
