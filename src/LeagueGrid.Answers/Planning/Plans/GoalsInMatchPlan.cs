using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Matches by how many goals they saw, or a team scored or let in: how many there were, and which.</summary>
internal static class GoalsInMatchPlan
{
    private const int ListUpTo = 14;

    public static Plan Plan { get; } =
        new(
            "goals-in-match",
            Fit,
            [
                "metric.goals",
                "metric.goals-against",
                "metric.matches",
                "op.twice",
                "op.thrice",
                "op.more-than-once",
                "op.in-one-match",
                "op.most",
                "time.ever",
                "fact.score",
                "fact.on",
                "metric.draws",
                "ask.yes",
            ],
            RunAsync
        );

    private static double Fit(Inquiry q) =>
        (IsOfMatches(q) || OfTeams(q) || TellsOfOne(q.Asked))
        && (!q.Asked.HasAny(Otherwise) || TellsOfOne(q.Asked) && !q.Asked.HasAny([.. Otherwise.Except(["ask.who"])]))
        && !q.Asked.HasKind("unit.")
        && !q.Asked.HasKind("role.")
        && q.Asked.Minutes.Count == 0
        && !q.Asked.NamesScore
        // "de six buts" is a margin only of who won or lost.
        && !(
            WinningMargin.Of(q.Asked) is not null
            && (
                q.Asked.HasAny("metric.wins", "metric.losses", "fact.beat", "fact.lost-to")
                || q.Asked.HasWord(Cues.SettledByMargin)
            )
        )
        && !q.Asked.Players.Any()
        && q.Roles.Count(role => role.Role != TeamRole.Opponent) <= 1
        && !q.Matches.LeansOnMatch
        && GoalsInMatch.Read(q.Asked, q.Roles.Count > 0 || OfTeams(q)) is not null
            ? 4
            : 0;

    // What the number would be of then.
    private static readonly string[] Otherwise =
    [
        "op.fewest",
        "op.average",
        "op.difference",
        "op.streak",
        "op.most-goals-match",
        "op.biggest-win",
        "op.first",
        "op.last",
        "ask.who",
        "time.first-half",
        "time.second-half",
        "time.half-time",
        "time.stoppage",
        "time.extra-time",
    ];

    // "There was a ten-goal draw last season, which clubs?", "the seven-goal thriller": a match that bears its goals as a name.
    private static bool TellsOfOne(TypedQuestion asked) =>
        !asked.HasAny("ask.count", "op.most", "fact.goalscorers-of")
        && asked.Concepts.Any(goals =>
            goals is { Name: "metric.goals", First: > 0 }
            && Cues.OneGoal.Has(asked.Tokens[goals.First])
            && WinningMargin.Number(asked, goals.First - 1) > 1
            && (
                goals.End < asked.Tokens.Count && Cues.MatchWithGoals.Has(asked.Tokens[goals.End])
                // "le match à dix buts"
                || goals.First > 2 && Cues.MatchWithGoals.Has(asked.Tokens[goals.First - 3])
            )
        );

    // "Which team scored five or more in a match most often?"
    private static bool OfTeams(Inquiry q) =>
        q.Roles.Count == 0 && q.Asked.Has("ask.team") && IsMost(q) && q.Asked.HasAny("op.in-one-match", "metric.matches");

    // "plus de six buts" is a bound.
    private static bool IsMost(Inquiry q) =>
        q.Asked.Concepts.Any(most =>
            most.Name == "op.most" && !q.Asked.Concepts.Any(other => other.Name == "op.at-least" && other.First == most.First)
        );

