using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Matches won or lost by so many goals: how many, which, and whose were most.</summary>
internal static class MarginPlan
{
    private const int ListUpTo = 40;

    public static Plan Plan { get; } =
        new(
            "margins",
            Fit,
            [
                "metric.wins",
                "metric.losses",
                "metric.matches",
                "metric.goals",
                "fact.beat",
                "fact.lost-to",
                "fact.who-won",
                "op.at-least",
                "op.twice",
                "op.thrice",
                "op.most",
                "op.list",
                "fact.score",
                "op.difference",
                "op.rank",
            ],
            RunAsync
        )
        {
            Granted = ["op.difference"],
        };

    private static double Fit(Inquiry q) =>
        WinningMargin.Of(q.Asked) is not null
        && (
            q.Asked.HasAny("metric.wins", "metric.losses", "fact.beat", "fact.lost-to")
            // "How many games were decided by a single goal?"
            || q.Roles.Count == 0 && q.Asked.HasAny("metric.matches", "fact.score") && q.Asked.HasAny("ask.count", "ask.match")
        )
        && q.Asked.HasAny("ask.count", "ask.match", "ask.team", "op.list", "fact.who-won")
        && !q.Asked.HasAny("op.streak", "op.fewest")
        && (!q.Asked.Has("op.difference") || q.Asked.HasWord(Cues.SettledByMargin))
        && q.Roles.Count <= 1
        && !q.Asked.Players.Any()
            ? 3.6
            : 0;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var margin = WinningMargin.Of(q.Asked)!.Value;
        q.Asked.Heed([TypedQuestion.NamedNumbers, "op.in-one-match"]);
        var sheets = await q.Matches.SheetsAsync(q.Matches.Fixtures(), Aspects.Score | Aspects.Status | Aspects.Info, cancel);
        var decided = sheets.Where(sheet => sheet.IsDecided).ToList();
        if (decided.Count == 0)
            return null;
        var losing = q.Asked.HasAny("metric.losses", "fact.lost-to");
        var ids = q.Roles is [(var team, _)] ? Inquiry.Ids(team) : null;
        var fits = decided
            .Where(margin.Fits)
            .Where(sheet => ids is null || (losing ? Deciding.Won(sheet, null, ids) : Deciding.Won(sheet, ids, null)))
            .Where(sheet => IsAt(q, sheet, losing))
            .OrderBy(sheet => sheet.Date)
            .ToList();
        var finding = new Finding($"margins|{losing}|{margin}|{string.Join(',', fits.Select(sheet => sheet.Id))}");
        finding.Seasons.AddRange(decided.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        var scope = ScopeWords.Of(q, decided);
        if (ids is null && q.Asked.HasAny("ask.team", "fact.who-won"))
            return OfTeams(q, finding, fits, losing, scope);
        if (ids is not null)
            finding.Entities.Add(new("team", ids.First(id => decided.Exists(s => s.Home == id || s.Away == id))));
        var (w, words) = (q.Words, new DeedWords(q));
        var counted =
            losing ? w.Count(fits.Count, "defeat", "defeats", "défaite", "défaites")
            : q.Asked.HasAny("metric.wins", "fact.beat") ? w.Count(fits.Count, "win", "wins", "victoire", "victoires")
            : w.Count(fits.Count, "match", "matches", "match", "matchs");
        var told = fits.Count is 0 or > ListUpTo ? "" : w.In(": ", " : ") + string.Join("; ", fits.Select(words.MatchOn));
        var who = ids is null ? "" : w.Team(finding.Entities[0].Id) + ": ";
        return finding.Say(
            $"{who}{counted} {Said(q, margin)} {scope}{told}.",
            [.. (fits.Count > 0 ? fits : [decided[^1]]).Take(40).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }

    // The side whose win or defeat it is played at home or away.
    private static bool IsAt(Inquiry q, MatchSheet sheet, bool losing)
    {
        var homeWon = sheet.Score.Home > sheet.Score.Away;
        return !(q.HomeOnly && homeWon == losing) && !(q.AwayOnly && homeWon != losing);
    }

    private static Finding? OfTeams(Inquiry q, Finding finding, List<MatchSheet> fits, bool losing, string scope)
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var teams = fits.GroupBy(
                sheet => sheet.Score.Home > sheet.Score.Away != losing ? sheet.Home : sheet.Away,
                StringComparer.Ordinal
            )
            .OrderByDescending(group => group.Count())
            .ToList();
        if (teams.Count == 0)
            return null;
        var kept = q.Asked.Has("op.most") ? teams.Where(group => group.Count() == teams[0].Count()).ToList() : teams;
        finding.Entities.AddRange(kept.Select(group => new Core.Names.EntityKey("team", group.Key)));
        return finding.Say(
            $"{w.List(kept.Select(group => $"{w.Team(group.Key)} {group.Count()}"))} ({Said(q, WinningMargin.Of(q.Asked)!.Value)}, {scope}).",
            [.. kept.SelectMany(group => group).Take(40).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }

    private static string Said(Inquiry q, WinningMargin margin)
    {
        var goals = q.Words.Count(margin.Least, "goal", "goals", "but", "buts");
        return margin.Most == margin.Least
            ? q.Words.In($"by {goals}", $"par {goals} d'écart")
            : q.Words.In($"by {goals} or more", $"par {goals} d'écart ou plus");
    }
}
