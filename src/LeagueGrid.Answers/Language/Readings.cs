namespace LeagueGrid.Answers.Language;

/// <summary>
/// What phrases of the lexicon mean beside each other, before any name is known: each reading adds a concept or takes one
/// away, in this order.
/// </summary>
internal static partial class Readings
{
    private delegate void Reading(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts);

    private static readonly Reading[] OfPhrases =
    [
        NotVerbs,
        ManagedByThen,
        WithTheirObjects,
        Settled,
        NotASingle,
        ScoreFinal,
        WentThroughASeason,
        OverWhat,
        OnHomeGround,
        BookedAPlace,
        HowManyTeams,
        PutAway,
        LateArrivals,
        TimeIncluded,
        Decider,
        HowFar,
        AMatch,
        PostponedCup,
        LastNight,
        PointInTime,
        OfTheMens,
        HowATieStands,
        AtWhatStage,
        AddedTime,
        EndOfATime,
        HalfOfASeason,
        ChampionsLeague,
        CampaignNamed,
        BesideToday,
        SecondScorer,
        WhoseAttack,
        StraightOrNot,
        FinalResult,
        TallyOf,
        NeverWinless,
        NotWonCounted,
        BoundsOfNumbers,
        ShutOutThemselves,
        DidTheyScore,
        WhomTheyFace,
        PenaltiesAwarded,
        BestTwo,
        DrawsConceded,
        MoreThanAnyone,
        PartsOfWords,
        WonTheShootOut,
        ByHowManyGoals,
    ];

    private static readonly Reading[] OfClauses =
    [
        WhichOnes,
        WhichTwoGoals,
        WinnerOfAGroup,
        FinishedThird,
        FinishedLevel,
        HighestScoring,
        HasEliminated,
        BeenBeaten,
        ScoreByThen,
        ReachedTheFinal,
        WhoReached,
        NotConjunctions,
        FinalScore,
        OrNotWhere,
        Forced,
        BookedByTheReferee,
    ];

    /// <summary>The concepts as they are meant.</summary>
    public static List<Concept> Of(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        foreach (var reading in OfPhrases)
            reading(tokens, concepts);
        concepts = Circumstances.SetApart(tokens, concepts);
        foreach (var reading in OfClauses)
            reading(tokens, concepts);
        return concepts;
    }

    private static void NotVerbs(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept => IsVerb(tokens, concept, concepts));

    // "How was it settled?" asks for a result, and for nobody's goal.
    private static void Settled(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        // "Is the title already settled?"
        if (concepts.Find(concept => concept.Name == "table.clinch") is { Name: not null } title)
            concepts.RemoveAll(concept =>
                concept.Name == "op.winner-goal" && concept.First >= title.First && concept.End <= title.End
            );
        if (concepts.Exists(concept => concept.Name == "ask.how"))
            concepts.RemoveAll(concept =>
                concept is { Name: "op.winner-goal", Count: 1 } && tokens[concept.First].Text is "settled" or "decided"
            );
    }

    // "Did they win a single game?" asks whether there was any.
    private static void NotASingle(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (tokens.Count > 0 && Cues.AskingVerb.Has(tokens[0]))
            concepts.RemoveAll(concept =>
                concept.Name == "op.in-one-match"
                && concept.First > 0
                && (tokens[concept.First - 1].Text is "a" || tokens[concept.First].Text is "a")
            );
    }

    // "score final": the French order, in whatever language.
    private static void ScoreFinal(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        concepts.RemoveAll(concept =>
            concept is { Name: "stage.final" or "time.last-n", Count: 1, First: > 0 }
            && tokens[concept.First].Text == "final"
            && tokens[concept.First - 1].Text is "score" or "resultat"
        );
    }

    // "went through the season without losing": through time, and to no next round.
    private static void WentThroughASeason(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept =>
            concept.Name == "fact.qualified"
            && tokens[concept.End - 1].Text == "through"
            && concept.End < tokens.Count
            && (tokens[concept.End].IsNumber || Cues.WholeSeason.Has(tokens[concept.End]))
        );

    // "over the winter break": more than nothing is named.
    private static void OverWhat(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept =>
            concept is { Name: "op.at-least", Count: 1 }
            && tokens[concept.First].Text == "over"
            && concept.End < tokens.Count
            && Cues.Article.Has(tokens[concept.End])
        );

