using System.Collections.Frozen;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>What a nickname, adjective, ground or derby stands for: names to be looked up in the directory.</summary>
public enum AliasKind
{
    Country,
    Demonym,
    Club,
    Ground,
    Derby,
    Competition,
}

/// <param name="Names">The names meant, as the data may write them; two for a derby.</param>
public sealed record AliasEntry(AliasKind Kind, string[] Words, IReadOnlyList<string> Names);

/// <summary>General knowledge of football names, out of data files; the directory decides whether anything bears them.</summary>
public static class NameLexicon
{
    private static readonly Lazy<FrozenDictionary<string, AliasEntry[]>> ByFirst = new(Load);
    private static readonly Lazy<FrozenDictionary<string, string>> French = new(LoadFrench);
    private static readonly Lazy<FrozenDictionary<string, string>> Successors = new(LoadSuccessors);

    /// <summary>Every alias that stands in the tokens at this place, the longest first.</summary>
    public static IEnumerable<AliasEntry> At(IReadOnlyList<QuestionToken> tokens, int at)
    {
        if (!ByFirst.Value.TryGetValue(tokens[at].Text, out var entries))
            yield break;
        foreach (var entry in entries)
        {
            if (at + entry.Words.Length > tokens.Count)
                continue;
            var same = true;
            for (var k = 1; same && k < entry.Words.Length; k++)
                same = string.Equals(tokens[at + k].Text, entry.Words[k], StringComparison.Ordinal);
            if (same)
                yield return entry;
        }
    }

    /// <summary>Says of whom or what country somebody is: "Egyptian".</summary>
    public static bool IsDemonym(string word) =>
        ByFirst.Value.TryGetValue(word, out var entries)
        && Array.Exists(entries, entry => entry is { Kind: AliasKind.Demonym, Words.Length: 1 });

    /// <summary>A demonym that can only be a person: "Frenchman", "Dutchwoman", "Spaniard".</summary>
    public static bool IsNoun(string word) =>
        word.EndsWith("man", StringComparison.Ordinal) && word is not ("german" or "roman" or "ottoman")
        || word.EndsWith("men", StringComparison.Ordinal) && word is not "yemen"
        || word.EndsWith("woman", StringComparison.Ordinal)
        || Cues.ManOfACountry.Has(word);

    /// <summary>The tournaments that go by the country where they are played: World Cups and European Championships.</summary>
    public static bool IsGreatTournament(string competition) =>
        NameFolding.Fold(competition) is var name
        && (
            name.EndsWith("world cup", StringComparison.Ordinal)
            || name.EndsWith("european championship", StringComparison.Ordinal)
            || name.EndsWith("uefa euro", StringComparison.Ordinal)
        );

    /// <summary>The words right before this place name a country: "West Germany 74".</summary>
    public static bool IsCountryBefore(IReadOnlyList<QuestionToken> tokens, int at)
    {
        for (var first = at - 1; first >= 0 && first >= at - LongestCountry; first--)
            if (
                At(tokens, first)
                    .Any(entry => entry.Kind is AliasKind.Country or AliasKind.Demonym && first + entry.Words.Length == at)
            )
                return true;
        return false;
    }

    private const int LongestCountry = 4;

    /// <summary>First words of all aliases, for the speller.</summary>
    public static IEnumerable<string> Vocabulary => ByFirst.Value.Values.SelectMany(all => all).SelectMany(one => one.Words);

    /// <summary>The French name of a country with its article ("le Brésil"); null for anything else.</summary>
    public static string? FrenchCountry(string name) => French.Value.GetValueOrDefault(NameFolding.Fold(General(name)));

    /// <summary>The folded name under which the record books count a team of this folded name.</summary>
    public static string CountedAs(string name) => Successors.Value.GetValueOrDefault(name, name);

    private static readonly Lazy<FrozenDictionary<string, string>> Variants = new(LoadVariants);

    /// <summary>The name by which these lists know a team that a source writes otherwise ("Korea Republic").</summary>
    public static string General(string name) =>
        Variants.Value.FirstOrDefault(one => NameFolding.Fold(one.Key) == NameFolding.Fold(name)).Value ?? name;

    private static FrozenDictionary<string, string> LoadVariants() =>
        LexiconFile
            .Lines("variants.txt")
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .SelectMany(parts => parts[1].Split(',', StringSplitOptions.TrimEntries).Select(variant => (variant, parts[0])))
            .ToFrozenDictionary(pair => pair.variant, pair => NameFolding.Fold(pair.Item2), StringComparer.Ordinal);

