using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeagueGrid.Core.Feed.Writing;

namespace LeagueGrid.Core.Feed;

/// <summary>
/// Writes items as lines of a feed. Equal content gives equal bytes, and parsing a line gives the item back.
/// Only what differs from "not said" is written; nothing is escaped beyond what JSON asks for, because a feed is no web page.
/// </summary>
public static class FeedWriter
{
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>The line, without a line break.</summary>
    public static byte[] ToLine(FeedItem item)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        Write(item, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <inheritdoc cref="ToLine"/>
    public static string ToText(FeedItem item) => Encoding.UTF8.GetString(ToLine(item));

    public static void Write(FeedItem item, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Plain);
        json.WriteStartObject();
        json.WriteString("kind"u8, item.Kind);
        json.WriteString("id"u8, item.Id);
        if (item.Rev != 1)
            json.WriteNumber("rev"u8, item.Rev);
        if (item.At is { } at)
            json.WriteInstant("at"u8, at);
        switch (item)
        {
            case EventItem happened:
                MatchFields.Write(json, happened);
                break;
            case RetractItem retract:
                MatchFields.Write(json, retract);
                break;
            case LineupItem lineup:
                MatchFields.Write(json, lineup);
                break;
            case MatchItem match:
                MatchFields.Write(json, match);
                break;
            case ResultItem result:
                MatchFields.Write(json, result);
                break;
            case CompetitionItem competition:
                DefinitionFields.Write(json, competition);
                break;
            case SeasonItem season:
                DefinitionFields.Write(json, season);
                break;
            case TeamItem team:
                DefinitionFields.Write(json, team);
                break;
            case PlayerItem player:
                DefinitionFields.Write(json, player);
                break;
            case AvailabilityItem availability:
                DefinitionFields.Write(json, availability);
                break;
            case TextItem text:
                TextFields.Write(json, text);
                break;
            case RemoveItem remove:
                TextFields.Write(json, remove);
                break;
            default:
                throw new ArgumentException($"Items of kind '{item.Kind}' have no line.", nameof(item));
        }
        json.WriteEndObject();
    }
}
