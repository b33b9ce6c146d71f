using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Ports;

namespace LeagueGrid.Answers.Reading;

/// <summary>A facet read: a subject (<c>match/7</c>, <c>season/3</c>, <c>directory</c>, <c>player/9</c>), what of it, and the version it had.</summary>
/// <param name="Version">The newest version among the aspects read; 0 where the subject did not exist.</param>
[GenerateSerializer, Immutable, Alias("lg.facet")]
public sealed record FacetRead(
    [property: Id(0)] string Subject,
    [property: Id(1)] Aspects Aspects,
    [property: Id(2)] long Version
);

/// <summary>What a text search was about.</summary>
[GenerateSerializer, Immutable, Alias("lg.textquery")]
public sealed record TextQuery
{
    [Id(0)]
    public required string Text { get; init; }

    /// <summary>Two-letter language of the question; passages of another language may still come.</summary>
    [Id(1)]
    public string? Lang { get; init; }

    /// <summary>Only passages about one of these ids come first; empty for no preference.</summary>
    [Id(2)]
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Kinds wanted (<c>news</c>, <c>rule</c>, <c>bio</c>, <c>history</c>, <c>other</c>); empty for all prose.</summary>
    [Id(3)]
    public IReadOnlyList<string> Kinds { get; init; } = [];

    [Id(4)]
    public int Limit { get; init; } = 8;

    [Id(5)]
    public Moment Moment { get; init; } = Moment.Now;

    /// <summary>A passage must be about one of <see cref="About"/>.</summary>
    [Id(6)]
    public bool AboutRequired { get; init; }

    /// <summary>Words of the question that name <see cref="About"/>.</summary>
    [Id(7)]
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>The question asks for now: of passages that fit alike the newer goes first.</summary>
    [Id(8)]
    public bool PreferRecent { get; init; }

    /// <summary>Refs of the texts that alone are looked at (<c>article/a-1</c>); empty for all.</summary>
    [Id(9)]
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>The part of <see cref="Text"/> that says what sort of thing is wanted, where the rest was said before.</summary>
    [Id(10)]
    public string? Asking { get; init; }
}

/// <summary>A text search made, with the passages found (id and version, best first).</summary>
[GenerateSerializer, Immutable, Alias("lg.searchread")]
public sealed record SearchRead([property: Id(0)] TextQuery Query, [property: Id(1)] IReadOnlyList<PassageRead> Found);

[GenerateSerializer, Immutable, Alias("lg.passageread")]
public readonly record struct PassageRead([property: Id(0)] string Id, [property: Id(1)] long Version);

/// <summary>All that one answer read.</summary>
[GenerateSerializer, Immutable, Alias("lg.readrecord")]
public sealed record ReadRecord(
    [property: Id(0)] IReadOnlyList<FacetRead> Facets,
    [property: Id(1)] IReadOnlyList<SearchRead> Searches
)
{
    public static ReadRecord Empty { get; } = new([], []);
}
