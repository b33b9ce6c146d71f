namespace LeagueGrid.Answers.Language;

/// <summary>One thing that a name may mean, under all the ids that the sources gave it.</summary>
/// <param name="Kind"><c>team</c>, <c>player</c>, <c>competition</c> or <c>season</c>.</param>
/// <param name="Score">How well the words name it: 1 is its full name.</param>
public sealed record NamedThing(string Kind, string Name, IReadOnlyList<string> Ids, double Score)
{
    public bool Has(string? id) => id is not null && Ids.Contains(id);
}

/// <summary>How a mention names its options.</summary>
public enum MentionKind
{
    Name,
    Demonym,
    Ground,
    Derby,
    Misspelt,
}

/// <summary>Words of the question that name something, with everything that they may name, best first.</summary>
public sealed record Mention(int First, int Count, MentionKind Kind, IReadOnlyList<NamedThing> Options)
{
    public int End => First + Count;

    public NamedThing Best => Options[0];

    /// <summary>The second club of a derby.</summary>
    public NamedThing? Other { get; init; }

    public bool Covers(int token) => token >= First && token < End;

    public bool Is(string kind) => Options.Any(option => option.Kind == kind);
}
