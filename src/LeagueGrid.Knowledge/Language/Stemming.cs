namespace LeagueGrid.Knowledge.Language;

/// <summary>
/// One light stemmer for English and French together: it must bring the forms of a word near each other without
/// being told the language, because names and football words cross between them. Input is folded.
/// </summary>
internal static class Stemming
{
    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("aeiouy");

    /// <summary>The length of the stem, which stands at the start of <paramref name="word"/>; the letters may change in place.</summary>
    public static int Stem(Span<char> word)
    {
        var length = word.Length;
        if (length < 4 || char.IsAsciiDigit(word[0]))
            return length;
        length = Plural(word, length);
        length = Conjugated(word, length);
        length = Ending(word, length);
        // "scored", "scores" and "score" end alike; so do "marqué", "marquée" and "marque".
        while (length > 4 && word[length - 1] == 'e')
            length--;
        if (length > 3 && word[length - 1] == 'y')
            word[length - 1] = 'i';
        return length;
    }

    // "comptait", "comptaient", "comptent", "comptèrent", "compta": forms of "compter".
    private static int Conjugated(ReadOnlySpan<char> word, int length)
    {
        if (length > 8 && Ends(word, length, "aient"))
            return length - 5;
        if (length > 8 && Ends(word, length, "erent"))
            return length - 5;
        if (length > 6 && Ends(word, length, "ait"))
            return length - 3;
        if (length > 7 && Ends(word, length, "ent") && !Ends(word, length, "ment"))
            return length - 3;
        return length > 5 && word[length - 1] == 'a' ? length - 1 : length;
    }

    private static int Plural(Span<char> word, int length)
    {
        if (length > 5 && Ends(word, length, "aux"))
        {
            word[length - 2] = 'l';
            return length - 1;
        }
        if (length > 5 && Ends(word, length, "ies"))
            return length - 2;
        if (Ends(word, length, "sses") || (length > 5 && Ends(word, length, "xes")) || (length > 6 && Ends(word, length, "ches")))
            return length - 2;
        if (Ends(word, length, "ss") || Ends(word, length, "us") || Ends(word, length, "is"))
            return length;
        return word[length - 1] == 's' ? length - 1 : length;
    }

    private static int Ending(Span<char> word, int length)
    {
        if (length > 5 && Ends(word, length, "ing") && HasVowel(word[..(length - 3)]))
            return Undouble(word, length - 3);
        if (length > 5 && Ends(word, length, "ied"))
            return length - 2;
        if (length > 5 && (Ends(word, length, "ed") || Ends(word, length, "er")))
            return Undouble(word, length - 2);
        return length > 6 && Ends(word, length, "ly") ? length - 2 : length;
    }

    private static int Undouble(ReadOnlySpan<char> word, int length) =>
        length > 3 && word[length - 1] == word[length - 2] && word[length - 1] is not ('s' or 'l' or 'e') ? length - 1 : length;

    // "Spring" is no form of "spr".
    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    private static bool Ends(ReadOnlySpan<char> word, int length, ReadOnlySpan<char> ending) =>
        length > ending.Length && word[(length - ending.Length)..length].SequenceEqual(ending);
}
