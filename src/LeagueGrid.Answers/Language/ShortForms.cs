using System.Collections.Frozen;

namespace LeagueGrid.Answers.Language;

/// <summary>Words as they are typed in a hurry ("wat", "b4", "thru"), and what they stand for.</summary>
internal static class ShortForms
{
    private static readonly FrozenDictionary<string, string[]> Words = LexiconFile
        .Lines("shortforms.txt")
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(
            parts => parts[0],
            parts => parts[1].Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries),
            StringComparer.Ordinal
        );

    /// <summary>The words that a folded word stands for; none where it stands for itself.</summary>
    public static IReadOnlyList<string> Of(string folded) => Words.GetValueOrDefault(folded) ?? [];
}
