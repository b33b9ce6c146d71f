using LeagueGrid.Core.Names;

namespace LeagueGrid.Feeds.Identity;

/// <summary>
/// A name as spellings of it agree: words folded and brought to how they sound, so that Zico meets Ziko and Schürrle
/// Schuerrle; the order of the words is kept apart, as Son Heung-Min and Heung-Min Son are one man.
/// </summary>
internal sealed class PersonName
{
    private const double CloseSpelling = 0.82;
    private readonly string _joined;
    private readonly string _folded;

    public PersonName(string text)
    {
        _folded = string.Join(' ', NameFolding.Words(text).Order(StringComparer.Ordinal));
        Words = [.. NameFolding.Words(text).Select(Sound).Where(word => word.Length > 0).Order(StringComparer.Ordinal)];
        _joined = string.Concat(Words);
    }

    /// <summary>In alphabetical order.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>How like the two are; null where nothing speaks for it.</summary>
    public Evidence? LikenessTo(PersonName other)
    {
        if (Words.Count == 0 || other.Words.Count == 0)
            return null;
        if (_folded == other._folded)
            return new Evidence("the same name", 4);
        // Less than the same: Luisão and Luizão are two.
        if (_joined == other._joined)
            return new Evidence("the same name in another spelling", 3);
        var (shorter, longer) = Words.Count <= other.Words.Count ? (this, other) : (other, this);
        if (shorter.Words.All(longer.Words.Contains))
            return shorter.Words.Count > 1
                ? new Evidence("one name is part of the other", 3)
                : new Evidence("one of the names", 1.5);
        if (shorter.AbbreviatesInto(longer) || (Words.Count == other.Words.Count && longer.AbbreviatesInto(shorter)))
            return new Evidence("the same name with initials", 2.5);
        return Alike(_joined, other._joined) >= CloseSpelling ? new Evidence("nearly the same spelling", 2.5) : null;
    }

    /// <summary><c>H. Kane</c> and Harry Kane: each single letter begins a word of its own, everything else is there.</summary>
    private bool AbbreviatesInto(PersonName longer)
    {
        var left = longer.Words.ToList();
        foreach (var word in Words.OrderByDescending(word => word.Length))
        {
            var at = left.FindIndex(whole =>
                whole == word || (word.Length == 1 && whole.StartsWith(word, StringComparison.Ordinal))
            );
            if (at < 0)
                return false;
            left.RemoveAt(at);
        }
        return Words.Any(word => word.Length == 1) && Words.Any(word => word.Length > 2);
    }

    /// <summary>One, less the share of letters that must change (Levenshtein).</summary>
    private static double Alike(string one, string other)
    {
        var longest = Math.Max(one.Length, other.Length);
        if (Math.Min(one.Length, other.Length) < longest * CloseSpelling)
            return 0;
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return 1 - ((double)row[other.Length] / longest);
    }

    /// <summary>Letters that spellings exchange become one, doubled letters single.</summary>
    private static string Sound(string word)
    {
        var same = word.Replace("ue", "u", StringComparison.Ordinal)
            .Replace("oe", "o", StringComparison.Ordinal)
            .Replace("ae", "a", StringComparison.Ordinal)
            .Replace("ph", "f", StringComparison.Ordinal)
            .Replace("ck", "k", StringComparison.Ordinal)
            .Replace("ou", "u", StringComparison.Ordinal)
            .Replace('c', 'k')
            .Replace('q', 'k')
            .Replace('y', 'i')
            .Replace('j', 'i')
            .Replace('w', 'v')
            .Replace('z', 's');
        var sound = new System.Text.StringBuilder(same.Length);
        foreach (var letter in same)
            if (sound.Length == 0 || sound[^1] != letter)
                sound.Append(letter);
        return sound.ToString();
    }
}
