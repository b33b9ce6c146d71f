using System.Collections.Frozen;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>
/// Words that ask for nothing themselves and tell how their neighbours are meant: those that name an opponent ("against",
/// "contre"), those that join two ("and", "et"). A class is a line of <c>cues-en.txt</c> and its sister of
/// <c>cues-fr.txt</c>; both count in either language, for names and loan words mix them.
/// </summary>
public sealed class CueWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = new[] { "cues-en.txt", "cues-fr.txt" }
        .SelectMany(LexiconFile.Lines)
        .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
        .GroupBy(line => line[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            lines => lines.Key,
            lines => lines.SelectMany(line => Words(line[1])).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    private readonly FrozenSet<string> _words;

    private CueWords(FrozenSet<string> words) => _words = words;

    /// <summary>The class of that name.</summary>
    /// <exception cref="KeyNotFoundException">No file has a line of that name: a fault of the code, found by its first use.</exception>
    public static CueWords Of(string name) => new(Classes[name]);

    /// <summary>Whether a folded word is of the class; null, where there is no word, never is.</summary>
    public bool Has(string? word) => word is not null && _words.Contains(word);

    public bool Has(QuestionToken token) => _words.Contains(token.Text);

    private static IEnumerable<string> Words(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(NameFolding.Fold);
}
