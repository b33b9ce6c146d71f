using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Plans;

// Teams that only say which match is meant.
public static partial class StatPlan
{
    // "Who shot most when Belgium put Brazil out?": of whichever side.
    private static bool IsOfAClause(TypedQuestion asked, Mention team) =>
        asked.Concepts.FirstOrDefault(c => c.Kind == "metric") is { Name: not null } metric
        && Enumerable.Range(metric.End, Math.Max(0, team.First - metric.End)).Any(i => Cues.AtThatTime.Has(asked.Tokens[i]));
}
