using LeagueGrid.Core.Live;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Grains.Reading;

/// <summary>Finds what bears a name: every word of the question must begin a word of one of its names.</summary>
internal static class NameSearch
{
    private const int Most = 50;

    public static IReadOnlyList<SearchHit> Find(string text, LeagueDirectory names)
    {
        var words = NameFolding.Words(text);
        if (words.Count == 0)
            return [];
        HashSet<EntityKey>? found = null;
        foreach (var word in words)
        {
            var bearers = Bearers(word, names);
            if (found is null)
                found = bearers;
            else
                found.IntersectWith(bearers);
        }
        var asked = string.Join(' ', words);
        return
        [
            .. found!
                .Select(key => (Key: key, Names: names.NamesOf(key)))
                .Where(entity => entity.Names.Count > 0)
                .OrderBy(entity => Distance(entity.Names, asked, words))
                .ThenBy(entity => entity.Names[0].Length)
                .ThenBy(entity => entity.Names[0], StringComparer.Ordinal)
                .ThenBy(entity => entity.Key.Ref, StringComparer.Ordinal)
                .Take(Most)
                .Select(entity => new SearchHit(entity.Key.Kind, entity.Key.Id, entity.Key.Ref, entity.Names[0])),
        ];
    }

    private static HashSet<EntityKey> Bearers(string word, LeagueDirectory names)
    {
        var bearers = new HashSet<EntityKey>(names.WithWord(word));
        foreach (var (known, keys) in names.Words)
            if (known.StartsWith(word, StringComparison.Ordinal))
                bearers.UnionWith(keys);
        return bearers;
    }

    /// <summary>0: the very name; 1: its whole words; 2: their beginnings.</summary>
    private static int Distance(IReadOnlyList<string> names, string asked, IReadOnlyList<string> words)
    {
        var folded = names.Select(NameFolding.Words).ToList();
        if (folded.Exists(name => string.Join(' ', name) == asked))
            return 0;
        return folded.Exists(name => words.All(name.Contains)) ? 1 : 2;
    }
}
