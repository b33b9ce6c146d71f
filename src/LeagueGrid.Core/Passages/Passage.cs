namespace LeagueGrid.Core.Passages;

/// <summary>One fact or one coherent piece of prose that can be found by meaning.</summary>
[GenerateSerializer, Immutable, Alias("lg.passage")]
public sealed record Passage
{
    /// <summary>Stable: the same fact keeps it over all versions (<c>match/7#score.en</c>, <c>article/a-1#2</c>).</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>The ref whose passages are replaced together: <c>match/7</c>, <c>article/a-1</c>, <c>player/p-9</c>, …</summary>
    [Id(1)]
    public required string Subject { get; init; }

    /// <summary><c>fact</c>, <c>news</c>, <c>bio</c>, <c>rule</c>, <c>history</c>, <c>other</c>, <c>availability</c>.</summary>
    [Id(2)]
    public required string Kind { get; init; }

    /// <summary>Two-letter language.</summary>
    [Id(3)]
    public required string Lang { get; init; }

    [Id(4)]
    public required string Title { get; init; }

    [Id(5)]
    public required string Text { get; init; }

    /// <summary>The subject's version (an article's or document's <c>rev</c>) that it was written from.</summary>
    [Id(6)]
    public required long Version { get; init; }

    /// <summary>When what it says came about or was published.</summary>
    [Id(7)]
    public required DateTimeOffset At { get; init; }

    /// <summary>Who says so: a newspaper, or the feed.</summary>
    [Id(8)]
    public string? Source { get; init; }

    [Id(9)]
    public string? Url { get; init; }

    /// <summary>Ids of teams, players, matches, seasons and competitions that it is about.</summary>
    [Id(10)]
    public IReadOnlyList<string> About { get; init; } = [];

    [Id(11)]
    public string? Season { get; init; }

    /// <summary>Ids of the events that it stands on.</summary>
    [Id(12)]
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>
    /// Null for a passage that is ready to be found. <c>text</c>, <c>markdown</c> or <c>html</c> for a whole article or
    /// document as it was fed: Knowledge cleans it and cuts it into passages (Core may import no HTML parser).
    /// </summary>
    [Id(13)]
    public string? Format { get; init; }

    /// <summary>
    /// When the grid came to know it (<see cref="ReceivedItem.At"/>), where that differs from <see cref="At"/>: an article of
    /// last year that came today. A reader with a cutoff sees only what both came about and was known by then.
    /// </summary>
    [Id(14)]
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>From when on a reader with a cutoff sees it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DateTimeOffset VisibleFrom => KnownAt > At ? KnownAt.Value : At;

    public bool IsAboutAny(IReadOnlyList<string> ids)
    {
        foreach (var id in About)
            for (var i = 0; i < ids.Count; i++)
                if (ids[i] == id)
                    return true;
        return false;
    }
}

/// <summary>All that is to be said of a subject at a version; passages that are no longer among them are retired.</summary>
[GenerateSerializer, Immutable, Alias("lg.passages")]
public sealed record PassageSet(
    [property: Id(0)] string Subject,
    [property: Id(1)] long Version,
    [property: Id(2)] IReadOnlyList<Passage> Passages
);
