namespace LeagueGrid.Core.Feed;

/// <summary>
/// One line of a feed (contract §1): something a source says, under an id and a revision of its own.
/// A higher <see cref="Rev"/> of the same <see cref="Id"/> and kind replaces the earlier one.
/// </summary>
[GenerateSerializer, Immutable, Alias("lg.item")]
public abstract record FeedItem
{
    /// <summary>1 to 256 characters, not blank, without control characters.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>Wide enough for feeds that number their revisions by the clock.</summary>
    [Id(1)]
    public long Rev { get; init; } = 1;

    /// <summary>When the feed says that the item came about; the time of receipt stands for it where absent.</summary>
    [Id(2)]
    public DateTimeOffset? At { get; init; }

    /// <summary>The contract's word for the kind of item (<c>event</c>, <c>team</c>, …).</summary>
    public abstract string Kind { get; }
}
