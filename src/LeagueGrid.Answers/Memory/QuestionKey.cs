using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Memory;

/// <summary>When two askings are the same question: wording (folded), language, moment and what was spoken of before.</summary>
public static class QuestionKey
{
    /// <summary>Words that ask politely and mean nothing else, in whole phrases; longer ones first.</summary>
    private static readonly string[] Courtesies =
    [
        "can you tell me please",
        "can you tell me",
        "could you tell me",
        "please tell me",
        "tell me",
        "please",
        "dis moi",
        "dites moi",
        "peux tu me dire",
        "pouvez vous me dire",
        "s il te plait",
        "s il vous plait",
        "svp",
        "stp",
    ];

    /// <summary>The folded words of a question without courtesies: case, accents, punctuation and spacing do not matter.</summary>
    public static string Normalise(string question)
    {
        var words = $" {string.Join(' ', NameFolding.Words(question))} ";
        foreach (var courtesy in Courtesies)
        {
            // At the ends only: within a question the same words may mean something.
            if (words.StartsWith($" {courtesy} ", StringComparison.Ordinal))
                words = words[(courtesy.Length + 1)..];
            if (words.EndsWith($" {courtesy} ", StringComparison.Ordinal))
                words = words[..^(courtesy.Length + 1)];
        }
        // A score stays a score and a decimal stays one: the folding above splits both alike in every asking.
        return words.Trim();
    }

    /// <summary>True where the answer moves within the day although nothing in the league does.</summary>
    public static bool Moves(string question) =>
        NameFolding.Words(question).Any(word => Cues.MovingTime.Has(word))
        || question.Contains("il y a", StringComparison.OrdinalIgnoreCase);

    /// <summary>The key of what is asked: one standing question, or one day's kept answer.</summary>
    public static string Of(QuestionToAnswer asked) =>
        Hash(
            Normalise(asked.Question),
            asked.Lang ?? "",
            asked.Delay.TotalSeconds.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            asked.AsOf is { } moment ? JsonSerializer.Serialize(moment) : "",
            asked.Turns.Count == 0 ? "" : JsonSerializer.Serialize(asked.Turns)
        );

    /// <summary>The key of a kept answer: "today" is another question tomorrow.</summary>
    public static string OnDay(QuestionToAnswer asked, DateTimeOffset now) => Hash(Of(asked), Day(now));

    /// <summary>The key of a resolved query: two wordings with the same entities, numbers, time and language meet here.</summary>
    public static string OfQuery(string query, string lang, DateTimeOffset now) => Hash("query", query, lang, Day(now));

    /// <summary>A question without its names and numbers.</summary>
    public static string Shape(string question, LeagueDirectory directory)
    {
        var shape = new StringBuilder();
        var named = false;
        foreach (var word in Normalise(question).Split(' '))
        {
            var isName = directory.WithWord(word).Count > 0;
            if (!(isName && named))
                shape
                    .Append(
                        isName ? "@"
                        : word.All(char.IsDigit) ? "#"
                        : word
                    )
                    .Append(' ');
            named = isName;
        }
        return shape.ToString().TrimEnd();
    }

    private static string Day(DateTimeOffset now) =>
        now.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Hash(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))).AsSpan(0, 16));
}
