using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Matches that go by how they went.</summary>
internal static partial class MetricReadings
{
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
