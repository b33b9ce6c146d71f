using System.Buffers;
using System.Text.Json;
using LeagueGrid.Core.Questions;
using MessagePack;
using MessagePack.Formatters;

namespace LeagueGrid.Server.Wire;

/// <summary>
/// MessagePack by way of JSON, so that both hub protocols carry the same names and values, times as text, and bind
/// arguments by the same names. The stock resolver writes PascalCase and binary times, and binds a position to nothing.
/// </summary>
public sealed class JsonInMessagePack : IFormatterResolver
{
    public static MessagePackSerializerOptions Options { get; } =
        MessagePackSerializerOptions
            .Standard.WithResolver(new JsonInMessagePack())
            .WithSecurity(MessagePackSecurity.UntrustedData.WithMaximumObjectGraphDepth(64));

    public IMessagePackFormatter<T> GetFormatter<T>() => Formatter<T>.Instance;

    private sealed class Formatter<T> : IMessagePackFormatter<T>
    {
        public static Formatter<T> Instance { get; } = new();

        public void Serialize(ref MessagePackWriter writer, T value, MessagePackSerializerOptions options)
        {
            if (value is null)
            {
                writer.WriteNil();
                return;
            }

            var reader = new Utf8JsonReader(JsonSerializer.SerializeToUtf8Bytes(value, TypeOf(value), GridJson.Options));
            reader.Read();
            JsonTranscoder.Write(ref reader, ref writer);
        }

        public T Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
        {
            var json = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(json))
                JsonTranscoder.Read(ref reader, writer, options.Security);
            return JsonSerializer.Deserialize<T>(json.WrittenSpan, GridJson.Options)!;
        }

        /// <summary>The hub asks for the type that a value has; a part of an answer says its kind only as what all parts are.</summary>
        private static Type TypeOf(object value) => value is AnswerPart ? typeof(AnswerPart) : value.GetType();
    }
}
