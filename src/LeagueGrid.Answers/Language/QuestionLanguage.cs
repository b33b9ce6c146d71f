namespace LeagueGrid.Answers.Language;

/// <summary>Tells in which language a question is asked, by its commonest words and letters.</summary>
public static class QuestionLanguage
{
    private static readonly HashSet<string> FrenchMarks = new(
        "le la les des du est quel quelle quels quelles qui combien et dans pour avec contre lors match a-t-il il elle au aux en un une de l d qu que ont sont ete quand pourquoi comment ou but buts marque finale coupe joueur joueurs equipe ce cette se sur par avant apres score y ils etait saison gagne carton cartons premier dernier minute quoi pendant chez".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> EnglishMarks = new(
        "the who what which how many did was were is in of and for with at to has have when where why on goal goals scored match game team player first last that it by their does score final season won win a between against be will many minute whos whats from s not he she they tell me".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly System.Buffers.SearchValues<char> FrenchLetters = System.Buffers.SearchValues.Create("éèêàçùâîôûëïœ");

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public static string Of(string question)
    {
        var french = 0;
        var english = 0;
        foreach (var token in Tokenizer.Tokenize(question))
        {
            if (FrenchMarks.Contains(token.Text))
                french++;
            if (EnglishMarks.Contains(token.Text))
                english++;
        }
        if (question.AsSpan().IndexOfAny(FrenchLetters) >= 0)
            french++;
        return french > english ? "fr" : "en";
    }
}
