using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Matches that go by how they went.</summary>
internal static partial class MetricReadings
{
    // "How many matches were level after ninety minutes in the knockouts?", "… were settled in normal time?"
    private static void AfterNinety(TypedQuestion asked, HashSet<string> named)
    {
        if (
            !asked.Has("time.full-time")
            || !asked.HasAny("ask.count", "ask.match", "op.list")
            || asked.Teams.Any()
            || asked.Players.Any()
            || !asked.Has("metric.matches")
            || !named.IsSubsetOf(["matches", "draws", "goals", "wins"])
        )
            return;
        if (asked.HasAny("fact.level", "metric.draws"))
            named.Add(asked.HasKind("stage.") && !asked.Has("stage.group") ? "extra-time-matches" : "draws");
        else if (asked.HasWord(Cues.Decided) || asked.HasAny("op.winner-goal", "metric.wins"))
            named.Add("normal-time-matches");
        else
            return;
        named.ExceptWith(["goals", "wins"]);
    }

    // "Who got two yellow cards in the same match?": the second sent him off.
    private static void TwoYellowsInAMatch(TypedQuestion asked, HashSet<string> named)
    {
        if (
            named.Contains("yellow-cards")
            && asked.Has("op.in-one-match")
            && asked.Find("metric.yellow-cards") is { } yellow
            && asked.NumbersNamed.Any(number => number.Value == 2 && number.At == yellow.First - 1)
        )
        {
            asked.Heed([TypedQuestion.NamedNumbers, "op.in-one-match"]);
            named.Remove("yellow-cards");
            named.Add("second-yellows");
        }
    }

    // "In how many matches was extra time needed?"
    private static void BeyondNinety(TypedQuestion asked, HashSet<string> named)
    {
        if (
            named.IsSubsetOf(["matches"])
            && asked.Has("time.extra-time")
            && asked.HasAny("ask.count", "ask.match", "op.list")
            && !asked.Players.Any()
            && !asked.HasAny("ask.who", "fact.score", "fact.who-won")
            && named.Count > 0
        )
        {
            asked.Heed("time.extra-time");
            named.Add("extra-time-matches");
        }
    }
}
