namespace LeagueGrid.Answers.Language;

// Verbs whose object tells what they mean.
internal static partial class Readings
{
    // "when did they"
    private const int FarthestAuxiliary = 5;

    // "When did Marlstow score?", "Have they scored?": what somebody does, and no score that is told.
    private static void DidTheyScore(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        var at = concepts.FindIndex(c =>
            c is { Name: "fact.score", Count: 1, First: > 1 }
            && tokens[c.First].Text == "score"
            && !Cues.Determiner.Has(tokens[c.First - 1])
        );
        if (
            at < 0
            || concepts.Exists(c => c.Kind == "metric" && c.Name != "metric.substitutions")
            || !concepts.Exists(c => c.Name is "ask.when" or "ask.who") && !Cues.AskingVerb.Has(tokens[0])
        )
            return;
        var verb = concepts[at].First;
        if (
            Enumerable
                .Range(Math.Max(0, verb - FarthestAuxiliary), Math.Min(verb, FarthestAuxiliary))
                .Any(i => Cues.Auxiliary.Has(tokens[i]))
        )
            concepts[at] = new Concept("metric.goals", verb, 1);
    }

    // "How many penalties were awarded?": neither shoot-outs nor what was scored.
    private static void PenaltiesAwarded(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        for (var i = 0; i < concepts.Count; i++)
            if (
                concepts[i] is { Name: "metric.shootouts", Count: 1 } penalties
                && Enumerable.Range(penalties.End, 3).Any(at => at < tokens.Count && Cues.Awarded.Has(tokens[at]))
            )
                concepts[i] = penalties with { Name = "nofact.penalty-foul" };
    }

    // "the two best scorers": so many of the best, and not both of a pair.
    private static void BestTwo(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        var at = concepts.FindIndex(both =>
            both.Name == "op.both"
            && tokens[both.End - 1].Text is "two" or "deux"
            && concepts.Exists(best => best.Name is "op.most" or "op.fewest" or "fact.top-scorer" && best.First == both.End)
        );
        if (at >= 0)
            concepts[at] = new Concept("number.2", concepts[at].End - 1, 1);
    }

    // "Combien de matchs nuls a-t-il concédés ?": no goals.
    private static void DrawsConceded(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (concepts.Exists(c => c.Name is "metric.draws" or "metric.losses"))
            concepts.RemoveAll(c => c is { Name: "metric.goals-against", Count: 1 } && Cues.Conceding.Has(tokens[c.First]));
    }

    // "Who took more shots than anyone?": the most of all, and no comparison of two.
    private static void MoreThanAnyone(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (concepts.Find(c => c is { Name: "op.most", Count: > 2 }) is not { Name: not null } most)
            return;
        var compared = concepts.FindIndex(c => c.Name == "ask.compare" && c.First < most.First && c.Covers(most.First));
        if (compared < 0)
            return;
        var asker = concepts[compared].First;
        concepts.RemoveAll(c => c.Name == "ask.compare" || c.Name == "ask.who" && c.First >= most.First && c.End <= most.End);
        if (tokens[asker].Text is "who" or "qui")
            concepts.Add(new Concept("ask.who", asker, 1));
    }

    // "rentrés aux vestiaires": nothing that was said there.
    private static void PartsOfWords(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(part =>
            part.Kind == "nofact"
            && concepts.Exists(whole =>
                whole.Kind is "time" or "metric" && whole.Count > part.Count && whole.First <= part.First && whole.End >= part.End
            )
        );

    // "Who are Marlstow playing?": now or next, as no other time is named.
    private static void WhomTheyFace(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            tokens.Count < 4
            || tokens[0].Text is not ("who" or "whom" or "qui")
            || tokens[1].Text is not ("are" or "is" or "do" or "does")
            || concepts.Exists(c =>
                c.Kind is "time" or "month" or "weekday" or "metric" or "stage" or "fact" || c.Name is "op.first" or "op.last"
            )
        )
            return;
        for (var i = 2; i < tokens.Count; i++)
            if (Cues.Playing.Has(tokens[i]) || Cues.FacingNext.Has(tokens[i]) && i + 2 >= tokens.Count)
            {
                concepts.Add(new Concept("time.next", i, 1));
                return;
            }
    }

