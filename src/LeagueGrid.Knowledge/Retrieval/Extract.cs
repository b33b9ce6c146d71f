namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>One or two sentences of a passage, as they stand there.</summary>
/// <param name="Start">Where they begin in the passage's text.</param>
/// <param name="Text">The same with line breaks as spaces.</param>
/// <param name="Coverage">Share of the question's information that the sentences bear out, what stands around them counting half.</param>
public sealed record Excerpt(SearchHit Hit, int Start, int Length, string Text, double Coverage);

/// <summary>
/// Finds the sentences of the hits that answer a question. Nothing is reworded: what comes out stands in a source. Sentences
/// that command the reader or a machine are never taken (<see cref="Documents.Directives"/>).
/// </summary>
public sealed class Extract(PassageLibrary library)
{
    /// <summary>The best excerpt of each hit that has one, the best first; of equal ones the order of the hits stands.</summary>
    public IReadOnlyList<Excerpt> Best(SearchQuery query, IReadOnlyList<SearchHit> hits, int sentences = 2)
    {
        var units = QueryUnits.Of(query);
        var wanted = AnswerKinds.Of(query.Text);
        var isNegated = AnswerKinds.IsNegated(query.Text);
        var excerpts = new List<(double Score, Excerpt Excerpt)>();
        foreach (var hit in hits)
        {
            var weights = library.Read(() =>
            {
                var shelf = library.ShelfOf(hit.Passage);
                return units.Units.Select(unit => QueryUnits.Weight(unit, shelf) * Emphasis(unit)).ToArray();
            });
            var isAbout = query.About is { Count: > 0 } about && hit.Passage.IsAboutAny(about);
            if (new PassageReading(hit.Passage, units.Units, weights, wanted, isAbout, isNegated).Choose(sentences) is { } span)
                excerpts.Add((span.Score * (0.5 + hit.Coverage), ToExcerpt(hit, span)));
        }
        return [.. excerpts.OrderByDescending(pair => pair.Score).Select(pair => pair.Excerpt)];
    }

    // Among sentences of one story the one that names whom the question names is meant.
    private static double Emphasis(QueryUnit unit) => unit.IsName ? 1.5 : 1;

    private static Excerpt ToExcerpt(SearchHit hit, ChosenSpan span)
    {
        var text = hit.Passage.Text.AsSpan(span.Start, span.Length);
        return new Excerpt(hit, span.Start, span.Length, Documents.PlainText.OneLine(text), span.Coverage);
    }
}
