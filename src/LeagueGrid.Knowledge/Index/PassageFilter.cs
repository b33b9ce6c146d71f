using LeagueGrid.Core.Passages;

namespace LeagueGrid.Knowledge.Index;

/// <summary>Which passages may be found. Null or empty lets everything pass; the parts are joined by "and", the values of one by "or".</summary>
public sealed record PassageFilter
{
    public static PassageFilter All { get; } = new();

    public IReadOnlyList<string>? Kinds { get; init; }

    public string? Lang { get; init; }

    public IReadOnlyList<string>? Subjects { get; init; }

    public IReadOnlyList<string>? About { get; init; }

    public string? Season { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    public DateTimeOffset? NotAfter { get; init; }

    public bool IsEmpty =>
        Kinds is not { Count: > 0 }
        && Lang is null
        && Subjects is not { Count: > 0 }
        && About is not { Count: > 0 }
        && Season is null
        && NotBefore is null
        && NotAfter is null;

    public bool Passes(Passage passage) =>
        (Kinds is not { Count: > 0 } || Kinds.Contains(passage.Kind))
        && (Lang is null || Lang == passage.Lang)
        && (Subjects is not { Count: > 0 } || Subjects.Contains(passage.Subject))
        && (About is not { Count: > 0 } || passage.IsAboutAny(About))
        && (Season is null || Season == passage.Season)
        && (NotBefore is null || passage.At >= NotBefore)
        && (NotAfter is null || passage.VisibleFrom <= NotAfter);
}
