namespace LeagueGrid.Answers.Language;

/// <summary>How the question asks: for yes or no, for people, for substitutes.</summary>
public sealed partial class TypedQuestion
{
    /// <summary>"on which matchday", "lors de quelle journée": the number of a round is asked for.</summary>
    public bool AsksForMatchday =>
        Enumerable
            .Range(1, Math.Max(0, Tokens.Count - 1))
            .Any(i =>
                Cues.MatchdayNoun.Has(Tokens[i])
                // "on what date and matchday"
                && (Cues.Which.Has(Tokens[i - 1]) || i > 2 && Cues.AndWith.Has(Tokens[i - 1]) && Cues.Which.Has(Tokens[i - 3]))
            ) && HasAny("stage.matchday", "ask.stage");

    /// <summary>Begins like a question that is answered with yes or no.</summary>
    public bool IsYesNo =>
        Tokens.Count > 2
        && !Has("ask.body")
        && (
            Cues.YesNo.Has(Tokens[0])
            || (Tokens[0].Text is "and" && Cues.YesNoSecond.Has(Tokens[1]))
            || (Lang == "fr" && !HasKind("ask.") && Question.Contains("-t-", StringComparison.Ordinal))
            || (
                Lang == "fr"
                && !HasKind("ask.")
                && Tokens.Any(t => Cues.ThirdPerson.Has(t))
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
                && Cues.QuestionTag.Has(tag);
        }
    }

    private const int LongestTag = 22;

    /// <summary>"which player", "which Arsenal man", "name the defender": a person is asked for, not a team.</summary>
    public bool NamesPeople => NamesTheirs || NamesMan || HasAny("ask.who") && HasWord(Cues.PlayerNoun);

    // "Which Irishman", "which two Dutchwomen"
    private bool NamesMan =>
        Has("ask.who")
        && Teams.Any(team =>
            team is { Kind: MentionKind.Demonym, First: > 0 }
            && NameLexicon.IsNoun(Tokens[team.End - 1].Text)
            && Tokens.Skip(Math.Max(0, team.First - 2)).Take(2).Any(token => Cues.Which.Has(token))
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
    public bool SpeaksOfSubstitutes => Has("role.substitute") || HasWord(Cues.SubstituteNoun);
}
