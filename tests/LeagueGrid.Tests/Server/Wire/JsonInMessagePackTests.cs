using System.Text.Json;
using CsCheck;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Questions;
using LeagueGrid.Server.Live;
using LeagueGrid.Server.Wire;
using MessagePack;
using Xunit;

namespace LeagueGrid.Tests.Server.Wire;

public sealed class JsonInMessagePackTests
{
    private static readonly Gen<string> AnyJson = Gen.Recursive<string>(
        (depth, inner) =>
        {
            var simple = Gen.OneOf(
                Gen.Long.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                Gen.Double[-1e6, 1e6].Select(number => JsonSerializer.Serialize(number + 0.5)),
                Gen.String.Where(IsText).Select(text => JsonSerializer.Serialize(text)),
                Gen.Int[0, 2]
                    .Select(choice =>
                        choice == 0 ? "true"
                        : choice == 1 ? "false"
                        : "null"
                    )
            );
            if (depth > 3)
                return simple;
            return Gen.OneOf(
                simple,
                inner.Array[0, 4].Select(items => $"[{string.Join(',', items)}]"),
                inner.Array[0, 4].Select(items => $"{{{string.Join(',', items.Select((item, i) => $"\"name{i}\":{item}"))}}}")
            );
        }
    );

    [Fact]
    public void Any_JSON_goes_through_MessagePack_and_back_unchanged() =>
        AnyJson.Sample(
            text =>
            {
                var before = JsonSerializer.Deserialize<JsonElement>(text);
                var packed = MessagePackSerializer.Serialize(before, JsonInMessagePack.Options);
                var after = MessagePackSerializer.Deserialize<JsonElement>(packed, JsonInMessagePack.Options);
                Assert.True(JsonElement.DeepEquals(before, after), $"{before} became {after}");
            },
            iter: 500
        );

    [Fact]
    public void An_update_has_the_names_of_JSON_and_its_time_as_text()
    {
        var update = new UpdateView(
            new TopicUpdate("live", "e", 7, "match", "{\"id\":\"m\"}"u8.ToArray(), DateTimeOffset.UnixEpoch)
        );
        var packed = MessagePackSerializer.Serialize<object>(update, JsonInMessagePack.Options);
        Assert.Equal(
            """{"topic":"live","epoch":"e","version":7,"type":"match","data":{"id":"m"},"at":"1970-01-01T00:00:00Z"}""",
            MessagePackSerializer.ConvertToJson(packed)
        );
    }

    [Fact]
    public void A_position_binds_by_the_names_of_JSON()
    {
        var packed = MessagePackSerializer.ConvertFromJson("""{"epoch":"k3v","version":12}""");
        Assert.Equal(
            new TopicPosition("k3v", 12),
            MessagePackSerializer.Deserialize<TopicPosition>(packed, JsonInMessagePack.Options)
        );
    }

    [Fact]
    public void A_part_of_an_answer_says_its_kind()
    {
        // As the hub does it: by the type that the part has.
        var packed = MessagePackSerializer.Serialize(new AnswerPart.Started("a-1", 1), JsonInMessagePack.Options);
        Assert.Equal("""{"kind":"started","answerId":"a-1","revision":1}""", MessagePackSerializer.ConvertToJson(packed));
    }

    private static bool IsText(string text) => !text.Any(char.IsSurrogate);
}
