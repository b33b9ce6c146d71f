using System.Text.Json;
using System.Text.Json.Serialization;
using LeagueGrid.Grains.Contracts;

namespace LeagueGrid.Grains.Players;

/// <summary>How a player's contributions stand in the store: small, and readable to whoever looks there.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TotalsNote))]
internal sealed partial class NoteJson : JsonSerializerContext;
