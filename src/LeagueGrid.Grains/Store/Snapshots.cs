using System.Globalization;
using LeagueGrid.Core.Ports;
using StackExchange.Redis;

namespace LeagueGrid.Grains.Store;

/// <summary>
/// Snapshots in pieces, <c>lg:snap:{stream}:{version}:{n}</c>, found through <c>lg:snap:{stream}</c>. The pieces come first and
/// the pointer last, so a snapshot is there whole or not at all; the log behind it stays, so losing one costs time only.
/// </summary>
internal static class Snapshots
{
    /// <summary>Garnet's append-only file takes no record longer than one of its pages (4 MiB).</summary>
    private const int PieceLength = 1 << 20;

    public static async ValueTask SaveAsync(
        IDatabase database,
        string stream,
        long version,
        ReadOnlyMemory<byte> state,
        CancellationToken cancel
    )
    {
        cancel.ThrowIfCancellationRequested();
        var before = Pointer.Parse(await StoreCalls.WriteAsync(database.StringGetAsync(PointerKey(stream))));
        if (before?.Version >= version)
            return;
        var pieces = (state.Length + PieceLength - 1) / PieceLength;
        var writes = new Task<bool>[pieces];
        for (var n = 0; n < pieces; n++)
        {
            var start = n * PieceLength;
            var piece = state.Slice(start, Math.Min(PieceLength, state.Length - start));
            writes[n] = database.StringSetAsync(PieceKey(stream, version, n), piece);
        }
        await StoreCalls.WriteAsync(Task.WhenAll(writes));
        await StoreCalls.WriteAsync(database.StringSetAsync(PointerKey(stream), new Pointer(version, pieces).ToString()));
        if (before is not null)
            await StoreCalls.WriteAsync(database.KeyDeleteAsync(KeysOf(stream, before)));
    }

    public static async Task<LogSegment?> ReadAsync(IDatabase database, string stream)
    {
        if (Pointer.Parse(await database.StringGetAsync(PointerKey(stream))) is not { } pointer)
            return null;
        var pieces = await database.StringGetAsync(KeysOf(stream, pointer));
        // Pieces are missing where a newer snapshot took this one's place since: the whole log is as good a start.
        if (Array.Exists(pieces, piece => piece.IsNull))
            return null;
        if (pieces is [var only])
            return new LogSegment(pointer.Version, (byte[])only!);
        var whole = new MemoryStream();
        foreach (var piece in pieces)
            whole.Write((byte[])piece!);
        return new LogSegment(pointer.Version, whole.GetBuffer().AsMemory(0, (int)whole.Length));
    }

    private static RedisKey[] KeysOf(string stream, Pointer pointer) =>
        [.. Enumerable.Range(0, pointer.Pieces).Select(n => PieceKey(stream, pointer.Version, n))];

    private static RedisKey PointerKey(string stream) => $"lg:snap:{stream}";

    private static RedisKey PieceKey(string stream, long version, int piece) => $"lg:snap:{stream}:{version}:{piece}";

    private sealed record Pointer(long Version, int Pieces)
    {
        public static Pointer? Parse(RedisValue value)
        {
            var parts = value.ToString().Split(' ');
            return parts.Length == 2
                ? new Pointer(
                    long.Parse(parts[0], CultureInfo.InvariantCulture),
                    int.Parse(parts[1], CultureInfo.InvariantCulture)
                )
                : null;
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version} {Pieces}");
    }
}
