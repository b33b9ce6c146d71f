using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The extremes among matches and runs of results.</summary>
public static partial class Leaders
{
    private static Finding? Matches(Inquiry q, string metric, List<MatchSheet> sheets)
    {
        var asked = q.Asked;
        var words = new DeedWords(q);
        var acting = q.Acting is { } team ? Inquiry.Ids(team) : null;
        // "the biggest win against them", "handed them their biggest defeat": they lost it.
        var beaten = acting is null && q.Roles is [(var other, TeamRole.Opponent)] ? Inquiry.Ids(other) : null;
        var losing = asked.HasAny("metric.losses") || asked.HasWord(Cues.Defeat);
        var ofOne =
            asked.Has("ask.match") || asked.Has("op.most-goals-match") && !asked.HasWord(Cues.ScoredByOne) ? null
            : metric is "goals-against" ? beaten
            : acting;
        int Value(MatchSheet sheet)
        {
            // "the most goals Monaco scored in a match": theirs alone; "Monaco's match with the most goals" counts both.
            if (metric is "most-goals" or "goals" or "team-goals" && ofOne is not null)
                return ofOne.Contains(sheet.Home) ? sheet.Score.Home : sheet.Score.Away;
            if (metric is "team-goals")
                return Math.Max(sheet.Score.Home, sheet.Score.Away);
            if (metric is "most-goals" or "goals")
                return sheet.Score.Home + sheet.Score.Away;
            var margin = sheet.Score.Home - sheet.Score.Away;
            if (beaten is not null)
                return beaten.Contains(sheet.Home) ? -margin : margin;
            if (acting is null)
                return q.AwayOnly != losing && (q.AwayOnly || q.HomeOnly) ? -margin
                    : q.HomeOnly || q.AwayOnly ? margin
                    : Math.Abs(margin);
            var own = acting.Contains(sheet.Home) ? margin : -margin;
            return losing ? -own : own;
        }
        if (metric is not ("biggest-win" or "most-goals" or "goals" or "team-goals"))
            return null;
        if (acting is not null && q.HomeOnly)
            sheets = [.. sheets.Where(sheet => acting.Contains(sheet.Home))];
        else if (acting is not null && q.AwayOnly)
            sheets = [.. sheets.Where(sheet => acting.Contains(sheet.Away))];
        // "the highest-scoring draw"
        if (metric is "most-goals" or "goals" && asked.Has("metric.draws"))
            sheets = [.. sheets.Where(sheet => sheet.Score.Home == sheet.Score.Away)];
        if (sheets.Count == 0)
            return null;
        var most =
            asked.Has("op.fewest") ? sheets.Min(Value)
            : Having(q) is { } having && metric is "team-goals" ? having.N
            : sheets.Max(Value);
        var best = sheets.Where(sheet => Value(sheet) == most).ToList();
        if (best.Count == 0)
            return null;
        if (metric == "biggest-win" && best.Count > 1)
        {
            best = [.. best.OrderByDescending(sheet => sheet.Score.Home + sheet.Score.Away).Take(6)];
        }
        var finding = new Finding($"match-leaders|{metric}|{string.Join(',', best.Select(sheet => sheet.Id))}");
        DeedPlan.Remember(finding, best, []);
        return finding.Say(
            string.Join("; ", best.Take(6).Select(words.MatchOn)) + ".",
            [.. best.Take(6).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }

    private static Finding Runs(Inquiry q, string metric, List<MatchSheet> sheets)
    {
        var words = new DeedWords(q);
        var w = q.Words;
        var runs = sheets
            .SelectMany(sheet => new[] { sheet.Home, sheet.Away })
            .Distinct(StringComparer.Ordinal)
            .Select(team =>
                (
                    team,
                    Run: Streaks.Longest(
                        sheets.Where(sheet => sheet.Home == team || sheet.Away == team),
                        new HashSet<string>(StringComparer.Ordinal) { team },
                        metric
                    )
                )
            )
            .ToList();
        var most = runs.Max(run => run.Run.Count);
        var best = runs.Where(run => run.Run.Count == most).ToList();
        var finding = new Finding($"runs|{metric}|{most}");
        foreach (var (team, _) in best)
            finding.Entities.Add(new("team", team));
        var noun = metric switch
        {
            "unbeaten" => w.In("matches unbeaten", "matchs sans défaite"),
            "scored" => w.In("matches with a goal", "matchs avec au moins un but"),
            "winless" => w.In("matches without a win", "matchs sans victoire"),
            _ => words.Noun(metric, 2),
        };
        return finding.Say(
            string.Join(
                "; ",
                best.Select(run =>
                    $"{w.StartTeam(run.team)}{w.In(": ", " : ")}{most} {noun} {w.In("in a row", "d'affilée")} ({w.Day(run.Run[0].Date)} - {w.Day(run.Run[^1].Date)})"
                )
            ) + ".",
            [.. best.Select(run => finding.Cite(q.Of(run.Run[^1], words.Match(run.Run[^1]))))]
        );
    }
}
