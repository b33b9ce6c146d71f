using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>What the word index keeps of a passage: its terms with their counts, sorted, and how many words it has.</summary>
internal sealed record Terms(ulong[] Hashes, ushort[] Counts, int Words)
{
    private const ulong PrefixMark = 0x70726566;

    /// <summary>Words that are longer than this also count by their beginning: "accident" meets "accidental".</summary>
    public const int PrefixLength = 6;

    public static Terms Of(Passage passage) => Of(string.Concat(passage.Title, "\n", passage.Text));

    public static Terms Of(ReadOnlySpan<char> text)
    {
        var analysis = Analysis.OfThread.Read(text);
        var all = new List<ulong>(analysis.Words.Length * 2 + analysis.Concepts.Length);
        var words = 0;
        foreach (ref readonly var word in analysis.Words)
        {
            if (word.IsStop)
                continue;
            words++;
            all.Add(word.Hash);
            if (Prefix(analysis, word) is { } prefix)
                all.Add(prefix);
        }
        foreach (ref readonly var concept in analysis.Concepts)
            all.Add(concept.Hash);
        return Count(all, words);
    }

    /// <summary>The term for the beginning of a long word; null for a short one.</summary>
    public static ulong? Prefix(Analysis analysis, in AnalyzedWord word)
    {
        var folded = analysis.Folded(word);
        return folded.Length > PrefixLength && !word.IsNumber
            ? ContentHashing.Mix(ContentHashing.Of(folded[..PrefixLength]), PrefixMark)
            : null;
    }

    public int CountOf(ulong term)
    {
        var at = Array.BinarySearch(Hashes, term);
        return at < 0 ? 0 : Counts[at];
    }

    /// <summary>Share of terms in common (Jaccard).</summary>
    public double Likeness(Terms other)
    {
        var (i, j, both) = (0, 0, 0);
        while (i < Hashes.Length && j < other.Hashes.Length)
        {
            var order = Hashes[i].CompareTo(other.Hashes[j]);
            if (order == 0)
                both++;
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }
        var all = Hashes.Length + other.Hashes.Length - both;
        return all == 0 ? 0 : (double)both / all;
    }

    private static Terms Count(List<ulong> all, int words)
    {
        all.Sort();
        var hashes = new List<ulong>(all.Count);
        var counts = new List<ushort>(all.Count);
        foreach (var term in all)
        {
            if (hashes.Count > 0 && hashes[^1] == term)
            {
                if (counts[^1] < ushort.MaxValue)
                    counts[^1]++;
            }
            else
            {
                hashes.Add(term);
                counts.Add(1);
            }
        }
        return new Terms([.. hashes], [.. counts], words);
    }
}
