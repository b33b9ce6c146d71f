using System.Buffers;
using System.IO.Compression;
using System.Text.Json;

namespace LeagueGrid.Core.Matches;

/// <summary>
/// How a match is kept: one line with its versions, then the lines of its items, compressed. Lines, because the feed's own
/// form is the one that every later version must read anyway; a match of 10,000 events is read in a fraction of a second.
/// </summary>
public sealed partial class MatchState
{
    /// <summary>Everything that decides and shows the same again when it is restored.</summary>
    public byte[] Save()
    {
        var lines = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(lines))
        {
            json.WriteStartObject();
            json.WriteString("id", Id);
            json.WriteNumber("version", Version);
            json.WriteString("changedAt", ChangedAt);
            json.WriteString("updatedAt", UpdatedAt);
            json.WriteStartArray("aspects");
            foreach (var version in _aspectVersions)
                json.WriteNumberValue(version);
            json.WriteEndArray();
            json.WriteStartArray("removed");
            foreach (var ((kind, id), entry) in _ledger.Entries)
            {
                if (entry.RemovedUpTo == 0)
                    continue;
                json.WriteStartArray();
                json.WriteStringValue(kind);
                json.WriteStringValue(id);
                json.WriteNumberValue(entry.RemovedUpTo);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        // Events in the order of play compress best and are read back without sorting.
        foreach (var item in _events)
            Line(lines, item);
        foreach (var (_, entry) in _ledger.Entries)
            if (entry.Item is { } item and not EventItem || entry.Item is EventItem && _ledger.Counting(entry.Item.Id) is null)
                Line(lines, entry.Item);
        return Compress(lines.WrittenSpan);
    }

    public static MatchState Restore(ReadOnlySpan<byte> saved)
    {
        var lines = Decompress(saved);
        var end = lines.AsSpan().IndexOf((byte)'\n');
        using var head = JsonDocument.Parse(lines.AsMemory(0, end < 0 ? lines.Length : end));
        var root = head.RootElement;
        var state = new MatchState(root.GetProperty("id").GetString()!)
        {
            Version = root.GetProperty("version").GetInt64(),
            ChangedAt = root.GetProperty("changedAt").GetDateTimeOffset(),
            UpdatedAt = root.GetProperty("updatedAt").GetDateTimeOffset(),
        };
        var versions = root.GetProperty("aspects").EnumerateArray().Select(version => version.GetInt64()).ToList();
        AspectVersions.Whole(versions).ToArray().CopyTo(state._aspectVersions, 0);
        state.Load(lines, root);
        return state;
    }

    private void Load(byte[] lines, JsonElement versions)
    {
        var head = true;
        foreach (var range in lines.AsSpan().Split((byte)'\n'))
        {
            if (!head)
                _ledger.Put(Read(lines.AsSpan(range)));
            head = false;
        }
        foreach (var removed in versions.GetProperty("removed").EnumerateArray())
            _ledger.RemoveUpTo(removed[0].GetString()!, removed[1].GetString()!, removed[2].GetInt64());
        foreach (var item in _ledger.CountingEvents)
        {
            _events.Add(item);
            Tell(item, 1);
        }
        _events.Sort(EventOrder.Instance);
        Match = _ledger.Standing<MatchItem>("match", Id);
        Result = _ledger.Standing<ResultItem>("result", Id);
        _folded = null;
        _standing = null;
    }

    /// <summary>What was acknowledged once must not be lost in silence, whatever the parser has come to refuse since.</summary>
    private static FeedItem Read(ReadOnlySpan<byte> line)
    {
        var parsed = FeedParser.Parse(line);
        return parsed.Item
            ?? throw new InvalidDataException($"A kept item cannot be read: {parsed.Id}, {parsed.Refusal?.Message}");
    }

    private static void Line(ArrayBufferWriter<byte> lines, FeedItem item)
    {
        lines.Write("\n"u8);
        FeedWriter.Write(item, lines);
    }

    private static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Decompress(ReadOnlySpan<byte> packed)
    {
        using var source = new MemoryStream(packed.ToArray());
        using var brotli = new BrotliStream(source, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);
        return bytes.ToArray();
    }
}
