using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Words that lead up to a question and say nothing of it: "Pub quiz time: who …", "Statistician here. Who …".</summary>
public static class Preambles
{
    // A longer one tells something.
    private const int MostWords = 9;

    /// <summary>The question without them.</summary>
    public static string Without(string question, LeagueDirectory directory)
    {
        for (var at = 0; at < question.Length - 2; at++)
        {
            if (question[at] is '?' || !(question[at] is ':' or '.' or '!' && question[at + 1] == ' '))
            {
                if (question[at] is '?')
                    return question;
                continue;
            }
            var tokens = Tokenizer.Tokenize(question[..at]);
            return tokens.Count is > 0 and <= MostWords && SaysNothing(tokens, directory) ? question[(at + 2)..] : question;
        }
        return question;
    }

    private static bool SaysNothing(IReadOnlyList<QuestionToken> tokens, LeagueDirectory directory)
    {
        if (tokens.Any(token => token.IsNumber || token.Capital))
            return false;
        for (var i = 0; i < tokens.Count; i++)
            if (
                tokens[i].Text.Length > 2
                && !Lexicon.English.Stop.Contains(tokens[i].Text)
                && !Lexicon.French.Stop.Contains(tokens[i].Text)
                && (directory.WithWord(tokens[i].Text).Count > 0 || NameLexicon.At(tokens, i).Any())
            )
                return false;
        return Lexicon.English.Find(tokens).Concat(Lexicon.French.Find(tokens)).All(concept => concept.Kind is "ref" or "role");
    }
}
