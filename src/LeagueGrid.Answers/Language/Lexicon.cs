using System.Collections.Frozen;
using System.Reflection;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>A phrase of the question that the lexicon knows: <c>metric.goals</c> for "hit the net".</summary>
public readonly record struct Concept(string Name, int First, int Count)
{
    /// <summary>Other words stand between its first and last.</summary>
    public bool Gapped { get; init; }

    public int End => First + Count;

    /// <summary>The part of the name before the dot.</summary>
    public string Kind => Name[..Math.Max(0, Name.IndexOf('.', StringComparison.Ordinal))];

    public bool Covers(int token) => token >= First && token < End;
}

/// <summary>
/// The words of one language for what can be asked, out of data files: a line is a concept and its synonyms. A new word
/// is a new synonym in a file, never code.
/// </summary>
public sealed class Lexicon
{
    private readonly FrozenDictionary<string, (string[] Words, string Concept)[]> _byFirst;

    public static Lexicon English { get; } = Load("en");
    public static Lexicon French { get; } = Load("fr");

    private Lexicon(IEnumerable<(string Concept, string[] Words)> phrases)
    {
        // A phrase that is spelt in two ways, or stands in two files, is found once.
        var all = phrases.DistinctBy(p => (p.Concept, string.Join(' ', p.Words))).ToList();
        Stop = all.Where(p => p.Concept == "stop").Select(p => p.Words[0]).ToFrozenSet(StringComparer.Ordinal);
        _byFirst = all.Where(p => p.Concept != "stop")
            .GroupBy(p => p.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.OrderByDescending(p => p.Words.Length).Select(p => (p.Words, p.Concept)).ToArray(),
                StringComparer.Ordinal
            );
        Vocabulary = all.Where(p => p.Concept != "stop").SelectMany(p => p.Words).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Words that need no explaining.</summary>
    public FrozenSet<string> Stop { get; }

    /// <summary>Every word of any phrase: what a misspelt word is compared with.</summary>
    public FrozenSet<string> Vocabulary { get; }

    /// <summary>All phrases found; a phrase inside a longer one is left out.</summary>
    public List<Concept> Find(IReadOnlyList<QuestionToken> tokens)
    {
        var found = new List<Concept>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!_byFirst.TryGetValue(tokens[i].Text, out var phrases))
                continue;
            foreach (var (words, concept) in phrases)
                if (Matches(tokens, i, words) is > 0 and var length)
                    found.Add(new Concept(concept, i, length) { Gapped = words.Contains(Gap) });
        }
        return [.. found.Where(one => !found.Exists(other => Swallows(other, one)))];
    }

    // "first goal" says first and goal; "own goal" says no goal beside it.
    private static bool Swallows(Concept longer, Concept one)
    {
        // (the words in a gap are no part of the phrase)
        if (longer.Gapped || longer.Count <= one.Count || longer.First > one.First || longer.End < one.End)
            return false;
        if (one.Kind == "group")
            return false;
        // "injury time" hurts nobody.
        if (longer.Name is "fact.goalkeeper" or "fact.reached" || one.Name == "metric.injuries" && longer.Kind == "time")
            return true;
        var kept = one.Kind == "metric" || one.Name == "fact.score";
        if (longer.Name == "role.goalkeeper")
            return true;
        return !kept || longer.Kind is not ("op" or "time" or "ask" or "fact" or "ref") || longer.Name == "fact.score";
    }

    /// <summary>The concept of a phrase of two words; null where there is none.</summary>
    public string? Of(string first, string second)
    {
        if (!_byFirst.TryGetValue(first, out var phrases))
            return null;
        foreach (var (words, concept) in phrases)
            if (words.Length == 2 && words[1] == second)
                return concept;
        return null;
    }

    // A star stands for up to four words: "put Huddersfield Town ahead". Gives how many words the phrase takes, or 0.
    private static int Matches(IReadOnlyList<QuestionToken> tokens, int at, string[] words)
    {
        var next = at + 1;
        for (var k = 1; k < words.Length; k++)
        {
            if (words[k] == Gap)
            {
                var end = next + 1;
                while (end < tokens.Count && end <= next + 4 && tokens[end].Text != words[k + 1])
                    end++;
                if (end >= tokens.Count || tokens[end].Text != words[k + 1])
                    return 0;
                next = end;
                continue;
            }
            if (next >= tokens.Count || !string.Equals(tokens[next].Text, words[k], StringComparison.Ordinal))
                return 0;
            next++;
        }
        return next - at;
    }

    private const string Gap = "xgapx";

    /// <summary>The words of a phrase as the tokenizer gives them.</summary>
    internal static string[] Split(string phrase) => [.. Tokenizer.Tokenize(phrase).Select(token => token.Text)];

    private static Lexicon Load(string lang)
    {
        var suffix = $".{lang}.txt";
        const string Prefix = "LeagueGrid.Answers.Language.Lexicons.";
        var files = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(suffix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]);
        return new Lexicon(files.SelectMany(LexiconFile.Lines).SelectMany(Phrases));
    }

    private static IEnumerable<(string Concept, string[] Words)> Phrases(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        var concept = line[..equals].Trim();
        foreach (
            var phrase in line[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var words = Split(NameFolding.Fold(phrase.Replace("*", Gap, StringComparison.Ordinal)));
            if (words.Length > 0)
                yield return (concept, words);
        }
    }
}
