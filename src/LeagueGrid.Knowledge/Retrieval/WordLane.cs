using System.Buffers;
using LeagueGrid.Knowledge.Index;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>The lane of words: BM25, each unit of the question through the best of its terms. Within the library's read lock.</summary>
internal static class WordLane
{
    // Below this many passages it is cheaper to score each than to walk the postings of frequent words.
    private const int FewEnough = 2048;

    public static List<LibraryEntry> Find(PassageLibrary library, QueryUnits units, PassageFilter filter, int limit)
    {
        var best = new PriorityQueue<LibraryEntry, (double, string)>(ByScore);
        var isSelective = filter.Subjects is { Count: > 0 } || filter.About is { Count: > 0 };
        if (isSelective && library.Selected(filter, FewEnough) is { } few)
        {
            foreach (var kept in few)
                Offer(best, kept, Score(kept, units, library.ShelfOf(kept.Passage)), limit);
        }
        else
        {
            foreach (var shelf in library.ShelvesOf(filter))
                Walk(shelf, units, filter, limit, best);
        }
        var found = new List<LibraryEntry>(best.Count);
        while (best.TryDequeue(out var kept, out _))
            found.Add(kept);
        found.Reverse();
        return found;
    }

    // The weakest comes out first; of equals the one with the higher id, so that the order never depends on the index.
    private static readonly Comparer<(double Score, string Id)> ByScore = Comparer<(double Score, string Id)>.Create(
        (x, y) => x.Score != y.Score ? x.Score.CompareTo(y.Score) : string.CompareOrdinal(y.Id, x.Id)
    );

    private static void Offer(PriorityQueue<LibraryEntry, (double, string)> best, LibraryEntry kept, double score, int limit)
    {
        if (score <= 0)
            return;
        if (best.Count < limit)
            best.Enqueue(kept, (score, kept.Passage.Id));
        else
            best.EnqueueDequeue(kept, (score, kept.Passage.Id));
    }

    private static double Score(LibraryEntry kept, QueryUnits units, Shelf shelf)
    {
        var score = 0.0;
        foreach (var unit in units.Units)
            for (var i = 0; i < unit.Terms.Length; i++)
                if (kept.Terms.CountOf(unit.Terms[i]) is > 0 and var count)
                {
                    score += unit.Trust[i] * shelf.Bm25(QueryUnits.Weight(unit, shelf), count, kept.Terms.Words);
                    break;
                }
        return score;
    }

    private static void Walk(
        Shelf shelf,
        QueryUnits units,
        PassageFilter filter,
        int limit,
        PriorityQueue<LibraryEntry, (double, string)> best
    )
    {
        var slots = shelf.Slots;
        var scores = ArrayPool<double>.Shared.Rent(slots);
        var countedFor = ArrayPool<int>.Shared.Rent(slots);
        Array.Clear(scores, 0, slots);
        Array.Clear(countedFor, 0, slots);
        for (var u = 0; u < units.Units.Count; u++)
        {
            var unit = units.Units[u];
            var weight = QueryUnits.Weight(unit, shelf);
            // The most trusted term comes first: whoever has it is not asked for a synonym as well.
            for (var i = 0; i < unit.Terms.Length; i++)
                foreach (var posting in shelf.With(unit.Terms[i]))
                {
                    if (countedFor[posting.Slot] == u + 1 || shelf.At(posting.Slot) is not { } kept)
                        continue;
                    countedFor[posting.Slot] = u + 1;
                    scores[posting.Slot] += unit.Trust[i] * shelf.Bm25(weight, posting.Count, kept.Terms.Words);
                }
        }
        for (var slot = 0; slot < slots; slot++)
            if (scores[slot] > 0 && shelf.At(slot) is { } kept && filter.Passes(kept.Passage))
                Offer(best, kept, scores[slot], limit);
        ArrayPool<double>.Shared.Return(scores);
        ArrayPool<int>.Shared.Return(countedFor);
    }
}
