using System.Text.Json;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Lines of a feed that a test writes.</summary>
internal static class FeedLines
{
    /// <summary>A document whose title heads its text.</summary>
    public static string Document(string id, string title, string type, string lang, string body) =>
        JsonSerializer.Serialize(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["kind"] = "document",
                ["id"] = id,
                ["title"] = title,
                ["docType"] = type,
                ["lang"] = lang,
                ["body"] = $"# {title}\n\n{body}",
            }
        );
}
