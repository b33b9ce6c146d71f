using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// "the goal that took Spain into the final", "le but qui a envoyé l'Italie en finale": a match is meant that sent a team to
/// a stage, and so the last that it played before it.
/// </summary>
/// <param name="Stage">The stage that was reached.</param>
/// <param name="Team">Who reached it.</param>
public sealed record StageEntry(string Stage, Mention Team)
{
    /// <summary>Null where nobody is said to have been sent to a stage.</summary>
    public static StageEntry? Of(TypedQuestion asked)
    {
        foreach (var concept in asked.Concepts.Where(concept => concept.Kind == "stage" && concept.Name is not "stage.group"))
        {
            var at = StageRange.WordBefore(asked, concept);
            // "Whom did Spain beat to reach the 2010 final?"
            if (
                at > 0
                && Cues.Reaching.Has(asked.Tokens[at])
                && Cues.InOrderTo.Has(asked.Tokens[at - 1])
                && asked.HasAny("fact.beat", "fact.eliminated")
                && asked.Teams.ToList() is [var only]
                && !Circumstances.AreSeveral(asked.Tokens, asked.Concepts)
            )
                return Heeded(asked, concept, only);
            if (at < 1 || !Cues.Entering.Has(asked.Tokens[at]))
                continue;
            var team = asked.Teams.LastOrDefault(team => team.End <= at);
            if (team is null || !AreSmall(asked, team.End, at))
                continue;
            var verb = team.First - 1;
            while (verb > 0 && Cues.BesideSent.Has(asked.Tokens[verb]))
                verb--;
            if (verb < 0 || !Cues.SentThere.Has(asked.Tokens[verb]))
                continue;
            return Heeded(asked, concept, team);
        }
        return null;
    }

    private static StageEntry Heeded(TypedQuestion asked, Concept stage, Mention team)
    {
        asked.Heed([stage.Name]);
        return new StageEntry(stage.Name["stage.".Length..], team);
    }

    private static bool AreSmall(TypedQuestion asked, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!Cues.BesideSent.Has(asked.Tokens[i]))
                return false;
        return true;
    }
}
