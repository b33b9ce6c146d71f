using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using LeagueGrid.Core.Feed;

namespace LeagueGrid.Grains.Log;

/// <summary>
/// Items as a segment of a log: for each the instant of receipt, its feed, and the line as the feed sent it. The lines are
/// the truth: whatever is derived from them may change its form from one version of the program to the next.
/// </summary>
internal static class FeedSegment
{
    public static void Write(IBufferWriter<byte> output, ReceivedItem item)
    {
        var feed = Encoding.UTF8.GetByteCount(item.Feed);
        var header = output.GetSpan(16 + feed);
        BinaryPrimitives.WriteInt64LittleEndian(header, item.ReceivedAt.UtcTicks);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], feed);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], item.Line.Length);
        Encoding.UTF8.GetBytes(item.Feed, header[16..]);
        output.Advance(16 + feed);
        output.Write(item.Line.Span);
    }

    public static byte[] Write(IReadOnlyCollection<ReceivedItem> items)
    {
        var output = new ArrayBufferWriter<byte>(items.Sum(item => item.Line.Length + 40));
        foreach (var item in items)
            Write(output, item);
        return output.WrittenSpan.ToArray();
    }

    public static IReadOnlyList<ReceivedItem> Read(ReadOnlyMemory<byte> segment)
    {
        var items = new List<ReceivedItem>();
        while (!segment.IsEmpty)
            items.Add(ReadOne(ref segment));
        return items;
    }

    /// <summary>Reads the first item and leaves the rest.</summary>
    public static ReceivedItem ReadOne(ref ReadOnlyMemory<byte> segment)
    {
        var header = segment.Span;
        var receivedAt = new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(header), TimeSpan.Zero);
        var feed = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        var length = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        var name = string.Intern(Encoding.UTF8.GetString(header.Slice(16, feed)));
        var line = segment.Slice(16 + feed, length);
        segment = segment[(16 + feed + length)..];
        var parsed = FeedParser.Parse(line);
        return parsed.Item is { } item
            ? new ReceivedItem(item, line, receivedAt, name)
            : throw new InvalidDataException($"An item of the log no longer reads: {parsed.Refusal?.Message}");
    }
}
