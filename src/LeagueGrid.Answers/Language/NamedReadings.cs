namespace LeagueGrid.Answers.Language;

/// <summary>What phrases of the lexicon mean beside the names of the question.</summary>
internal static class NamedReadings
{
    public static void Add(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts, List<Mention> mentions)
    {
        CupFinals(tokens, concepts, mentions);
        WinnerOfALeague(concepts, mentions);
        LeaderOfALeague(concepts, mentions);
        TopOfALeague(tokens, concepts, mentions);
        ManOfACountry(tokens, concepts, mentions);
        Meetings.Mark(tokens, concepts, mentions);
        NamedGround(tokens, concepts, mentions);
    }

    // "the 2006 World Cup finals" are the tournament; "World Cup finals" without a year are the last matches.
    private static void CupFinals(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts, List<Mention> mentions)
    {
        if (NamesOneYear(tokens))
            concepts.RemoveAll(concept =>
                concept is { Name: "stage.final", Count: 1 }
                && tokens[concept.First].Text == "finals"
                && (
                    mentions.Any(mention => mention.Best.Kind == "competition" && mention.End == concept.First)
                    || concept.First > 0 && tokens[concept.First - 1] is { IsNumber: true, Text.Length: 4 }
                    || concept.End + 1 < tokens.Count && tokens[concept.End].Text is "of" or "in"
                )
            );
    }

    // "Who won Ligue 1?" asks for the champion, not for one match.
    private static void WinnerOfALeague(List<Concept> concepts, List<Mention> mentions)
    {
        if (
            concepts.Find(concept => concept.Name == "fact.who-won") is { Name: not null } won
            && mentions.Exists(mention => mention.Best.Kind == "competition" && mention.First - won.End is 0 or 1)
        )
            concepts.Add(won with { Name = "fact.champion" });
    }

    // "Who leads the Premier League?"
    private static void LeaderOfALeague(List<Concept> concepts, List<Mention> mentions)
    {
        if (
            concepts.Find(concept => concept.Name == "fact.leading") is { Name: not null } leads
            && mentions.Exists(mention => mention.Best.Kind == "competition" && mention.First - leads.End is >= 0 and <= 3)
        )
            concepts.Add(leads with { Name = "fact.top-of-table" });
    }

    // "Who goes into the winter break top of Ligue 1?"
    private static void TopOfALeague(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts, List<Mention> mentions)
    {
        if (
            concepts.Find(concept => concept is { Name: "op.most", Count: 1 } && tokens[concept.First].Text == "top")
                is { Name: not null } top
            && top.End < tokens.Count
            && tokens[top.End].Text is "of" or "in"
            && mentions.Exists(mention => mention.Best.Kind == "competition" && mention.First - top.End is 1 or 2)
        )
        {
            concepts.Remove(top);
            concepts.Add(top with { Name = "fact.top-of-table" });
        }
    }

    // "Quel est le score au Stade de Clairvoux ?": the ground is named, and not asked for.
    private static void NamedGround(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts, List<Mention> mentions)
    {
        var grounds = mentions.FindAll(mention => mention.Kind == MentionKind.Ground);
        if (grounds.Count > 0)
            concepts.RemoveAll(concept =>
                concept.Name == "ask.where"
                && !Cues.WhereAlone.Has(tokens[concept.First])
                && !Enumerable
                    .Range(0, tokens.Count)
                    .Any(i => Cues.GroundNoun.Has(tokens[i]) && !grounds.Exists(ground => ground.Covers(i)))
            );
    }

    // "Which Frenchman": a man is asked for; "which French club" is not.
    private static void ManOfACountry(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts, List<Mention> mentions)
    {
        foreach (var mention in mentions)
            if (
                mention is { Kind: MentionKind.Demonym, First: > 0 }
                && (
                    Cues.Which.Has(tokens[mention.First - 1])
                    // "Which two Frenchmen"
                    || mention.First > 1
                        && Cues.Which.Has(tokens[mention.First - 2])
                        && concepts.Exists(concept => concept.Kind == "number" && concept.Covers(mention.First - 1))
                    || IsOneOfThem(tokens, mention)
                )
                // "Which Macedonian knocked them out?"
                && (
                    NameLexicon.IsNoun(tokens[mention.End - 1].Text)
                    || mention.End < tokens.Count && Cues.VerbOfAMan.Has(tokens[mention.End])
                    || mention.End < tokens.Count && IsOneOfThem(tokens, mention) && Cues.Auxiliary.Has(tokens[mention.End])
                )
            )
                concepts.Add(new Concept("ask.who", mention.First - 1, 1));
    }

    // "Which of the Japanese didn't put his in?"
    private static bool IsOneOfThem(IReadOnlyList<QuestionToken> tokens, Mention mention) =>
        mention.First > 2
        && Cues.Which.Has(tokens[mention.First - 3])
        && tokens[mention.First - 2].Text == "of"
        && tokens[mention.First - 1].Text == "the";

    private static bool NamesOneYear(IReadOnlyList<QuestionToken> tokens)
    {
        var years = Enumerable.Range(0, tokens.Count).Where(i => tokens[i] is { IsNumber: true, Text.Length: 4 }).ToList();
        return years is [var only] && (only == 0 || !Cues.SpanOfYears.Has(tokens[only - 1]));
    }
}
