namespace LeagueGrid.Answers.Language;

/// <summary>What words of results mean beside each other.</summary>
internal static partial class Readings
{
    // "finished level as top scorers": in a list, and by nobody's equaliser.
    private static void FinishedLevel(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept =>
            concept is { Name: "op.equaliser", Count: 1, First: > 0 }
            && tokens[concept.First].Text == "level"
            && Cues.EndedUp.Has(tokens[concept.First - 1])
        );

    // "after the first half of the 2017-18 campaign", "the league campaign": the season, and nobody's results.
    private static void CampaignNamed(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (!concepts.Exists(concept => concept.Name is "ask.how"))
            concepts.RemoveAll(concept =>
                concept is { Name: "fact.results-list", Count: 1, First: > 0 }
                && Cues.SeasonsNoun.Has(tokens[concept.First])
                && (tokens[concept.First - 1].IsNumber || Cues.BeforeSeason.Has(tokens[concept.First - 1]))
            );
    }

    // "Why did they get the Champions League spot?": of that cup, and of no champions.
    private static void ChampionsLeague(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept =>
            concept.Name is "fact.champion" or "desc.champions"
            && tokens[concept.End - 1].Text is "champions"
            && (
                concept.End < tokens.Count && tokens[concept.End].Text == "league"
                || concept.First > 1 && Cues.LeagueOfChampions.Has(tokens[concept.First - 2])
                || concept.First > 0 && Cues.LeagueOfChampions.Has(tokens[concept.First - 1])
            )
        );

    // "their final defeat", "the final tally": the last one, and the sum; no final was played.
    private static void FinalResult(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        foreach (
            var final in concepts.FindAll(concept =>
                concept is { Name: "stage.final", Count: 1 }
                && tokens[concept.First].Text == "final"
                && concept.End < tokens.Count
            )
        )
            if (concepts.Exists(c => c.First == final.End && c.Name is "metric.wins" or "metric.losses" or "metric.draws"))
            {
                concepts.Remove(final);
                concepts.Add(final with { Name = "op.last" });
            }
            else if (Cues.TallyNoun.Has(tokens[final.End]))
                concepts.RemoveAll(c => c.First == final.First && c is { Name: "stage.final" or "time.last-n", Count: 1 });
    }

    // "their tally of draws": draws are counted, and no goals.
    private static void TallyOf(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        foreach (var count in concepts.FindAll(c => c is { Name: "ask.count", Count: > 1 }))
            if (concepts.Exists(c => c.Kind == "metric" && c.First == count.End && c.Name != "metric.goals"))
                concepts.RemoveAll(c => c.Name == "metric.goals" && c.First >= count.First && c.End <= count.End);
    }

