using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The matches in play, of a day, or of a round: what is on, and how they stand or ended.</summary>
public static class MatchdayPlan
{
    public static Plan Plan { get; } =
        new(
            "matchday",
            Fit,
            [
                "fact.live",
                "fact.clock",
                "fact.on",
                "fact.fixtures",
                "fact.results-list",
                "fact.score",
                "fact.who-won",
                "metric.wins",
                "time.",
                "weekday.",
                "rel.",
                "ask.when",
            ],
            RunAsync
        );

    // More would be a calendar, which nobody listens to.
    private const int Most = 40;

    // A match that runs past midnight is still of the day before.
    private const int DaysAround = 1;

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (asked.Has("fact.clock"))
            return 2.9;
        if (
            q.Roles.Count > 0
            || asked.Players.Any()
            || q.Matches.Pair is not null
            || MetricOf.Of(asked) is not (null or "matches" or "wins")
        )
            return 0;
        if (asked.Has("ask.count") || asked.HasKind("stage.") && asked.Matchday is null)
            return 0;
        if (asked.Has("fact.live") || AsksForScores(q))
            return 2.9;
        if (asked.HasAny("fact.table", "fact.top-of-table", "fact.bottom", "op.most", "op.fewest") || asked.HasKind("award."))
            return 0;
        var ofMatches = asked.HasAny(
            "ask.match",
            "fact.fixtures",
            "fact.results-list",
            "fact.score",
            "fact.on",
            "metric.matches",
            "fact.who-won",
            "metric.wins"
        );
        if (!ofMatches)
            return 0;
        return
            asked.Matchday is not null
            || asked.HasAny("time.tomorrow", "time.weekend", "time.yesterday", "time.today")
            || asked.Time is { From: { } first, To: { } last, UpTo: false }
                && first == last
                && asked.HasAny("ask.who", "fact.who-won", "ask.team", "ask.match", "op.list", "fact.results-list", "fact.score")
            || asked.Time is { Month: not null, Day: not null } && ofMatches
            || asked.Has("fact.on") && asked.Has("time.now")
            ? 2.7
            : 0;
    }

    // "What's the score?", where nothing was spoken of before: of whatever is being played.
    private static bool AsksForScores(Inquiry q) =>
        q.Before is null
        && q.Asked.Has("fact.score")
        && !q.Seasons.IsNamed
        && !q.Matches.IsMatchQuestion
        && !q.Asked.NamesScore
        && q.Asked.Unexplained.Count == 0
        && Deciding.IsPresent(q.Asked)
        && q.Asked.Concepts.All(concept =>
            concept.Name is "fact.score" or "metric.goals" or "time.now" or "op.list" or "ask.how"
        );

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        if (asked.Has("fact.clock") && (q.Roles.Count > 0 || q.Matches.IsMatchQuestion))
            return await ClockAsync(q, cancel);
        if (asked.HasAny("fact.live", "fact.clock") || AsksForScores(q))
            return await LiveAsync(q, cancel);
        if (asked.Matchday is { } number)
        {
            var round = await q.Matches.SheetsAsync(q.Matches.Fixtures(), Aspects.Score | Aspects.Status | Aspects.Info, cancel);
            return round.Count == 0
                ? null
                : List(q, $"round|{number}", round, q.Words.In($"Round {number}", $"Journée {number}"));
        }
        var (from, to) = Days(q);
        var fixtures = q.Directory.Fixtures.Where(f => f.Date >= from && f.Date <= to && InScope(q, f)).ToList();
        var day = from == to ? q.Words.Day(from) : $"{q.Words.Day(from)} - {q.Words.Day(to)}";
        var sheets = await q.Matches.SheetsAsync(fixtures, Aspects.Score | Aspects.Status | Aspects.Info, cancel);
        return List(q, $"day|{from:O}|{to:O}", sheets, day);
    }

    private static async ValueTask<Finding?> ClockAsync(Inquiry q, CancellationToken cancel)
    {
        var sheets = await q.Matches.SheetsAsync(q.Matches.Fixtures(), Aspects.Score | Aspects.Status | Aspects.Clock, cancel);
        return sheets.FindLast(sheet => sheet.Status == MatchStatus.Live) is { Clock: not null } live
            ? List(q, "clock", [live], q.Words.In("In play", "En cours"))
            : null;
    }

    private static (DateOnly From, DateOnly To) Days(Inquiry q)
    {
        if (q.Asked.Has("time.tomorrow"))
            return (q.Today.AddDays(1), q.Today.AddDays(1));
        if (q.Asked.Has("time.yesterday"))
            return (q.Today.AddDays(-1), q.Today.AddDays(-1));
        if (q.Asked.Time is { From: { } from, To: { } to })
            return (from, to);
        // "on Boxing Day": the last that there was.
        if (q.Asked.Time is { Month: { } month, Day: { } day } && Latest(q.Today, month, day) is { } latest)
            return (latest, latest);
        if (!q.Asked.Has("time.weekend"))
            return (q.Today, q.Today);
        // On Sunday the weekend is still this one.
        var sunday = q.Today.AddDays((7 - (int)q.Today.DayOfWeek) % 7);
        return (sunday.AddDays(-1), sunday);
    }

    private static DateOnly? Latest(DateOnly today, int month, int day)
    {
        for (var year = today.Year; year > today.Year - YearsOfALeapDay; year--)
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date <= today)
                return date;
        return null;
    }

    // 29 February comes every fourth year, and once in eight.
    private const int YearsOfALeapDay = 9;

    private static bool InScope(Inquiry q, Fixture fixture) =>
        !q.Asked.Competitions.Any() || q.Seasons.Allowed().Any(season => season.Id == fixture.Season);

    // Matches of these days, and of the seasons that have some; a match replayed long after its day is live all the same.
    private static async ValueTask<Finding?> LiveAsync(Inquiry q, CancellationToken cancel)
    {
        var near = q
            .Directory.Fixtures.Where(f => Math.Abs(f.Date.DayNumber - q.Today.DayNumber) <= DaysAround && InScope(q, f))
            .ToList();
        if (near.Count == 0 && q.Seasons.Current() is { } current)
            near = [.. q.Directory.FixturesOfSeason(current.Id).Select(id => q.Directory.Fixture(id)!)];
        var sheets = await q.Matches.SheetsAsync(near, Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Clock, cancel);
        return List(
            q,
            "live",
            [.. sheets.Where(sheet => sheet.Status == MatchStatus.Live)],
            q.Words.In("Being played", "En cours")
        );
    }

    private static Finding? List(Inquiry q, string query, List<MatchSheet> sheets, string head)
    {
        var w = q.Words;
        var finding = new Finding("matchday|" + query);
        if (sheets.Count == 0)
        {
            if (!q.Directory.Fixtures.Any())
                return null;
            var none =
                query == "live"
                    ? w.In("No match is being played now.", "Aucun match n'est en cours.")
                    : w.In($"No match on {head} in the data.", $"Aucun match le {head} dans les données.");
            return finding.Say(none, Near(q, finding));
        }
        var ordered = sheets
            .OrderBy(sheet => sheet.Kickoff)
            .ThenBy(sheet => sheet.Id, StringComparer.Ordinal)
            .Take(Most)
            .ToList();
        if (ordered.Count == 1)
            finding.Match = ordered[0].Id;
        finding.Seasons.AddRange(ordered.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal));
        var cites = ordered.Select(sheet => finding.Cite(q.Of(sheet, Stands(q, sheet)))).ToList();
        var rest = sheets.Count > Most ? w.In($"; {sheets.Count} in all", $" ; {sheets.Count} en tout") : "";
        return finding.Say(
            $"{head}{w.In(": ", " : ")}{string.Join("; ", ordered.Select(sheet => Stands(q, sheet)))}{rest}.",
            cites
        );
    }

    // What an empty list stands on: the seasons whose matches were looked at.
    private static int[] Near(Inquiry q, Finding finding) =>
        q.Seasons.Current() is { } season
            ?
            [
                finding.Cite(
                    q.Of(new EntityKey("season", season.Id), q.Words.Season(season.Id), q.Words.Season(season.Id), season.Rev)
                ),
            ]
            : [];

    private static string Stands(Inquiry q, MatchSheet sheet)
    {
        var words = new DeedWords(q);
        var w = q.Words;
        return sheet.Status switch
        {
            MatchStatus.Live => words.Match(sheet) + (sheet.Clock is { } clock ? $" ({AnswerWords.Minute(clock.Time)})" : ""),
            MatchStatus.Scheduled => words.Pair(sheet)
                + (sheet.Kickoff is { } at ? $" ({w.Day(sheet.Date)}, {at:HH:mm} UTC)" : $" ({w.Day(sheet.Date)})"),
            MatchStatus.Postponed => words.Pair(sheet) + w.In(" (postponed)", " (reporté)"),
            MatchStatus.Cancelled => words.Pair(sheet) + w.In(" (cancelled)", " (annulé)"),
            MatchStatus.Abandoned => words.Match(sheet) + w.In(" (abandoned)", " (arrêté)"),
            MatchStatus.Awarded => words.Match(sheet) + w.In(" (awarded)", " (sur tapis vert)"),
            _ => words.Match(sheet),
        };
    }
}
