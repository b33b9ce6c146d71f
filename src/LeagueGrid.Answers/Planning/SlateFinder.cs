using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Finds the matches of "today", "last night", "this round" or "right now", where the words name such a time.</summary>
public static partial class SlateFinder
{
    // A match that runs past midnight is still of the day before.
    private const int DaysAround = 1;

    // Kick-offs until then belong to the night before.
    private const int EndOfNight = 6;

    /// <summary>Null where no such time is named, nor meant.</summary>
    public static async ValueTask<Slate?> FindAsync(Inquiry q, CancellationToken cancel)
    {
        if (q.Context.Moment.Match is not null || q.Matches.LeansOnMatch && !NamesTime(q.Asked))
            return null;
        if (Named(q) is var (time, from, to))
            return time switch
            {
                SlateTime.Round or SlateTime.LastRound or SlateTime.NextRound => await OfRoundAsync(q, time, cancel),
                SlateTime.Today => await OfTodayAsync(q, cancel),
                SlateTime.LastNight => Of(q, time, from, to, f => f.Date == from || f.Date == to && IsOfNight(f), from),
                _ => Of(q, time, from, to, _ => true, to),
            };
        return InPlayQuestions.MayBe(q) ? await OfPlayAsync(q, cancel) : null;
    }

    /// <summary>The fixtures that are being played.</summary>
    public static async ValueTask<IReadOnlyList<Fixture>> LiveAsync(Inquiry q, CancellationToken cancel)
    {
        var near = Between(q, q.Today.AddDays(-DaysAround), q.Today.AddDays(DaysAround)).ToList();
        // A match replayed long after its day is live all the same.
        if (near.Count == 0 && q.Seasons.Current() is { } current)
            near = [.. q.Directory.FixturesOfSeason(current.Id).Select(id => q.Directory.Fixture(id)!)];
        var sheets = await q.Matches.SheetsAsync(near, Aspects.Status | Aspects.Info, cancel);
        return [.. sheets.Where(sheet => sheet.Status == MatchStatus.Live).Select(sheet => q.Directory.Fixture(sheet.Id)!)];
    }

    private static bool NamesTime(TypedQuestion asked) =>
        asked.HasAny(
            "time.today",
            "time.yesterday",
            "time.tomorrow",
            "time.weekend",
            "time.last-weekend",
            "time.next-weekend",
            "time.this-round",
            "time.last-round",
            "time.next-round"
        );

    private static (SlateTime Time, DateOnly From, DateOnly To)? Named(Inquiry q)
    {
        var asked = q.Asked;
        var today = q.Today;
        if (asked.Has("time.tomorrow"))
            return (SlateTime.Tomorrow, today.AddDays(1), today.AddDays(1));
        if (asked.Find("time.yesterday") is { } yesterday)
            return Cues.Night.Has(asked.Tokens[yesterday.End - 1])
                ? (SlateTime.LastNight, today.AddDays(-1), today)
                : (SlateTime.Yesterday, today.AddDays(-1), today.AddDays(-1));
        if (asked.Has("time.today"))
            return (SlateTime.Today, today, today);
        // On Sunday the weekend is still this one.
        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        var isWeekend = today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        if (asked.Has("time.last-weekend"))
            return (SlateTime.LastWeekend, sunday.AddDays(-8), sunday.AddDays(-7));
        if (asked.Has("time.next-weekend"))
            return isWeekend
                ? (SlateTime.NextWeekend, sunday.AddDays(6), sunday.AddDays(7))
                : (SlateTime.NextWeekend, sunday.AddDays(-1), sunday);
        if (asked.Has("time.weekend"))
            return
                !isWeekend
                && !LooksAhead(asked)
                && (LooksBack(asked) || today.DayOfWeek is not (DayOfWeek.Thursday or DayOfWeek.Friday))
                ? (SlateTime.LastWeekend, sunday.AddDays(-8), sunday.AddDays(-7))
                : (SlateTime.Weekend, sunday.AddDays(-1), sunday);
        if (asked.Has("time.this-round"))
            return (SlateTime.Round, today, today);
        if (asked.Has("time.next-round"))
            return (SlateTime.NextRound, today, today);
        if (asked.Has("time.last-round") || IsOfSeasonOn(q))
            return (SlateTime.LastRound, today, today);
        return asked.Time.HasDays ? null : Weekday(q);
    }

    // "the last round", in the middle of a season: it is the one that was played last, and not the end.
    private static bool IsOfSeasonOn(Inquiry q) =>
        q.Asked.Find("time.last-day") is { } last
        && Enumerable.Range(last.First, last.Count).Any(i => Cues.MatchdayNoun.Has(q.Asked.Tokens[i]))
        && q.Asked.Time.IsEmpty
        && !q.Asked.HasAny("time.last-season")
        && q.Seasons.Current() is { } season
        && q.Directory.FixturesOfSeason(season.Id).Any(id => At(q.Directory.Fixture(id)!) > q.Context.Now);

