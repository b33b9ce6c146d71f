using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Which metric a question is about: the most specific one that its words name.</summary>
public static class MetricOf
{
    // From the specific to the general: "missed a penalty" is no goal, "clean sheets" no match.
    private static readonly string[] Order =
    [
        "golden-goal",
        "second-yellows",
        "own-goals",
        "penalties-missed",
        "hat-tricks",
        "braces",
        "clean-sheets",
        "failed-to-score",
        "goalless",
        "extra-time-matches",
        "goal-difference",
        "pass-accuracy",
        "passes-completed",
        "dribbles-completed",
        "shots-on-target",
        "shots-off-target",
        "shots-blocked",
        "xg",
        "woodwork",
        "red-cards",
        "yellow-cards",
        "cards",
        "assists",
        "goals-against",
        "comebacks",
        "goals-per-game",
        "win-rate",
        "unbeaten",
        "winless",
        "saves",
        "corners",
        "fouls",
        "offsides",
        "tackles",
        "interceptions",
        "clearances",
        "dribbles",
        "duels",
        "throw-ins",
        "free-kicks",
        "goal-kicks",
        "passes",
        "shots",
        "substitutions",
        "injuries",
        "var",
        "titles",
        "minutes",
        "starts",
        "penalty-goals",
        "goals-for",
        "goals",
        "points",
        "wins",
        "draws",
        "losses",
        "appearances",
        "shootouts",
        "matches",
    ];

    public static string? Of(Asked asked)
    {
        var named = asked.Values("metric").ToHashSet(StringComparer.Ordinal);
        foreach (var metric in Order)
            if (named.Contains(metric))
                return metric;
        if (asked.HasAny("op.equaliser", "op.winner-goal", "fact.goalscorers-of", "op.fastest"))
            return "goals";
        return null;
    }
}
