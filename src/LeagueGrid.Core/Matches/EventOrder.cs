namespace LeagueGrid.Core.Matches;

/// <summary>
/// The order of play: period, minute, added minute, second, and at equal clocks the id, so that a match is the same
/// whatever the order in which its events came.
/// </summary>
public sealed class EventOrder : IComparer<EventItem?>
{
    public static EventOrder Instance { get; } = new();

    public int Compare(EventItem? x, EventItem? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var byTime = x.Time().CompareTo(y.Time());
        return byTime != 0 ? byTime : string.CompareOrdinal(x.Id, y.Id);
    }
}

public static class EventTimes
{
    public static MatchTime Time(this EventItem item) => new(item.Period, item.Minute, item.Second, item.AddedMinute);
}
