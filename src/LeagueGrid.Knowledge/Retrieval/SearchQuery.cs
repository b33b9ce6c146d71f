using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Index;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>What is looked for, and among what. Filters that are null or empty let everything pass.</summary>
public sealed record SearchQuery
{
    /// <summary>The question, or what is left of it after the planner took its part. With no word in it nothing is found.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The part of <see cref="Text"/> that says what sort of thing is wanted, where the rest was said before ("And what does he
    /// get for it?"); the whole where null.
    /// </summary>
    public string? Asking { get; init; }

    /// <summary>Language of the question; detected where null. Passages of other languages are found as well.</summary>
    public string? Lang { get; init; }

    /// <summary>Keeps only passages in this language.</summary>
    public string? OnlyLang { get; init; }

    /// <summary>Refs whose passages alone are looked at (<c>match/7</c>, <c>article/a-1</c>).</summary>
    public IReadOnlyList<string>? Subjects { get; init; }

    /// <summary><c>fact</c>, <c>news</c>, <c>bio</c>, <c>rule</c>, <c>history</c>, <c>other</c>, <c>availability</c>.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>Ids of entities that the question names.</summary>
    public IReadOnlyList<string>? About { get; init; }

    /// <summary>True: a passage must be about one of <see cref="About"/>. False: being so only lifts it.</summary>
    public bool AboutRequired { get; init; }

    /// <summary>
    /// The words of the question that name <see cref="About"/>: a passage about one of them covers these words, whatever name
    /// it uses ("Kun", "the Citizens").
    /// </summary>
    public IReadOnlyList<string>? Mentions { get; init; }

    public string? Season { get; init; }

    /// <summary>Passages that came about later do not exist (a viewer whose picture is late).</summary>
    public DateTimeOffset? NotAfter { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The question asks for now: among passages that fit alike the newer goes first.</summary>
    public bool PreferRecent { get; init; }

    public int Limit { get; init; } = 8;

    /// <summary>Which passages the filters let pass.</summary>
    internal PassageFilter Among =>
        new()
        {
            Kinds = Kinds,
            Lang = OnlyLang,
            Subjects = Subjects,
            About = AboutRequired ? About : null,
            Season = Season,
            NotBefore = NotBefore,
            NotAfter = NotAfter,
        };
}

/// <summary>A passage found.</summary>
/// <param name="Score">Fused score, for ordering only.</param>
/// <param name="Coverage">Share of the question's information that the passage bears out, 0 to 1 (by rarity of its words).</param>
/// <param name="LexicalRank">From 1; null where that lane did not find it.</param>
public sealed record SearchHit(Passage Passage, double Score, double Coverage, int? LexicalRank, int? SemanticRank)
{
    /// <summary>Other sources that say nearly the same (collapsed into this one).</summary>
    public IReadOnlyList<Passage> Alike { get; init; } = [];
}

/// <summary>What a search gave. Empty where nothing bears on the question.</summary>
/// <param name="Fingerprint">Of ids and contents found, in order: equal fingerprints mean equal results.</param>
/// <param name="IndexVersion">How far the index had come; a lower bound of what the search saw.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, string Fingerprint, long IndexVersion);
