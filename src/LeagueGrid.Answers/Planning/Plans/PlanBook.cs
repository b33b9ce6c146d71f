namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>All families of queries.</summary>
public static class PlanBook
{
    public static IReadOnlyList<Plan> All { get; } =
    [
        ScorePlan.Plan,
        ScoreAtPlan.Plan,
        DeedPlan.Plan,
        SubstitutionPlan.Plan,
        ShootoutPlan.Plan,
        IntervalPlan.Plan,
        TablePlan.Plan,
        HonoursPlan.Plan,
        TitlesPlan.Plan,
        SquadPlan.Plan,
        SquadAgesPlan.Plan,
        MatchInfoPlan.Plan,
        StatPlan.Plan,
        HeadToHeadPlan.Plan,
        FormPlan.Plan,
        CensusPlan.Plan,
        TotalsPlan.Plan,
        PersonPlan.Plan,
        AppearancePlan.Plan,
        NestedPlan.Plan,
        BeatenPlan.Plan,
        MarginPlan.Plan,
        HalfTimePlan.Plan,
        GoalsInMatchPlan.Plan,
        DoublePlan.Plan,
        ScorelinePlan.Plan,
        WholeRecordPlan.Plan,
        ContinentPlan.Plan,
        GroundWinsPlan.Plan,
        FirstResultPlan.Plan,
        MatchdayPlan.Plan,
        StagePlan.Plan,
        ReachPlan.Plan,
        TakingPartPlan.Plan,
        AbsencesPlan.Plan,
        NewsPlan.Plan,
        PortraitPlan.Plan,
        NoFactPlan.Plan,
        TextPlan.Plan,
    ];
}
