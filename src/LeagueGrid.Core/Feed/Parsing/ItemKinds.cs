using System.Text.Json;

namespace LeagueGrid.Core.Feed.Parsing;

internal enum ItemKind
{
    Competition,
    Season,
    Team,
    Player,
    Match,
    Lineup,
    Event,
    Retract,
    Result,
    Availability,
    Article,
    Document,
    Remove,
}

internal static class ItemKinds
{
    /// <summary>The contract's words, in the order of <see cref="ItemKind"/>.</summary>
    public static readonly string[] Words =
    [
        "competition",
        "season",
        "team",
        "player",
        "match",
        "lineup",
        "event",
        "retract",
        "result",
        "availability",
        "article",
        "document",
        "remove",
    ];

    /// <summary>
    /// Looks for the item's <c>kind</c>, which nearly every feed writes first. What is wrong elsewhere in the line is left to
    /// the reading of it.
    /// </summary>
    public static ItemKind Find(ReadOnlySpan<byte> line, out Refusal? refusal)
    {
        refusal = new Refusal(Refusal.MissingField, "The field 'kind' is missing.");
        var json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 64 });
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return default;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var found = json.ValueTextEquals("kind"u8);
            json.Read();
            if (!found || json.TokenType == JsonTokenType.Null)
            {
                json.Skip();
                continue;
            }
            if (json.TokenType != JsonTokenType.String)
            {
                refusal = new Refusal(Refusal.InvalidField, "The field 'kind' must be text.");
                return default;
            }
            for (var i = 0; i < Words.Length; i++)
            {
                if (!json.ValueTextEquals(Words[i]))
                    continue;
                refusal = null;
                return (ItemKind)i;
            }
            refusal = new Refusal(Refusal.UnknownKind, $"The kind must be one of {string.Join(", ", Words)}.");
            return default;
        }
        return default;
    }
}
