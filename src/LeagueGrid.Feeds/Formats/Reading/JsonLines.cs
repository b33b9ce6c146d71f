using System.Text.Json;

namespace LeagueGrid.Feeds.Formats.Reading;

/// <summary>Lines of a file as bytes, in one buffer that is as long as the longest line.</summary>
internal static class JsonLines
{
    /// <summary>Longest line that is held; a longer one is cut, and then refused by whoever parses it.</summary>
    private const int MaxLine = 4 << 20;
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// Non-blank lines with their number from 1 and the place in the file where they begin. The bytes are valid until the next line is asked for.
    /// </summary>
    public static IEnumerable<(long Number, long Offset, ReadOnlyMemory<byte> Bytes)> Read(Stream file)
    {
        var buffer = new byte[1 << 16];
        var (start, end) = (0, 0);
        long number = 0;
        long offset = 0;
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length < 0)
            {
                if (start > 0)
                {
                    buffer.AsSpan(start, end - start).CopyTo(buffer);
                    (start, end) = (0, end - start);
                }
                if (end == buffer.Length && buffer.Length < MaxLine)
                    Array.Resize(ref buffer, buffer.Length * 2);
                var read = end == buffer.Length ? 0 : file.Read(buffer, end, buffer.Length - end);
                end += read;
                if (read > 0)
                    continue;
                if (end == 0)
                    yield break;
                length = end;
            }
            number++;
            var raw = buffer.AsMemory(start, length);
            var line = Trim(raw);
            if (!line.IsEmpty)
                yield return (number, offset + (raw.Span.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0), line);
            var taken = Math.Min(length + 1, end - start);
            start += taken;
            offset += taken;
        }
    }

    /// <summary>The JSON that stands at the place in the file.</summary>
    public static T? At<T>(Stream file, long offset, int length, JsonSerializerOptions options)
    {
        var bytes = new byte[length];
        file.Position = offset;
        file.ReadExactly(bytes);
        return JsonSerializer.Deserialize<T>(bytes, options);
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line)
    {
        if (line.Span.StartsWith(ByteOrderMark))
            line = line[ByteOrderMark.Length..];
        return line.Span.TrimEnd(" \r\t"u8).Length is var length && line.Span[..length].IndexOfAnyExcept(" \t"u8) < 0
            ? ReadOnlyMemory<byte>.Empty
            : line[..length];
    }
}
