using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Plans;

// Penalties: goals, kicks of a shoot-out, or a part of the goals that are asked for.
internal static partial class MetricReadings
{
    // "How many of them were penalties?": of the goals spoken of.
    private static void OfThemPenalties(TypedQuestion asked, HashSet<string> named)
    {
        if (named.Contains("shootouts") && asked.Has("ask.count") && asked.Has("ref.people") && asked.Tokens.Count <= 8)
            named.Add("penalty-goals");
    }

    private static void ScoredPenalties(TypedQuestion asked, HashSet<string> named)
    {
        if (
            named.Contains("shootouts")
            && asked.HasWord(Cues.Converted)
            && (
                asked.Players.Any()
                || asked.HasAny("ask.count", "op.most")
                || asked.HasWord("converted", "convert") && asked.Teams.Any()
            )
            && !asked.HasWord(Cues.ShootOutWon)
            && !asked.Has("time.before-shootout")
            && (asked.Has("op.most") || !asked.HasWord("pens"))
        )
            named.Add("penalty-goals");
    }

    // "Which keeper saved the penalty?": of kicks that did not go in.
    private static void SavedPenalties(TypedQuestion asked, HashSet<string> named)
    {
        if (
            (named.Contains("penalty-goals") || named.Contains("shootouts") && asked.HasWord(Cues.PenaltyNoun))
            && !asked.HasWord(Cues.ShootOut)
            && AsksForSavedPenalty(asked)
        )
        {
            named.ExceptWith(["penalty-goals", "shootouts", "saves"]);
            named.Add("penalties-missed");
        }
    }

    /// <summary>"Which goalkeeper stopped a penalty?"</summary>
    internal static bool AsksForSavedPenalty(TypedQuestion asked) =>
        asked.HasAny("role.goalkeeper", "fact.goalkeeper")
        && asked.HasAny("ask.who", "role.goalkeeper")
        && !asked.Has("ask.count")
        && Enumerable
            .Range(0, asked.Tokens.Count)
            .Any(i => Cues.SavedIt.Has(asked.Tokens[i]) && asked.Tokens.Skip(i + 1).Take(3).Any(Cues.PenaltyNoun.Has));

    // "How many of Balotelli's 18 were penalties?"
    private static void OfHisPenalties(TypedQuestion asked, HashSet<string> named)
    {
        if (
            named.Contains("shootouts")
            && asked.HasAny("ask.count", "ask.compare")
            && asked.Players.Any()
            && (asked.HasWord(Cues.Among) || asked.Has("ask.compare") && asked.Players.Count() > 1)
            && !asked.HasWord(Cues.ShootOut)
        )
            named.Add("penalty-goals");
    }

    private static void PenaltiesBeforeTheShootout(TypedQuestion asked, HashSet<string> named)
    {
        if (
            named.Contains("shootouts")
            && asked.Has("time.before-shootout")
            && asked.Has("ask.count")
            && asked.HasWord("scored", "converted", "marques")
            // "How many goals, not counting shoot-outs?": all of them.
            && AsksForPenalties(asked)
        )
        {
            named.Remove("shootouts");
            named.Add("penalty-goals");
        }
    }

    private static void PenaltiesInPlay(TypedQuestion asked, HashSet<string> named)
    {
        if (asked.Has("time.before-shootout") && named.Remove("shootouts") && named.Count <= 1 && AsksForPenalties(asked))
            named.Add("penalty-goals");
    }

    // "How many goals did Kane score, and how many were penalties?": all of them, which tells the penalties too.
    private static void GoalsAndPenalties(TypedQuestion asked, HashSet<string> named)
    {
        if (
            named.Contains("penalty-goals")
            && asked.Players.Any()
            && (
                asked.Find("ask.count") is { } count
                    && asked.Concepts.Any(c => c.Name == "metric.goals" && c.First == count.End)
                    && asked.HasWord(Cues.PenaltyNoun)
                || AreGoalsFirst(asked)
            )
        )
        {
            named.ExceptWith(["penalty-goals", "shootouts"]);
            named.Add("goals");
        }
    }

    // "Balotelli's league goals, and how many from the spot?"
    private static bool AreGoalsFirst(TypedQuestion asked) =>
        asked.Find("metric.penalty-goals") is { } penalties
        && asked.Concepts.Any(goals =>
            goals.Name == "metric.goals"
            && asked.Concepts.Any(and => and.Name == "ref.and" && and.First >= goals.End && and.End <= penalties.First)
        );
}
