using LeagueGrid.Core.Matches;

namespace LeagueGrid.Feeds.Pace;

/// <summary>An item and the instant at which it came about: what a replay and a live source have in common.</summary>
public sealed record TimedItem(DateTimeOffset Due, FeedItem Item);

/// <summary>
/// The clock of play: seconds into a period to the minute as people say it (45:20 of the first half is 45+1, the first
/// minute after the break is 46), and to the time that has passed since kick-off.
/// </summary>
public static class PlayClock
{
    public const int ShootoutPeriod = 5;

    /// <summary>Minutes played when a period starts, by period; the shoot-out stands at minute 120.</summary>
    private static readonly int[] Starts = [0, 0, 45, 90, 105, 120];
    private static readonly int[] Ends = [0, 45, 90, 105, 120, 120];

    // Added time and breaks as they usually are. Only the order of simultaneous matches and the pace of a replay rest on it.
    private static readonly int[] RealSeconds = [0, 0, 3900, 7800, 9300, 11100];

    public static int StartMinute(int period) => Starts[period];

    public static int EndMinute(int period) => Ends[period];

    public static int LengthSeconds(int period) => (Ends[period] - Starts[period]) * 60;

    /// <summary>The moment that stands <paramref name="seconds"/> after the start of the period.</summary>
    public static MatchTime At(int period, double seconds)
    {
        var whole = (int)Math.Floor(seconds / 60);
        var minute = Starts[period] + whole + 1;
        var second = Math.Min(59, (int)(Math.Round(seconds, 1) - (whole * 60)));
        return minute > Ends[period]
            ? new MatchTime(period, Ends[period], second, minute - Ends[period])
            : new MatchTime(period, minute, second);
    }

    /// <summary>Seconds into the period at which the moment stands.</summary>
    public static int SecondsInto(MatchTime time) =>
        time.AddedMinute is > 0
            ? LengthSeconds(time.Period) + ((time.AddedMinute.Value - 1) * 60) + (time.Second ?? 0)
            : Math.Max(0, ((time.Minute - Starts[time.Period] - 1) * 60) + (time.Second ?? 0));

    /// <summary>Roughly how long after kick-off the moment came, breaks included.</summary>
    public static TimeSpan SinceKickoff(int period, double seconds) => TimeSpan.FromSeconds(RealSeconds[period] + seconds);
}
