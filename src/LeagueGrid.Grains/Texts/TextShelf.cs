using LeagueGrid.Core.Feed;

namespace LeagueGrid.Grains.Texts;

/// <summary>What the log of one text comes to.</summary>
internal sealed class TextShelf
{
    private readonly Dictionary<string, long> _removals = new(StringComparer.Ordinal);
    private ReceivedItem? _newest;
    private long _buriedUpTo;

    public long Version { get; private set; }

    public ReceivedItem? Standing => _newest?.Item.Rev > _buriedUpTo ? _newest : null;

    public Verdict Decide(FeedItem item)
    {
        if (item is RemoveItem remove)
            return _removals.GetValueOrDefault(remove.Id) >= remove.Rev ? Verdict.Duplicate : Verdict.Accepted;
        var known = Math.Max(_newest?.Item.Rev ?? 0, _buriedUpTo);
        if (item.Rev > known)
            return Verdict.Accepted;
        return _newest is { } newest && FeedContent.Same(newest.Item, item)
            ? Verdict.Duplicate
            : Verdict.Refuse(Refusal.StaleRevision, $"Revision {known} of {item.Kind} '{item.Id}' is known; this is {item.Rev}.");
    }

    public void Apply(ReceivedItem item)
    {
        Version++;
        if (item.Item is not RemoveItem remove)
        {
            _newest = item;
            return;
        }
        _removals[remove.Id] = remove.Rev;
        // What never came is buried at its first revision: it may come late, and must stay away all the same.
        _buriedUpTo = Math.Max(_buriedUpTo, Math.Max(1, _newest?.Item.Rev ?? 1));
    }
}