    private static FrozenDictionary<string, AliasEntry[]> Load()
    {
        var all = new List<AliasEntry>();
        foreach (var line in LexiconFile.Lines("countries.txt"))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            Add(all, AliasKind.Country, [parts[0]], Article(parts[1]) + ", " + parts[0]);
            Add(all, AliasKind.Demonym, [parts[0]], parts[2] + ", " + parts[3]);
            Add(all, AliasKind.Demonym, [parts[0]], Persons(parts[2]));
        }
        foreach (var line in LexiconFile.Lines("clubs.txt"))
            AddClub(all, line);
        foreach (var line in LexiconFile.Lines("grounds.txt"))
            AddLine(all, AliasKind.Ground, line);
        foreach (var line in LexiconFile.Lines("competitions.txt"))
            AddLine(all, AliasKind.Competition, line);
        foreach (var line in LexiconFile.Lines("derbies.txt"))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            foreach (var phrases in new[] { parts[2], Several(parts[2], "derbies"), Several(parts[2], "derbys") }.Distinct())
                Add(all, AliasKind.Derby, [parts[0], parts[1]], phrases);
        }
        // What other sources call a team goes by all its names.
        foreach (var (variant, general) in Variants.Value)
        {
            all.AddRange(
                all.Where(one => one.Kind != AliasKind.Derby && NameFolding.Fold(one.Names[0]) == general)
                    .Select(one => one with { Names = [variant] })
                    .ToList()
            );
            Add(all, AliasKind.Club, [variant], general);
        }
        return all.GroupBy(one => one.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(one => one.Words.Length).ToArray(), StringComparer.Ordinal);
    }

    // "irish": an Irishman, two Irishwomen.
    private static string Persons(string demonyms) =>
        string.Join(
            ", ",
            demonyms
                .Split(',', StringSplitOptions.TrimEntries)
                .Where(one =>
                    one.EndsWith("ish", StringComparison.Ordinal)
                    || one.EndsWith("ch", StringComparison.Ordinal)
                    || one == "welsh"
                )
                .SelectMany(one => new[] { one + "man", one + "men", one + "woman", one + "women" })
        );

    // "Ruhr derbies", "derbys de la Ruhr"
    private static string Several(string phrases, string derbies) =>
        phrases.Replace("derby", derbies, StringComparison.OrdinalIgnoreCase);

    // A source may know a club by any of its longer names alone: "Brest" is "Stade Brestois 29" there.
    private static void AddClub(List<AliasEntry> all, string line)
    {
        var bar = line.IndexOf('|', StringComparison.Ordinal);
        var (name, phrases) = (line[..bar].Trim(), line[(bar + 1)..]);
        string[] names =
        [
            name,
            .. phrases
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(phrase => phrase.Contains(' ', StringComparison.Ordinal)),
        ];
        Add(all, AliasKind.Club, names, $"{name}, {phrases}");
    }

    private static void AddLine(List<AliasEntry> all, AliasKind kind, string line)
    {
        var bar = line.IndexOf('|', StringComparison.Ordinal);
        Add(all, kind, [line[..bar].Trim()], line[(bar + 1)..]);
    }

    private static void Add(List<AliasEntry> all, AliasKind kind, string[] names, string phrases)
    {
        foreach (var phrase in phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Lexicon.Split(phrase);
            if (words.Length > 1 && Cues.BeforeNickname.Has(words[0]) && kind != AliasKind.Competition)
                all.Add(new AliasEntry(kind, words[1..], names));
            if (words.Length > 0)
                all.Add(new AliasEntry(kind, words, names));
        }
    }

    private static string Article(string name)
    {
        var words = Lexicon.Split(name);
        return Cues.The.Has(words[0]) ? string.Join(' ', words[1..]) : string.Join(' ', words);
    }

    private static FrozenDictionary<string, string> LoadFrench() =>
        LexiconFile
            .Lines("countries.txt")
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToFrozenDictionary(parts => NameFolding.Fold(parts[0]), parts => parts[1], StringComparer.Ordinal);

    private static FrozenDictionary<string, string> LoadSuccessors() =>
        LexiconFile
            .Lines("successors.txt")
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToFrozenDictionary(parts => NameFolding.Fold(parts[0]), parts => NameFolding.Fold(parts[1]), StringComparer.Ordinal);
}
