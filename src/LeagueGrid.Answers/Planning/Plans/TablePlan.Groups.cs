using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Plans;

// How well a table answers what is asked of a group of a cup.
public static partial class TablePlan
{
    // "Which group did Japan play in?"
    private static double? GroupOfATeam(Inquiry q)
    {
        var asked = q.Asked;
        if (
            asked.Find("group.letter") is { First: > 0 } named
            && Cues.WhoseOrWhich.Has(asked.Tokens[named.First - 1])
            && q.Matches.Group() is null
            && q.Roles.Count == 1
            && MetricOf.Of(asked) is null or "matches" or "wins"
        )
            return 3;
        return null;
    }

    // "Who got through from Wales's group?"
    private static double? PlaceInTheirGroup(Inquiry q)
    {
        var asked = q.Asked;
        if (
            TableAnswers.IsOfTheirGroup(q)
            && asked.HasAny("ask.who", "ask.team", "op.list")
            && MetricOf.Of(asked) is null or "points" or "wins"
            && !asked.Has("op.difference")
        )
            return 3.2;
        return null;
    }

    // Whatever else is asked of a group as such, its table tells.
    private static double? OfAGroup(Inquiry q)
    {
        var asked = q.Asked;
        return
            asked.Has("group.letter")
            && q.Roles.Count == 0
            && MetricOf.Of(asked) is null or "matches" or "points"
            && !asked.Players.Any()
            ? 0.9
            : 0;
    }
}
