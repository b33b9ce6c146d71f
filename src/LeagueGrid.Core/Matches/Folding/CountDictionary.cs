using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace LeagueGrid.Core.Matches.Folding;

/// <summary>
/// Counts by word, in ordinal order: a handful of words for each of some thirty players of every match of the grid,
/// where a dictionary of its own would take five times the memory.
/// </summary>
[GenerateSerializer, Immutable, Alias("lg.counts")]
public sealed class CountDictionary : IReadOnlyDictionary<string, int>
{
    [Id(0)]
    private readonly string[] _words;

    [Id(1)]
    private readonly int[] _counts;

    public CountDictionary(IReadOnlyDictionary<string, int> counts)
    {
        _words = [.. counts.Keys];
        Array.Sort(_words, StringComparer.Ordinal);
        _counts = new int[_words.Length];
        for (var i = 0; i < _words.Length; i++)
            _counts[i] = counts[_words[i]];
    }

    public int Count => _words.Length;

    public IEnumerable<string> Keys => _words;

    public IEnumerable<int> Values => _counts;

    public int this[string key] => TryGetValue(key, out var count) ? count : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => Array.BinarySearch(_words, key, StringComparer.Ordinal) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out int value)
    {
        var at = Array.BinarySearch(_words, key, StringComparer.Ordinal);
        value = at < 0 ? 0 : _counts[at];
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<string, int>> GetEnumerator()
    {
        for (var i = 0; i < _words.Length; i++)
            yield return new KeyValuePair<string, int>(_words[i], _counts[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
