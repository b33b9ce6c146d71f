using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Feeds.Pace;

/// <summary>Where a replay stops, so that the grid stands as it stood then.</summary>
public abstract record ReplayStop
{
    private ReplayStop() { }

    /// <summary>After the last item of the day (UTC).</summary>
    public sealed record AtDay(DateOnly Day) : ReplayStop;

    /// <summary>Before the first event beyond this moment of the match that is named, or of the first match that gets so far.</summary>
    public sealed record AtClock(MatchTime Time) : ReplayStop;

    /// <summary>
    /// <c>2018-03-31</c>, or <c>PERIOD:MINUTE:SECOND</c> with the minute as events have it: <c>2:63:00</c> is 63' in the second half.
    /// <c>1:47:30</c> and <c>1:45+2:30</c> both stand in added time.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ReplayStop? stop)
    {
        stop = null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            stop = new AtDay(day);
            return true;
        }
        if (text?.Split(':') is not [var periodPart, var minutePart, var secondPart])
            return false;
        if (minutePart.Split('+') is not [var basePart, .. var addedParts] || addedParts.Length > 1)
            return false;
        var added = 0;
        if (addedParts.Length == 1 && !Number(addedParts[0], out added))
            return false;
        if (!Number(periodPart, out var period) || !Number(basePart, out var minute) || !Number(secondPart, out var second))
            return false;
        if (period is < 1 or > PlayClock.ShootoutPeriod || second > 59 || minute > 200)
            return false;
        var end = PlayClock.EndMinute(period);
        if (minute > end)
            (minute, added) = (end, added + minute - end);
        stop = new AtClock(new MatchTime(period, minute, second, added > 0 ? added : null));
        return true;
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
