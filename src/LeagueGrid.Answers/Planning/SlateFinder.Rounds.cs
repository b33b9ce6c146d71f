using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>The round that is on, the one before it and the one to come.</summary>
public static partial class SlateFinder
{
    // Matches of a round that are put off longer are played in another.
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(3);

    // A day without an hour: matches are played in the afternoon.
    private static readonly TimeOnly Afternoon = new(15, 0);

    private static DateTimeOffset At(Fixture fixture) =>
        fixture.Kickoff ?? new DateTimeOffset(fixture.Date.ToDateTime(Afternoon), TimeSpan.Zero);

    private static bool PlaysTwice(IReadOnlyCollection<Fixture> fixtures) =>
        fixtures.SelectMany(f => new[] { f.Home, f.Away }).Distinct(StringComparer.Ordinal).Count() < fixtures.Count * 2;

    private static async ValueTask<Slate?> OfRoundAsync(Inquiry q, SlateTime time, CancellationToken cancel, bool begun = false)
    {
        if (q.Seasons.Current() is not { } season)
            return null;
        var all = q
            .Directory.FixturesOfSeason(season.Id)
            .Select(id => q.Directory.Fixture(id)!)
            .Where(f => f.Round is not null)
            .OrderBy(At)
            .ToList();
        var live = (await LiveAsync(q, cancel)).Where(f => f.Season == season.Id && f.Round is not null).ToList();
        var now = q.Context.Now;
        var kickedOff = all.Where(f => At(f) <= now).Select(f => f.Round!).ToHashSet(StringComparer.Ordinal);
        var round = time switch
        {
            SlateTime.NextRound => all.Find(f => At(f) > now && !kickedOff.Contains(f.Round!))?.Round,
            SlateTime.LastRound => all.FindLast(f => At(f) <= now && IsOver(all, live, f.Round!, now))?.Round,
            _ when begun && live.Count == 0 => (all.FindLast(f => At(f) <= now) ?? all.FirstOrDefault())?.Round,
            _ => On(all, live, now),
        };
        if (round is null)
            return null;
        var fixtures = Ordered(all.Where(f => f.Round == round));
        return new Slate(time, fixtures, fixtures.Min(f => f.Date), fixtures.Max(f => f.Date));
    }

    private static string? On(List<Fixture> all, List<Fixture> live, DateTimeOffset now)
    {
        if (live.Count > 0)
            return live.GroupBy(f => f.Round!, StringComparer.Ordinal)
                .OrderByDescending(round => round.Count())
                .ThenByDescending(round => round.Max(At))
                .First()
                .Key;
        var last = all.FindLast(f => At(f) <= now);
        var next = all.Find(f => At(f) > now);
        if (last is null || next is null)
            return (last ?? next)?.Round;
        return !IsOver(all, live, last.Round!, now) || now - At(last) < At(next) - now ? last.Round : next.Round;
    }

    private static bool IsOver(List<Fixture> all, List<Fixture> live, string round, DateTimeOffset now) =>
        !live.Exists(f => f.Round == round) && !all.Exists(f => f.Round == round && At(f) > now && At(f) < now + LongestPause);
}
