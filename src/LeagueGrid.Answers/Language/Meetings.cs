namespace LeagueGrid.Answers.Language;

/// <summary>"When did they last play each other?": the last or first of their meetings is meant, and no last goal of a match.</summary>
internal static class Meetings
{
    private const int Near = 3;

    /// <summary>Marks the meeting in the concepts of a question that names two teams.</summary>
    public static void Mark(IReadOnlyList<QuestionToken> tokens, List<Concept> concepts, IReadOnlyList<Mention> mentions)
    {
        MarkDerby(concepts, mentions);
        if (mentions.Count(mention => mention.Best.Kind == "team" && mention.Kind != MentionKind.Derby) != 2)
            return;
        foreach (var (place, meeting) in new[] { ("op.last", "time.last-meeting"), ("op.first", "time.first-meeting") })
        {
            if (concepts.Find(concept => concept.Name == place) is not { Name: not null } found)
                continue;
            var verb = Enumerable
                .Range(0, tokens.Count)
                .Where(i => Cues.Meeting.Has(tokens[i].Text) && !mentions.Any(mention => mention.Covers(i)))
                .Select(i => (int?)i)
                .LastOrDefault();
            var time = Enumerable
                .Range(found.First, Math.Min(found.Count + 1, tokens.Count - found.First))
                .Any(i => tokens[i].Text is "time" or "fois");
            if (verb is not { } at || !time && (at < found.End || at - found.End >= Near))
                continue;
            concepts.RemoveAll(concept =>
                concept.First <= found.First && concept.End >= found.End && concept.Kind is "op" or "time" or "ordinal"
                || concept is { Name: "fact.h2h", Count: 1 } && concept.First == at
            );
            concepts.Add(new Concept(meeting, found.First, found.Count));
            return;
        }
    }

    // "the last north London derby"
    private static void MarkDerby(List<Concept> concepts, IReadOnlyList<Mention> mentions)
    {
        foreach (var derby in mentions.Where(mention => mention.Kind == MentionKind.Derby))
        foreach (var (place, meeting) in new[] { ("op.last", "time.last-meeting"), ("op.first", "time.first-meeting") })
            if (concepts.Find(concept => concept.Name == place && concept.End == derby.First) is { Name: not null } found)
            {
                concepts.RemoveAll(concept => concept.End == derby.First && concept.Kind is "op" or "time" or "ordinal");
                concepts.Add(found with { Name = meeting });
            }
    }
}
