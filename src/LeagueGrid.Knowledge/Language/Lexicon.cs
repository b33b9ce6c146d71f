namespace LeagueGrid.Knowledge.Language;

/// <summary>
/// Which words carry no information of their own, and which name a concept of football in English or French. Read from
/// <c>football.lexicon</c>, whose head explains its format, and <c>wording.lexicon</c>; another language is more words in those files.
/// </summary>
internal sealed class Lexicon
{
    private const long ConceptSeed = 7;
    private readonly HashSet<ulong> _stops = [];
    private readonly HashSet<ulong> _light = [];
    private readonly HashSet<ulong> _onlyFrench = [];
    private readonly HashSet<ulong> _fields = [];
    private readonly HashSet<ulong> _places = [];
    private readonly Dictionary<ulong, (string English, string French)> _names = [];
    private readonly Dictionary<string, List<LexiconNode>> _ends = new(StringComparer.Ordinal);

    private readonly Dictionary<ulong, ulong[]> _beginnings = [];

    private Lexicon(params ReadOnlySpan<string> files)
    {
        foreach (var file in files)
        {
            using var lines = Open(file);
            Read(lines);
        }
    }

    private void Read(StreamReader lines)
    {
        while (lines.ReadLine() is { } line)
        {
            var split = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith('#') || split < 0)
                continue;
            var name = line.AsSpan(0, split).Trim();
            if (name.StartsWith("stop "))
                AddWords(_stops, line.AsSpan(split + 1));
            else if (name.StartsWith("light "))
                AddWords(_light, line.AsSpan(split + 1));
            else if (name is "only fr")
                AddWords(_onlyFrench, line.AsSpan(split + 1));
            else if (name is "gloss fr")
                AddFrench(line[(split + 1)..]);
            else if (name is ['~', ..])
                AddField(name, line[(split + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            else
                AddConcept(name, line[(split + 1)..].Split('|', StringSplitOptions.TrimEntries));
        }
    }

    public static Lexicon Football { get; } = new("football.lexicon", "wording.lexicon");

    /// <summary>Paths of stems that lead to concepts.</summary>
    public LexiconNode Root { get; } = new();

    /// <param name="folded">Hash of the folded word, not of its stem.</param>
    public bool IsStop(ulong folded) => _stops.Contains(folded);

    /// <summary>Whether nearly any sentence may have it ("take", "donner"), so that it tells little.</summary>
    /// <param name="folded">Hash of the folded word, not of its stem.</param>
    public bool IsLight(ulong folded) => _light.Contains(folded);

    /// <summary>Whether it names a concept in French alone ("but", "an") and says nothing in English.</summary>
    /// <param name="folded">Hash of the folded word, not of its stem.</param>
    public bool IsOnlyFrench(ulong folded) => _onlyFrench.Contains(folded);

    /// <summary>Whether it is a field of related concepts rather than a concept of its own.</summary>
    public bool IsField(ulong concept) => _fields.Contains(concept);

    /// <summary>The field of injury, illness, suspension and recovery.</summary>
    public ulong Health { get; } = ContentHashing.Of("~health", ConceptSeed);

    /// <summary>The same with training and line-ups: all that tells who can play.</summary>
    public ulong Availability { get; } = ContentHashing.Of("~fitness", ConceptSeed);

    /// <summary>The part of it that keeps somebody from playing.</summary>
    public ulong Ailment { get; } = ContentHashing.Of("~ailment", ConceptSeed);

    /// <summary>Whether it names a country or a competition, which has another name in another language.</summary>
    public bool IsPlace(ulong concept) => _places.Contains(concept);

    /// <summary>What a concept is called; null where nobody need be told.</summary>
    public (string English, string French)? NameOf(ulong concept) => _names.TryGetValue(concept, out var names) ? names : null;

    /// <summary>The concepts, fields apart, that a word names by itself; none for one that says nothing of its own.</summary>
    public IEnumerable<ulong> Of(AnalyzedWord word) =>
        word.IsStop ? [] : (Root.Next(word.Hash)?.Concepts ?? []).Where(concept => !IsField(concept));

    /// <summary>The concepts that any word with such a beginning names: the longest known beginning counts.</summary>
    public ulong[] BegunBy(ReadOnlySpan<char> folded)
    {
        for (var length = Math.Min(folded.Length, LongestBeginning); length >= ShortestBeginning; length--)
            if (_beginnings.TryGetValue(ContentHashing.Of(folded[..length], BeginningSeed), out var concepts))
                return concepts;
        return [];
    }

    private const long BeginningSeed = 11;
    private const int ShortestBeginning = 4;
    private const int LongestBeginning = 12;

    private static StreamReader Open(string file) =>
        new(
            typeof(Lexicon).Assembly.GetManifestResourceStream(file)
                ?? throw new InvalidOperationException($"The resource {file} is missing from the assembly.")
        );

    private static void AddWords(HashSet<ulong> set, ReadOnlySpan<char> words)
    {
        Span<char> folded = stackalloc char[64];
        foreach (var range in words.Split(' '))
            if (Fold(words[range], folded) is > 0 and var length)
                set.Add(ContentHashing.Of(folded[..length]));
    }

    private void AddConcept(ReadOnlySpan<char> name, string[] phrases)
    {
        var concept = ContentHashing.Of(name, ConceptSeed);
        Span<char> folded = stackalloc char[64];
        if (!_ends.TryGetValue(name.ToString(), out var ends))
            _ends[name.ToString()] = ends = [];
        foreach (var phrase in phrases)
        {
            if (phrase is [.., '*'] && Fold(phrase, folded) is > 0 and var begun)
            {
                var beginning = ContentHashing.Of(folded[..begun], BeginningSeed);
                _beginnings[beginning] = [.. _beginnings.GetValueOrDefault(beginning, []), concept];
                continue;
            }
            var node = Root;
            foreach (var range in phrase.AsSpan().SplitAny(" -'’"))
                if (Fold(phrase.AsSpan()[range], folded) is > 0 and var length)
                    node = node.Open(ContentHashing.Of(folded[..Stemming.Stem(folded[..length])]));
            node.Add(concept);
            ends.Add(node);
        }
    }

    private void AddFrench(string pairs)
    {
        foreach (var pair in pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var concept = pair[..equals];
            var english = concept is ['n', >= '1' and <= '9', ..] ? concept[1..] : concept.Replace('-', ' ');
            _names[ContentHashing.Of(concept, ConceptSeed)] = (english, pair[(equals + 1)..].Replace('_', ' '));
        }
    }

    private void AddField(ReadOnlySpan<char> name, string[] concepts)
    {
        if (name is "~place")
        {
            // Countries are no synonyms of each other: they are only known to be places.
            foreach (var concept in concepts)
                _places.Add(ContentHashing.Of(concept, ConceptSeed));
            return;
        }
        var field = ContentHashing.Of(name, ConceptSeed);
        _fields.Add(field);
        foreach (var concept in concepts)
        foreach (var end in _ends[concept])
            end.Add(field);
    }

    private static int Fold(ReadOnlySpan<char> word, Span<char> destination)
    {
        var length = 0;
        foreach (var c in word)
            length += WordFolding.Fold(c, destination[length..]);
        return length;
    }

    /// <summary>A step on the way through a phrase.</summary>
    internal sealed class LexiconNode
    {
        private Dictionary<ulong, LexiconNode>? _next;

        /// <summary>The concepts that a phrase ending here names.</summary>
        public ulong[] Concepts { get; private set; } = [];

        public LexiconNode? Next(ulong stem) => _next?.GetValueOrDefault(stem);

        public LexiconNode Open(ulong stem)
        {
            _next ??= [];
            if (!_next.TryGetValue(stem, out var node))
                _next[stem] = node = new LexiconNode();
            return node;
        }

        public void Add(ulong concept)
        {
            if (!Concepts.Contains(concept))
                Concepts = [.. Concepts, concept];
        }
    }
}
