using LeagueGrid.Core.Passages;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>A passage as a process keeps it for searching.</summary>
internal sealed class LibraryEntry(Passage passage, ulong content, Terms terms)
{
    public Passage Passage { get; } = passage;

    /// <summary>Hash of title and text: what decides whether it is embedded again.</summary>
    public ulong Content { get; } = content;

    public Terms Terms { get; } = terms;

    /// <summary>Filled when an exact scan first needs it.</summary>
    public float[]? Vector { get; set; }

    public int Slot { get; set; }
}

/// <summary>How often a term occurs in the passage at a slot.</summary>
internal readonly record struct Posting(int Slot, ushort Count);

/// <summary>
/// Word index over passages of one family. Facts written by the grid stand on one shelf and prose of people on another, so
/// that a hundred thousand scores do not decide which words of an article are rare. Callers hold the library's lock.
/// </summary>
internal sealed class Shelf
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;

    // A question on a nearly empty shelf must not take its every word for common: rarity starts from this many unseen passages.
    private const double PriorPassages = 100;
    private const double PriorFrequency = 0.5;

    private readonly Dictionary<ulong, List<Posting>> _postings = [];
    private readonly Dictionary<ulong, int> _frequency = [];
    private readonly List<LibraryEntry?> _slots = [];
    private long _words;

    public int Count { get; private set; }

    private double AverageWords => Count == 0 ? 1 : Math.Max(1, (double)_words / Count);

    public IEnumerable<LibraryEntry> All => _slots.OfType<LibraryEntry>();

    public void Add(LibraryEntry kept)
    {
        kept.Slot = _slots.Count;
        _slots.Add(kept);
        for (var i = 0; i < kept.Terms.Hashes.Length; i++)
        {
            var term = kept.Terms.Hashes[i];
            if (!_postings.TryGetValue(term, out var postings))
                _postings[term] = postings = [];
            postings.Add(new Posting(kept.Slot, kept.Terms.Counts[i]));
            _frequency[term] = _frequency.GetValueOrDefault(term) + 1;
        }
        Count++;
        _words += kept.Terms.Words;
    }

    public void Remove(LibraryEntry kept)
    {
        _slots[kept.Slot] = null;
        Count--;
        _words -= kept.Terms.Words;
        foreach (var term in kept.Terms.Hashes)
            if (_frequency[term] is > 1 and var frequency)
                _frequency[term] = frequency - 1;
            else
                _frequency.Remove(term);
        // Postings keep the empty slot until half of the slots are empty: then one sweep pays for as many removals.
        if (_slots.Count > 1024 && _slots.Count > 2 * Count)
            Sweep();
    }

    /// <summary>How much a term tells, by how few passages have it.</summary>
    public double Rarity(int frequency) => Math.Log(1 + (Count + PriorPassages - frequency) / (frequency + PriorFrequency));

    public int FrequencyOf(ulong term) => _frequency.GetValueOrDefault(term);

    /// <summary>One more than the highest slot: some are empty.</summary>
    public int Slots => _slots.Count;

    public LibraryEntry? At(int slot) => _slots[slot];

    /// <summary>Slots of passages that have the term; those removed since may still be among them.</summary>
    public ReadOnlySpan<Posting> With(ulong term) =>
        _postings.TryGetValue(term, out var postings) ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(postings) : [];

    /// <summary>BM25 of one term that occurs <paramref name="count"/> times.</summary>
    public double Bm25(double rarity, int count, int words) =>
        rarity * count * (Saturation + 1) / (count + Saturation * (1 - LengthWeight + LengthWeight * words / AverageWords));

    private void Sweep()
    {
        var kept = All.ToList();
        _slots.Clear();
        _postings.Clear();
        _frequency.Clear();
        Count = 0;
        _words = 0;
        foreach (var one in kept)
            Add(one);
    }
}
