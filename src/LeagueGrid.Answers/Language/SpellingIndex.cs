using System.Collections.Concurrent;

namespace LeagueGrid.Answers.Language;

/// <summary>
/// Finds known words near a misspelt one. Words are kept under the letters that a small error leaves intact, so that a
/// look-up compares a few dozen words, however many there are. Words are only added.
/// </summary>
public sealed class SpellingIndex
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<string>> _byKey = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _known = new(StringComparer.Ordinal);

    public int Count => _known.Count;

    public void Add(string word)
    {
        if (word.Length < 4 || !_known.TryAdd(word, 0))
            return;
        foreach (var key in Keys(word).Distinct(StringComparer.Ordinal))
            _byKey.GetOrAdd(key, _ => []).Add(word);
    }

    /// <summary>Words within the errors that a word of this length may have, nearest first.</summary>
    public IReadOnlyList<(string Word, int Errors)> Near(string word)
    {
        if (word.Length < 4)
            return [];
        var allowed = word.Length >= 9 ? 2 : 1;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var near = new List<(string Word, int Errors)>();
        foreach (var key in Keys(word).Distinct(StringComparer.Ordinal))
        {
            foreach (var candidate in _byKey.GetValueOrDefault(key) ?? [])
            {
                if (Math.Abs(candidate.Length - word.Length) > allowed || !seen.Add(candidate))
                    continue;
                var errors = Distance(word, candidate, allowed);
                // With two errors, people still know how a name begins.
                if (errors <= allowed && errors > 0 && (errors == 1 || Alike(word[0], candidate[0])))
                    near.Add((candidate, errors));
            }
        }
        near.Sort((a, b) => a.Errors != b.Errors ? a.Errors.CompareTo(b.Errors) : string.CompareOrdinal(a.Word, b.Word));
        return near.Count > 24 ? near[..24] : near;
    }

    // Two errors cannot touch the first third, the middle and the last third of a word at once; consonants alone survive wrong vowels,
    // and all letters of a word a swap of two.
    private static IEnumerable<string> Keys(string word)
    {
        var third = Math.Max(2, word.Length / 3);
        yield return "a" + word[..Math.Min(3, word.Length)];
        yield return "z" + word[^Math.Min(3, word.Length)..];
        var middle = word.Length / 2;
        var from = Math.Max(0, middle - (third / 2));
        yield return "m" + word[from..Math.Min(word.Length, from + third)];
        yield return "c" + Skeleton(word);
        yield return "s" + string.Concat(word.Order());
    }

    private static bool Alike(char a, char b) => a == b || Sound(a) == Sound(b);

    private static char Sound(char letter) =>
        letter switch
        {
            'y' or 'i' or 'j' => 'i',
            'w' or 'v' => 'v',
            'k' or 'q' or 'c' => 'c',
            'z' or 's' => 's',
            'f' or 'p' => 'f',
            _ => letter,
        };

    private static string Skeleton(string word)
    {
        Span<char> kept = stackalloc char[word.Length];
        var n = 0;
        foreach (var letter in word)
        {
            var c = letter switch
            {
                'y' => 'i',
                'w' => 'v',
                'k' or 'q' => 'c',
                'z' => 's',
                _ => letter,
            };
            if (c is 'a' or 'e' or 'i' or 'o' or 'u' or 'h' || (n > 0 && kept[n - 1] == c))
                continue;
            kept[n++] = c;
        }
        return kept[..n].ToString();
    }

    /// <summary>Edits (a swap of neighbours is one) between two words, or more than <paramref name="most"/>.</summary>
    public static int Distance(string a, string b, int most)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        var before = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    value = Math.Min(value, before[j - 2] + 1);
                current[j] = value;
                best = Math.Min(best, value);
            }
            if (best > most)
                return most + 1;
            (before, previous, current) = (previous, current, before);
        }
        return previous[b.Length];
    }
}
