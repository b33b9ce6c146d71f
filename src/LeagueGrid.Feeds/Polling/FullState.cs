using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeagueGrid.Feeds.Sources;

namespace LeagueGrid.Feeds.Polling;

/// <summary>The answer of a full-state feed: a JSON list of items, or one item a line.</summary>
internal sealed class FullState
{
    /// <summary>The events of each match that the answer names.</summary>
    public Dictionary<string, List<EventItem>> Matches { get; } = [];

    /// <summary>What is no event: teams, players, the match itself.</summary>
    public List<FeedItem> Others { get; } = [];

    public List<SourceProblem> Problems { get; } = [];

    /// <summary>One event without an id makes the others' worth nothing: they are then compared by content.</summary>
    public bool HasIds { get; private set; } = true;

    /// <exception cref="InvalidDataException">The answer is no JSON.</exception>
    public static FullState Read(ReadOnlyMemory<byte> bytes)
    {
        var state = new FullState();
        try
        {
            var number = 0;
            foreach (var node in Nodes(Encoding.UTF8.GetString(bytes.Span).Trim()))
                state.Take(node, string.Create(CultureInfo.InvariantCulture, $"item {++number}"));
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException("The answer is neither a JSON list nor one JSON object a line.", fault);
        }
        return state;
    }

    private static IEnumerable<JsonNode?> Nodes(string text) =>
        text.StartsWith('[')
            ? JsonNode.Parse(text)!.AsArray()
            : text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line));

    private void Take(JsonNode? node, string where)
    {
        if (node is JsonObject item && item["kind"] is JsonValue kind && kind.ToString() == "event" && item["id"] is null)
        {
            HasIds = false;
            item["id"] = where;
        }
        var parsed = FeedParser.Parse(Encoding.UTF8.GetBytes(node?.ToJsonString() ?? "null"));
        switch (parsed.Item)
        {
            case null:
                Problems.Add(new SourceProblem(parsed.Id ?? where, null, parsed.Refusal!.Message));
                break;
            case EventItem happened:
                Of(happened.Match).Add(happened);
                break;
            default:
                if (parsed.Item is MatchItem match)
                    Of(match.Id);
                Others.Add(parsed.Item);
                break;
        }
    }

    private List<EventItem> Of(string match) => Matches.TryGetValue(match, out var events) ? events : Matches[match] = [];
}
