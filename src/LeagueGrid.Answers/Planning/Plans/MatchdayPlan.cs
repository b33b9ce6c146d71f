using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The matches in play, of a day, or of a round: what is on, and how they stand or ended.</summary>
public static partial class MatchdayPlan
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
                "fact.kickoff",
                "fact.timeline",
                "fact.dates",
                "metric.wins",
                "time.",
                "weekday.",
                "slate.",
                "rel.",
                "ask.when",
                "op.all-of-them",
                "ask.team",
            ],
            RunAsync
        )
        {
            // "the score of every game in play"
            Granted = ["op.all-of-them", "time.half-time"],
        };

    // More would be a calendar, which nobody listens to.
    private const int Most = 40;

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (asked.Has("fact.clock") && (q.Roles.Count > 0 || !asked.Players.Any()))
            return AsksForHalf(q) ? 3.4 : 3;
        if (
            q.Roles.Count > 0
            || asked.Players.Any()
            || q.Matches.Pair is not null
            || MetricOf.Of(asked) is not (null or "matches" or "wins")
                && !(asked.Has("fact.live") && MetricOf.Of(asked) is "points" or "goals")
        )
            return 0;
        if (asked.HasKind("stage.") && asked.Matchday is null || asked.HasKind("avail."))
            return 0;
        if (AsksForBreak(q) || AsksForHalf(q))
            return 3.4;
        if (asked.Has("ask.count"))
            return CountsMatches(q) ? 2.9 : 0;
        if (asked.HasAny("fact.table", "fact.top-of-table", "fact.bottom", "op.most", "op.fewest") || asked.HasKind("award."))
            return 0;
        if (asked.Has("fact.live") || AsksForScores(q))
            return 2.9;
        if (AsksForNext(q) || q.Matches.Slate is { LiesAhead: true } && asked.Has("ask.when"))
            return 2.8;
        var ofMatches =
            asked.HasAny(
                "ask.match",
                "fact.fixtures",
                "fact.results-list",
                "fact.score",
                "fact.on",
                "metric.matches",
                "fact.who-won",
                "fact.kickoff",
                "fact.timeline",
                "metric.wins"
            ) || IsOnThen(asked);
        if (!ofMatches)
            return 0;
        return
            asked.Matchday is not null
            || q.Matches.Slate is not null
            || asked.Time is { From: { } first, To: { } last, UpTo: false }
                && first == last
                && asked.HasAny("ask.who", "fact.who-won", "ask.team", "ask.match", "op.list", "fact.results-list", "fact.score")
            || asked.Time is { Month: not null, Day: not null } && ofMatches
            || asked.Has("fact.on") && asked.Has("time.now")
            ? 2.7
            : 0;
    }

    // "Which games are at half-time?", "Are any of them at the break?"
    internal static bool AsksForBreak(Inquiry q) =>
        q.Matches.Slate is { LiesAhead: false }
        && IsOfBreak(q.Asked)
        && !q.Asked.HasAny("fact.score", "fact.leading", "fact.level", "fact.who-won");

    internal static bool IsOfBreak(TypedQuestion asked) =>
        asked.Find("time.half-time") is { First: > 0 } interval
        && (Cues.AtTheBreak.Has(asked.Tokens[interval.First]) || Cues.AtTheBreak.Has(asked.Tokens[interval.First - 1]))
        && asked.HasWord(Cues.IsOrAreNow)
        && (asked.HasAny("ask.match", "metric.matches", "ask.team", "fact.on") || asked.HasWord(Cues.TeamOrSides));

    // "Who's on tonight?"
    private static bool IsOnThen(TypedQuestion asked) =>
        asked.Has("ask.who")
        && asked.Concepts.Any(concept => concept is { Kind: "time", First: > 0 } && asked.Tokens[concept.First - 1].Text == "on");

    // "How many matches are on today?", "combien de matchs sont en cours ?"
    private static bool CountsMatches(Inquiry q) =>
        q.Matches.Slate is not null
        && MetricOf.Of(q.Asked) is "matches"
        && !q.Asked.NamesScore
        && !q.Asked.HasAny("fact.level", "fact.leading", "metric.goalless", "metric.draws");

    // "When is the next match?", where nobody is named: of everybody.
    private static bool AsksForNext(Inquiry q) =>
        (q.Asked.HasAny("time.next", "fact.fixtures") || q.Asked.HasAll("fact.kickoff", "metric.matches"))
        && q.Asked.HasAny("metric.matches", "fact.fixtures", "ask.when", "fact.kickoff", "ask.match", "ask.team", "ask.who")
        && q.Matches.Slate is null
        && q.Asked.Matchday is null
        && !q.Matches.LeansOnMatch
        && !q.Asked.Has("metric.points");

    // "What's the score?", where nothing was spoken of before: of whatever is being played.
    private static bool AsksForScores(Inquiry q) =>
        q.Before is null
        && q.Asked.HasAny("fact.score", "fact.timeline")
        && !q.Seasons.IsNamed
        && !q.Matches.IsMatchQuestion
        && !q.Asked.NamesScore
        && q.Asked.Unexplained.Count == 0
        && (Deciding.IsPresent(q.Asked) || q.Asked.HasAny("op.last", "time.last-n") || q.Asked.HasWord("scores", "scorelines"))
        && q.Asked.Concepts.All(concept =>
            concept.Name is "fact.score" or "metric.goals" or "op.list" or "ask.how" or "fact.timeline" or "fact.live"
            || concept.Name is "op.last" or "time.last-n" or "time.now" or "time.today" or "fact.results-list"
            || concept.Kind is "ref" or "filler"
        );

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        if (asked.Has("fact.clock") && (q.Roles.Count > 0 || q.Matches.IsMatchQuestion))
            return await ClockAsync(q, cancel);
        q.Matches.KeepToSlate();
        if (asked.Has("ask.count") && q.Matches.Slate is { } counted)
            return await CountAsync(q, counted, cancel);
        if (AsksForNext(q))
            return await NextAsync(q, cancel);
        if (AsksForBreak(q))
            return await AtTheBreakAsync(q, cancel);
        if (AsksForHalf(q))
            return await InHalfAsync(q, cancel);
        if (asked.HasAny("fact.live", "fact.clock") || AsksForScores(q) && q.Matches.Slate is not { Time: SlateTime.Today })
            return await LiveAsync(q, cancel);
        if (asked.Matchday is { } number)
        {
            var round = await q.Matches.SheetsAsync(q.Matches.Fixtures(), Aspects.Score | Aspects.Status | Aspects.Info, cancel);
            return round.Count == 0
                ? null
                : List(q, $"round|{number}", round, q.Words.In($"Round {number}", $"Journée {number}"));
        }
        const Aspects Read = Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Clock;
        var slate = q.Matches.Slate;
        var (from, to) = slate is null ? Days(q) : (slate.From, slate.To);
        var fixtures = slate?.Fixtures ?? [.. q.Directory.Fixtures.Where(f => f.Date >= from && f.Date <= to && InScope(q, f))];
        var day =
            slate is { Time: SlateTime.InPlay } ? q.Words.In("Being played", "En cours")
            : from == to ? q.Words.Day(from)
            : $"{q.Words.Day(from)} - {q.Words.Day(to)}";
        var sheets = await q.Matches.SheetsAsync(fixtures, Read, cancel);
        if (asked.Has("slate.ahead"))
            sheets.RemoveAll(sheet => sheet.Status != MatchStatus.Scheduled);
        // Results are of what was played.
        if (asked.HasAny("fact.results-list", "fact.who-won", "metric.wins") && sheets.Exists(sheet => sheet.IsDecided))
            sheets.RemoveAll(sheet => sheet.Status == MatchStatus.Scheduled);
        return List(q, $"day|{from:O}|{to:O}", sheets, day);
    }

    private static async ValueTask<Finding?> CountAsync(Inquiry q, Slate slate, CancellationToken cancel)
    {
        var sheets = await q.Matches.SheetsAsync(
            slate.Fixtures,
            Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Clock,
            cancel
        );
        var asked = q.Asked;
        var meant =
            asked.Has("fact.live") || asked.Has("time.now") && !asked.Has("time.today")
                ? sheets.FindAll(sheet => sheet.Status == MatchStatus.Live)
            : asked.Has("slate.ahead") || asked.HasWord(Cues.Remaining)
                ? sheets.FindAll(sheet => sheet.Status == MatchStatus.Scheduled)
            : asked.HasWord(Cues.LookingBack) || asked.HasWord(Cues.Over) ? sheets.FindAll(sheet => sheet.IsDecided)
            : sheets;
        var head = q.Words.Count(meant.Count, "match", "matches", "match", "matchs");
        if (meant.Count > 0)
            return List(q, $"count|{slate.Time}", meant, head);
        return new Finding($"matchday|count|{slate.Time}") { Value = 0 }.Say(
            q.Words.In($"None (0) {slate.Label(q.Words)}.", $"Aucun (0) {slate.Label(q.Words)}.")
        );
    }

    // The matches that kick off first of those to come; of several asked for, all of their day.
    private static async ValueTask<Finding?> NextAsync(Inquiry q, CancellationToken cancel)
    {
        var ahead = q
            .Directory.Fixtures.Where(f => f.Date >= q.Today && (f.Kickoff is not { } at || at > q.Context.Now) && InScope(q, f))
            .Where(f => f.Kickoff is not null || f.Date > q.Today)
            .OrderBy(f => f.Date)
            .ThenBy(f => f.Kickoff)
            .Take(Most)
            .ToList();
        var sheets = (await q.Matches.SheetsAsync(ahead, Aspects.Status | Aspects.Info | Aspects.Score, cancel))
            .Where(sheet => sheet.Status == MatchStatus.Scheduled)
            .OrderBy(sheet => sheet.Date)
            .ThenBy(sheet => sheet.Kickoff)
            .ToList();
        if (sheets.Count == 0)
            return Unknowns.Plain(q, "next");
        var several = q.Asked.HasWord(Cues.SeveralToCome);
        var next = sheets.FindAll(sheet => sheet.Date == sheets[0].Date && (several || sheet.Kickoff == sheets[0].Kickoff));
        return List(
            q,
            "next|" + next[0].Id,
            next,
            next.Count > 1 ? q.Words.In("Next", "Prochains matchs") : q.Words.In("Next", "Prochain match")
        );
    }

    private static async ValueTask<Finding?> ClockAsync(Inquiry q, CancellationToken cancel)
    {
        var sheets = await q.Matches.SheetsAsync(q.Matches.Fixtures(), Aspects.Score | Aspects.Status | Aspects.Clock, cancel);
        if (sheets.FindLast(sheet => sheet.Status == MatchStatus.Live) is { Clock: { } clock } live)
            return List(q, "clock", [live], WhetherHalfTime(q, clock) + Part(q, clock));
        // "Is it over?", "Has it kicked off yet?"
        return sheets.FindLast(sheet => sheet.Date == q.Today) is { } today
            ? List(
                q,
                "clock",
                [today],
                today.Status == MatchStatus.Scheduled
                    ? q.Words.In("Not yet", "Pas encore")
                    : q.Words.In("It is over", "C'est fini")
            )
            : null;
    }

    private static string WhetherHalfTime(Inquiry q, MatchClock clock) =>
        !q.Asked.IsYesNo ? ""
        : q.Asked.HasWord(Cues.StillOn) ? q.Words.In("Yes. ", "Oui. ")
        // "Has the second half started?"
        : q.Asked.HasWord(Cues.Begun)
            ? IsBreak(clock) && q.Asked.HasWord(Cues.SecondOne) ? q.Words.In("No. ", "Non. ")
                : q.Words.In("Yes. ", "Oui. ")
        : !q.Asked.HasWord(Cues.BreakWord) || q.Asked.HasAny("time.second-half") ? ""
        : q.Asked.HasWord(Cues.HalfTimeWord) && IsBreak(clock) ? q.Words.In("Yes. ", "Oui. ")
        : q.Words.In("No. ", "Non. ");

    private static bool IsBreak(MatchClock clock) => clock is { Running: false, Time.Period: 1 };

    private static string Part(Inquiry q, MatchClock clock) =>
        IsBreak(clock)
            ? q.Words.In("Half-time", "Mi-temps")
            : clock.Time.Period switch
            {
                1 => q.Words.In("First half", "Première mi-temps"),
                2 => q.Words.In("Second half", "Seconde mi-temps"),
                _ => q.Words.In("In play", "En cours"),
            };

    private static (DateOnly From, DateOnly To) Days(Inquiry q)
    {
        if (q.Asked.Time is { From: { } from, To: { } to })
            return (from, to);
        // "on Boxing Day": the last that there was.
        if (q.Asked.Time is { Month: { } month, Day: { } day } && Latest(q.Today, month, day) is { } latest)
            return (latest, latest);
        return (q.Today, q.Today);
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
        var live = (await SlateFinder.LiveAsync(q, cancel)).Where(fixture => InScope(q, fixture)).ToList();
        var sheets = await q.Matches.SheetsAsync(live, Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Clock, cancel);
        if (
            sheets.Count == 0
            && !q.Asked.HasAny("fact.live", "time.now", "fact.clock")
            && await LatestAsync(q, cancel) is { } latest
        )
            return latest;
        return List(
            q,
            "live",
            [.. sheets.Where(sheet => sheet.Status == MatchStatus.Live)],
            q.Words.In("Being played", "En cours")
        );
    }

    // "The latest scores", where nothing is being played: those of the last day that had some.
    private static async ValueTask<Finding?> LatestAsync(Inquiry q, CancellationToken cancel)
    {
        var played = q.Directory.Fixtures.Where(f =>
            f.Date <= q.Today && (f.Kickoff is not { } at || at < q.Context.Now) && InScope(q, f)
        );
        if (played.Select(f => (DateOnly?)f.Date).Max() is not { } day)
            return null;
        var sheets = await q.Matches.SheetsAsync(
            [.. played.Where(f => f.Date == day)],
            Aspects.Score | Aspects.Status | Aspects.Info,
            cancel
        );
        return List(q, $"day|{day:O}|{day:O}", sheets, q.Words.Day(day));
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
        // A day that stands at the head of the list need not be repeated.
        var sameDay = head == w.Day(ordered[0].Date) && ordered.TrueForAll(sheet => sheet.Date == ordered[0].Date);
        var cites = ordered.Select(sheet => finding.Cite(q.Of(sheet, Stands(q, sheet)))).ToList();
        var rest = sheets.Count > Most ? w.In($"; {sheets.Count} in all", $" ; {sheets.Count} en tout") : "";
        return finding.Say(
            $"{head}{w.In(": ", " : ")}{string.Join("; ", ordered.Select(sheet => Stands(q, sheet, timeOnly: sameDay)))}{rest}.",
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

    private static string Stands(Inquiry q, MatchSheet sheet, bool timeOnly = false)
    {
        var words = new DeedWords(q);
        var w = q.Words;
        return sheet.Status switch
        {
            _ when q.Asked.Has("ask.where") && sheet.Venue is { } ground => $"{ground} ({words.Match(sheet)})",
            MatchStatus.Live => words.Match(sheet) + (sheet.Clock is { } clock ? $" ({AnswerWords.Minute(clock.Time)})" : ""),
            MatchStatus.Scheduled when timeOnly && sheet.Kickoff is { } hour => $"{words.Pair(sheet)} ({hour:HH:mm} UTC)",
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
