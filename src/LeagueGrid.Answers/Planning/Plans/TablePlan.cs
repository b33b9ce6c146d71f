using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Tables: places, points, gaps, who leads, who went down, and why one stands above another, at any date and in any group.</summary>
public static partial class TablePlan
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
                "fact.eliminated",
                "fact.third",
                "fact.fourth",
                "op.fewest",
                "ask.when",
                "ask.where",
                "time.if-so",
                "time.today",
            ],
            RunAsync
        )
        {
            // "straight down", "their final points": of a table these say nothing.
            Granted =
            [
                "op.streak",
                "stage.final",
                "op.fastest",
                "op.difference",
                "time.last-day",
                "op.lead-goal",
                "op.equaliser",
            ],
            LiesBeyondDays = true,
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
        return TableAnswers.Of(q, table) is { } finding ? WithLive(q, book, table, finding) : null;
    }

    // "Who is top?", while matches are being played: also as it would be if they ended so.
    private static Finding WithLive(Inquiry q, SeasonBook book, Standing table, Finding finding)
    {
        if (
            table.IsTournament
            || table.IsLive
            || !q.Asked.Time.IsEmpty
            || q.Asked.Matchday is not null
            || q.Asked.Has("time.before-today")
            || q.Asked.HasWord(Cues.LookingBack)
            || q.Asked.HasWord(Cues.Past)
            || !q.Asked.HasAny("fact.top-of-table", "fact.bottom", "fact.runner-up", "op.rank", "op.difference", "fact.table")
            || !table.Sheets.Any(sheet => sheet.Status == MatchStatus.Live)
            || Standing.Of(q, book, live: true) is not { } now
            || TableAnswers.Of(q, now) is not { Texts: [var told], Sources: [var source] }
            || finding.Texts is not [var said]
            || told.Text == said.Text
            || now.Lines[0].Team == table.Lines[0].Team && q.Roles.Count == 0 && q.Asked.Has("fact.top-of-table")
        )
            return finding;
        return finding.Say(
            q.Words.In("With the matches being played: ", "Avec les matchs en cours : ") + told.Text,
            finding.Cite(source)
        );
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
