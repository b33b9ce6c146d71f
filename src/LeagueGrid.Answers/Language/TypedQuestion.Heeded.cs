namespace LeagueGrid.Answers.Language;

/// <summary>Which words a query looked at while it was carried out: an answer that heeds too few of them is beside the question.</summary>
public sealed partial class TypedQuestion
{
    private readonly HashSet<string> _heeded = new(StringComparer.Ordinal);

    /// <summary>The concepts looked at since <see cref="StartHeeding"/>.</summary>
    public IReadOnlySet<string> Heeded => _heeded;

    /// <summary>Forgets what was looked at, before a query is carried out.</summary>
    public void StartHeeding() => _heeded.Clear();

    /// <summary>Counts concepts as looked at: what is kept from an earlier look needs no other.</summary>
    public void Heed(IEnumerable<string> concepts) => _heeded.UnionWith(concepts);
}
