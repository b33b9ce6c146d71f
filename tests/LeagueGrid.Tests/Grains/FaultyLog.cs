using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Store;

namespace LeagueGrid.Tests.Grains;

/// <summary>A log that fails on demand: before the append landed, or after.</summary>
internal sealed class FaultyLog(ISegmentLog log) : ISegmentLog
{
    /// <summary>Loses the answer of the next append to a match; the append itself lands.</summary>
    public bool LosesNextAnswer { get; set; }

    /// <summary>Loses the next append to a match altogether.</summary>
    public bool LosesNextAppend { get; set; }

    public async ValueTask<bool> AppendAsync(
        string stream,
        long expectedVersion,
        int items,
        ReadOnlyMemory<byte> segment,
        CancellationToken cancel
    )
    {
        if (!stream.StartsWith("match/", StringComparison.Ordinal))
            return await log.AppendAsync(stream, expectedVersion, items, segment, cancel);
        if (LosesNextAppend)
        {
            LosesNextAppend = false;
            throw new StoreUnavailableException("lost on its way");
        }
        var landed = await log.AppendAsync(stream, expectedVersion, items, segment, cancel);
        if (!LosesNextAnswer)
            return landed;
        LosesNextAnswer = false;
        throw new StoreUnavailableException("landed, but the answer was lost");
    }

    public IAsyncEnumerable<LogSegment> ReadAsync(string stream, long version, CancellationToken cancel) =>
        log.ReadAsync(stream, version, cancel);

    public ValueTask SaveSnapshotAsync(string stream, long version, ReadOnlyMemory<byte> state, CancellationToken cancel) =>
        log.SaveSnapshotAsync(stream, version, state, cancel);

    public ValueTask<LogSegment?> ReadSnapshotAsync(string stream, CancellationToken cancel) =>
        log.ReadSnapshotAsync(stream, cancel);
}
