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
        "normal-time-matches",
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
        "not-won",
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
        "goals",
        "goals-for",
        "points",
        "wins",
        "draws",
        "losses",
        "appearances",
        "shootouts",
        "matches",
    ];

    public static string? Of(TypedQuestion asked)
    {
        var metric = Named(asked);
        if (metric is not null)
            asked.Heed("metric." + metric);
        return metric;
    }

    // To see what else is named is not to count by it.
    private static string? Named(TypedQuestion asked)
    {
        using var _ = asked.LookAside();
        var named = asked.Values("metric").ToHashSet(StringComparer.Ordinal);
        MetricReadings.Apply(asked, named);
        // "How many yellow cards …, counting the two for the player sent off?"
        if (
            asked.Find("ask.count") is { } count
            && asked
                .Concepts.Where(c => c.Kind == "metric" && c.First == count.End)
                .Select(c => c.Name["metric.".Length..])
                .ToList()
                is [var counted]
            && named.Contains(counted)
            && counted
                is "yellow-cards"
                    or "red-cards"
                    or "penalty-goals"
                    or "own-goals"
                    or "corners"
                    or "fouls"
                    or "passes-completed"
                    or "shots-on-target"
                    or "offsides"
                    or "tackles"
                    or "interceptions"
                    or "clearances"
        )
            return counted;
        // "Penalty specialists Argentina: how many shoot-outs did they win?": what is said before is not what is counted.
        if (
            named.Contains("penalty-goals")
            && asked.Find("ask.count") is { } many
            && asked.Concepts.Any(c => c.Name == "metric.shootouts" && c.First == many.End)
            && asked.Concepts.All(c => c.Name != "metric.penalty-goals" || c.End <= many.First)
            && asked.Has("metric.penalty-goals")
        )
            named.Remove("penalty-goals");
        // "Goals for and against": both are told with the goals.
        if (named.Contains("goals-both"))
            return "goals";
        foreach (var metric in Order)
            if (named.Contains(metric))
                return metric;
        // "who had the last word?": of a match, it is the goals that come first and last.
        if (
            asked.Has("ask.who")
            && asked.HasAny("op.first", "op.last")
            && !asked.HasKind("kick.")
            && !asked.HasKind("verb.")
            && !asked.HasKind("fact.")
            && !asked.HasKind("rel.came")
            && !asked.HasKind("rel.went")
        )
            return "goals";
        // "Were there any 5-0s?"
        var anySuch = asked.IsYesNo && asked.NamesScore && asked.HasWord(Cues.AnySuch) && !asked.Teams.Any();
        return asked.Has("ask.count") && (asked.NamesScore || asked.HasWord(Cues.Played)) || anySuch ? "matches" : null;
    }
}
