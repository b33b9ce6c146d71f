using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Metrics over many matches: of players, of teams, of everybody, the most and the fewest.</summary>
public static class TotalsPlan
{
    public static Plan Plan { get; } =
        new(
            "totals",
            Fit,
            [
                "metric.",
                "op.most",
                "op.fewest",
                "op.total",
                "op.average",
                "op.share",
                "op.difference",
                "op.streak",
                "op.longest",
                "op.biggest-win",
                "op.most-goals-match",
                "op.first",
                "op.last",
                "op.fastest",
                "op.latest-minute",
                "op.whole",
                "op.rank",
                "op.straight-red",
                "op.twice",
                "op.thrice",
                "op.more-than-once",
                "op.different",
                "op.won-for",
                "op.else",
                "fact.top-scorer",
                "fact.goalscorers-of",
                "role.",
                "time.",
                "unit.",
                "ask.when",
                "ask.where",
                "fact.score",
                "fact.bottom",
                "fact.leading",
            ],
            RunAsync
        )
        {
            Granted = ["op.difference", "op.longest", "op.straight-red", "op.average", "op.share"],
        };

    // A second metric that the totals of the first would pass over: "the goal that took them to 100 points".
    private static bool IsTwofold(Inquiry q, string metric)
    {
        var named = q.Asked.Values("metric").ToHashSet(StringComparer.Ordinal);
        return metric is "goals" or "assists" && named.Overlaps(["points", "yellow-cards", "red-cards", "cards", "substitutions"])
            || metric is "red-cards" or "yellow-cards" or "cards"
                && named.Overlaps(["goals", "points", "assists"])
                && q.Asked.HasAny("ask.who", "role.player");
    }

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        var metric = Metric(q);
        if (metric is null || IsTwofold(q, metric))
            return 0;
        // "Which teams won a match by six goals?": so many lay between the two, and nobody scored just so many.
        if (
            metric is "goals"
            && q.Asked.HasAny("metric.wins", "metric.losses", "fact.beat")
            && WinningMargin.Of(q.Asked) is not null
        )
            return 0;
        // "... and how many games were played there?": not that one match.
        if (metric is "matches" && q.Matches.LeansOnMatch && q.Roles.Count == 0 && asked.Has("ask.count"))
            return 0;
        if (PlayerTotals.Players(q).Count > 0)
            return PlayerTotals.Tells(metric) ? 1.9 : 0;
        if (Leaders.IsSuperlative(q, metric))
            return
                q.Matches.Pair is not null
                && !asked.HasAny("op.most", "op.fewest", "fact.top-scorer", "op.biggest-win", "op.most-goals-match")
                ? 1
                : 2.45;
        if (q.Roles.Count > 0)
            return TeamTotals.Tells(q, metric)
                ? q.Matches.Pair is null
                    ? 1.8
                    : 0.5
                : 0.4;
        return
            asked.HasAny(
                "ask.count",
                "op.total",
                "op.average",
                "metric.goals-per-game",
                "op.list",
                "ask.who",
                "fact.goalscorers-of",
                "ask.match",
                "metric.goalless",
                "op.share",
                "op.first",
                "op.fastest",
                "op.latest-minute",
                "op.last",
                "op.only",
                "ask.team"
            ) || asked.IsYesNo
            ? 1.7
            : 0.3;
    }

    public static string? Metric(Inquiry q) =>
        q.Asked.Has("fact.top-scorer") ? "goals"
        : q.Asked.HasAny("op.biggest-win") ? "biggest-win"
        : q.Asked.Find("op.most-goals-match") is { } richest ? (IsOfTeam(q.Asked, richest) ? "goals" : "most-goals")
        : MetricOf.Of(q.Asked);

    // "the highest-scoring team" is no match.
    internal static bool IsOfTeam(TypedQuestion asked, Concept richest) =>
        richest.End < asked.Tokens.Count && Cues.TeamNoun.Has(asked.Tokens[richest.End]);

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var metric = Metric(q)!;
        if (PlayerTotals.Players(q).Count > 0)
            return await PlayerTotals.RunAsync(q, metric, await SheetsAsync(q, metric, q.Matches.Fixtures(), cancel), cancel);
        foreach (var fixtures in Scopes(q))
        {
            var sheets = await SheetsAsync(q, metric, fixtures, cancel);
            // "Did any match end 7-0?"
            if (sheets.Count == 0 && fixtures.Count > 2 && q.Asked.NamesScore && metric is "matches" && q.Roles.Count == 0)
                return await NoneAsync(q, fixtures, cancel);
            if (sheets.Count == 0)
                continue;
            var finding =
                Leaders.IsSuperlative(q, metric) && !q.Matches.IsComparison ? await Leaders.RunAsync(q, metric, sheets, cancel)
                : q.Roles.Count > 0 && !q.AsksOfWhole ? await TeamTotals.RunAsync(q, metric, sheets, cancel)
                : q.Asked.HasAny("ref.people", "ref.person") && q.Before is not null ? null
                : await CountAnswers.RunAsync(q, metric, sheets, cancel);
            if (finding is not null)
                return finding;
        }
        return null;
    }

    private static async ValueTask<Finding?> NoneAsync(
        Inquiry q,
        IReadOnlyList<Core.Names.Fixture> fixtures,
        CancellationToken cancel
    )
    {
        var sheets = (await q.Matches.SheetsAsync(fixtures, Aspects.Score | Aspects.Status | Aspects.Info, cancel))
            .Where(sheet => sheet.IsDecided)
            .ToList();
        var score = q.Asked.Scores[0];
        if (sheets.Count == 0 || sheets.Exists(sheet => MatchFinder.HasScore(sheet, score)))
            return null;
        var (w, said) = (q.Words, Writing.AnswerWords.Score(score.First, score.Second));
        var finding = new Finding($"none|{said}") { Value = 0 };
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        return finding.Say(
            w.In(
                $"None (0): no match ended {said} {ScopeWords.Of(q, sheets)}.",
                $"Aucun (0) : pas de {said} {ScopeWords.Of(q, sheets)}."
            ),
            finding.Cite(q.Of(sheets[^1], $"{said}: 0"))
        );
    }

    // A league without a season means the newest one that can answer; a cup, all its editions.
    private static IEnumerable<IReadOnlyList<Core.Names.Fixture>> Scopes(Inquiry q)
    {
        var all = q.Matches.Fixtures();
        var seasons = all.GroupBy(f => f.Season, StringComparer.Ordinal).ToList();
        var once =
            seasons.Count <= 1
            || !q.Asked.Time.IsEmpty
            || q.Asked.Has("time.ever")
            || seasons.Exists(season => q.CompetitionOf(season.Key)?.Type != "league");
        // "Who tops the scoring charts at the World Cup as things stand?": at the one that is on.
        if (
            seasons.Count > 1
            && q.Asked.Time.IsEmpty
            && q.Asked.Has("time.now")
            && q.Roles.Count == 0
            && q.Seasons.Current() is { } current
        )
            return
            [
                [.. all.Where(fixture => fixture.Season == current.Id)],
            ];
        if (once)
            return [all];
        return seasons
            .OrderByDescending(season => season.Max(f => f.Date))
            .Select(season => (IReadOnlyList<Core.Names.Fixture>)[.. season]);
    }

    // "How many goals had they scored after ten games?"
    private static (int N, bool Last)? FirstSoMany(Inquiry q) =>
        Standing.AfterMatches(q.Asked) is { } played ? (played, false) : null;

    private static async ValueTask<List<MatchSheet>> SheetsAsync(
        Inquiry q,
        string metric,
        IReadOnlyList<Core.Names.Fixture> fixtures,
        CancellationToken cancel
    )
    {
        var sheets = await q.Matches.SheetsAsync(fixtures, AspectsOf(q, metric), cancel);
        if (q.Asked.Scores is [var score, ..] && metric is not "goalless")
            sheets = MatchFinder.WithScore(q.Asked, sheets, score);
        // "in their first three games"
        if (
            metric is not "matches"
            && q.Asked.HasAny("metric.matches", "metric.appearances")
            && (FormPlan.Count(q) ?? FirstSoMany(q)) is var (n, last)
            && Theirs(q) is { } ids
        )
        {
            q.Asked.Heed(TypedQuestion.NamedRun);
            var own = sheets
                .Where(sheet => sheet.IsDecided && (ids.Contains(sheet.Home) || ids.Contains(sheet.Away)))
                .OrderBy(sheet => sheet.Date)
                .ToList();
            sheets = [.. last ? own.TakeLast(n) : own.Take(n)];
        }
        return sheets;
    }

    private static Aspects AspectsOf(Inquiry q, string metric)
    {
        using var _ = q.Asked.LookAside();
        return Aspects.Score
            | Aspects.Status
            | Aspects.Info
            | (Deeds.Tells(metric) || metric is "hat-tricks" or "braces" ? Deeds.AspectsOf(metric) : Aspects.None)
            | (metric is "shootouts" ? Aspects.Shootout : Aspects.None)
            | (metric is "comebacks" ? Aspects.Goals : Aspects.None)
            | (q.Asked.SpeaksOfSubstitutes ? Aspects.Substitutions : Aspects.None)
            | (metric is "appearances" or "starts" or "minutes" ? Aspects.Lineups | Aspects.Substitutions : Aspects.None);
    }

    // Whose first or last matches are meant: those of the one team that is named, or of the one player's.
    private static IReadOnlySet<string>? Theirs(Inquiry q) =>
        q.Roles switch
        {
            [(var team, TeamRole.Acting)] => Inquiry.Ids(team),
            [] when PlayerTotals.Players(q) is [var player] => Inquiry
                .Ids(player, "player")
                .Select(id => q.Directory.Player(id)?.Team)
                .OfType<string>()
                .ToHashSet(StringComparer.Ordinal),
            _ => null,
        };
}
