namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>One or two sentences of a passage, as they stand there.</summary>
/// <param name="Start">Where they begin in the passage's text.</param>
/// <param name="Text">The same with line breaks as spaces; of a rule also the sentence that answers next best.</param>
/// <param name="Coverage">Share of the question's information that the sentences bear out, what stands around them counting half.</param>
public sealed record Excerpt(SearchHit Hit, int Start, int Length, string Text, double Coverage);

/// <summary>
/// Finds the sentences of the hits that answer a question. Nothing is reworded: what comes out stands in a source. Sentences
/// that command the reader or a machine are never taken (<see cref="Documents.Directives"/>).
/// </summary>
public sealed class Extract(PassageLibrary library)
{
    // A text that is headed by what is asked goes before one that mentions it.
    private const double TitleTrust = 0.8;

    // Something may stand between two sentences that are quoted together.
    private const string Gap = " … ";

    // Of two texts that say as much the reader understands this one.
    private const double SameLanguage = 1.3;

    /// <summary>The best excerpt of each hit that has one, the best first; of equal ones the order of the hits stands.</summary>
    public IReadOnlyList<Excerpt> Best(SearchQuery query, IReadOnlyList<SearchHit> hits, int sentences = 2)
    {
        var units = QueryUnits.Of(query);
        var asking = Asking.Of(query);
        var counted = Counted.Of(query.Text, units.Units);
        var excerpts = new List<(double Score, Excerpt Excerpt)>();
        foreach (var hit in hits)
        {
            var weights = library.Read(() =>
            {
                var shelf = library.ShelfOf(hit.Passage);
                return units.Units.Select(unit => QueryUnits.Weight(unit, shelf) * Emphasis(unit)).ToArray();
            });
            var aboutTrust = query.About is { Count: > 0 } about && hit.Passage.IsAboutAny(about) ? TrustIn(hit.Passage) : 0;
            var reading = new PassageReading(hit.Passage, units.Units, weights, asking, aboutTrust, counted);
            if (reading.Choose(sentences) is not { } span)
                continue;
            var score = span.Score * (0.5 + hit.Coverage) * (1 + TitleTrust * reading.TitleShare);
            excerpts.Add((hit.Passage.Lang == units.Lang ? score * SameLanguage : score, ToExcerpt(hit, span)));
        }
        return [.. excerpts.OrderByDescending(pair => pair.Score).Select(pair => pair.Excerpt)];
    }

    // A text about one thing speaks of it throughout; one about several speaks of each in its turn.
    private static double TrustIn(Core.Passages.Passage passage) => passage.About.Count <= 2 ? 1 : 0.6;

    // Among sentences of one story the one that names whom the question names is meant, and the one that speaks of what is wanted.
    private static double Emphasis(QueryUnit unit) => unit.IsName || unit.IsFocus ? 1.5 : 1;

    private static Excerpt ToExcerpt(SearchHit hit, ChosenSpan span)
    {
        var text = Documents.PlainText.OneLine(hit.Passage.Text.AsSpan(span.Start, span.Length));
        if (span.Also is { Length: > 0 } also)
        {
            var second = Documents.PlainText.OneLine(hit.Passage.Text.AsSpan(also.Start, also.Length));
            text = also.Start < span.Start ? second + Gap + text : text + Gap + second;
        }
        return new Excerpt(hit, span.Start, span.Length, text, span.Coverage);
    }
}
