namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>All families of queries.</summary>
public static class PlanBook
{
    public static IReadOnlyList<Plan> All { get; } = [ScorePlan.Plan, DeedPlan.Plan, TextPlan.Plan];
}