    // "Whose home ground yielded the most points?" asks for no stadium.
    private static void OnHomeGround(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            concepts.Exists(concept => concept.Name is "op.most" or "op.fewest" or "op.average")
            && concepts.Exists(concept => concept.Kind == "metric")
            && concepts.Find(concept => concept is { Name: "fact.venue", Count: 2 } && tokens[concept.First].Text == "home")
                is { Name: not null } ground
        )
        {
            concepts.RemoveAll(concept =>
                concept.Name == "fact.venue" || concept.Name == "ask.who" && concept.End == ground.First
            );
            concepts.Add(ground with { Name = "side.home" });
            if (ground.First > 0 && tokens[ground.First - 1].Text == "whose")
                concepts.Add(new Concept("ask.team", ground.First - 1, 1));
        }
    }

    // "booked a quarter-final place": nobody went into the book.
    private static void BookedAPlace(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        foreach (var qualified in concepts.Where(concept => concept.Name == "fact.qualified").ToList())
            concepts.RemoveAll(concept => concept.Name == "metric.yellow-cards" && concept.First == qualified.First);
    }

    // "How many teams scored fewer than 30 goals?" asks for no number of participants.
    private static void HowManyTeams(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            concepts.Find(concept =>
                concept is { Name: "fact.participants", Count: 3 } && Cues.HowMany.Has(tokens[concept.First])
            )
                is { Name: not null } teams
            && concepts.Exists(concept => concept.Kind == "metric" && concept.Name != "metric.matches")
        )
        {
            concepts.Remove(teams);
            concepts.Add(new Concept("ask.count", teams.First, 2));
        }
    }

    // "How many penalties did he tuck away?": at home or away from it.
    private static void PutAway(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept =>
            concept is { Name: "side.away", Count: 1, First: > 0 }
            && tokens[concept.First].Text == "away"
            && Cues.VerbBeforeAway.Has(tokens[concept.First - 1])
        );

    // "late call-ups": no minute of a match.
    private static void LateArrivals(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept =>
            concept.Name == "time.late" && concept.End < tokens.Count && Cues.LateNoun.Has(tokens[concept.End])
        );

    // "extra time included": the whole match.
    private static void TimeIncluded(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept =>
            concept.Name == "time.extra-time" && concept.End < tokens.Count && Cues.Included.Has(tokens[concept.End])
        );

    // "the score in the 1950 decider": a match, and nobody's goal.
    private static void Decider(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (concepts.Exists(concept => concept.Name is "fact.score" or "fact.who-won"))
            concepts.RemoveAll(concept =>
                concept is { Name: "op.winner-goal", Count: 1 } && tokens[concept.First].Text == "decider"
            );
    }

    // "What stage did they reach?"
    private static void HowFar(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            concepts.Find(concept => concept.Name == "ask.stage") is { Name: not null } stage
            && concepts.Exists(concept => concept.Name == "fact.reached" && concept.First > stage.First)
            && !concepts.Exists(concept => concept.Kind == "stage")
        )
            concepts.Add(stage with { Name = "ask.how-far" });
    }

    // "never lost a match" is no mean of each match.
    private static void AMatch(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept =>
            concept is { Name: "op.average", First: > 0 }
            && tokens[concept.First].Text == "a"
            && (
                Cues.VerbOfResult.Has(tokens[concept.First - 1])
                // "in the second minute of a match"
                || concept.First > 1 && tokens[concept.First - 1].Text == "of" && Cues.Minute.Has(tokens[concept.First - 2])
            )
        );

    // "the postponed Euro" was played in the end.
    private static void PostponedCup(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept =>
            concept.Name == "fact.postponed" && concept.End < tokens.Count && Cues.CupBeside.Has(tokens[concept.End])
        );

    // "They lost three games. Which ones?"
    private static void WhichOnes(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            concepts.Find(concept => concept.Name == "op.list") is { Name: not null, First: > 0 } ones
            && tokens[ones.First].Text is "which" or "lesquels" or "lesquelles"
            && concepts.Exists(concept => concept.Name == "metric.matches" && concept.First < ones.First)
        )
            concepts.Add(ones with { Name = "ask.match" });
    }

    // "Which two goals came in extra time?": so many are asked for; nobody is said to have scored them.
    private static void WhichTwoGoals(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept =>
            concept is { Name: "op.twice" or "op.thrice", First: > 0 } && Cues.WhichOnes.Has(tokens[concept.First - 1])
        );

    // "By what minute was it 5-0?"
    private static void ScoreByThen(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        for (var i = 2; i < tokens.Count; i++)
            if (
                tokens[i].IsNumber
                && tokens[i].Text.Contains('-', StringComparison.Ordinal)
                && tokens[i - 1].Text is "it" or "score"
                && tokens[i - 2].Text is "was" or "is" or "the"
                && concepts.Exists(concept => concept.Name == "ask.when")
            )
                concepts.Add(new Concept("op.running", i - 1, 1));
    }

    // "Did they reach the final?" asks for no results on the way.
    private static void ReachedTheFinal(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            tokens.Count > 0
            && Cues.AskingVerb.Has(tokens[0])
            && concepts.Find(concept => concept.Name == "fact.results-list" && tokens[concept.First].Text is "reach" or "reached")
                is { Name: not null } way
        )
        {
            concepts.Remove(way);
            concepts.Add(new Concept("fact.reached", way.First, 1));
            concepts.Add(new Concept("stage.final", way.End - 1, 1));
        }
    }

    // "Who got to the final?"
    private static void WhoReached(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            concepts.Find(concept => concept.Name == "fact.reached") is { Name: not null } reached
            && concepts.Exists(concept => concept.Name == "stage.final")
        )
            concepts.Add(reached with { Name = "fact.finalists" });
    }

    private static void NotConjunctions(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept => IsConjunction(tokens, concept) || IsAfterthought(tokens, concept, concepts));

    // "2007 final score": the score of the final; "the final score" is that of any match.
    private static void FinalScore(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            concepts.Find(concept => concept.Name == "fact.score" && tokens[concept.First].Text == "final")
                is { Name: not null, First: > 0 } score
            && !tokens[score.First].Start
            && (
                tokens[score.First - 1] is { IsNumber: true, Text.Length: 4 }
                    && !(
                        score.First > 1 && concepts.Exists(concept => concept.Kind == "month" && concept.Covers(score.First - 2))
                    )
                || Cues.CupOrWomen.Has(tokens[score.First - 1])
            )
        )
            concepts.Add(new Concept("stage.final", score.First, 1));
    }

    // "le Brésil ou l'Allemagne" asks for no place.
    private static void OrNotWhere(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        concepts.RemoveAll(concept =>
            concept is { Name: "ask.where", Count: 1, First: > 0 }
            && string.Equals(tokens[concept.First].Original, "ou", StringComparison.OrdinalIgnoreCase)
        );
    }

    // "Whose goal took the final to penalties?": it made the score level.
    private static void Forced(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        var verb = -1;
        for (var i = 0; i + 1 < tokens.Count; i++)
            if (Cues.Took.Has(tokens[i]))
                verb = i;
            else if (
                verb >= 0
                && i - verb <= 9
                && tokens[i].Text is "to" or "into"
                && concepts.Exists(c =>
                    c.First <= i + 2 && c.First > i && c.Name is "metric.shootouts" or "time.extra-time" or "fact.penalties-score"
                )
            )
                concepts.Add(new Concept("op.equaliser", verb, 1));
    }

    // "Who scored most, and how many?" asks for somebody; the number comes along.
    private static bool IsAfterthought(IReadOnlyList<QuestionToken> tokens, Concept concept, List<Concept> all) =>
        concept is { Name: "ask.count", First: > 1 }
        && (
            Cues.AndWith.Has(tokens[concept.First - 1])
            // "and on how many", "et son total de buts"
            || Cues.AndWith.Has(tokens[concept.First - 2]) && Cues.BeforeCount.Has(tokens[concept.First - 1])
        )
        && all.Exists(other =>
            other.First < concept.First && other.Name is "ask.who" or "ask.team" or "ask.match" or "fact.goalscorers-of"
        );

    // "when Leicester came back" asks for no time.
    private static bool IsConjunction(IReadOnlyList<QuestionToken> tokens, Concept concept) =>
        concept is { Name: "ask.when", Count: 1 }
        && !tokens[concept.First].Start
        && !Cues.BeforeAskingWhen.Has(tokens[concept.First - 1])
        && concept.End < tokens.Count;

    // "how many goals did they manage" asks for no manager, and "did them no good" for no shirt.
    private static bool IsVerb(IReadOnlyList<QuestionToken> tokens, Concept concept, List<Concept> all) =>
        concept.Count == 1
        && (
            concept.Name == "fact.coach"
                && tokens[concept.First].Text == "manage"
                && (HasAmount(tokens) || concept.End < tokens.Count && tokens[concept.End].Text == "to")
            // "Who managed it?" asks who did it.
            || concept.Name == "fact.coach"
                && tokens[concept.First].Text == "managed"
                && concept.End < tokens.Count
                && (
                    Cues.ThingManaged.Has(tokens[concept.End])
                    || all.Exists(other =>
                        other.Kind == "metric"
                        && (other.First == concept.End || other.First == concept.End + 1 && Cues.Article.Has(tokens[concept.End]))
                    )
                )
            || concept.Name == "fact.number"
                && tokens[concept.First].Text == "no"
                && !(concept.End < tokens.Count && tokens[concept.End].IsNumber)
        );

    private static bool HasAmount(IReadOnlyList<QuestionToken> tokens) => tokens.Any(token => Cues.Amount.Has(token));
}
