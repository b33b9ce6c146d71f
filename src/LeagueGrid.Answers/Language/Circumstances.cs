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
                tokens[concept.End - 1].Text == "final"
                    && concept.End < tokens.Count
                    && tokens[concept.End].Text is "tournament" or "tournaments" or "phase" or "phases"
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
                    .Any(i => tokens[i].Text is "after" or "apres" or "following" or "once" or "before" or "avant")
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
        return concepts;
    }
}