    // "went without a win": of the wins alone.
    private static void NeverWinless(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(never =>
            never.Name == "qual.never"
            && concepts.Exists(c =>
                c.Name is "metric.winless" or "metric.unbeaten" or "metric.failed-to-score" or "metric.clean-sheets"
                && c.First < never.End
                && c.End > never.First
                && c.Count > 1
            )
        );

    // "How many games did they fail to win?": so many in all, and no run of them.
    private static void NotWonCounted(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (!concepts.Exists(c => c.Name == "ask.count") || concepts.Exists(c => c.Name is "op.streak" or "op.longest"))
            return;
        for (var i = 0; i < concepts.Count; i++)
            if (concepts[i].Name == "metric.winless" && Cues.Failing.Has(tokens[concepts[i].First]))
                concepts[i] = concepts[i] with { Name = "metric.not-won" };
    }

    // "Who scored more than 18 goals?", "plus de 15 fois": a number bounds what is counted, and nobody is set beside another.
    private static void BoundsOfNumbers(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        foreach (var bound in concepts.Where(c => c.Name is "op.at-least" or "op.at-most").ToList())
        {
            if (
                bound.End >= tokens.Count
                || !tokens[bound.End].IsNumber && !concepts.Exists(c => c.Kind == "number" && c.First == bound.End)
            )
                continue;
            concepts.RemoveAll(c => c.Name is "op.most" or "op.fewest" && c.First >= bound.First && c.End <= bound.End);
            var compared = concepts.FindIndex(c => c.Name == "ask.compare" && c.First < bound.First && c.Covers(bound.First));
            if (compared < 0)
                continue;
            var asker = concepts[compared].First;
            if (tokens[asker].Text is "who" or "qui")
                concepts[compared] = new Concept("ask.who", asker, 1);
            else
                concepts.RemoveAt(compared);
        }
    }

    // "How often was Nice shut out?": who is shut out does not score.
    private static void ShutOutThemselves(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        const int LongestName = 4;
        for (var i = 0; i < concepts.Count; i++)
            if (
                concepts[i] is { Name: "metric.clean-sheets", First: var first }
                && tokens[first].Text is "shut" or "blanked"
                && Enumerable
                    .Range(Math.Max(0, first - LongestName), Math.Min(first, LongestName))
                    .Any(at => Cues.BeingDone.Has(tokens[at]))
            )
                concepts[i] = concepts[i] with { Name = "metric.failed-to-score" };
    }

    // "Who won the penalty shoot-out?": nobody was fouled.
    private static void WonTheShootOut(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(c => c.Name == "nofact.penalty-foul" && c.End < tokens.Count && Cues.ShootOut.Has(tokens[c.End]));

    // "By how many goals did they beat Metz?": the margin of that match.
    private static void ByHowManyGoals(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        // "De combien de buts ont-ils battu Metz ?"
        if (
            concepts.Find(c => c is { Name: "ask.count", First: > 0 } && Cues.ByAMargin.Has(tokens[c.First - 1])) is
            { Name: not null } count
        )
        {
            concepts.Remove(count);
            concepts.Add(new Concept("op.difference", count.First - 1, count.Count + 1));
        }
        if (
            concepts.Find(c =>
                c.Name == "op.difference" && (Cues.HowMany.Has(tokens[c.End - 1]) || Cues.ByAMargin.Has(tokens[c.First]))
            )
                is not { Name: not null } gap
            || concepts.Find(c => c.Name == "metric.goals" && c.First == gap.End) is not { Name: not null } goals
            || !concepts.Exists(c => c.Name is "fact.beat" or "fact.lost-to" or "metric.wins" or "metric.losses")
        )
            return;
        concepts.Remove(goals);
        concepts.Remove(gap);
        concepts.Add(gap with { Name = "op.margin" });
        concepts.Add(gap with { Name = "fact.score" });
    }

    // "the highest-scoring team", "the highest-scoring defender": who scored most, and in no one match.
    private static void HighestScoring(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        foreach (var most in concepts.FindAll(concept => concept.Name == "op.most-goals-match"))
            if (
                most.End < tokens.Count
                && (
                    Cues.TeamNoun.Has(tokens[most.End])
                    || Cues.TeamsCounted.Has(tokens[most.End])
                    || Cues.PlayerNoun.Has(tokens[most.End])
                    || concepts.Exists(concept => concept.Kind == "role" && concept.First == most.End)
                )
            )
            {
                concepts.Remove(most);
                concepts.Add(most with { Name = "op.most" });
                concepts.Add(most with { Name = "metric.goals" });
            }
    }

    // "Where does the Croatia semi stand?": its score, and no table.
    private static void HowATieStands(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (!concepts.Exists(concept => concept.Kind == "stage" && concept.Name is not ("stage.group" or "stage.matchday")))
            return;
        foreach (
            var stand in concepts.FindAll(concept =>
                concept.Name == "op.rank" && tokens[concept.First].Text is "stand" or "stands"
            )
        )
        {
            concepts.Remove(stand);
            concepts.Add(stand with { Name = "fact.score" });
        }
    }

    // "À quel stade l'Argentine a-t-elle été éliminée ?", "At what stage did they go out?"
    private static void AtWhatStage(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (!concepts.Exists(concept => concept.Name is "fact.eliminated" or "fact.beat"))
            return;
        for (var i = 1; i + 1 < tokens.Count; i++)
            if (
                Cues.Which.Has(tokens[i])
                && tokens[i - 1].Text is "a" or "at" or "in"
                && tokens[i + 1].Text is "stade" or "stage" or "tour" or "round"
            )
            {
                concepts.RemoveAll(concept => concept.Name == "ask.where" && concept.Covers(i));
                concepts.Add(new Concept("ask.how-far", i - 1, 3));
            }
    }

    // "Which men's World Cup match": nobody is asked for.
    private static void OfTheMens(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept => concept is { Name: "ask.who", Count: 2 } && tokens[concept.End - 1].Possessive);

    // "Have they been beaten away?": whether they lost, whoever beat them.
    private static void BeenBeaten(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            concepts.Find(concept =>
                concept is { Name: "fact.beat", Count: 1, First: > 0 } && Cues.HavingBeen.Has(tokens[concept.First - 1])
            )
                is not { Name: not null } beaten
            || concepts.Exists(concept => concept.Name is "ask.who" or "ask.team" or "ask.opponent")
            || Enumerable.Range(beaten.End, tokens.Count - beaten.End).Any(i => Cues.ByWhom.Has(tokens[i]))
        )
            return;
        concepts.Remove(beaten);
        concepts.Add(beaten with { Name = "metric.losses" });
    }

    // "Straight or two yellows?": of a red card, and no run.
    private static void StraightOrNot(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            concepts.Exists(concept => concept.Name is "metric.red-cards" or "metric.second-yellows")
            && concepts.Find(concept =>
                concept is { Name: "op.streak", Count: 1 } && Cues.StraightWord.Has(tokens[concept.First])
            )
                is { Name: not null } straight
            && straight.End < tokens.Count
            && Cues.OrWord.Has(tokens[straight.End])
        )
        {
            concepts.Remove(straight);
            concepts.Add(straight with { Name = "op.straight-red" });
        }
    }

