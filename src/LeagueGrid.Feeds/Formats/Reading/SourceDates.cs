using System.Globalization;

namespace LeagueGrid.Feeds.Formats.Reading;

/// <summary>Days and local times as sources write them.</summary>
internal static class SourceDates
{
    /// <summary><c>2016-07-10</c>; null for anything else, as sources put "not available" and the like in its place.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The last second of the day: when everything that is only known by its day has happened.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new(day, new TimeOnly(23, 59, 59), TimeSpan.Zero);

    /// <summary>The instant of a local time such as <c>20:45</c> in a zone of the IANA database.</summary>
    public static DateTimeOffset? Local(DateOnly day, string? time, string zone)
    {
        if (!TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out var clock))
            return null;
        var local = day.ToDateTime(clock);
        var offset = TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
