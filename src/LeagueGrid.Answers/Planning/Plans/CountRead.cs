using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Which counts a question about a metric stands on: a question about corners sleeps through every pass.</summary>
internal static class CountRead
{
    /// <summary>One count of the sides stands on the events of its kind alone; a player's, on everything that shows who played.</summary>
    public static Aspects Of(Inquiry q, string metric)
    {
        using var aside = q.Asked.LookAside();
        return q.Asked.Players.Any() || q.Asked.HasAny("ask.who", "role.player", "role.goalkeeper")
            ? Aspects.Statistics
            : OfSides(metric);
    }

    private static Aspects OfSides(string metric) =>
        metric switch
        {
            "shots" or "shots-on-target" or "shots-off-target" or "shots-blocked" => Aspects.Shots,
            "passes" or "passes-completed" or "pass-accuracy" => Aspects.Passes,
            "corners" or "throw-ins" or "free-kicks" or "goal-kicks" => Aspects.Restarts,
            "fouls" or "offsides" => Aspects.Offences,
            "saves" or "tackles" or "interceptions" or "clearances" => Aspects.Duels,
            "dribbles" or "dribbles-completed" or "duels" => Aspects.Duels,
            _ => Aspects.Statistics,
        };
}
