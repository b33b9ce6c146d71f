using System.Globalization;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Formats.Wyscout;

/// <summary>The items that season files and event files both give, under the same ids: the fuller file revises the other.</summary>
internal static class WyscoutItems
{
    public static int Period(string name) =>
        name switch
        {
            "1H" => 1,
            "2H" => 2,
            "E1" => 3,
            "E2" => 4,
            "P" => PlayClock.ShootoutPeriod,
            _ => 0,
        };

    public static EventItem Event(string id, string match, int period, double seconds, string type)
    {
        var time = PlayClock.At(period, seconds);
        return new EventItem
        {
            Id = id,
            Match = match,
            Period = period,
            Minute = time.Minute,
            AddedMinute = time.AddedMinute,
            Second = time.Second,
            Type = type,
        };
    }

    public static EventItem Goal(
        string match,
        int period,
        double seconds,
        string? team,
        string? player,
        bool penalty,
        bool own
    ) =>
        Event($"{match}-goal-{period}-{(int)seconds}", match, period, seconds, "goal") with
        {
            Team = team,
            Player = player,
            Penalty = penalty ? true : null,
            OwnGoal = own ? true : null,
        };

    public static EventItem Card(string match, int period, double seconds, string? team, string player, string color) =>
        Event($"{match}-card-{period}-{(int)seconds}-{color}-{player.Split('-', 4)[^1]}", match, period, seconds, "card") with
        {
            Team = team,
            Player = player,
            Color = color,
        };

    public static EventItem Kick(string match, int number, string? team, string? player, bool scored) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{match}-so-{number:00}"),
            Match = match,
            Period = PlayClock.ShootoutPeriod,
            Minute = PlayClock.EndMinute(PlayClock.ShootoutPeriod),
            Type = "shootout-kick",
            Team = team,
            Player = player,
            Scored = scored,
        };

    /// <summary>The ids of marks also sort in the order of play, the kicks of a shoot-out between them.</summary>
    public static EventItem PeriodStart(string match, int period) =>
        period == PlayClock.ShootoutPeriod
            ? Shootout($"{match}-so-00-start", match, "period-start")
            : Event($"{match}-start-{period}", match, period, 0, "period-start");

    public static EventItem PeriodEnd(string match, int period, double last) =>
        period == PlayClock.ShootoutPeriod
            ? Shootout($"{match}-so-98-end", match, "period-end")
            : Event($"{match}-end-{period}", match, period, Over(period, last), "period-end");

    public static EventItem MatchEnd(string match, int period, double last) =>
        period == PlayClock.ShootoutPeriod
            ? Shootout($"{match}-so-99-match-end", match, "match-end")
            : Event($"{match}-match-end", match, period, Over(period, last), "match-end");

    /// <summary>A period whose last event came so far into it ended a second later, and never before its full time.</summary>
    private static double Over(int period, double last) => Math.Max((int)last + 1, PlayClock.LengthSeconds(period));

    private static EventItem Shootout(string id, string match, string type) =>
        new()
        {
            Id = id,
            Match = match,
            Period = PlayClock.ShootoutPeriod,
            Minute = PlayClock.EndMinute(PlayClock.ShootoutPeriod),
            Type = type,
        };
}
