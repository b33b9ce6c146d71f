using System.Runtime.InteropServices;
using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Index;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>What one replacement did to the library: the passages that came or went, the newest first to be told.</summary>
public sealed record LibraryChange(string Subject, IReadOnlyList<Passage> Came, IReadOnlyList<string> Went)
{
    public bool IsEmpty => Came.Count == 0 && Went.Count == 0;
}

/// <summary>
/// All passages in one process, found by word, by subject and by what they are about. A replica: one follower of the change
/// log writes, any number of searches read. It is never ahead of what the indexer committed.
/// </summary>
public sealed class PassageLibrary : IDisposable
{
    private const int Remembered = 512;
    private const int LookedAt = 250_000;
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Dictionary<string, LibraryEntry> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _bySubject = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<LibraryEntry>> _byAbout = new(StringComparer.Ordinal);
    private readonly Shelf _facts = new();
    private readonly Shelf _prose = new();
    private readonly (long Version, LibraryEntry Entry)[] _recent = new (long, LibraryEntry)[Remembered];
    private long _changes;
    private long _version;

    /// <summary>Completes when the library holds what was there at the start of the process.</summary>
    public Task Loaded { get; private set; } = Task.CompletedTask;

    /// <summary>Grows with each replacement that changed something.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>Searches wait for this before they say that nothing is known.</summary>
    public void Expect(Task loaded) => Loaded = loaded;

    public int Count => Read(() => _byId.Count);

    public Passage? Find(string id) => Read(() => _byId.GetValueOrDefault(id)?.Passage);

    public IReadOnlyList<Passage> OfSubject(string subject) =>
        Read(() => _bySubject.GetValueOrDefault(subject)?.Select(id => _byId[id].Passage).ToList() ?? []);

    /// <summary>Whose passages speak of an entity.</summary>
    public IReadOnlyList<string> SubjectsAbout(string id) =>
        Read(() =>
            _byAbout.GetValueOrDefault(id)?.Select(kept => kept.Passage.Subject).Distinct(StringComparer.Ordinal).ToList() ?? []
        );

    /// <summary>Puts these passages in place of all earlier ones of the subject; none retires it.</summary>
    public LibraryChange Replace(string subject, IReadOnlyList<Passage> passages)
    {
        // The costly part, outside the lock; what did not change in words keeps its terms and its vector.
        var next = passages.Select(passage => new LibraryEntry(passage, ContentOf(passage), Terms.Of(passage))).ToList();
        _lock.EnterWriteLock();
        try
        {
            var before = _bySubject.GetValueOrDefault(subject) ?? [];
            var came = new List<Passage>();
            var went = before.Except(next.Select(kept => kept.Passage.Id), StringComparer.Ordinal).ToList();
            foreach (var id in went)
                Forget(_byId[id]);
            foreach (var kept in next)
            {
                var old = _byId.GetValueOrDefault(kept.Passage.Id);
                if (old is not null)
                {
                    kept.Vector = old.Content == kept.Content ? old.Vector : null;
                    Forget(old);
                }
                Keep(kept);
                if (old is null || old.Content != kept.Content || old.Passage.At != kept.Passage.At)
                    came.Add(kept.Passage);
            }
            if (next.Count > 0)
                _bySubject[subject] = [.. next.Select(kept => kept.Passage.Id)];
            else
                _bySubject.Remove(subject);
            return new LibraryChange(subject, came, went);
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>Hash of what is embedded of a passage.</summary>
    internal static ulong ContentOf(Passage passage) =>
        ContentHashing.Mix(ContentHashing.Of(passage.Title), ContentHashing.Of(passage.Text));

    internal T Read<T>(Func<T> read)
    {
        _lock.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    /// <summary>Within <see cref="Read"/>. Shelves that the kinds of a filter reach.</summary>
    internal IReadOnlyList<Shelf> ShelvesOf(PassageFilter filter)
    {
        if (filter.Kinds is not { Count: > 0 } kinds)
            return [_prose, _facts];
        var facts = kinds.Contains(PassageKinds.Fact);
        return facts && kinds.Count > 1 ? [_prose, _facts] : [facts ? _facts : _prose];
    }

    /// <summary>Within <see cref="Read"/>.</summary>
    internal Shelf ShelfOf(Passage passage) => passage.Kind == PassageKinds.Fact ? _facts : _prose;

    /// <summary>Within <see cref="Read"/>.</summary>
    internal LibraryEntry? Get(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Within <see cref="Read"/>. All that pass a filter, or null where they are more than <paramref name="most"/>.</summary>
    internal List<LibraryEntry>? Selected(PassageFilter filter, int most)
    {
        IEnumerable<LibraryEntry> from;
        if (filter.Subjects is { Count: > 0 } subjects)
            from = subjects.SelectMany(subject => _bySubject.GetValueOrDefault(subject) ?? []).Select(id => _byId[id]);
        else if (filter.About is { Count: > 0 } about)
            from = about.SelectMany(id => _byAbout.GetValueOrDefault(id) ?? []).Distinct();
        else
            from = ShelvesOf(filter).SelectMany(shelf => shelf.All);
        var selected = new List<LibraryEntry>();
        var looked = 0;
        foreach (var kept in from)
        {
            // A filter that keeps much fills up long before; behind one that keeps little the approximate index takes longer
            // than this look, up to an archive of this size.
            if (++looked > LookedAt)
                return null;
            if (!filter.Passes(kept.Passage))
                continue;
            if (selected.Count == most)
                return null;
            selected.Add(kept);
        }
        return selected;
    }

    /// <summary>Within <see cref="Read"/>. What came or went after a version; null where that is no longer remembered.</summary>
    internal List<LibraryEntry>? ChangedSince(long version)
    {
        if (_changes > Remembered && _recent[_changes % Remembered].Version > version)
            return null;
        var changed = new List<LibraryEntry>();
        for (var i = Math.Max(0, _changes - Remembered); i < _changes; i++)
            if (_recent[i % Remembered] is var (at, kept) && at > version)
                changed.Add(kept);
        return changed;
    }

    private void Keep(LibraryEntry kept)
    {
        _byId[kept.Passage.Id] = kept;
        ShelfOf(kept.Passage).Add(kept);
        foreach (var id in kept.Passage.About)
            (CollectionsMarshal.GetValueRefOrAddDefault(_byAbout, id, out _) ??= []).Add(kept);
        Note(kept);
    }

    private void Forget(LibraryEntry kept)
    {
        _byId.Remove(kept.Passage.Id);
        ShelfOf(kept.Passage).Remove(kept);
        foreach (var id in kept.Passage.About)
            if (_byAbout.TryGetValue(id, out var those) && those.Remove(kept) && those.Count == 0)
                _byAbout.Remove(id);
        Note(kept);
    }

    private void Note(LibraryEntry kept)
    {
        var version = Interlocked.Increment(ref _version);
        _recent[_changes++ % Remembered] = (version, kept);
    }
}
