using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Tables: places, points, gaps, who leads, who went down, and why one stands above another, at any date and in any group.</summary>
public static class TablePlan
{
    public static Plan Plan { get; } =
        new(
            "table",
            Fit,
            [
                "fact.table",
                "fact.record",
                "fact.champion",
                "fact.top-of-table",
                "fact.relegated",
                "fact.bottom",
                "fact.runner-up",
                "fact.promoted",
                "fact.level",
                "fact.leading",
                "metric.points",
                "metric.goal-difference",
                "op.difference",
                "op.rank",
                "op.most",
                "ask.why",
                "table.",
                "fact.score",
                "metric.wins",
                "metric.losses",
                "metric.draws",
                "fact.qualified",
                "op.fewest",
                "ask.when",
            ],
            RunAsync
        )
        {
            // "straight down", "their final points": of a table these say nothing.
            Granted = ["op.streak", "stage.final", "op.fastest", "op.difference", "time.last-day"],
        };

    private static readonly string[] Strong =
    [
        "fact.table",
        "fact.top-of-table",
        "fact.relegated",
        "fact.bottom",
        "fact.runner-up",
        "metric.goal-difference",
    ];

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        // "the goal that took them to 100 points", "their path to the title": no line of a table.
        if (
            asked.Has("fact.results-list")
            || (asked.Has("metric.goals") && asked.HasAny("ask.who", "fact.goalscorers-of") && !asked.Has("op.most"))
        )
            return 0;
        if (
            q.Matches.Pair is null
            && MetricOf.Of(asked) is null or "points" or "wins" or "matches"
            && (
                asked.Has("table.clinch")
                || TableAnswers.Ends(q) is not null
                || asked.HasKind("table.") && q.Roles.Count == 1
                || asked.Has("table.members")
            )
        )
            return 3;
        // "How far ahead of Monaco did PSG finish?"
        if (
            asked.Has("op.difference")
            && q.Roles.Count == 2
            && MetricOf.Of(asked) is null or "points"
            && asked.HasWord(Cues.Placed)
        )
            return 3;
        // "Who finished between Lille and Strasbourg?"
        if (
            q.Roles.Count == 2
            && asked.HasAny("ask.who", "ask.team")
            && asked.Find("rel.between") is { First: > 0 } between
            && Cues.Finished.Has(asked.Tokens[between.First - 1])
        )
            return 3;
        // "Which group did Japan play in?"
        if (
            asked.Find("group.letter") is { First: > 0 } named
            && Cues.WhoseOrWhich.Has(asked.Tokens[named.First - 1])
            && q.Matches.Group() is null
            && q.Roles.Count == 1
            && MetricOf.Of(asked) is null or "matches"
        )
            return 3;
        if (
            asked.HasAny("ask.why")
                && (asked.HasAny("op.rank", "metric.points", "fact.table", "fact.top-of-table") || asked.Ordinals.Count > 0)
            || asked.HasAny("fact.level", "metric.points")
                && asked.Ordinals.Count > 0
                && asked.HasAny("ask.who", "ask.why", "op.rank", "ask.team")
        )
            return 3;
        if (asked.Has("ask.why") && q.Roles.Count >= 2 && asked.HasWord(Cues.AboveOrBelow))
            return 3;
        if (asked.Has("fact.record") && q.Matches.Pair is null && (q.Roles.Count >= 1 || asked.HasAny("op.most", "op.fewest")))
            return 2.7;
        if (asked.HasWord(Cues.Higher) && asked.Has("op.rank") && q.Roles.Count >= 2)
            return 2.6;
        if (
            asked.HasWord(Cues.TopOrBottom)
            && (asked.Time.HasDays || asked.Has("time.christmas"))
            && MetricOf.Of(asked) is null or "goals"
            && asked.HasAny("ask.who", "ask.team")
            && q.Roles.Count == 0
            && !asked.HasAny("metric.goals", "fact.goalscorers-of")
        )
            return 2.2;
        // "the newly promoted Terriers" tells by the way that they were.
        if (asked.Has("fact.promoted") && (asked.Has("ask.team") || q.Roles.Count != 2))
            return 2;
        if (asked.HasAny(Strong))
            return asked.HasAny("fact.relegated", "fact.table", "fact.top-of-table", "fact.runner-up", "fact.bottom") ? 2.6 : 2;
        // "How far is Bayern's lead over Leverkusen?", where the two are not playing each other.
        if (
            q.Roles.Count >= 2
            && asked.HasAny("op.difference", "fact.leading")
            && MetricOf.Of(asked) is null or "points"
            && (asked.Has("op.difference") || asked.HasWord(Cues.Lead))
            && !asked.HasAny("fact.score", "time.half-time", "time.full-time", "fact.beat", "fact.lost-to")
            && q.Matches.Fixtures().All(fixture => q.CompetitionOf(fixture.Season)?.Type == "league" && fixture.Date != q.Today)
        )
            return 2.7;
        if (
            asked.Has("op.difference")
            && asked.Ordinals.Count > 0
            && MetricOf.Of(asked) is null or "points"
            && q.Matches.Pair is null
        )
            return 2.8;
        if (
            asked.Has("op.difference")
            && (asked.HasAny("metric.points") || q.Matches.Pair is null && !asked.HasAny("metric.goals", "op.biggest-win"))
        )
            return 2.5;
        if (asked.Has("fact.champion"))
            return 2.3;
        // "points from the last ten games" are a sum of matches too.
        if (asked.HasAll("metric.points", "metric.matches") && FormPlan.Count(q) is not null && q.Roles.Count == 1)
            return 0;
        // "Where were they on New Year's Day?"
        if (
            asked.Has("ask.where")
            && q.Roles.Count == 1
            && (asked.Time.HasDays || asked.Has("time.now"))
            && asked.HasWord(Cues.Standing)
            && MetricOf.Of(asked) is null
            && q.Seasons.Allowed().Any(season => q.CompetitionOf(season.Id)?.Type == "league")
        )
            return 2.2;
        if (asked.Has("metric.points") && !asked.HasAny("op.most", "op.fewest"))
            // Points of a month or of some days are a sum of matches, and stand in no table.
            return
                q.Roles.Count == 1
                && asked.Time is { UpTo: false, HasDays: true }
                && (asked.Time.From is null || asked.Time.From != asked.Time.To)
                && !asked.Has("op.rank")
                ? 0
                : 2.4;
        if (
            asked.Has("op.rank")
            && !asked.Players.Any(player => player.Best.Kind == "player")
            && (q.Roles.Count > 0 || asked.Ordinals.Count > 0)
            && MetricOf.Of(asked) is null or "points" or "matches"
        )
            return q.Matches.Pair is null
                ? asked.Has("fact.score")
                && !asked.Has("ask.where")
                && asked.Ordinals.Count == 0
                && q.Matches.Fixtures().Count < 3
                    ? 1
                    : 2.3
                : asked.Has("op.most") || asked.Ordinals.Count > 0
                    ? 2.4
                    : 0.7;
        if (
            asked.Ordinals.Count > 0
            && !q.Matches.LeansOnMatch
            && asked.HasAny("ask.who", "ask.team")
            && (asked.Competitions.Any() || asked.Has("group.letter") || asked.Tokens.Count <= 4)
        )
            return 1.6;
        // Whatever else is asked of a group as such, its table tells.
        return
            asked.Has("group.letter")
            && q.Roles.Count == 0
            && MetricOf.Of(asked) is null or "matches" or "points"
            && !asked.Players.Any()
            ? 0.9
            : 0;
    }

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var season = await ByPointsAsync(q, cancel) ?? Season(q);
        if (season is null)
            return null;
        var book = await q.Reader.SeasonAsync(season.Id, Aspects.Score | Aspects.Status | Aspects.Info, cancel);
        if (book is null || book.Sheets.Count == 0)
            return null;
        var table = Standing.Of(q, book);
        if (table is not null && Placings.Of(q, table) is { } placing)
            return placing;
        if (table is null || table.Lines.Count == 0)
            return q.Asked.Has("fact.champion") ? await HonoursPlan.ChampionAsync(q, season, cancel) : null;
        if (
            q.Asked.HasAny("fact.champion", "fact.runner-up", "fact.third", "fact.fourth")
            && table.IsTournament
            && !q.Asked.Has("group.letter")
        )
            return await HonoursPlan.ChampionAsync(q, season, cancel);
        return TableAnswers.Of(q, table);
    }

    // "who finished on 44 points": the season in which the teams named had so many.
    private static async ValueTask<SeasonItem?> ByPointsAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        var points = asked
            .Numbers.Where(n => n.At + 1 < asked.Tokens.Count && asked.Tokens[n.At + 1].Text is "points" or "pts" or "point")
            .Select(n => (int?)n.Value)
            .FirstOrDefault();
        if (points is null || !asked.Time.IsEmpty || q.Roles.Count == 0)
            return null;
        var ids = q.Roles.SelectMany(role => Inquiry.Ids(role.Team)).ToHashSet(StringComparer.Ordinal);
        foreach (var season in q.Seasons.Allowed().Where(s => q.CompetitionOf(s.Id)?.Type == "league").Reverse().Take(30))
            if (
                await q.Reader.SeasonAsync(season.Id, Aspects.Score | Aspects.Status, cancel) is { } book
                && LeagueTable.Of(book, q.Directory, live: false).Any(line => ids.Contains(line.Team) && line.Points == points)
            )
                return season;
        return null;
    }

    // A league without a year means the season now; a cup's table is that of a group.
    private static SeasonItem? Season(Inquiry q)
    {
        var season = q.Seasons.EndingIn();
        if (season is null)
            return null;
        if (q.Asked.Has("group.letter") || q.Asked.Competitions.Any() || q.Asked.Time.Seasons.Count > 0)
        {
            if (q.Asked.Has("group.letter"))
                return q.Seasons.Allowed()
                        .LastOrDefault(s =>
                            q.Directory.FixturesOfSeason(s.Id).Any(id => Stages.Of(q.Directory.Fixture(id)!.Round) == "group")
                        )
                    ?? season;
            return season;
        }
        var league = q
            .Seasons.Allowed()
            .LastOrDefault(s =>
                q.CompetitionOf(s.Id)?.Type == "league"
                && (q.Asked.Time.Years is not [var year] || SeasonScope.YearsOf(s)?.Last == year)
            );
        return league ?? season;
    }
}
