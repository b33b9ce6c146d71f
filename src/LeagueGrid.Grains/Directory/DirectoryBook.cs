using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;
using LeagueGrid.Grains.Contracts;

namespace LeagueGrid.Grains.Directory;

/// <summary>The newest revision of one item, or the tombstone in its place.</summary>
[GenerateSerializer, Immutable, Alias("lg.directory.mark")]
internal sealed record ItemMark([property: Id(0)] FeedItem? Item, [property: Id(1)] long Rev, [property: Id(2)] bool Gone)
{
    public static ItemMark Of(FeedItem item) => new(item, item.Rev, Gone: false);

    /// <summary>What was never seen is buried at the first revision: its item may come late, and must stay away all the same.</summary>
    public static ItemMark Buried(ItemMark? mark) => (mark ?? new ItemMark(null, 1, Gone: true)) with { Gone = true };
}

/// <summary>What the directory's log comes to: revisions, tombstones, fixtures, and its newest change for each of them.</summary>
internal sealed class DirectoryBook
{
    private readonly Dictionary<EntityKey, ItemMark> _marks = [];
    private readonly Dictionary<string, FixtureNote> _fixtures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _seasonsOfTeam = new(StringComparer.Ordinal);

    // A slot a version; emptied when a newer change of the same thing takes its place.
    private readonly List<DirectoryChange?> _changes = [];
    private readonly Dictionary<EntityKey, long> _newest = [];

    public long Version { get; private set; }

    public int Count => _newest.Count;

    public ItemMark? Mark(EntityKey key) => _marks.GetValueOrDefault(key);

    public FixtureNote? Fixture(string match) => _fixtures.GetValueOrDefault(match);

    public IReadOnlyCollection<string> SeasonsOf(string team) => _seasonsOfTeam.GetValueOrDefault(team) ?? [];

    /// <summary>Whether a match's fixture says something new.</summary>
    public bool IsNews(FixtureNote note) =>
        Fixture(note.Match) is not { } known
            ? note.Fixture is not null
            : note.MatchVersion > known.MatchVersion && note.Fixture != known.Fixture;

    /// <summary>Takes the next entry of the log.</summary>
    public void Apply(DirectoryEntry entry)
    {
        Version++;
        if (entry.Note is { } note)
            Place(note);
        else if (entry.Item!.Item is RemoveItem remove)
            Remove(remove, entry.Item);
        else
            Define(entry.Item);
    }

    public DirectoryChanges After(long version, int limit)
    {
        if (version >= Version)
            return DirectoryChanges.None(Version);
        var page = new List<DirectoryChange>();
        for (var at = version; at < Version; at++)
        {
            if (_changes[(int)at] is not { } change)
                continue;
            if (page.Count == limit)
                return new DirectoryChanges(page[^1].Version, [.. page], More: true);
            page.Add(change);
        }
        return new DirectoryChanges(Version, [.. page], More: false);
    }

    public DirectorySnapshot ToSnapshot() =>
        new(
            Version,
            [.. _marks.Select(mark => new SnapshotMark(mark.Key, mark.Value))],
            [.. _fixtures.Values],
            [.. _changes.OfType<DirectoryChange>()]
        );

    public static DirectoryBook From(DirectorySnapshot snapshot)
    {
        var book = new DirectoryBook();
        foreach (var (key, mark) in snapshot.Marks)
            book._marks[key] = mark;
        foreach (var note in snapshot.Fixtures)
        {
            book._fixtures[note.Match] = note;
            book.Index(note.Fixture);
        }
        foreach (var change in snapshot.Changes)
            book.Note(DirectoryChanges.KeyOf(change), change);
        book.Version = snapshot.Version;
        book.PadChanges();
        return book;
    }

    private void Define(ReceivedItem received)
    {
        var item = received.Item;
        var key = new EntityKey(item.Kind, item.Id);
        _marks[key] = ItemMark.Of(item);
        Note(key, new DirectoryChange(Version, item, null, null, received.At));
    }

    private void Remove(RemoveItem remove, ReceivedItem received)
    {
        _marks[new EntityKey(remove.Kind, remove.Id)] = ItemMark.Of(remove);
        var key = new EntityKey(remove.TargetKind, remove.TargetId);
        _marks[key] = ItemMark.Buried(Mark(key));
        Note(key, new DirectoryChange(Version, null, null, key, received.At));
    }

    private void Place(FixtureNote note)
    {
        _fixtures[note.Match] = note;
        Index(note.Fixture);
        var key = new EntityKey("match", note.Match);
        EntityKey? removed = note.Fixture is null ? key : null;
        Note(key, new DirectoryChange(Version, null, note.Fixture, removed, note.At));
    }

    private void Index(Fixture? fixture)
    {
        foreach (var team in fixture is null ? [] : new[] { fixture.Home, fixture.Away })
        {
            if (!_seasonsOfTeam.TryGetValue(team, out var seasons))
                _seasonsOfTeam[team] = seasons = new HashSet<string>(StringComparer.Ordinal);
            seasons.Add(fixture!.Season);
        }
    }

    private void Note(EntityKey key, DirectoryChange change)
    {
        if (_newest.TryGetValue(key, out var before))
            _changes[(int)before - 1] = null;
        while (_changes.Count < change.Version - 1)
            _changes.Add(null);
        _changes.Add(change);
        _newest[key] = change.Version;
    }

    private void PadChanges()
    {
        while (_changes.Count < Version)
            _changes.Add(null);
    }
}

[GenerateSerializer, Immutable, Alias("lg.directory.snapshotmark")]
internal sealed record SnapshotMark([property: Id(0)] EntityKey Key, [property: Id(1)] ItemMark Mark);

/// <summary>A shorter way to the same state; when it no longer reads, the log is folded from its start.</summary>
[GenerateSerializer, Immutable, Alias("lg.directory.snapshot")]
internal sealed record DirectorySnapshot(
    [property: Id(0)] long Version,
    [property: Id(1)] SnapshotMark[] Marks,
    [property: Id(2)] FixtureNote[] Fixtures,
    [property: Id(3)] DirectoryChange[] Changes
);
