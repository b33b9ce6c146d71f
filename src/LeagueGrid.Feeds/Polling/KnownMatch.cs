using System.Collections.Immutable;

namespace LeagueGrid.Feeds.Polling;

/// <summary>
/// What the grid acknowledged of a match from one polling feed: the fold of the items that were sent, so it can be rebuilt from them
/// (or from the match's log) after a restart.
/// </summary>
public sealed record KnownMatch(string Match)
{
    /// <summary>By the id under which it was sent; null where it was withdrawn.</summary>
    internal ImmutableDictionary<string, EventItem?> Events { get; init; } = ImmutableDictionary<string, EventItem?>.Empty;

    /// <summary>Takes in an item that was acknowledged. What is of no concern to the feed's events changes nothing.</summary>
    public KnownMatch Apply(FeedItem item) =>
        item switch
        {
            EventItem happened when happened.Match == Match && !IsNewer(happened) => this,
            EventItem happened when happened.Match == Match => this with { Events = Events.SetItem(happened.Id, happened) },
            RetractItem retract when retract.Match == Match => this with { Events = Events.SetItem(retract.Event, null) },
            _ => this,
        };

    /// <summary>Items whose fold is this again.</summary>
    public IEnumerable<FeedItem> Items() =>
        Events
            .OrderBy(known => known.Key, StringComparer.Ordinal)
            .Select(known => known.Value ?? (FeedItem)Retraction(known.Key));

    internal RetractItem Retraction(string id) =>
        new()
        {
            Id = $"{id}~retract",
            Match = Match,
            Event = id,
            Reason = "no longer in the feed",
        };

    private bool IsNewer(EventItem happened) =>
        !Events.TryGetValue(happened.Id, out var known) || (known is not null && known.Rev < happened.Rev);
}