    // "Who has the best attack?": a team has.
    private static void WhoseAttack(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            concepts.Exists(team =>
                team is { Name: "ask.team", Count: > 1 }
                && concepts.Exists(other => other.Kind == "metric" && other.First == team.First && other.End == team.End)
            )
        )
            concepts.RemoveAll(concept => concept.Name == "ask.who");
    }

    // "Who came second in the scoring charts?": a scorer, and no team of a table.
    private static void SecondScorer(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            concepts.Exists(concept => concept.Name == "fact.top-scorer")
            && concepts.Find(concept => concept.Name == "fact.runner-up") is { Name: not null } second
        )
        {
            concepts.RemoveAll(concept => concept.Name == "fact.runner-up");
            concepts.Add(second with { Name = "op.second-most" });
        }
    }

    // "Quelles équipes a-t-elle éliminées ?": it is she who put them out.
    private static void HasEliminated(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            concepts.Find(concept => concept is { Name: "fact.eliminated", Count: 1, First: > 0 })
                is { Name: not null } eliminated
            && Cues.HasDone.Has(tokens[eliminated.First - 1])
            && !concepts.Exists(concept => concept.Name == "fact.beat" && concept.First == eliminated.First)
        )
            concepts.Add(eliminated with { Name = "fact.beat" });
    }

    // "who won Germany's group"
    private static void WinnerOfAGroup(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            concepts.Exists(concept => concept.Name == "group.letter")
            && concepts.Find(concept => concept.Name == "fact.who-won") is { Name: not null } winner
        )
            concepts.Add(winner with { Name = "fact.top-of-table" });
    }

    // "Whom did they beat to finish third?"
    private static void FinishedThird(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            concepts.Find(concept => concept.Name == "fact.third") is { Name: not null } third
            && concepts.Exists(concept => concept.Name is "fact.beat" && concept.First < third.First)
        )
            concepts.Add(third with { Name = "stage.third-place" });
    }
}
