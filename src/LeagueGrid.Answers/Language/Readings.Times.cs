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

    // "Is there any added time?": nobody added a goal.
    private static void AddedTime(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts) =>
        concepts.RemoveAll(concept =>
            concept is { Name: "metric.goals", Count: 1 }
            && concepts.Exists(time => time.Name == "time.stoppage" && time.Covers(concept.First))
        );

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
