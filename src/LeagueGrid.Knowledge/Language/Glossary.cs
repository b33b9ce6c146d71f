namespace LeagueGrid.Knowledge.Language;

/// <summary>Tells a reader of the other language what a quoted sentence speaks of, in the words of football.</summary>
public static class Glossary
{
    private const int Most = 8;

    /// <summary>What the concepts of a text are called in English or French, in the order in which they stand there.</summary>
    public static IReadOnlyList<string> Of(string text, string lang)
    {
        var words = new List<string>();
        foreach (var concept in Analysis.OfThread.Read(text).Concepts)
            if (
                Lexicon.Football.NameOf(concept.Hash) is { } names
                && (lang == "fr" ? names.French : names.English) is var word
                && !words.Contains(word)
                && words.Count < Most
            )
                words.Add(word);
        return words;
    }

    /// <summary>Whether a text speaks of somebody's health: injury, illness, suspension, absence or recovery.</summary>
    public static bool IsOfHealth(string text) => HasField(text, Lexicon.Football.Health);

    /// <summary>Whether a text speaks of who can play: of health, of training or of the line-up.</summary>
    public static bool IsOfFitness(string text) => HasField(text, Lexicon.Football.Availability);

    /// <summary>Whether it names an injury, an illness or a ban: what keeps somebody from playing.</summary>
    internal static bool IsOfAilment(ReadOnlySpan<char> text) => HasField(text, Lexicon.Football.Ailment);

    private static bool HasField(ReadOnlySpan<char> text, ulong field)
    {
        foreach (var concept in Analysis.OfThread.Read(text).Concepts)
            if (concept.Hash == field)
                return true;
        return false;
    }

    /// <summary>Whether a text has a word, in whatever form, or another name of what it names.</summary>
    public static bool Speaks(string text, string word)
    {
        var asked = Analysis.OfThread.Read(word);
        var terms = new HashSet<ulong>();
        foreach (ref readonly var one in asked.Words)
            terms.Add(one.Hash);
        foreach (ref readonly var concept in asked.Concepts)
            if (!Lexicon.Football.IsField(concept.Hash))
                terms.Add(concept.Hash);
        var said = Analysis.OfThread.Read(text);
        foreach (ref readonly var one in said.Words)
            if (terms.Contains(one.Hash))
                return true;
        foreach (ref readonly var concept in said.Concepts)
            if (terms.Contains(concept.Hash))
                return true;
        return false;
    }

    /// <summary>Whether a word by itself names a thing of the game (a goal, a foot, a substitute) in English or French, or says next to nothing.</summary>
    public static bool IsFootball(string word)
    {
        var analysis = Analysis.OfThread.Read(word);
        return analysis.Words is [var only]
            && (
                only.IsStop || analysis.Concepts.Length > 0 || Lexicon.Football.IsLight(ContentHashing.Of(analysis.Folded(only)))
            );
    }
}
