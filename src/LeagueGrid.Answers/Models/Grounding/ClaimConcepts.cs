namespace LeagueGrid.Answers.Models.Grounding;

/// <summary>
/// What a sentence says beyond names and numbers that is right or wrong: each concept that it speaks of must be spoken of
/// in the evidence, in whichever words. Word stems, folded; English and French meet in the concept.
/// </summary>
public static class ClaimConcepts
{
    private static readonly (string Concept, string[] Stems)[] Lexicon =
    [
        ("penalty", ["penalt", "spot-kick"]),
        ("own goal", ["own-goal", "owngoal", "csc"]),
        ("red card", ["red-card", "sent-off", "dismiss", "expuls", "rouge"]),
        ("yellow card", ["yellow", "booked", "booking", "caution", "jaune", "averti"]),
        ("header", ["header", "headed", "tete"]),
        ("left", ["left-foot", "gauche"]),
        ("right", ["right-foot", "pied-droit"]),
        ("injury", ["injur", "bless", "hurt"]),
        ("suspension", ["suspend", "suspens", "banned"]),
        ("offside", ["offside", "hors-jeu"]),
        ("extra time", ["extra-time", "prolong"]),
        ("shoot-out", ["shoot-out", "shootout", "tirs-au-but"]),
        ("lost", ["lost", "lose", "loses", "defeat", "perd", "trail", "behind", "beaten"]),
        ("drew", ["drew", "draw", "drawn", "nul", "tied"]),
        ("captain", ["captain", "capitaine"]),
        ("record", ["record"]),
        ("transfer", ["transfer", "transf", "signed", "signe"]),
        ("cancelled", ["cancel", "annul", "postpon", "report", "abandon"]),
        ("var", ["var"]),
    ];

    private static readonly HashSet<string> Negations =
    [
        "not",
        "never",
        "no",
        "nobody",
        "none",
        "nothing",
        "without",
        "neither",
        "nor",
        "t",
        "ne",
        "n",
        "pas",
        "jamais",
        "aucun",
        "aucune",
        "personne",
        "rien",
        "sans",
        "ni",
    ];

    public static IReadOnlySet<string> In(IReadOnlyList<string> words)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (concept, stems) in Lexicon)
            if (stems.Any(stem => Stands(words, stem.Split('-'))))
                found.Add(concept);
        return found;
    }

    /// <summary>Whether a sentence denies something: a denial and its opposite share all their names and numbers.</summary>
    public static bool Denies(IReadOnlyList<string> words) => words.Any(Negations.Contains);

    private static bool Stands(IReadOnlyList<string> words, string[] stem)
    {
        for (var i = 0; i + stem.Length <= words.Count; i++)
        {
            var all = true;
            for (var j = 0; j < stem.Length && all; j++)
                // Short stems are whole words: "var" is no "variety", "nul" no "nullify".
                all = stem[j].Length <= 4 ? words[i + j] == stem[j] : words[i + j].StartsWith(stem[j], StringComparison.Ordinal);
            if (all)
                return true;
        }
        return false;
    }
}
