namespace LeagueGrid.Knowledge.Language;

/// <summary>Tells English from French by their little words and letters; English where nothing speaks for either.</summary>
public static class LanguageDetection
{
    private static readonly HashSet<string> French = new(
        "le la les un une des du de et est sont dans pour par sur avec qui que quoi ne pas au aux ce cette ses son sa il elle ils nous vous je tu mais ou où plus comme à été être fait deux après avant entre quand comment pourquoi quel quelle quels quelles lequel c'est n'est qu'il d'un d'une l'arbitre".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> English = new(
        "the a an of and is are was were in to for by on with who what which that this those these not it its he she they his her their at from has have had be been will would can could do does did when where why how out up as or but if after before".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly System.Buffers.SearchValues<char> FrenchLetters = System.Buffers.SearchValues.Create("éèêàùçôîïâœ");

    /// <returns><c>en</c> or <c>fr</c>.</returns>
    public static string Of(ReadOnlySpan<char> text)
    {
        const int Enough = 4000;
        var french = French.GetAlternateLookup<ReadOnlySpan<char>>();
        var english = English.GetAlternateLookup<ReadOnlySpan<char>>();
        var score = 0;
        if (text.Length > Enough)
            text = text[..Enough];
        foreach (var range in text.SplitAny(" \t\r\n.,;:!?()\"«»'’-"))
        {
            var word = text[range];
            if (word.IsEmpty)
                continue;
            if (french.Contains(word))
                score++;
            if (english.Contains(word))
                score--;
        }
        // An elision ("l'", "qu'") stands in French alone; accents also in names, so they only break a tie.
        foreach (var range in text.SplitAny(" \t\r\n"))
            if (text[range] is [var first, '\'' or '’', _, ..] && "lLdDjJnNcCsSmMtT".Contains(first, StringComparison.Ordinal))
                score += 2;
        return score > 0 || (score == 0 && text.ContainsAny(FrenchLetters)) ? "fr" : "en";
    }
}
