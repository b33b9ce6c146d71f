using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Log;
using LeagueGrid.Grains.Store;
using Microsoft.Extensions.Logging;

namespace LeagueGrid.Grains.Matches;

/// <summary>The log of one match: loading, appending, and the shorter way that a snapshot is.</summary>
internal sealed partial class MatchLog(string match, ISegmentLog log, ILogger<MatchLog> logger)
{
    /// <summary>A log of this length is read and folded in some milliseconds; a snapshot of it costs as much.</summary>
    private const int FirstSnapshotAfter = 2048;

    /// <summary>What a match that goes to rest writes one for.</summary>
    private const int SnapshotAtRestAfter = 64;

    private readonly string _stream = $"match/{match}";
    private long _snapshotAt;
    private string? _epoch;

    public async Task<MatchState> LoadAsync(CancellationToken cancel)
    {
        var state = await RestoreAsync(cancel) ?? new MatchState(match);
        _snapshotAt = state.Version;
        await foreach (var segment in log.ReadAsync(_stream, state.Version, cancel))
        foreach (var item in FeedSegment.Read(segment.Bytes))
            state.Apply(item);
        return state;
    }

    /// <summary>False: another activation wrote there.</summary>
    public ValueTask<bool> AppendAsync(long version, IReadOnlyCollection<ReceivedItem> items) =>
        log.AppendAsync(_stream, version, items.Count, FeedSegment.Write(items), CancellationToken.None);

    /// <summary>Every accepted item in the order of acceptance: the n-th made version n.</summary>
    public async Task<List<ReceivedItem>> ReadAllAsync(CancellationToken cancel)
    {
        var items = new List<ReceivedItem>();
        await foreach (var segment in log.ReadAsync(_stream, 0, cancel))
            items.AddRange(FeedSegment.Read(segment.Bytes));
        return items;
    }

    /// <summary>What the topic's versions count within. It comes from the log's first item, so it is the same on every silo and after every restart.</summary>
    public async ValueTask<string> EpochAsync(CancellationToken cancel)
    {
        if (_epoch is not null)
            return _epoch;
        await foreach (var segment in log.ReadAsync(_stream, 0, cancel))
        {
            var rest = segment.Bytes;
            var first = FeedSegment.ReadOne(ref rest).ReceivedAt.UtcTicks;
            return _epoch = first.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
        }
        return "";
    }

    /// <summary>
    /// Each snapshot waits until the log has doubled, so that all of them together cost a constant for an item, and a match of
    /// ordinary length gets its only one when it goes to rest.
    /// </summary>
    public async Task SnapshotWhenDueAsync(MatchState state, bool now)
    {
        var due = now ? SnapshotAtRestAfter : Math.Max(FirstSnapshotAfter, _snapshotAt);
        if (state.Version - _snapshotAt < due)
            return;
        _snapshotAt = state.Version;
        try
        {
            await log.SaveSnapshotAsync(_stream, state.Version, state.Save(), CancellationToken.None);
        }
        catch (StoreUnavailableException fault)
        {
            // The log holds everything; the next snapshot comes when it is due.
            LogNoSnapshot(match, fault);
        }
    }

    private async Task<MatchState?> RestoreAsync(CancellationToken cancel)
    {
        if (await log.ReadSnapshotAsync(_stream, cancel) is not { } snapshot)
            return null;
        try
        {
            return MatchState.Restore(snapshot.Bytes.Span);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnreadableSnapshot(match, fault);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The snapshot of match {Match} could not be saved.")]
    private partial void LogNoSnapshot(string match, Exception fault);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The snapshot of match {Match} does not read; its log is folded from the start."
    )]
    private partial void LogUnreadableSnapshot(string match, Exception fault);
}
