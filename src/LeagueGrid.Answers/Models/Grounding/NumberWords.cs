namespace LeagueGrid.Answers.Models.Grounding;

/// <summary>Numbers as English and French people write them in words; folded words in, values out.</summary>
public static class NumberWords
{
    private static readonly Dictionary<string, int> Cardinals = new(StringComparer.Ordinal)
    {
        ["zero"] = 0,
        ["nil"] = 0,
        ["two"] = 2,
        ["deux"] = 2,
        ["three"] = 3,
        ["trois"] = 3,
        ["four"] = 4,
        ["quatre"] = 4,
        ["five"] = 5,
        ["cinq"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["sept"] = 7,
        ["eight"] = 8,
        ["huit"] = 8,
        ["nine"] = 9,
        ["neuf"] = 9,
        ["ten"] = 10,
        ["dix"] = 10,
        ["eleven"] = 11,
        ["onze"] = 11,
        ["twelve"] = 12,
        ["douze"] = 12,
        ["thirteen"] = 13,
        ["treize"] = 13,
        ["fourteen"] = 14,
        ["quatorze"] = 14,
        ["fifteen"] = 15,
        ["quinze"] = 15,
        ["sixteen"] = 16,
        ["seize"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["vingt"] = 20,
        ["vingts"] = 20,
        ["thirty"] = 30,
        ["trente"] = 30,
        ["forty"] = 40,
        ["quarante"] = 40,
        ["fifty"] = 50,
        ["cinquante"] = 50,
        ["sixty"] = 60,
        ["soixante"] = 60,
        ["seventy"] = 70,
        ["septante"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["nonante"] = 90,
        ["hundred"] = 100,
        ["cent"] = 100,
        ["cents"] = 100,
        ["thousand"] = 1000,
        ["mille"] = 1000,
        // Words that count without being numerals.
        ["twice"] = 2,
        ["thrice"] = 3,
        ["brace"] = 2,
        ["double"] = 2,
        ["triple"] = 3,
        ["treble"] = 3,
        ["hattrick"] = 3,
        ["quadruple"] = 4,
        ["dozen"] = 12,
        ["douzaine"] = 12,
    };

    private static readonly Dictionary<string, int> Ordinals = new(StringComparer.Ordinal)
    {
        ["first"] = 1,
        ["premier"] = 1,
        ["premiere"] = 1,
        ["premiers"] = 1,
        ["premieres"] = 1,
        ["second"] = 2,
        ["seconde"] = 2,
        ["deuxieme"] = 2,
        ["third"] = 3,
        ["troisieme"] = 3,
        ["fourth"] = 4,
        ["quatrieme"] = 4,
        ["fifth"] = 5,
        ["cinquieme"] = 5,
        ["sixth"] = 6,
        ["sixieme"] = 6,
        ["seventh"] = 7,
        ["septieme"] = 7,
        ["eighth"] = 8,
        ["huitieme"] = 8,
        ["ninth"] = 9,
        ["neuvieme"] = 9,
        ["tenth"] = 10,
        ["dixieme"] = 10,
        ["eleventh"] = 11,
        ["onzieme"] = 11,
        ["twelfth"] = 12,
        ["douzieme"] = 12,
        ["twentieth"] = 20,
        ["vingtieme"] = 20,
    };

    /// <summary>
    /// The numbers that the words say, compounds put together (<c>twenty one</c>, <c>soixante et onze</c>, <c>quatre vingt dix</c>).
    /// "One" counts only where it cannot be a pronoun; French "un" is an article and never counts.
    /// </summary>
    public static IReadOnlyList<int> In(IReadOnlyList<string> words)
    {
        var found = new List<int>();
        int? open = null;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (Cardinals.TryGetValue(word, out var value) || (IsCountedOne(words, i, open) && (value = 1) == 1))
            {
                if (open is { } before && Joins(before, value))
                    open = Join(before, value);
                else
                {
                    Close();
                    open = value;
                }
            }
            else if (word is "et" or "and" && open >= 20)
            {
                // "soixante et onze" goes on; "twenty and" closes at the next word that is no number.
            }
            else
            {
                Close();
                if (Ordinals.TryGetValue(word, out var rank))
                    found.Add(rank);
            }
        }
        Close();
        return found;

        void Close()
        {
            if (open is { } number)
                found.Add(number);
            open = null;
        }
    }

    public static bool Knows(string word) => Cardinals.ContainsKey(word) || Ordinals.ContainsKey(word);

    public static IEnumerable<int> Ranks(IEnumerable<string> words) =>
        words.Where(Ordinals.ContainsKey).Select(word => Ordinals[word]);

    private static bool Joins(int before, int value) =>
        (before == 4 && value == 20)
        || (value >= 100 && before < value)
        || (before >= 100 && value < 100)
        || (before >= 20 && before % 10 == 0 && value < 20 && before + value < 100);

    private static int Join(int before, int value) =>
        value >= 100 || (before == 4 && value == 20) ? before * value : before + value;

    private static bool IsCountedOne(IReadOnlyList<string> words, int at, int? open) =>
        (
            words[at] == "one"
            && (
                open >= 20
                || (at + 1 < words.Count && words[at + 1] is "goal" or "assist" or "point" or "card" or "win" or "minute")
            )
        ) || (words[at] == "un" && open >= 20);
}
