using System.Text.RegularExpressions;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>"The son of a tram driver": what a portrait tells of the parents is not told of whom it portrays.</summary>
internal static class Kinship
{
    private static readonly Regex Pattern = Patterns.Linear(
        @"\b(son|daughter|grandson|granddaughter|nephew|niece) of (a|an|the|two|poor) [^,.;]+|\b(fils|fille|petit-fils|petite-fille|neveu|nièce) d(['’]|e |u |es )(un |une |la |l['’])?\p{Ll}[^,.;]+",
        RegexOptions.IgnoreCase
    );

    /// <summary>The sentence, of the same length, without what it says of the parents.</summary>
    public static string Without(ReadOnlySpan<char> sentence)
    {
        var own = sentence.ToArray();
        foreach (var said in Pattern.EnumerateMatches(sentence))
            own.AsSpan(said.Index, said.Length).Fill(' ');
        return new string(own);
    }
}
