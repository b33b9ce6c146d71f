using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Store;
using StackExchange.Redis;
using Xunit;

namespace LeagueGrid.Tests.Stores;

/// <summary>What every store must keep of <see cref="ISegmentLog"/>.</summary>
public abstract class SegmentLogContract(IStoreFixture store) : IAsyncLifetime
{
    private readonly string _stream = $"test/{Guid.NewGuid():N}";
    private ConnectionMultiplexer _connection = null!;
    private RedisSegmentLog _log = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connection = await ConnectionMultiplexer.ConnectAsync(store.Connection);
        _log = new RedisSegmentLog(_connection, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_connection is not null)
            await _connection.DisposeAsync();
    }

    [Fact]
    public async Task Segments_come_back_in_order_with_the_version_at_which_each_ends()
    {
        var version = 0L;
        for (var items = 1; items <= 90; items++)
        {
            Assert.True(await _log.AppendAsync(_stream, version, items, Bytes(items), Cancel));
            version += items;
        }

        var read = await ReadAsync(0);
        Assert.Equal(90, read.Count);
        Assert.Equal(version, read[^1].Version);
        Assert.All(read, (segment, i) => Assert.Equal(Bytes(i + 1), segment.Bytes.ToArray()));
        Assert.Equal(89, (await ReadAsync(1)).Count);
        Assert.Empty(await ReadAsync(version));
    }

    [Fact]
    public async Task Of_many_writers_at_one_version_one_wins()
    {
        var tries = Enumerable.Range(0, 32).Select(writer => _log.AppendAsync(_stream, 0, 1, Bytes(writer), Cancel).AsTask());
        Assert.Equal(1, (await Task.WhenAll(tries)).Count(won => won));
        Assert.Single(await ReadAsync(0));
    }

    [Fact]
    public async Task The_same_append_twice_succeeds_twice_and_stands_once()
    {
        Assert.True(await _log.AppendAsync(_stream, 0, 2, Bytes(7), Cancel));
        Assert.True(await _log.AppendAsync(_stream, 0, 2, Bytes(7), Cancel));
        Assert.False(await _log.AppendAsync(_stream, 0, 2, Bytes(8), Cancel));
        Assert.Equal(2, Assert.Single(await ReadAsync(0)).Version);
    }

    [Fact]
    public async Task The_newest_snapshot_wins_also_one_of_many_pieces()
    {
        Assert.Null(await _log.ReadSnapshotAsync(_stream, Cancel));
        var large = new byte[(3 << 20) + 17];
        Random.Shared.NextBytes(large);
        await _log.SaveSnapshotAsync(_stream, 5, Bytes(5), Cancel);
        await _log.SaveSnapshotAsync(_stream, 9, large, Cancel);
        await _log.SaveSnapshotAsync(_stream, 6, Bytes(6), Cancel);

        var snapshot = await _log.ReadSnapshotAsync(_stream, Cancel);
        Assert.Equal(9, snapshot!.Version);
        Assert.True(large.AsSpan().SequenceEqual(snapshot.Bytes.Span));
    }

    private static byte[] Bytes(int n) => [(byte)n, (byte)(n >> 8), 42];

    private async Task<List<LogSegment>> ReadAsync(long version)
    {
        var segments = new List<LogSegment>();
        await foreach (var segment in _log.ReadAsync(_stream, version, Cancel))
            segments.Add(segment);
        return segments;
    }
}

public sealed class EmbeddedSegmentLogTests(EmbeddedStoreFixture store)
    : SegmentLogContract(store),
        IClassFixture<EmbeddedStoreFixture>;

public sealed class Redis8SegmentLogTests(Redis8Fixture store) : SegmentLogContract(store), IClassFixture<Redis8Fixture>;
