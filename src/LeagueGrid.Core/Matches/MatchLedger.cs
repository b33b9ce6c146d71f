using System.Diagnostics.CodeAnalysis;

namespace LeagueGrid.Core.Matches;

/// <summary>
/// What was said of one match, by kind and id: the newest revision of each item, what was taken away, and which events are
/// withdrawn. It answers which items count; it folds nothing.
/// </summary>
internal sealed class MatchLedger
{
    /// <summary>The newest revision of an item and the revision up to which it is removed (0: not).</summary>
    internal sealed class Entry
    {
        public FeedItem? Item;
        public long RemovedUpTo;

        /// <summary>The highest revision that is settled: nothing at or below it can change the entry any more.</summary>
        public long Rev => Math.Max(Item?.Rev ?? 0, RemovedUpTo);

        public bool Stands => Item is not null && Item.Rev > RemovedUpTo;
    }

    private readonly Dictionary<string, Entry> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Id), Entry> _others = [];

    /// <summary>Standing retractions by event.</summary>
    private readonly Dictionary<string, int> _withdrawn = new(StringComparer.Ordinal);

    public IEnumerable<((string Kind, string Id) Key, Entry Entry)> Entries =>
        _others.Select(e => (e.Key, e.Value)).Concat(_events.Select(e => (("event", e.Key), e.Value)));

    public bool TryFind(string kind, string id, [NotNullWhen(true)] out Entry? entry) =>
        kind == "event" ? _events.TryGetValue(id, out entry) : _others.TryGetValue((kind, id), out entry);

    public T? Standing<T>(string kind, string id)
        where T : FeedItem => TryFind(kind, id, out var entry) && entry.Stands ? entry.Item as T : null;

    public IEnumerable<LineupItem> Lineups =>
        _others.Values.Where(entry => entry.Stands).Select(entry => entry.Item).OfType<LineupItem>();

    public bool IsWithdrawn(string @event) => _withdrawn.ContainsKey(@event);

    /// <summary>The event as it counts: not removed, not withdrawn.</summary>
    public EventItem? Counting(string id) => IsWithdrawn(id) ? null : Standing<EventItem>("event", id);

    public IEnumerable<EventItem> CountingEvents =>
        from entry in _events.Values
        where entry.Stands && !IsWithdrawn(entry.Item!.Id)
        select (EventItem)entry.Item!;

    public void Put(FeedItem item)
    {
        var entry = Open(item.Kind, item.Id);
        Release(entry);
        entry.Item = item;
        Hold(entry);
    }

    /// <summary>
    /// Takes away what is known of the target now, and its first revision where nothing is known yet: a removal that
    /// overtakes its item holds, and only a higher revision brings the item back.
    /// </summary>
    public void Remove(string kind, string id)
    {
        var entry = Open(kind, id);
        RemoveUpTo(kind, id, Math.Max(1, entry.Rev));
    }

    public void RemoveUpTo(string kind, string id, long rev)
    {
        var entry = Open(kind, id);
        Release(entry);
        entry.RemovedUpTo = Math.Max(entry.RemovedUpTo, rev);
        Hold(entry);
    }

    private Entry Open(string kind, string id)
    {
        if (TryFind(kind, id, out var entry))
            return entry;
        entry = new Entry();
        if (kind == "event")
            _events.Add(id, entry);
        else
            _others.Add((kind, id), entry);
        return entry;
    }

    private void Hold(Entry entry)
    {
        if (entry is { Stands: true, Item: RetractItem retract })
            _withdrawn[retract.Event] = _withdrawn.GetValueOrDefault(retract.Event) + 1;
    }

    private void Release(Entry entry)
    {
        if (entry is not { Stands: true, Item: RetractItem retract })
            return;
        var left = _withdrawn.GetValueOrDefault(retract.Event) - 1;
        if (left > 0)
            _withdrawn[retract.Event] = left;
        else
            _withdrawn.Remove(retract.Event);
    }
}
