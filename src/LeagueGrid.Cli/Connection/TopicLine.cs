using System.Text.Json;
using LeagueGrid.Client;

namespace LeagueGrid.Cli.Connection;

/// <summary>A step of a topic as one line for people.</summary>
public static class TopicLine
{
    public static string Of(TopicStep step) => $"{step.Version, 6}  {OfEvent(step.Type, step.Data)}";

    /// <summary>A goal reads <c>12' goal Cy Nine (Reds) 1-0</c>; what has no such line stays JSON.</summary>
    private static string OfEvent(string type, JsonElement data)
    {
        if (!data.TryGetProperty("event", out var happened))
            return $"{type} {data.GetRawText()}";
        var minute = Text(happened, "minute") + (Text(happened, "addedMinute") is { Length: > 0 } added ? $"+{added}" : "");
        var score = data.TryGetProperty("score", out var s) ? $"{Text(s, "home")}-{Text(s, "away")}" : "";
        var detail = string.Join(
            ' ',
            new[]
            {
                type is "event" ? null : $"[{type}]",
                minute.Length > 0 ? $"{minute}'" : null,
                Text(happened, "type") is { Length: > 0 } kind ? kind : Text(happened, "id"),
                Text(happened, "color"),
                Name(happened, "player"),
                Name(happened, "on") is { Length: > 0 } on ? $"{on} for {Name(happened, "off")}" : null,
                Name(happened, "assist") is { Length: > 0 } assist ? $"assisted by {assist}" : null,
                Name(happened, "team") is { Length: > 0 } team ? $"({team})" : null,
                score,
            }.Where(part => !string.IsNullOrEmpty(part))
        );
        return detail;
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value.ToString() : "";

    private static string Name(JsonElement element, string name) =>
        element.TryGetProperty(name, out var reference) && reference.ValueKind is JsonValueKind.Object
            ? Text(reference, "name")
            : "";
}
