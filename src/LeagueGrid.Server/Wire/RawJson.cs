using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeagueGrid.Server.Wire;

/// <summary>JSON that a grain wrote, passed on as it is: it is parsed nowhere between the grain and the browser.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RawJson(ReadOnlyMemory<byte> Utf8)
{
    private sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return new RawJson(JsonSerializer.SerializeToUtf8Bytes(document.RootElement, options));
        }

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            // It was written by a serialiser of our own; checking it again would cost more than the rest of the message.
            writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
