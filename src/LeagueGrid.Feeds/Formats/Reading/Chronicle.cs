using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Formats.Reading;

/// <summary>
/// Puts what a source says into the order in which it happened, each definition just before the first item that needs
/// it. Items wait only until nothing earlier can come, so a source that tells its matches in order is never held whole.
/// </summary>
internal sealed class Chronicle
{
    private readonly Dictionary<EntityOf, FeedItem> _definitions = [];
    private readonly HashSet<EntityOf> _written = [];
    private readonly PriorityQueue<FeedItem, (DateTimeOffset When, long Order)> _waiting = new();
    private long _order;

    private readonly record struct EntityOf(string Kind, string Id);

    /// <summary>A definition that is written when it is first needed. The first one given stays.</summary>
    /// <returns>The id, as the items that refer to it will name it.</returns>
    public string Define(FeedItem item)
    {
        _definitions.TryAdd(new EntityOf(item.Kind, item.Id), item);
        return item.Id;
    }

    public T Definition<T>(string kind, string id)
        where T : FeedItem => (T)_definitions[new EntityOf(kind, id)];

    public void At(DateTimeOffset when, FeedItem item) => _waiting.Enqueue(item, (when, _order++));

    /// <summary>Everything that came before the instant; nothing earlier may be added afterwards.</summary>
    public IEnumerable<TimedItem> Before(DateTimeOffset instant)
    {
        while (_waiting.TryPeek(out var item, out var at) && at.When < instant)
        {
            _waiting.Dequeue();
            foreach (var written in Write(at.When, item))
                yield return written;
        }
    }

    /// <summary>All that is left.</summary>
    public IEnumerable<TimedItem> Rest()
    {
        while (_waiting.TryDequeue(out var item, out var at))
            foreach (var written in Write(at.When, item))
                yield return written;
    }

    private IEnumerable<TimedItem> Write(DateTimeOffset when, FeedItem item)
    {
        foreach (var reference in References(item))
            if (reference.Id is { } id && !_written.Contains(new EntityOf(reference.Kind, id)))
                if (_definitions.TryGetValue(new EntityOf(reference.Kind, id), out var definition))
                    foreach (var written in Write(when, definition))
                        yield return written;
        var key = new EntityOf(item.Kind, item.Id);
        if (item is CompetitionItem or SeasonItem or TeamItem or PlayerItem)
        {
            var again = !_written.Add(key);
            if (again && ReferenceEquals(item, _definitions.GetValueOrDefault(key)))
                yield break;
        }
        yield return new TimedItem(when, item);
    }

    /// <summary>What must be known before the item, in the order in which it is written.</summary>
    private static IEnumerable<(string Kind, string? Id)> References(FeedItem item) =>
        item switch
        {
            SeasonItem season => [("competition", season.Competition)],
            PlayerItem player => [("team", player.Team)],
            MatchItem match => [("season", match.Season), ("team", match.Home), ("team", match.Away)],
            ResultItem result =>
            [
                ("season", result.Season),
                ("team", result.Home),
                ("team", result.Away),
                .. (result.Goals ?? []).Select(goal => ("player", goal.Player)),
            ],
            LineupItem lineup =>
            [
                ("team", lineup.Team),
                .. lineup.Starters.Concat(lineup.Bench).Select(place => ("player", (string?)place.Player)),
            ],
            EventItem e => [("team", e.Team), ("player", e.Player), ("player", e.Assist), ("player", e.Off), ("player", e.On)],
            AvailabilityItem report => [("player", report.Player)],
            _ => [],
        };
}
