using System.Globalization;
using System.Text.Json;
using MessagePack;

namespace LeagueGrid.Server.Wire;

/// <summary>The same value in JSON and in MessagePack.</summary>
public static class JsonTranscoder
{
    /// <summary>Writes the value at which <paramref name="json"/> stands.</summary>
    public static void Write(ref Utf8JsonReader json, ref MessagePackWriter output)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                output.WriteMapHeader(Count(json));
                while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                {
                    output.Write(json.GetString());
                    json.Read();
                    Write(ref json, ref output);
                }

                break;
            case JsonTokenType.StartArray:
                output.WriteArrayHeader(Count(json));
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                    Write(ref json, ref output);
                break;
            case JsonTokenType.String:
                output.Write(json.GetString());
                break;
            case JsonTokenType.Number when json.TryGetInt64(out var whole):
                output.Write(whole);
                break;
            case JsonTokenType.Number:
                output.Write(json.GetDouble());
                break;
            case JsonTokenType.True or JsonTokenType.False:
                output.Write(json.GetBoolean());
                break;
            default:
                output.WriteNil();
                break;
        }
    }

    /// <summary>Reads the next value of <paramref name="input"/>; kinds that JSON does not have are refused.</summary>
    public static void Read(ref MessagePackReader input, Utf8JsonWriter json, MessagePackSecurity security)
    {
        switch (input.NextMessagePackType)
        {
            case MessagePackType.Nil:
                input.ReadNil();
                json.WriteNullValue();
                break;
            case MessagePackType.Boolean:
                json.WriteBooleanValue(input.ReadBoolean());
                break;
            // Only the largest unsigned form holds what a signed number does not.
            case MessagePackType.Integer when input.NextCode == MessagePackCode.UInt64:
                json.WriteNumberValue(input.ReadUInt64());
                break;
            case MessagePackType.Integer:
                json.WriteNumberValue(input.ReadInt64());
                break;
            case MessagePackType.Float:
                WriteFloat(input.ReadDouble(), json);
                break;
            case MessagePackType.String:
                json.WriteStringValue(input.ReadString());
                break;
            case MessagePackType.Array:
                security.DepthStep(ref input);
                json.WriteStartArray();
                for (var left = input.ReadArrayHeader(); left > 0; left--)
                    Read(ref input, json, security);
                json.WriteEndArray();
                input.Depth--;
                break;
            case MessagePackType.Map:
                security.DepthStep(ref input);
                json.WriteStartObject();
                for (var left = input.ReadMapHeader(); left > 0; left--)
                {
                    json.WritePropertyName(input.ReadString() ?? "");
                    Read(ref input, json, security);
                }

                json.WriteEndObject();
                input.Depth--;
                break;
            case var other:
                throw new MessagePackSerializationException($"A {other} has no place in a hub message.");
        }
    }

    /// <summary>A JavaScript client sends a whole number that does not fit 32 bits as a float: it is whole all the same.</summary>
    private static void WriteFloat(double value, Utf8JsonWriter json)
    {
        if (!double.IsFinite(value))
            throw new MessagePackSerializationException("A number must be finite.");
        if (value == Math.Floor(value) && Math.Abs(value) < 1L << 53)
            json.WriteRawValue(((long)value).ToString(CultureInfo.InvariantCulture));
        else
            json.WriteNumberValue(value);
    }

    /// <summary>Members of the object or array at which the copy of the reader stands: MessagePack says their number first.</summary>
    private static int Count(Utf8JsonReader json)
    {
        var members = 0;
        while (json.Read() && json.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            // At a name this skips the value too, so that a property is one step as an element is.
            json.Skip();
            members++;
        }

        return members;
    }
}
