namespace LeagueGrid.Answers.Language;

/// <summary>How the question asks: for yes or no, for people, for substitutes.</summary>
public sealed partial class TypedQuestion
{
    /// <summary>Begins like a question that is answered with yes or no.</summary>
    public bool IsYesNo =>
        Tokens.Count > 2
        && (
            Tokens[0].Text
                is "did"
                    or "does"
                    or "do"
                    or "is"
                    or "was"
                    or "were"
                    or "are"
                    or "has"
                    or "have"
                    or "had"
                    or "can"
                    or "could"
                    or "will"
                    or "est"
            || (Tokens[0].Text is "and" && Tokens[1].Text is "did" or "does" or "is" or "was" or "were" or "has" or "have")
            || (Lang == "fr" && !HasKind("ask.") && Question.Contains("-t-", StringComparison.Ordinal))
            || (
                Lang == "fr"
                && !HasKind("ask.")
                && Tokens.Any(t => t.Text is "il" or "elle" or "ils" or "elles")
                && Question.Contains('?', StringComparison.Ordinal)
            )
            || !HasKind("ask.") && HasTag
        );

    // "..., didn't they?", "..., right?", "..., non ?"
    private bool HasTag
    {
        get
        {
            var first = Question.Split('?')[0];
            var comma = first.LastIndexOf(',');
            return comma > 0
                && Question.Contains('?', StringComparison.Ordinal)
                && first[comma..].Length < LongestTag
                && Tokenizer.Tokenize(first[comma..]) is [{ Text: var tag }, ..]
                && tag
                    is "didn"
                        or "didnt"
                        or "did"
                        or "isn"
                        or "isnt"
                        or "wasn"
                        or "wasnt"
                        or "weren"
                        or "were"
                        or "was"
                        or "hasn"
                        or "haven"
                        or "don"
                        or "doesn"
                        or "right"
                        or "correct"
                        or "no"
                        or "yes"
                        or "true"
                        or "eh"
                        or "non"
                        or "n"
                        or "hein"
                        or "pas"
                        or "vrai";
        }
    }

    private const int LongestTag = 22;

    /// <summary>"which player", "which Arsenal man", "name the defender": a person is asked for, not a team.</summary>
    public bool NamesPeople =>
        NamesTheirs
        || HasAny("ask.who")
            && HasWord(
                "man",
                "men",
                "player",
                "players",
                "defender",
                "defenders",
                "striker",
                "forward",
                "midfielder",
                "substitute",
                "sub",
                "goalkeeper",
                "winger",
                "joueur",
                "joueurs",
                "defenseur",
                "attaquant",
                "milieu",
                "remplacant",
                "gardien"
            );

    // "the two Terriers who …", "which three Italians": players by the name of their side.
    private bool NamesTheirs =>
        Has("ask.who")
        && Teams.Any(team =>
            team.First > 0
            && team.End < Tokens.Count
            && Tokens[team.End].Text is "who" or "that" or "qui"
            && Concepts.Any(concept =>
                concept.End == team.First && concept.Name.StartsWith("number.", StringComparison.Ordinal)
                || concept.Covers(team.First - 1) && concept.Name == "op.both"
            )
        );

    /// <summary>Substitutes are spoken of, be it inside "which substitute".</summary>
    public bool SpeaksOfSubstitutes =>
        Has("role.substitute") || HasWord("substitute", "substitutes", "sub", "subs", "remplacant", "remplacants");
}
