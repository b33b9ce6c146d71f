using System.Text.Json;

namespace LeagueGrid.Server.Ingest;

/// <summary>The items of a JSON body, one object or an array of them, as lines: an element's position is its line.</summary>
public static class JsonItems
{
    /// <summary>As deep as one item may go, and the array around it.</summary>
    private const int Depth = 65;

    /// <summary>
    /// Where the JSON breaks off, the elements before it stand, and the place of the break comes as an empty line, which
    /// nothing can take for an item.
    /// </summary>
    public static IReadOnlyList<FeedLine> Split(ReadOnlyMemory<byte> body)
    {
        var lines = new List<FeedLine>();
        var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = Depth });
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray)
                return [new FeedLine(1, body, IsTooLong: false)];
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                lines.Add(new FeedLine(lines.Count + 1, body[start..(int)reader.BytesConsumed], IsTooLong: false));
            }

            // Anything after the array is a fault of the body.
            reader.Read();
        }
        catch (JsonException)
        {
            lines.Add(new FeedLine(lines.Count + 1, default, IsTooLong: false));
        }

        return lines;
    }
}
