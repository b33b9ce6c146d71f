namespace LeagueGrid.Answers.Language;

/// <summary>Words that belong to a time and mean nothing of their own beside it.</summary>
internal static partial class Readings
{
    // "Did he score last night?": the word belongs to the night.
    private static void LastNight(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept =>
            concept.Name is "op.last" or "time.last-n" or "op.latest-minute"
            && concepts.Exists(time =>
                time.Name is "time.yesterday" or "time.last-season" or "time.last-weekend" or "time.last-round"
                && time.Covers(concept.End - 1)
            )
        );

    // "at this point in the game" names no points.
    private static void PointInTime(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept =>
            concept.Name == "metric.points"
            && concepts.Exists(time => time.Kind == "time" && time.First < concept.First && time.End >= concept.End)
        );

    // How many words may stand between "before" and "tonight": "before any of the games tonight".
    private const int FewBetween = 4;

    private const string Today = "time.today";

    // "before tonight's games", "after today": another time than today, and no state of now.
    private static void BesideToday(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (concepts.Find(concept => concept.Name == "time.this-morning") is { Name: not null } morning)
        {
            var ofTable = concepts.Exists(concept =>
                concept.Name
                    is "fact.table"
                        or "fact.top-of-table"
                        or "fact.bottom"
                        or "op.rank"
                        or "metric.points"
                        or "fact.leading"
                || concept.Name is "op.difference" or "fact.runner-up" or "op.streak" or "metric.unbeaten" or "metric.winless"
            );
            concepts.Add(morning with { Name = ofTable ? "time.before-today" : Today });
        }
        foreach (var today in concepts.FindAll(concept => concept.Name == Today))
        {
            var at = Enumerable
                .Range(1, Math.Min(FewBetween + 1, today.First))
                .Select(back => today.First - back)
                .FirstOrDefault(i => Cues.BeforeADay.Has(tokens[i]) || Cues.AfterADay.Has(tokens[i]), -1);
            if (at < 0 || Enumerable.Range(at + 1, today.First - at).Any(i => tokens[i].Start))
                continue;
            concepts.RemoveAll(concept =>
                concept.Kind == "time" && concept.First < today.End && concept.End > at
                || concept.Kind == "rel" && concept.Covers(at)
            );
            var name = Cues.BeforeADay.Has(tokens[at]) ? "time.before-today" : "time.after-today";
            concepts.Add(new Concept(name, at, today.End - at));
        }
    }

    // "Is there any added time?": nobody added a goal.
    private static void AddedTime(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept =>
            concept is { Name: "metric.goals", Count: 1 }
            && concepts.Exists(time => time.Name == "time.stoppage" && time.Covers(concept.First))
        );

    // "How many wins had they managed by the end of January?": until then, and by no coach.
    private static void ManagedByThen(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        if (
            concepts.Find(c => c is { Name: "fact.coach", Count: 2 } && tokens[c.First].Text == "managed")
                is not { Name: not null } managed
            || !HasAmount(tokens)
            || !concepts.Exists(c => c.Kind == "metric" && c.First < managed.First)
        )
            return;
        concepts.Remove(managed);
        concepts.Add(new Concept("rel.until", managed.First + 1, 1));
    }

    // "at the end of October", "à la fin de 2017-18": a day, and neither how a match ended nor late in it.
    private static void EndOfATime(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept =>
            (concept.Name is "time.late" || concept is { Name: "fact.score" or "op.rank", Count: 1 })
            && EndOf(tokens, concept) is { } next
            && (
                tokens[next].IsNumber
                || Cues.SeasonsNoun.Has(tokens[next])
                || concepts.Exists(time => time.Kind == "month" && time.First == next)
            )
        );

    // The word behind "the end of", "la fin de".
    private static int? EndOf(IReadOnlyList<QuestionToken> tokens, Concept concept)
    {
        var end = Enumerable.Range(concept.First, concept.Count).FirstOrDefault(i => Cues.EndNoun.Has(tokens[i]), -1);
        if (end < 0)
            return null;
        var next = end + 1;
        while (next < tokens.Count && Cues.OfTheTime.Has(tokens[next]))
            next++;
        return next > end + 1 && next < tokens.Count ? next : null;
    }

    private const int LongestSeasonName = 5;

    // "the first half of the 2017-18 Ligue 1 season": of the season, and of no match.
    private static void HalfOfASeason(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts)
    {
        foreach (var half in concepts.FindAll(concept => concept.Name is "time.first-half" or "time.second-half"))
        {
            var season = Enumerable
                .Range(half.End, Math.Max(0, Math.Min(tokens.Count - half.End, LongestSeasonName + 2)))
                .FirstOrDefault(i => Cues.SeasonsNoun.Has(tokens[i]), -1);
            if (season < 0 || half.End >= tokens.Count || !Cues.OfTheTime.Has(tokens[half.End]))
                continue;
            concepts.Remove(half);
            concepts.Add(half with { Name = half.Name is "time.first-half" ? "half-of-season.first" : "half-of-season.second" });
        }
    }
}
