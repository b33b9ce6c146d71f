namespace LeagueGrid.Core.Matches.Folding;

/// <summary>Which counts an event adds to, for its side and its player alike (shapes §3).</summary>
internal static class StatsOf
{
    private static readonly Stat[] ScoredShot = [Stat.Shots, Stat.ShotsOnTarget];
    private static readonly Stat[] SavedShot = [Stat.Shots, Stat.ShotsOnTarget];
    private static readonly Stat[] WideShot = [Stat.Shots, Stat.ShotsOffTarget];
    private static readonly Stat[] BlockedShot = [Stat.Shots, Stat.ShotsBlocked];
    private static readonly Stat[] PostShot = [Stat.Shots, Stat.Woodwork];
    private static readonly Stat[] AnyShot = [Stat.Shots];
    private static readonly Stat[] Yellow = [Stat.YellowCards];
    private static readonly Stat[] SecondYellow = [Stat.RedCards, Stat.SecondYellows];
    private static readonly Stat[] Red = [Stat.RedCards];
    private static readonly Stat[] GoodPass = [Stat.Passes, Stat.PassesCompleted];
    private static readonly Stat[] BadPass = [Stat.Passes];
    private static readonly Stat[] GoodDribble = [Stat.Dribbles, Stat.DribblesCompleted];
    private static readonly Stat[] BadDribble = [Stat.Dribbles];
    private static readonly Stat[] OpenGoal = [Stat.Goals];
    private static readonly Stat[] PenaltyGoal = [Stat.Goals, Stat.PenaltyGoals];
    private static readonly Stat[] OwnGoal = [Stat.OwnGoals];

    /// <summary>All but the goal itself, which may be told by a result instead.</summary>
    public static Stat[] Event(EventItem item) =>
        item.Type switch
        {
            EventTypes.Pass => item.Completed == true ? GoodPass : BadPass,
            EventTypes.Goal => item.OwnGoal == true || item.Period == 5 ? [] : ScoredShot,
            EventTypes.Shot => item.Outcome switch
            {
                "saved" => SavedShot,
                "off-target" => WideShot,
                "blocked" => BlockedShot,
                "post" => PostShot,
                _ => AnyShot,
            },
            EventTypes.Card => item.Color switch
            {
                "yellow" => Yellow,
                "second-yellow" => SecondYellow,
                _ => Red,
            },
            EventTypes.Dribble => item.Completed == true ? GoodDribble : BadDribble,
            EventTypes.PenaltyMissed => item.Period == 5 ? [] : One(Stat.PenaltiesMissed),
            EventTypes.Corner => One(Stat.Corners),
            EventTypes.Foul => One(Stat.Fouls),
            EventTypes.Offside => One(Stat.Offsides),
            EventTypes.Save => One(Stat.Saves),
            EventTypes.Tackle => One(Stat.Tackles),
            EventTypes.Interception => One(Stat.Interceptions),
            EventTypes.Clearance => One(Stat.Clearances),
            EventTypes.Injury => One(Stat.Injuries),
            _ => [],
        };

    public static Stat[] Goal(Goal goal) =>
        goal.OwnGoal ? OwnGoal
        : goal.Penalty ? PenaltyGoal
        : OpenGoal;

    private static readonly Stat[][] Singles = [.. Enum.GetValues<Stat>().Select(stat => new[] { stat })];

    private static Stat[] One(Stat stat) => Singles[(int)stat];
}
