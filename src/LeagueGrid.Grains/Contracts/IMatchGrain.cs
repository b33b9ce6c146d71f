using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Ports;
using Orleans.Concurrency;

namespace LeagueGrid.Grains.Contracts;

/// <summary>One match: the only one that writes its log. Reads never wait for a write on its way to the store.</summary>
[Alias("lg.match")]
public interface IMatchGrain : IGrainWithStringKey
{
    /// <summary>Takes items of this match; when it answers they are durable and handed on.</summary>
    [AlwaysInterleave, Alias("take")]
    Task<IReadOnlyList<Verdict>> TakeAsync(ItemBatch batch);

    [AlwaysInterleave, Alias("sheet")]
    ValueTask<ShownSheet> SheetAsync();

    /// <summary>The sheet at another moment.</summary>
    [AlwaysInterleave, Alias("sheet-at")]
    Task<MatchSheet?> SheetAtAsync(Moment moment);

    /// <summary>The sheet and the timeline of one moment.</summary>
    [AlwaysInterleave, Alias("story")]
    Task<MatchStory?> StoryAsync(Moment moment);

    /// <summary>Every event that counts, in match order; null: there is no such match.</summary>
    [AlwaysInterleave, Alias("events")]
    Task<EventItem[]?> EventsAsync(Moment moment);

    /// <summary>Accepted events and retractions after a position of the log.</summary>
    [AlwaysInterleave, Alias("journal")]
    Task<JournalPage?> JournalAsync(long after, int limit);

    [AlwaysInterleave, Alias("watch")]
    Task<TopicState?> WatchAsync(TopicPosition? position);

    /// <summary>Whether an item stands in this match's log: how a removal without a match finds its owner.</summary>
    [AlwaysInterleave, Alias("holds")]
    Task<bool> HoldsAsync(string kind, string id);
}

[GenerateSerializer, Immutable, Alias("lg.shownsheet")]
public readonly record struct ShownSheet([property: Id(0)] long Version, [property: Id(1)] MatchSheet? Sheet);

[GenerateSerializer, Immutable, Alias("lg.story.moment")]
public sealed record StoryMoment([property: Id(0)] EventItem Event, [property: Id(1)] GoalsPair ScoreAfter);

[GenerateSerializer, Immutable, Alias("lg.story")]
public sealed record MatchStory([property: Id(0)] MatchSheet Sheet, [property: Id(1)] StoryMoment[] Timeline);

[GenerateSerializer, Immutable, Alias("lg.journal.entry")]
public sealed record JournalEntry(
    [property: Id(0)] long Seq,
    [property: Id(1)] FeedItem Item,
    [property: Id(2)] DateTimeOffset ReceivedAt
);

[GenerateSerializer, Immutable, Alias("lg.journal")]
public sealed record JournalPage([property: Id(0)] JournalEntry[] Entries, [property: Id(1)] bool More);
