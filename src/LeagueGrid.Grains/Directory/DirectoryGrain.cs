using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Log;
using LeagueGrid.Grains.Store;
using Microsoft.Extensions.Logging;
using Orleans.Placement;
using Orleans.Serialization;

namespace LeagueGrid.Grains.Directory;

/// <summary>
/// One activation decides on all definitions, in the order of its log. It stands wherever there is room: every process asks
/// it alike, so no place is nearer than another.
/// </summary>
[ResourceOptimizedPlacement, GrainType("directory")]
internal sealed partial class DirectoryGrain : Grain, IDirectoryGrain
{
    private const string Stream = "directory";
    private const int MostTries = 5;
    private const int FirstSnapshotAfter = 1000;

    private readonly ISegmentLog _log;
    private readonly Serializer<DirectorySnapshot> _snapshots;
    private readonly DirectoryNews _news;
    private readonly ILogger<DirectoryGrain> _logger;
    private readonly CallRounds<DirectoryEntry[], IReadOnlyList<Verdict>> _rounds;
    private DirectoryBook _book = new();
    private long _snapshotAt;

    /// <summary>What the owners were not told yet; stays where telling failed, so that the next call tells it.</summary>
    private ChangedDefinitions _changed = new();

    /// <summary>An append was not confirmed: it may stand in the log all the same.</summary>
    private bool _behind;

    public DirectoryGrain(
        ISegmentLog log,
        Serializer<DirectorySnapshot> snapshots,
        DirectoryNews news,
        ILogger<DirectoryGrain> logger
    )
    {
        _log = log;
        _snapshots = snapshots;
        _news = news;
        _logger = logger;
        _rounds = new CallRounds<DirectoryEntry[], IReadOnlyList<Verdict>>(RoundAsync);
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (await _log.ReadSnapshotAsync(Stream, cancellationToken) is { } snapshot)
            _book = Restore(snapshot);
        _snapshotAt = _book.Version;
        await CatchUpAsync(cancellationToken);
    }

    public Task<IReadOnlyList<Verdict>> TakeAsync(ItemBatch batch) =>
        _rounds.AddAsync(Array.ConvertAll(batch.Items, item => new DirectoryEntry(item, null)));

    public Task PlaceAsync(FixtureNote note) =>
        _book.IsNews(note) ? _rounds.AddAsync([new DirectoryEntry(null, note)]) : Task.CompletedTask;

    public ValueTask<DirectoryChanges> ChangesAsync(long version, int limit) => new(_book.After(version, limit));

    private async Task<IReadOnlyList<IReadOnlyList<Verdict>>> RoundAsync(IReadOnlyList<DirectoryEntry[]> calls)
    {
        var steps = calls.SelectMany(call => call).ToArray();
        var verdicts = new Verdict[steps.Length];
        var tries = 0;
        for (var done = 0; done < steps.Length; )
        {
            if (_behind)
                await CatchUpAsync(CancellationToken.None);
            var draft = new DirectoryDraft(_book);
            var next = draft.Take(steps, done, verdicts);
            if (await AppendAsync(draft))
                done = next;
            else if (++tries == MostTries)
                throw new StoreUnavailableException("Another activation of the directory keeps writing.");
        }
        await _news.TellAsync(_changed, _book.Version);
        _changed = new ChangedDefinitions();
        await SnapshotWhenDueAsync();

        var results = new IReadOnlyList<Verdict>[calls.Count];
        var at = 0;
        for (var i = 0; i < calls.Count; i++)
        {
            results[i] = verdicts[at..(at + calls[i].Length)];
            at += calls[i].Length;
        }
        return results;
    }

    private async Task<bool> AppendAsync(DirectoryDraft draft)
    {
        if (draft.Entries.Count == 0)
            return true;
        _behind = true;
        if (!await _log.AppendAsync(Stream, _book.Version, draft.Entries.Count, draft.Segment, CancellationToken.None))
        {
            LogFenced(_book.Version);
            DeactivateOnIdle();
            return false;
        }
        _behind = false;
        foreach (var entry in draft.Entries)
        {
            _changed.Note(entry, _book);
            _book.Apply(entry);
        }
        return true;
    }

    private async Task CatchUpAsync(CancellationToken cancel)
    {
        await foreach (var segment in _log.ReadAsync(Stream, _book.Version, cancel))
        foreach (var entry in DirectoryEntry.Read(segment.Bytes))
            _book.Apply(entry);
        _behind = false;
    }

    /// <summary>Each snapshot waits until the log has grown by half, so that all of them together cost a constant for an entry.</summary>
    private async Task SnapshotWhenDueAsync()
    {
        if (_book.Version - _snapshotAt < Math.Max(FirstSnapshotAfter, _book.Count / 2))
            return;
        _snapshotAt = _book.Version;
        try
        {
            var state = _snapshots.SerializeToArray(_book.ToSnapshot());
            await _log.SaveSnapshotAsync(Stream, _book.Version, state, CancellationToken.None);
        }
        catch (StoreUnavailableException fault)
        {
            // The log holds everything; the next snapshot comes when it is due.
            LogNoSnapshot(fault);
        }
    }

    private DirectoryBook Restore(LogSegment snapshot)
    {
        try
        {
            return DirectoryBook.From(_snapshots.Deserialize(snapshot.Bytes)!);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnreadableSnapshot(fault);
            return new DirectoryBook();
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Another activation of the directory wrote at version {Version}; this one reads on and gives way."
    )]
    private partial void LogFenced(long version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory's snapshot could not be saved.")]
    private partial void LogNoSnapshot(Exception fault);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The directory's snapshot does not read; its log is folded from the start."
    )]
    private partial void LogUnreadableSnapshot(Exception fault);
}
