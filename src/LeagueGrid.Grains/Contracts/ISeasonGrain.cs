using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;
using Orleans.Concurrency;

namespace LeagueGrid.Grains.Contracts;

/// <summary>What the matches of a season come to. Its state is made of sheets that matches contribute, each replacing its earlier one.</summary>
[Alias("lg.season")]
public interface ISeasonGrain : IGrainWithStringKey
{
    /// <summary>Takes a match's sheet in place of its earlier one; an older one changes nothing.</summary>
    [AlwaysInterleave, Alias("take")]
    Task TakeAsync(SheetNote note);

    /// <summary>The season, or a team of it, is defined anew.</summary>
    [AlwaysInterleave, Alias("redefined")]
    Task RedefinedAsync();

    /// <summary>Comes back when the match's newest sheet is in the store: from then on the match need not be asked for it.</summary>
    [AlwaysInterleave, Alias("flush")]
    Task FlushAsync(string match);

    /// <summary>Sheets that changed since a position, oldest change first.</summary>
    [AlwaysInterleave, Alias("changes")]
    ValueTask<SeasonChanges> ChangesAsync(SeasonPosition position, int limit);

    [AlwaysInterleave, Alias("table")]
    Task<TopicState?> WatchTableAsync(TopicPosition? position);

    [AlwaysInterleave, Alias("scorers")]
    Task<TopicState?> WatchScorersAsync(TopicPosition? position);
}

/// <summary>A match's sheet at a version of that match; without one the match has left the season.</summary>
[GenerateSerializer, Immutable, Alias("lg.sheetnote")]
public sealed record SheetNote(
    [property: Id(0)] string Match,
    [property: Id(1)] long MatchVersion,
    [property: Id(2)] MatchSheet? Sheet
);

/// <summary>Where a replica stands: versions count within one <paramref name="Incarnation"/> of the grain.</summary>
[GenerateSerializer, Immutable, Alias("lg.season.position")]
public sealed record SeasonPosition([property: Id(0)] string Incarnation, [property: Id(1)] long Version)
{
    public static SeasonPosition Nowhere { get; } = new("", 0);
}

/// <param name="Whole">The sheets replace everything that the replica holds.</param>
[GenerateSerializer, Immutable, Alias("lg.season.changes")]
public sealed record SeasonChanges(
    [property: Id(0)] SeasonPosition Position,
    [property: Id(1)] bool Whole,
    [property: Id(2)] SheetNote[] Notes,
    [property: Id(3)] long[] AspectVersions,
    [property: Id(4)] DateTimeOffset UpdatedAt,
    [property: Id(5)] bool More,
    // The book's own version; that of the position may lag behind it while there is more.
    [property: Id(6)] long Version
);
