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
}