    // "on Friday", "vendredi soir": the last that there was, or the next where the words look ahead; "on Fridays" is none.
    private static (SlateTime, DateOnly, DateOnly)? Weekday(Inquiry q)
    {
        var asked = q.Asked;
        if (
            asked.Concepts.FirstOrDefault(concept => concept.Kind == "weekday") is not { Name: { } name } named
            // "on Fridays"
            || asked.Tokens[named.First].Text.EndsWith('s')
            || named.First > 0 && Cues.AnyDay.Has(asked.Tokens[named.First - 1])
        )
            return null;
        var wanted = int.Parse(name.AsSpan("weekday.".Length), System.Globalization.CultureInfo.InvariantCulture) % 7;
        var back = (((int)q.Today.DayOfWeek - wanted) % 7 + 7) % 7;
        var day =
            back == 0 ? q.Today
            : LooksAhead(asked) ? q.Today.AddDays(7 - back)
            : q.Today.AddDays(-back);
        // "Is there a match on Monday?": there may be none.
        var asksWhether = day > q.Today && asked.HasAny("metric.matches", "fact.on", "fact.fixtures", "ask.match");
        return asked.Has(name) && (asksWhether || Between(q, day, day).Any()) ? (SlateTime.Weekday, day, day) : null;
    }

    /// <summary>The words are of what is still to come.</summary>
    public static bool LooksAhead(TypedQuestion asked) =>
        asked.HasAny("time.next", "time.tomorrow", "fact.fixtures") || asked.HasWord(Cues.Ahead) && !LooksBack(asked);

    private static bool LooksBack(TypedQuestion asked) =>
        asked.HasWord(Cues.LookingBack)
        || asked.HasAny("fact.results-list", "fact.who-won", "fact.beat", "fact.lost-to", "fact.score");

    private static bool IsOfNight(Fixture fixture) => fixture.Kickoff is { } at && at.Hour < EndOfNight;

    private static IEnumerable<Fixture> Between(Inquiry q, DateOnly from, DateOnly to) =>
        q.Directory.Fixtures.Where(f => f.Date >= from && f.Date <= to && IsInScope(q, f));

    private static bool IsInScope(Inquiry q, Fixture fixture) =>
        !q.Asked.Competitions.Any() || q.Seasons.Allowed().Any(season => season.Id == fixture.Season);

    private static Slate Of(Inquiry q, SlateTime time, DateOnly from, DateOnly to, Func<Fixture, bool> fits, DateOnly last) =>
        new(time, Ordered(Between(q, from, to).Where(fits)), from, last);

    private static List<Fixture> Ordered(IEnumerable<Fixture> fixtures) =>
        [.. fixtures.OrderBy(f => f.Date).ThenBy(f => f.Kickoff).ThenBy(f => f.Id, StringComparer.Ordinal)];

    private static async ValueTask<Slate?> OfTodayAsync(Inquiry q, CancellationToken cancel)
    {
        var today = Between(q, q.Today, q.Today).ToList();
        var live = await LiveAsync(q, cancel);
        var all = today.Concat(live).DistinctBy(f => f.Id, StringComparer.Ordinal).ToList();
        // A league that is played faster than life has many rounds a day: that which is on is meant.
        if (PlaysTwice(all))
            return await OfRoundAsync(q, SlateTime.Round, cancel, begun: !LooksAhead(q.Asked));
        return new Slate(SlateTime.Today, Ordered(all), q.Today, q.Today);
    }

    private static async ValueTask<Slate?> OfPlayAsync(Inquiry q, CancellationToken cancel)
    {
        var live = await LiveAsync(q, cancel);
        // The latest goal was scored in a match that is over by now.
        if (
            live.Count == 0
            && q.Asked.HasAny("op.last", "op.latest-minute")
            && await OfTodayAsync(q, cancel) is { } today
            && today.Fixtures.Any(f => At(f) <= q.Context.Now)
        )
            return today;
        // "Who is winning right now?", while nobody plays.
        if (live.Count == 0)
            return
                q.Asked.HasAny("fact.leading", "fact.level", "fact.live")
                && (q.Asked.Has("time.now") || !q.Asked.HasWord(Cues.LeadOfTable))
                ? new Slate(SlateTime.InPlay, [], q.Today, q.Today)
                : null;
        // The latest goal may have been in a match that is over by now.
        if (q.Asked.HasAny("op.last", "op.latest-minute"))
            return await OfTodayAsync(q, cancel);
        return new Slate(SlateTime.InPlay, Ordered(live), live.Min(f => f.Date), live.Max(f => f.Date));
    }
}
