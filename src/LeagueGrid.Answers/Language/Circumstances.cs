namespace LeagueGrid.Answers.Language;

/// <summary>Words that only tell when or at what kind of cup something was, and must not be taken for what is asked.</summary>
internal static class Circumstances
{
    public static List<Concept> SetApart(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        // "at final tournaments", "en phase finale": the cup itself, and not its last match.
        concepts.RemoveAll(concept =>
            concept.Name is "stage.final" or "time.last-n"
            && (
                tokens[concept.End - 1].Text == "final" && concept.End < tokens.Count && Cues.Tournament.Has(tokens[concept.End])
                || concept.First > 0
                    && tokens[concept.First].Text is "finale" or "finales"
                    && tokens[concept.First - 1].Text is "phase" or "phases"
            )
        );
        // "the winner, a minute after they had equalised": when it was, and not which goal is asked for.
        if (concepts.Exists(concept => concept.Name is "op.winner-goal" or "op.lead-goal" or "op.extend"))
            concepts = concepts.ConvertAll(concept =>
                concept.Name == "op.equaliser"
                && Enumerable
                    .Range(Math.Max(0, concept.First - 4), Math.Min(4, concept.First))
                    .Any(i => Cues.BeforeOrAfter.Has(tokens[i]))
                    ? concept with
                    {
                        Name = "ref.aside",
                    }
                    : concept
            );
        // "level after ninety minutes at what score": the score then, and nobody's goal.
        if (
            concepts.Exists(concept => concept.Name is "time.full-time" or "time.half-time")
            && concepts.Exists(concept => concept.Name == "fact.score")
            && !concepts.Exists(concept => concept.Name is "ask.who" or "fact.goalscorers-of")
        )
            concepts.RemoveAll(concept =>
                concept.Name == "op.equaliser" && concept.Count == 1 && tokens[concept.First].Text is "level" or "egalite"
            );
        // "Whom did they beat to reach the quarter-finals?": in the round before.
        if (concepts.Exists(concept => concept.Name is "fact.beat" or "fact.lost-to") && !AreSeveral(tokens, concepts))
            concepts = concepts.ConvertAll(concept =>
                concept.Kind == "stage" && LeadsTo(tokens, concept.First) && Before.GetValueOrDefault(concept.Name) is { } earlier
                    ? concept with
                    {
                        Name = earlier,
                    }
                    : concept
            );
        return concepts;
    }

    // "Which three teams did they beat to reach the final?": on the whole way there.
    internal static bool AreSeveral(IReadOnlyList<QuestionToken> tokens, IReadOnlyList<Concept> concepts) =>
        tokens.Any(token => Cues.SeveralBeaten.Has(token)) || concepts.Any(concept => concept.Name == "stage.knockout");

    private static readonly Dictionary<string, string> Before = new(StringComparer.Ordinal)
    {
        ["stage.final"] = "stage.semi-final",
        ["stage.semi-final"] = "stage.quarter-final",
        ["stage.quarter-final"] = "stage.round-of-16",
        ["stage.round-of-16"] = "stage.round-of-32",
    };

    // "to reach the", "pour atteindre la"
    private static bool LeadsTo(IReadOnlyList<QuestionToken> tokens, int at)
    {
        var verb = at - 1;
        while (verb > 0 && Cues.TheOrTheir.Has(tokens[verb]))
            verb--;
        return verb > 0
            && (
                tokens[verb].Text is "reach" or "make" or "atteindre" && tokens[verb - 1].Text is "to" or "pour"
                || verb > 1
                    && tokens[verb].Text is "to" or "into"
                    && tokens[verb - 1].Text is "get" or "through"
                    && tokens[verb - 2].Text is "to"
            );
    }
}
