using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Plans;

// How well a table answers who stood level, and who of two stayed up.
public static partial class TablePlan
{
    // "Which three were level on points at the top?"
    private static double? LevelWithOthers(Inquiry q) =>
        q.Matches.Pair is null
        && !q.Matches.LeansOnMatch
        && TableAnswers.AsksWhoWasLevel(q.Asked)
        && !q.Asked.Has("group.letter")
        && MetricOf.Of(q.Asked) is null or "points" or "goal-difference"
        && q.Seasons.Current() is { } season
        && q.CompetitionOf(season.Id)?.Type == "league"
            ? 3
            : null;

    // "Who stayed up, Caen or Toulouse?"
    private static double? StayedUpOfTwo(Inquiry q) =>
        q.Roles.Count == 2
        && (q.Asked.Has("table.safety") || q.Asked.Has("fact.relegated") && q.Asked.Has("ask.compare"))
        && !q.Asked.HasAny("op.difference", "ask.why", "fact.score")
        && MetricOf.Of(q.Asked) is null or "points"
            ? 3
            : null;

    // "Did Burnley finish above Everton?"
    private static double? WhetherAbove(Inquiry q) => IsWhetherAbove(q) && !q.Asked.Has("op.difference") ? 3.2 : null;

    internal static bool IsWhetherAbove(Inquiry q)
    {
        var asked = q.Asked;
        return q.Roles.Count == 2
            && asked.IsYesNo
            && (
                asked.HasAny("table.above", "table.below") && !asked.HasWord("just", "juste", "directly", "immediately")
                || asked.HasWord(Cues.Overhead)
                || asked.HasWord(Cues.AboveOrBelow) && asked.HasWord(Cues.Finished)
            )
            && MetricOf.Of(asked) is null
            && !asked.HasAny("time.half-time", "time.full-time", "fact.h2h");
    }
}
