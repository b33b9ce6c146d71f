using System.Text.RegularExpressions;
using LeagueGrid.Knowledge.Language;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>What a question wants measured or counted, and whether a sentence tells any such thing: "one player" tells no weight.</summary>
public static class Measures
{
    private static readonly (Regex Asked, Regex Told)[] All =
    [
        (
            Patterns.Linear(
                @"\b(how heavy|(how much|what) (does|do|did|should|must|can|may|will|would|could) .+ weigh|what weight|weight (of|limit)|quel (est |était )?(le )?poids|combien .*\b(p[eè]se\w*|pesait|pesaient)|lourds? .* combien)\b",
                RegexOptions.IgnoreCase
            ),
            Patterns.Linear(
                @"\b(\d[\d.,]*\s?(g|kg|lbs?|oz)|gram\w*|grammes?|kilos?|kilogram\w*|kilogrammes?|ounces?|onces?|pounds?|livres?|stones?|tons?|tonnes?)\b",
                RegexOptions.IgnoreCase
            )
        ),
        (
            Patterns.Linear(
                @"\b(how (tall|wide|high|deep|thick|far)|(à )?quelle (est la )?(distance|hauteur|largeur|longueur|épaisseur)|what (is the )?(width|height|length|distance))\b",
                RegexOptions.IgnoreCase
            ),
            Patterns.Linear(
                @"\b(\d[\d.,]*\s?(m|cm|mm|km|ft)|metres?|meters?|mètres?|centim\w+|millim\w+|kilom\w+|yards?|feet|foot|inch(es)?|miles?|pieds?|pouces?|rounds?|finals?|finales?|quarter-finals?|semi-finals?|halfway|half way|tour|steps?|pas|minutes?|hours?|heures?)\b",
                RegexOptions.IgnoreCase
            )
        ),
        (
            Patterns.Linear(@"\b(how old|what age|quel (est son )?âge|à quel âge)\b", RegexOptions.IgnoreCase),
            Patterns.Linear(
                @"\b(years?|year-old|aged?|ans|âgée?s?|born|née?s?|birthday|anniversaire|teenage\w*|\p{L}+teen|\p{L}+ty|under-?\d+|at \d\d|twenties|thirties|oldest|youngest)\b",
                RegexOptions.IgnoreCase
            )
        ),
        (
            Patterns.Linear(
                @"\b(per ?cent(age)?|what (share|proportion)|pour ?cent(age)?|quelle (part|proportion))\b",
                RegexOptions.IgnoreCase
            ),
            Patterns.Linear(
                @"%|\b(per ?cent|pour ?cent|half|third|quarter|fifth|tenth|moitié|tiers|quart|cinquième|dixième|all|none|tout\w*|aucune?)\b",
                RegexOptions.IgnoreCase
            )
        ),
        (
            Patterns.Linear(@"\b(how (hot|cold|warm)|(what|quelle) .*temp[eé]rature)\b", RegexOptions.IgnoreCase),
            Patterns.Linear(@"°|\b(degrees?|degrés?|celsius|fahrenheit|freezing|zero|zéro)\b", RegexOptions.IgnoreCase)
        ),
        (
            Patterns.Linear(@"\b(how (many|few)|combien (de |d['’]))", RegexOptions.IgnoreCase),
            Patterns.Linear(
                @"\d|\b(one|no|none|nobody|never|any|as many|unlimited|several|all|each|every|both|only|single|another|not|further|extra|another|first|second|an?|pair|couple|un|une|seule?s?|aucune?|autant|illimité\w*|plusieurs|tou[st]|toutes|chaque|jamais|ne|premi\p{L}+|autre|paire|six|\p{L}+tième)\b",
                RegexOptions.IgnoreCase
            )
        ),
    ];

    /// <summary>Whether a question wants something measured of which the sentences tell no measure.</summary>
    public static bool IsMissing(string question, ReadOnlySpan<char> sentences)
    {
        // How long counts nothing.
        if (LengthPattern.IsMatch(question))
            return false;
        foreach (var (asked, told) in All)
            if (asked.IsMatch(question) && !told.IsMatch(sentences) && !IsSpelled(asked, sentences))
                return true;
        return false;
    }

    private static readonly Regex LengthPattern = Patterns.Linear(@"\bcombien de temps\b", RegexOptions.IgnoreCase);

    // A thing counted may be told by any word for a number, a weight only by its unit.
    private static bool IsSpelled(Regex asked, ReadOnlySpan<char> sentences) =>
        ReferenceEquals(asked, All[^1].Asked) && AnswerKinds.Fit(AnswerKind.Number, sentences) > 0;
}
