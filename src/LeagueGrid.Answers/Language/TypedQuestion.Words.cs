namespace LeagueGrid.Answers.Language;

// Its words as they stand in it: said again, and cut into sentences.
public sealed partial class TypedQuestion
{
    /// <summary>Some of its words as they were typed, without possessive endings.</summary>
    public string Wording(int first, int count) =>
        string.Join(' ', Tokens.Skip(first).Take(count).Select(token => token.Original));

    /// <summary>Its words as they were typed, possessive endings with them: to say the question anew.</summary>
    public List<string> WordsTyped() => [.. Tokens.Select(token => token.Original + (token.Possessive ? "'s" : ""))];

    /// <summary>The question with a name in place of the words from first to end, possessive where they were.</summary>
    public string Naming(int first, int end, string name)
    {
        var words = WordsTyped();
        var named = name + (Tokens[end - 1].Possessive ? "'s" : "");
        return string.Join(' ', [.. words.Take(first), named, .. words.Skip(end)]) + "?";
    }

    /// <summary>Where the sentence begins in which a word stands.</summary>
    public int SentenceOf(int at)
    {
        while (at > 0 && !Tokens[at].Start)
            at--;
        return Math.Max(0, at);
    }

    /// <summary>Whether a sentence begins with one of the words from first to before end.</summary>
    public bool StartsWithin(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (Tokens[i].Start)
                return true;
        return false;
    }

    /// <summary>Where "of the", "de l'" and their like begin that stand before a word; the word itself where none do.</summary>
    public int WithArticles(int at)
    {
        while (at > 0 && Cues.OfTheTeam.Has(Tokens[at - 1]))
            at--;
        return at;
    }
}
