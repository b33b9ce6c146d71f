using LeagueGrid.Core.Matches;

namespace LeagueGrid.Feeds.Pace;

/// <param name="Match">Only this match and the definitions; its id, or the number that the source gave it.</param>
/// <param name="Until">Null plays to the end.</param>
public sealed record ReplayOptions(string? Match = null, ReplayStop? Until = null);

/// <summary>Which items of a source are sent, and when.</summary>
public static class ReplayPlan
{
    // What a viewer waits for between matches, and what no break of a match is longer than.
    private static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestBreak = TimeSpan.FromMinutes(30);

    /// <summary>The items up to the stop, of one match or of all, in their order.</summary>
    public static IEnumerable<TimedItem> Select(IEnumerable<TimedItem> items, ReplayOptions options)
    {
        foreach (var item in items)
        {
            var match = MatchOf(item.Item);
            var wanted = options.Match is null || match is null || IsNamed(match, options.Match);
            if (options.Match is not null && (!wanted || (match is null && !IsDefinition(item.Item))))
                continue;
            switch (options.Until)
            {
                case ReplayStop.AtClock clock
                    when IsBeyond(item.Item, clock.Time, match is not null && options.Match is not null):
                    yield break;
                // Not the end of the reading: a source may tell of days out of order.
                case ReplayStop.AtDay day when item.Due != DateTimeOffset.MinValue && DayOf(item.Due) > day.Day:
                    continue;
                default:
                    yield return item;
                    break;
            }
        }
    }

    /// <summary>
    /// How long after the start of the replay each item is due. While a match is played its own pace counts, at
    /// <paramref name="speed"/> times life; the days between matches shrink to a moment.
    /// </summary>
    public static IEnumerable<(TimeSpan After, FeedItem Item)> Pace(IEnumerable<TimedItem> items, double speed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        var playing = new HashSet<string>(StringComparer.Ordinal);
        var after = TimeSpan.Zero;
        DateTimeOffset? last = null;
        foreach (var (due, item) in items)
        {
            if (due != DateTimeOffset.MinValue)
            {
                var gap = last is { } before ? due - before : TimeSpan.Zero;
                var longest = playing.Count > 0 ? LongestBreak : LongestIdle;
                if (gap > TimeSpan.Zero)
                    after += (gap < longest ? gap : longest) / speed;
                if (last is null || due > last)
                    last = due;
            }
            if (item is EventItem { Type: "period-start" } began)
                playing.Add(began.Match);
            if (item is EventItem { Type: "match-end" } ended)
                playing.Remove(ended.Match);
            yield return (after, item);
        }
    }

    private static bool IsBeyond(FeedItem item, MatchTime stop, bool named) =>
        item switch
        {
            EventItem e => new MatchTime(e.Period, e.Minute, e.Second, e.AddedMinute) > stop,
            // An archive tells the end of a match in one item: it lies beyond any moment of it.
            ResultItem => named,
            _ => false,
        };

    private static bool IsNamed(string match, string name) =>
        match == name
        || (match.Length > name.Length && match[^(name.Length + 1)] == '-' && match.EndsWith(name, StringComparison.Ordinal));

    private static bool IsDefinition(FeedItem item) => item is CompetitionItem or SeasonItem or TeamItem or PlayerItem;

    private static string? MatchOf(FeedItem item) =>
        item switch
        {
            MatchItem match => match.Id,
            EventItem e => e.Match,
            RetractItem retract => retract.Match,
            LineupItem lineup => lineup.Match,
            ResultItem result => result.Id,
            _ => null,
        };

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
