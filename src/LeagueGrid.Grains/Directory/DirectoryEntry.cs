using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeagueGrid.Core.Feed;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Log;

namespace LeagueGrid.Grains.Directory;

/// <summary>One step of the directory's log: an item that was taken, or a fixture that a match placed.</summary>
internal readonly record struct DirectoryEntry(ReceivedItem? Item, FixtureNote? Note)
{
    private const byte ItemTag = 0;
    private const byte NoteTag = 1;

    public static void Write(ArrayBufferWriter<byte> output, DirectoryEntry entry)
    {
        if (entry.Item is { } item)
        {
            output.Write([ItemTag]);
            FeedSegment.Write(output, item);
            return;
        }
        output.Write([NoteTag]);
        var note = JsonSerializer.SerializeToUtf8Bytes(entry.Note!, DirectoryJson.Default.FixtureNote);
        output.Write(BitConverter.GetBytes(note.Length));
        output.Write(note);
    }

    public static IEnumerable<DirectoryEntry> Read(ReadOnlyMemory<byte> segment)
    {
        while (!segment.IsEmpty)
        {
            var tag = segment.Span[0];
            segment = segment[1..];
            if (tag == ItemTag)
            {
                yield return new DirectoryEntry(FeedSegment.ReadOne(ref segment), null);
                continue;
            }
            var length = BitConverter.ToInt32(segment.Span);
            var note = JsonSerializer.Deserialize(segment.Span.Slice(4, length), DirectoryJson.Default.FixtureNote);
            segment = segment[(4 + length)..];
            yield return new DirectoryEntry(null, note);
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FixtureNote))]
internal sealed partial class DirectoryJson : JsonSerializerContext;
