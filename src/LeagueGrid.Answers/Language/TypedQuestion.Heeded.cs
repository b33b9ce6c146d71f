namespace LeagueGrid.Answers.Language;

/// <summary>Which words a query looked at while it was carried out: an answer that heeds too few of them is beside the question.</summary>
public sealed partial class TypedQuestion
{
    /// <summary>What is heeded by keeping to the matches of the time that is named: today's, this round's.</summary>
    public const string NamedSlate = "slate";

    private readonly HashSet<string> _heeded = new(StringComparer.Ordinal);
    private int _aside;

    /// <summary>The concepts looked at since <see cref="StartHeeding"/>.</summary>
    public IReadOnlySet<string> Heeded => _heeded;

    /// <summary>Forgets what was looked at, before a query is carried out.</summary>
    public void StartHeeding() => _heeded.Clear();

    /// <summary>Counts concepts as looked at: what is kept from an earlier look needs no other.</summary>
    public void Heed(IEnumerable<string> concepts) => _heeded.UnionWith(concepts);

    /// <summary>Counts a concept as looked at.</summary>
    public void Heed(string concept)
    {
        if (_aside == 0)
            _heeded.Add(concept);
    }

    /// <summary>
    /// Looks that narrow nothing, until it is disposed: to say a scope, or to choose a metric, is not to count by it.
    /// </summary>
    public Aside LookAside() => new(this);

    /// <summary>A while in which nothing that is looked at counts as heeded.</summary>
    public readonly ref struct Aside
    {
        private readonly TypedQuestion _asked;

        internal Aside(TypedQuestion asked)
        {
            _asked = asked;
            asked._aside++;
        }

        public void Dispose() => _asked._aside--;
    }
}
