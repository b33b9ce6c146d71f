using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;
using Orleans.Concurrency;

namespace LeagueGrid.Grains.Contracts;

/// <summary>Who and what the league is made of: one for the grid. Every process follows it with a replica.</summary>
[Alias("lg.directory")]
public interface IDirectoryGrain : IGrainWithStringKey
{
    /// <summary>The only key.</summary>
    const string Key = "league";

    /// <summary>Takes definitions, availability reports and removals of these, in the order in which they refer to each other.</summary>
    [AlwaysInterleave, Alias("take")]
    Task<IReadOnlyList<Verdict>> TakeAsync(ItemBatch batch);

    /// <summary>Takes the fixture as a match now has it. Older than what is known, or the same: nothing happens.</summary>
    [AlwaysInterleave, Alias("place")]
    Task PlaceAsync(FixtureNote note);

    /// <summary>Changes after <paramref name="version"/>, oldest first; superseded ones are left out.</summary>
    [AlwaysInterleave, Alias("changes")]
    ValueTask<DirectoryChanges> ChangesAsync(long version, int limit);
}

/// <summary>Items on their way to an owner, in the order in which it decides them.</summary>
[GenerateSerializer, Immutable, Alias("lg.batch")]
public sealed record ItemBatch([property: Id(0)] ReceivedItem[] Items);

/// <summary>A match's fixture at a version of that match; null where the match was removed.</summary>
[GenerateSerializer, Immutable, Alias("lg.fixturenote")]
public sealed record FixtureNote(
    [property: Id(0)] string Match,
    [property: Id(1)] long MatchVersion,
    [property: Id(2)] Fixture? Fixture,
    [property: Id(3)] DateTimeOffset At
);

/// <summary>A page of changes. <paramref name="Version"/> is what the reader then stands at.</summary>
[GenerateSerializer, Immutable, Alias("lg.directory.changes")]
public sealed record DirectoryChanges(
    [property: Id(0)] long Version,
    [property: Id(1)] DirectoryChange[] Changes,
    [property: Id(2)] bool More
)
{
    public static DirectoryChanges None(long version) => new(version, [], More: false);

    /// <summary>What a change is of; a later one of the same takes its place.</summary>
    public static EntityKey KeyOf(DirectoryChange change) =>
        change.Item is { } item ? new EntityKey(item.Kind, item.Id)
        : change.Fixture is { } fixture ? new EntityKey("match", fixture.Id)
        : change.Removed!.Value;
}
