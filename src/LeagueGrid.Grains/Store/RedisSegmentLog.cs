using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using LeagueGrid.Core.Ports;
using StackExchange.Redis;

namespace LeagueGrid.Grains.Store;

/// <summary>
/// Streams as keys <c>lg:seg:{stream}:{version}</c>, each holding the segment that starts at that version. An append is one
/// <c>SET … NX</c>: atomic on Redis and on Garnet (whose scripts are not), fenced, and harmless when sent twice.
/// </summary>
public sealed class RedisSegmentLog(IConnectionMultiplexer store, TimeProvider clock) : ISegmentLog
{
    private const byte Format = 1;
    private const int HeaderLength = 5;

    /// <summary>Keys asked for at once: single-item segments come 64 a round trip, and what lies inside a longer one costs a miss each.</summary>
    private const int Window = 64;

    private readonly StoreCalls _calls = new(clock);

    private IDatabase Database => store.GetDatabase();

    public async ValueTask<bool> AppendAsync(
        string stream,
        long expectedVersion,
        int items,
        ReadOnlyMemory<byte> segment,
        CancellationToken cancel
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(items);
        cancel.ThrowIfCancellationRequested();
        var value = new byte[HeaderLength + segment.Length];
        value[0] = Format;
        BinaryPrimitives.WriteInt32LittleEndian(value.AsSpan(1), items);
        segment.CopyTo(value.AsMemory(HeaderLength));

        var key = Key(stream, expectedVersion);
        if (await StoreCalls.WriteAsync(Database.StringSetAsync(key, value, when: When.NotExists)))
            return true;
        // The same bytes there already: an earlier try of this append landed and only its answer was lost.
        byte[]? standing = await StoreCalls.WriteAsync(Database.StringGetAsync(key));
        return value.AsSpan().SequenceEqual(standing);
    }

    public async IAsyncEnumerable<LogSegment> ReadAsync(
        string stream,
        long version,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        while (true)
        {
            var from = version;
            var keys = new RedisKey[Window];
            for (var i = 0; i < Window; i++)
                keys[i] = Key(stream, from + i);
            var values = await _calls.ReadAsync(() => Database.StringGetAsync(keys), cancel);
            while (version - from < Window)
            {
                byte[]? value = values[version - from];
                if (value is null)
                    yield break;
                version += ItemsIn(value, stream);
                yield return new LogSegment(version, value.AsMemory(HeaderLength));
            }
        }
    }

    public ValueTask SaveSnapshotAsync(string stream, long version, ReadOnlyMemory<byte> state, CancellationToken cancel) =>
        Snapshots.SaveAsync(Database, stream, version, state, cancel);

    public ValueTask<LogSegment?> ReadSnapshotAsync(string stream, CancellationToken cancel) =>
        _calls.ReadAsync(() => Snapshots.ReadAsync(Database, stream), cancel);

    private static int ItemsIn(byte[] value, string stream)
    {
        if (value.Length < HeaderLength || value[0] != Format)
            throw new InvalidDataException($"A segment of '{stream}' has a format that this version does not know.");
        return BinaryPrimitives.ReadInt32LittleEndian(value.AsSpan(1));
    }

    private static RedisKey Key(string stream, long version) => $"lg:seg:{stream}:{version}";
}
