using System.Text;
using System.Text.Json.Nodes;

namespace LeagueGrid.Tests.Core.Feed;

/// <summary>Holds the published schema to the parser: every kind and every field, from both sides.</summary>
public sealed class FeedSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(FeedSchema.Open())!.AsObject();

    public static TheoryData<string> Kinds =>
        [.. Schema["oneOf"]!.AsArray().Select(kind => kind!["$ref"]!.GetValue<string>()["#/$defs/".Length..])];

    private static JsonObject Of(string kind) => Schema["$defs"]![kind]!.AsObject();

    private static JsonObject Resolved(JsonNode schema) =>
        (schema["$ref"] ?? schema["allOf"]?[0]?["$ref"]) is { } target
            ? Schema["$defs"]![target.GetValue<string>()["#/$defs/".Length..]]!.AsObject()
            : schema.AsObject();

    [Fact]
    public void Every_kind_of_the_contract_is_in_it() =>
        Assert.Equal(
            "article availability competition document event lineup match player remove result retract season team",
            string.Join(' ', Kinds.Select(row => row.Data).Order(StringComparer.Ordinal))
        );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_names_and_describes_exactly_the_fields_of_the_item(string kind)
    {
        var item = Parse(Sample(kind)).Item!;
        var ours = item.GetType()
            .GetProperties()
            .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
        var fields = Of(kind)["properties"]!.AsObject();
        var expected = kind == "remove" ? ["kind", "id", "rev", "at", "target"] : ours.Where(name => name != "equalityContract");
        Assert.Equal(expected.Order(StringComparer.Ordinal), fields.Select(field => field.Key).Order(StringComparer.Ordinal));
        Assert.All(
            fields,
            field => Assert.False(string.IsNullOrWhiteSpace(field.Value!["description"]?.GetValue<string>()), field.Key)
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_item_with_every_field_is_taken_and_written_back_in_full(string kind)
    {
        var sample = Sample(kind);
        var parsed = Parse(sample);
        Assert.Null(parsed.Refusal);
        var written = JsonNode.Parse(FeedWriter.ToLine(parsed.Item!))!.AsObject();
        Assert.Equal(
            sample.Select(field => field.Key).Order(StringComparer.Ordinal),
            written.Select(field => field.Key).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_it_requires_is_missing_where_it_is_absent(string kind)
    {
        foreach (var field in Of(kind)["required"]!.AsArray().Select(name => name!.GetValue<string>()))
        {
            var sample = Sample(kind);
            sample.Remove(field);
            Assert.Equal((field, Refusal.MissingField), (field, Parse(sample).Refusal?.Code));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_it_does_not_require_may_be_absent(string kind)
    {
        var required = Of(kind)["required"]!.AsArray().Select(name => name!.GetValue<string>()).ToList();
        var sample = Sample(kind);
        foreach (var field in sample.Select(field => field.Key).Except(required, StringComparer.Ordinal).ToList())
            sample.Remove(field);
        Assert.Null(Parse(sample).Refusal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_value_of_another_form_is_invalid(string kind)
    {
        foreach (var (field, schema) in Of(kind)["properties"]!.AsObject())
        {
            // An event's own fields bind the types that own them; a goal owns these.
            if (
                kind == "event"
                && !"match period minute second addedMinute type team player assist penalty ownGoal xg".Split(' ').Contains(field)
            )
                continue;
            foreach (var misfit in Misfits(Resolved(schema!)))
            {
                var sample = Sample(kind);
                sample[field] = misfit.DeepClone();
                var code = Parse(sample).Refusal?.Code;
                Assert.True(
                    code is Refusal.InvalidField or Refusal.UnknownKind,
                    $"{kind}.{field} = {misfit.ToJsonString()}: {code}"
                );
            }
        }
    }

    [Fact]
    public void Each_type_of_event_is_held_to_its_own_fields()
    {
        foreach (var rule in Of("event")["allOf"]!.AsArray())
        {
            var type = rule!["if"]!["properties"]!["type"]!["const"]!.GetValue<string>();
            foreach (var field in rule["then"]!["required"]!.AsArray().Select(name => name!.GetValue<string>()))
            {
                var sample = Sample("event");
                sample["type"] = type;
                Assert.Null(Parse(sample).Refusal);
                sample.Remove(field);
                Assert.Equal((type, field, Refusal.MissingField), (type, field, Parse(sample).Refusal?.Code));
            }
        }
    }

    private static IEnumerable<JsonNode> Misfits(JsonObject schema)
    {
        yield return schema["type"]?.GetValue<string>() == "object" ? 7 : new JsonObject();
        switch (schema["type"]?.GetValue<string>())
        {
            case "string":
                yield return 7;
                if (schema["maxLength"] is { } longest)
                    yield return new string('x', longest.GetValue<int>() + 1);
                if (schema["pattern"] is not null)
                    yield return " ";
                break;
            case "integer":
                yield return "7";
                yield return 1.5;
                yield return schema["minimum"]!.GetValue<long>() - 1;
                if (schema["maximum"]!.GetValue<long>() is < long.MaxValue and var most)
                    yield return most + 1;
                break;
            case "number":
                yield return schema["minimum"]!.GetValue<int>() - 0.1;
                yield return schema["maximum"]!.GetValue<int>() + 0.1;
                break;
            case "array":
                yield return "x";
                yield return new JsonArray(new JsonArray());
                break;
            case null when schema["enum"] is not null:
                yield return "no such word";
                break;
        }
    }

    /// <summary>An item of the kind with every field, made out of the schema alone.</summary>
    private static JsonObject Sample(string kind)
    {
        var sample = Value(Of(kind)).AsObject();
        if (kind == "event")
            (sample["type"], sample["outcome"], sample["color"]) = ("goal", "saved", "yellow");
        if (sample.ContainsKey("away"))
            sample["away"] = "another";
        return sample;
    }

    private static JsonNode Value(JsonNode given)
    {
        var schema = Resolved(given);
        if (schema["const"] is { } constant)
            return constant.DeepClone();
        if (schema["enum"] is { } words)
            return words[words.AsArray().Count - 1]!.DeepClone();
        switch (schema["type"]!.GetValue<string>())
        {
            case "object":
                return new JsonObject(
                    schema["properties"]!
                        .AsObject()
                        .Select(field => KeyValuePair.Create(field.Key, (JsonNode?)Value(field.Value!)))
                );
            case "array" when schema["prefixItems"] is { } pair:
                return new JsonArray([.. pair.AsArray().Select(item => Value(item!))]);
            case "array":
                return new JsonArray(Value(schema["items"]!));
            case "boolean":
                return true;
            case "integer":
                return Math.Max(2, schema["minimum"]!.GetValue<long>());
            case "number":
                return 0.5;
            default:
                return schema["format"]?.GetValue<string>() switch
                {
                    "date" => "2026-03-01",
                    "date-time" => "2026-03-01T15:00:00Z",
                    _ => "xx",
                };
        }
    }

    private static ParsedLine Parse(JsonObject item) => FeedParser.Parse(Encoding.UTF8.GetBytes(item.ToJsonString()));
}
