using System.Globalization;
using LeagueGrid.Core.Feed;

namespace LeagueGrid.Benchmarks.League;

/// <summary>One match as a detailed feed tells it: mostly passes, and now and then what people remember.</summary>
public sealed class SampleMatch(string id, int home, int away, DateTimeOffset kickoff)
{
    private const int SecondsOfPlay = 90 * 60;

    public string Id => id;

    public int Home => home;

    public int Away => away;

    /// <summary>The fixture and both line-ups.</summary>
    public IEnumerable<FeedItem> Beginning()
    {
        yield return new MatchItem
        {
            Id = id,
            Season = SampleLeague.Season(home),
            Home = SampleLeague.Team(home),
            Away = SampleLeague.Team(away),
            Kickoff = kickoff,
        };
        foreach (var club in new[] { home, away })
            yield return new LineupItem
            {
                Id = $"{id}-l-{SampleLeague.Team(club)}",
                Match = id,
                Team = SampleLeague.Team(club),
                Formation = "4-3-3",
                Starters = [.. Enumerable.Range(0, 11).Select(place => Place(club, place))],
                Bench = [.. Enumerable.Range(11, SampleLeague.SquadSize - 11).Select(place => Place(club, place))],
            };
    }

    /// <summary>So many events over ninety minutes, kick-off and final whistle among them.</summary>
    /// <param name="endless">True: without the final whistle, for a match that goes on.</param>
    public IEnumerable<EventItem> Play(int events, bool endless = false)
    {
        for (var number = 0; number < events; number++)
            yield return At(number, events, endless);
    }

    public EventItem Goal(int number, int minute, int second, bool byHome, int scorer) =>
        Event(number, minute, second, "goal", byHome ? home : away, scorer) with
        {
            Assist = SampleLeague.Player(byHome ? home : away, (scorer + 1) % 11),
        };

    private EventItem At(int number, int events, bool endless)
    {
        var seconds = (int)((long)number * SecondsOfPlay / events);
        var (minute, second) = (Math.Min(90, (seconds / 60) + 1), seconds % 60);
        var half = events / 2;
        if (number == 0 || number == half)
            return Event(number, number == 0 ? 1 : 46, 0, "period-start", null, 0, number == 0 ? 1 : 2);
        if (number == half - 1)
            return Event(number, 45, 59, "period-end", null, 0, 1);
        if (number == events - 1 && !endless)
            return Event(number, 90, 59, "match-end", null, 0, 2);
        var club = number % 7 < 4 ? home : away;
        var period = number < half ? 1 : 2;
        minute = period == 1 ? Math.Min(45, minute) : Math.Max(46, minute);
        return (number % 200) switch
        {
            37 or 111 => Event(number, minute, second, "shot", club, number % 11, period) with { Outcome = "saved", Xg = 0.08 },
            59 => Event(number, minute, second, "foul", club, number % 11, period),
            83 when number % 600 == 83 => Goal(number, minute, second, club == home, number % 11) with { Period = period },
            141 when number % 400 == 141 => Event(number, minute, second, "card", club, 1 + (number / 400 % 10), period) with
            {
                Color = "yellow",
            },
            160 => Event(number, minute, second, "corner", club, number % 11, period),
            _ => Event(number, minute, second, "pass", club, number % 11, period) with { Completed = number % 6 != 0 },
        };
    }

    private EventItem Event(int number, int minute, int second, string type, int? club, int player, int? period = null) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{id}-e{number}"),
            Match = id,
            Period = period ?? (minute <= 45 ? 1 : 2),
            Minute = minute,
            Second = second,
            Type = type,
            Team = club is { } side ? SampleLeague.Team(side) : null,
            Player = club is { } of ? SampleLeague.Player(of, player) : null,
        };

    private static LineupPlace Place(int club, int place) =>
        new(SampleLeague.Player(club, place), place + 1, place == 0 ? "GK" : null);
}
