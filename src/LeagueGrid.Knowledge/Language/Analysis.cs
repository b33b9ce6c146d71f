namespace LeagueGrid.Knowledge.Language;

/// <summary>A word of a text. <see cref="Hash"/> is of its stem; where it stands is told in the text and in the folded letters.</summary>
internal readonly record struct AnalyzedWord(
    ulong Hash,
    int Start,
    int Length,
    int FoldedStart,
    int FoldedLength,
    bool IsStop,
    bool IsCapitalised,
    bool IsNumber
);

/// <summary>A concept of football that the words from <see cref="First"/> on name ("sent off", "carton rouge").</summary>
internal readonly record struct ConceptSpan(ulong Hash, int First, int Count);

/// <summary>
/// The words and concepts of a text, in buffers that are used again: one analysis serves the embedder, the word index
/// and the extractor, so that all three mean the same by a word. Not for use by two threads at once.
/// </summary>
internal sealed class Analysis
{
    private const int LongestWord = 48;

    [ThreadStatic]
    private static Analysis? s_ofThread;

    private AnalyzedWord[] _words = new AnalyzedWord[256];
    private ConceptSpan[] _concepts = new ConceptSpan[64];
    private char[] _folded = new char[2048];
    private int _wordCount;
    private int _conceptCount;
    private int _foldedCount;

    /// <summary>The one of the calling thread; its content holds until the thread analyses again.</summary>
    public static Analysis OfThread => s_ofThread ??= new Analysis();

    public ReadOnlySpan<AnalyzedWord> Words => _words.AsSpan(0, _wordCount);

    public ReadOnlySpan<ConceptSpan> Concepts => _concepts.AsSpan(0, _conceptCount);

    /// <summary>The folded letters of a word before it was stemmed.</summary>
    public ReadOnlySpan<char> Folded(in AnalyzedWord word) => _folded.AsSpan(word.FoldedStart, word.FoldedLength);

    public Analysis Read(ReadOnlySpan<char> text)
    {
        var lexicon = Lexicon.Football;
        _wordCount = _conceptCount = _foldedCount = 0;
        FindWords(text, lexicon);
        FindConcepts(lexicon);
        return this;
    }

    private void FindWords(ReadOnlySpan<char> text, Lexicon lexicon)
    {
        Span<char> letters = stackalloc char[LongestWord + 2];
        var position = 0;
        while (position < text.Length)
        {
            var length = WordFolding.Fold(text[position], letters);
            if (length == 0)
            {
                position++;
                continue;
            }
            var start = position++;
            while (position < text.Length)
            {
                var c = text[position];
                var folded = WordFolding.Fold(c, letters[length..]);
                if (folded == 0 && !WordFolding.IsMark(c))
                    break;
                length = Math.Min(length + folded, LongestWord);
                position++;
            }
            AddWord(letters[..length], text[start], start, position - start, lexicon);
        }
    }

    private void AddWord(Span<char> letters, char first, int start, int length, Lexicon lexicon)
    {
        if (_wordCount == _words.Length)
            Array.Resize(ref _words, _words.Length * 2);
        if (_foldedCount + letters.Length > _folded.Length)
            Array.Resize(ref _folded, _folded.Length * 2);
        letters.CopyTo(_folded.AsSpan(_foldedCount));
        var isNumber = char.IsAsciiDigit(letters[0]);
        var isStop = lexicon.IsStop(ContentHashing.Of(letters)) || (letters.Length == 1 && !isNumber);
        var hash = ContentHashing.Of(letters[..Stemming.Stem(letters)]);
        _words[_wordCount++] = new AnalyzedWord(
            hash,
            start,
            length,
            _foldedCount,
            letters.Length,
            isStop,
            char.IsUpper(first),
            isNumber
        );
        _foldedCount += letters.Length;
    }

    private void FindConcepts(Lexicon lexicon)
    {
        for (var first = 0; first < _wordCount; first++)
        {
            var node = lexicon.Root;
            ulong[]? found = null;
            var count = 0;
            for (var next = first; next < _wordCount && node.Next(_words[next].Hash) is { } deeper; next++)
            {
                node = deeper;
                if (node.Concepts.Length == 0)
                    continue;
                found = node.Concepts;
                count = next - first + 1;
            }
            if (found is not null)
                AddConcepts(found, [], first, count);
            if (count <= 1)
                AddConcepts(lexicon.BegunBy(Folded(_words[first])), found ?? [], first, 1);
        }
    }

    private void AddConcepts(ulong[] found, ulong[] known, int first, int count)
    {
        foreach (var concept in found)
        {
            if (Array.IndexOf(known, concept) >= 0)
                continue;
            if (_conceptCount == _concepts.Length)
                Array.Resize(ref _concepts, _concepts.Length * 2);
            _concepts[_conceptCount++] = new ConceptSpan(concept, first, count);
        }
    }
}
