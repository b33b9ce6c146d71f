using LeagueGrid.Core.Ports;
using StackExchange.Redis;

namespace LeagueGrid.Grains.Store;

public sealed class RedisSegmentLog(IConnectionMultiplexer store) : ISegmentLog
{
    public async ValueTask<bool> AppendAsync(
        string stream,
        long expectedVersion,
        int items,
        ReadOnlyMemory<byte> segment,
        CancellationToken cancel
    ) => await store.GetDatabase().StringSetAsync($"lg:seg:{stream}:{expectedVersion}", segment, when: When.NotExists);

    public IAsyncEnumerable<LogSegment> ReadAsync(string stream, long version, CancellationToken cancel) =>
        AsyncEnumerable.Empty<LogSegment>();

    public ValueTask SaveSnapshotAsync(string stream, long version, ReadOnlyMemory<byte> state, CancellationToken cancel) =>
        default;

    public ValueTask<LogSegment?> ReadSnapshotAsync(string stream, CancellationToken cancel) => new((LogSegment?)null);
}