    private static void WithTheirObjects(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        // "Did they take anything off Bordeaux?": points, and nobody off the pitch.
        if (concepts.Find(concept => concept.Name == "ask.anything") is { Name: not null } anything)
            concepts.RemoveAll(concept => concept.Name == "rel.went-off" && concept.Covers(anything.First));
        // "Who got past their keeper?": by a goal, and to no next round.
        concepts.RemoveAll(concept =>
            concept.Name == "fact.qualified"
            && concepts.Exists(goal =>
                goal is { Name: "metric.goals", Gapped: true } && goal.First <= concept.First && goal.End >= concept.End
            )
        );
        OnTopOfAGroup(tokens, concepts);
        ShotHowOften(tokens, concepts);
        ReachedBefore(tokens, concepts);
    }

    // "Which country came out on top in Group F?"
    private static void OnTopOfAGroup(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        var at = concepts.FindIndex(concept =>
            concept is { Name: "metric.wins", Count: > 1 } && tokens[concept.End - 1].Text == "top"
        );
        if (at >= 0 && concepts.Exists(concept => concept.Name == "group.letter"))
            concepts[at] = concepts[at] with { Name = "fact.top-of-table" };
    }

    // "How many times did they shoot?", "ont tiré combien de fois"
    private static void ShotHowOften(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            !concepts.Exists(concept => concept.Name == "ask.count")
            || !tokens.Any(Cues.TimesOrOften.Has)
            || tokens.Any(Cues.PenaltyNoun.Has)
        )
            return;
        for (var i = 0; i < tokens.Count; i++)
            if (Cues.ShootingVerb.Has(tokens[i]) && !concepts.Exists(concept => concept.Covers(i) && !concept.Gapped))
                concepts.Add(new Concept("metric.shots", i, 1));
    }

    // "They reached the knockouts. How many points in the group?": the stage that is told is not the one asked of.
    private static void ReachedBefore(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        var told = concepts.FindAll(stage =>
            stage.Kind == "stage"
            && concepts.Exists(reached =>
                reached.Name is "fact.reached" or "fact.qualified" && stage.First - reached.End is >= 0 and <= WordsToAStage
            )
            && concepts.Exists(other => other.Kind is "stage" or "group" && BeginsBetween(tokens, stage.End, other.First))
        );
        concepts.RemoveAll(told.Contains);
    }

    private static bool BeginsBetween(IReadOnlyList<QuestionToken> tokens, int from, int to) =>
        to >= from && Enumerable.Range(from, to + 1 - from).Any(i => tokens[i].Start);

    // "reached the 2026 knockouts"
    private const int WordsToAStage = 2;

    // "the referee had his yellow"
    private const int FarthestCard = 4;

    // "Has the referee booked anyone?", "L'arbitre a-t-il averti quelqu'un ?": what he did, and not who he was.
    private static void BookedByTheReferee(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(referee =>
            referee.Name == "fact.referee"
            && Enumerable.Range(Math.Max(0, referee.First - 2), Math.Min(2, referee.First)).Any(at => IsArticleOf(tokens, at))
            && (
                Enumerable
                    .Range(Math.Max(0, referee.First - 2), Math.Min(2, referee.First))
                    .Any(at => Cues.Auxiliary.Has(tokens[at]) || tokens[at].Text == "has")
                || referee.End < tokens.Count && tokens[referee.End].Text is "a" or "avait"
            )
            && concepts.Exists(card =>
                card.Name is "metric.yellow-cards" or "metric.red-cards" or "metric.cards" or "metric.bookings"
                && card.First >= referee.End
                && card.First <= referee.End + FarthestCard
            )
        );

    private static bool IsArticleOf(IReadOnlyList<QuestionToken> tokens, int at) =>
        tokens[at].Text is "the" or "l" or "le" or "this" or "cet";
}
