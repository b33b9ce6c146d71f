using System.Buffers;
using System.Text.RegularExpressions;

namespace LeagueGrid.Answers.Language;

/// <summary>Tells French from English by the small words, which names do not have.</summary>
public static partial class QuestionLanguage
{
    private static readonly HashSet<string> French = new(
        "le la les des du est quel quelle quels quelles qui combien et dans pour avec contre lors match a-t-il il elle au aux en un une de l d qu que ont sont ete quand pourquoi comment ou but buts marque finale coupe joueur joueurs equipe ce cette se sur par avant apres score y ils etait saison gagne carton cartons premier dernier minute quoi pendant chez".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> English = new(
        "the who what which how many did was were is in of and for with at to has have when where why on goal goals scored match game team player first last that it by their does score final season won win a between against be will minute whos whats from s not he she they tell me".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly SearchValues<char> FrenchLetters = SearchValues.Create("éèêàçùâîôûëïœÉÈÊÀÇÎÔŒ");

    public static string Of(string question)
    {
        var (french, english) = (0, 0);
        foreach (var token in Tokenizer.Tokenize(question))
        {
            if (French.Contains(token.Text))
                french++;
            if (English.Contains(token.Text))
                english++;
        }
        if (question.AsSpan().IndexOfAny(FrenchLetters) >= 0)
            french++;
        // "a-t-on", "peut-il": its parts may be words of English.
        if (Inversion().IsMatch(question))
            french += 2;
        return french > english ? "fr" : "en";
    }

    [GeneratedRegex(@"\p{L}-(t-)?(on|il|elle|ils|elles)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inversion();
}
