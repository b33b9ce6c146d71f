namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>The lane of words: BM25, each unit of the question through the best of its terms. Within the library's read lock.</summary>
internal static class WordLane
{
    // Below this many passages it is cheaper to score each than to walk the postings of frequent words.
    private const int FewEnough = 2048;

    public static List<Kept> Find(PassageLibrary library, QueryUnits units, PassageFilter filter, int limit)
    {
        var scores = new Dictionary<Kept, double>();
        var isSelective = filter.Subjects is { Count: > 0 } || filter.About is { Count: > 0 };
        if (isSelective && library.Selected(filter, FewEnough) is { } few)
        {
            foreach (var kept in few)
                if (Score(kept, units, library.ShelfOf(kept.Passage)) is > 0 and var score)
                    scores[kept] = score;
        }
        else
        {
            foreach (var shelf in library.ShelvesOf(filter))
                Walk(shelf, units, filter, scores);
        }
        return
        [
            .. scores
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key.Passage.Id, StringComparer.Ordinal)
                .Take(limit)
                .Select(pair => pair.Key),
        ];
    }

    private static double Score(Kept kept, QueryUnits units, Shelf shelf)
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

    private static void Walk(Shelf shelf, QueryUnits units, PassageFilter filter, Dictionary<Kept, double> scores)
    {
        foreach (var unit in units.Units)
        {
            var weight = QueryUnits.Weight(unit, shelf);
            var seen = unit.Terms.Length > 1 ? new HashSet<Kept>() : null;
            for (var i = 0; i < unit.Terms.Length; i++)
                foreach (var kept in shelf.With(unit.Terms[i]))
                    if (seen?.Add(kept) != false && filter.Passes(kept.Passage))
                        scores[kept] =
                            scores.GetValueOrDefault(kept)
                            + unit.Trust[i] * shelf.Bm25(weight, kept.Terms.CountOf(unit.Terms[i]), kept.Terms.Words);
        }
    }
}