    // "How many games", "how many times", "which matches": and no goals are counted.
    private static bool IsOfMatches(Inquiry q) =>
        !IsMost(q)
        && !q.Asked.Has("ask.team")
        && (
            q.Asked.Has("ask.match")
            || q.Asked.IsYesNo && q.Asked.Has("time.ever") && q.Roles.Count > 0
            || q.Asked.Find("ask.count") is { } count
                && Enumerable
                    .Range(count.First, Math.Min(count.Count + 3, q.Asked.Tokens.Count - count.First))
                    .Any(at => Cues.MatchesOrTimes.Has(q.Asked.Tokens[at]))
        );

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var wanted = GoalsInMatch.Read(q.Asked, q.Roles.Count > 0 || OfTeams(q))!;
        var ids =
            q.Acting is { } acting ? Inquiry.Ids(acting)
            : q.Roles is [(var only, _)] ? Inquiry.Ids(only)
            : null;
        var sheets = (await q.Matches.SheetsAsync(q.Matches.Fixtures(), Aspects.Score | Aspects.Status | Aspects.Info, cancel))
            .Where(sheet => sheet.IsDecided)
            .Where(sheet => ids is null || ids.Contains(sheet.Home) || ids.Contains(sheet.Away))
            .Where(sheet => ids is null || !q.HomeOnly || ids.Contains(sheet.Home))
            .Where(sheet => ids is null || !q.AwayOnly || ids.Contains(sheet.Away))
            .OrderBy(sheet => sheet.Date)
            .ToList();
        if (sheets.Count == 0)
            return null;
        if (OfTeams(q))
            return Most(q, wanted, sheets);
        var drawn = TellsOfOne(q.Asked) && q.Asked.Has("metric.draws");
        var fits = sheets.Where(sheet => wanted.Fits(sheet, ids) && (!drawn || sheet.Score.Home == sheet.Score.Away)).ToList();
        var (w, words) = (q.Words, new DeedWords(q));
        var finding = new Finding($"goals-in-match|{wanted}|{string.Join(',', fits.Select(sheet => sheet.Id))}")
        {
            Value = fits.Count,
        };
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        if (fits.Count == 1)
            finding.Match = fits[0].Id;
        if (ids is not null)
            finding.Entities.Add(new("team", ids.First(id => sheets.Exists(sheet => sheet.Home == id || sheet.Away == id))));
        var scope = ScopeWords.Of(q, sheets);
        if (fits.Count == 0)
            return finding.Say(
                w.In($"None: there was no such match {scope}.", $"Aucun : il n'y a pas eu de tel match {scope}."),
                finding.Cite(q.Of(sheets[^1], words.Match(sheets[^1])))
            );
        var list = string.Join("; ", fits.Take(q.Asked.Has("ask.count") ? ListUpTo : fits.Count).Select(words.MatchOn));
        var more = q.Asked.Has("ask.count") && fits.Count > ListUpTo;
        return finding.Say(
            q.Asked.Has("ask.count")
                ? $"{w.Count(fits.Count, "match", "matches", "match", "matchs")} {scope}{(more ? "" : w.In(": ", " : ") + list)}."
                : $"{list}.",
            [.. fits.Take(40).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }

    private static Finding? Most(Inquiry q, GoalsInMatch wanted, List<MatchSheet> sheets)
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var teams = sheets
            .SelectMany(sheet => new[] { (Team: sheet.Home, Sheet: sheet), (Team: sheet.Away, Sheet: sheet) })
            .Where(one => wanted.Fits(one.Sheet, new HashSet<string>(StringComparer.Ordinal) { one.Team }))
            .GroupBy(one => one.Team, one => one.Sheet, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ToList();
        if (teams.Count == 0)
            return null;
        var most = teams.Where(group => group.Count() == teams[0].Count()).ToList();
        var finding = new Finding($"goals-in-match|{wanted}|{string.Join(',', most.Select(group => group.Key))}");
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        finding.Entities.AddRange(most.Select(group => new Core.Names.EntityKey("team", group.Key)));
        return finding.Say(
            $"{w.List(most.Select(group => w.Team(group.Key)))}{w.In(": ", " : ")}{w.Count(teams[0].Count(), "match", "matches", "match", "matchs")} {ScopeWords.Of(q, sheets)}.",
            [.. most.SelectMany(group => group).Take(40).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }
}
