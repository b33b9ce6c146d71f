using System.Text.Json;
using System.Text.Json.Serialization;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Core.Live;

/// <summary>
/// The JSON of everything that clients see: camelCase, absent where null, times in UTC. The default encoder writes
/// <c>&lt;</c> as <c>\u003c</c>, so that no text of a feed is ever markup.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    Converters = [typeof(UtcTimeConverter)]
)]
[JsonSerializable(typeof(MatchView))]
[JsonSerializable(typeof(MatchSummary))]
[JsonSerializable(typeof(Page<MatchSummary>))]
[JsonSerializable(typeof(Page<LogEntryView>))]
[JsonSerializable(typeof(Page<CompetitionView>))]
[JsonSerializable(typeof(Page<SearchHit>))]
[JsonSerializable(typeof(SeasonView))]
[JsonSerializable(typeof(TableView))]
[JsonSerializable(typeof(ScorersView))]
[JsonSerializable(typeof(TeamView))]
[JsonSerializable(typeof(PlayerView))]
[JsonSerializable(typeof(ScoreboardView))]
[JsonSerializable(typeof(EventUpdate))]
[JsonSerializable(typeof(RetractUpdate))]
[JsonSerializable(typeof(LineupUpdate))]
[JsonSerializable(typeof(TableUpdate))]
[JsonSerializable(typeof(ScorersUpdate))]
[JsonSerializable(typeof(TopicPosition))]
[JsonSerializable(typeof(AskRequest))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(AnswerPart))]
[JsonSerializable(typeof(JsonElement))]
public sealed partial class LeagueJson : JsonSerializerContext;

/// <summary>Writes every instant in UTC with <c>Z</c>, whatever offset it came with.</summary>
public sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset().ToUniversalTime();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);
}
