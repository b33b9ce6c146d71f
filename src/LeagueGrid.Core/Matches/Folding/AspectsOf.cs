namespace LeagueGrid.Core.Matches.Folding;

/// <summary>What of a match an item touches. Where it moves the clock or the status is seen when it is taken.</summary>
internal static class AspectsOf
{
    /// <summary>Whose event is whose follows from the line-ups, and so do all counts.</summary>
    public const Aspects Lineup = Aspects.Lineups | Aspects.Statistics | Aspects.Counts;

    /// <summary>
    /// What was taken back or has become another may have been what showed that a source counts at all: whoever reads one
    /// count stands on that too.
    /// </summary>
    public static Aspects Change(EventItem? before, EventItem? now) =>
        before is null ? Event(now) : Event(before) | Event(now) | Aspects.Statistics | Aspects.Counts;

    private static Aspects Event(EventItem? item) =>
        item?.Type switch
        {
            null => Aspects.None,
            EventTypes.PeriodStart or EventTypes.PeriodEnd or EventTypes.MatchEnd => Aspects.Status
                | Aspects.Clock
                | Aspects.Score,
            var type => Shown(item) | Aspects.Statistics | Count(type),
        } | (item is { Period: 5 } ? Aspects.Shootout : Aspects.None);

    private static Aspects Shown(EventItem item) =>
        item.Type switch
        {
            EventTypes.Goal => Aspects.Goals | Aspects.Score,
            EventTypes.Card when item.Color != "yellow" => Aspects.Cards | Aspects.Lineups,
            EventTypes.Card => Aspects.Cards,
            EventTypes.Substitution => Aspects.Substitutions | Aspects.Lineups,
            EventTypes.ShootoutKick or EventTypes.ShootoutWon => Aspects.Shootout | Aspects.Score,
            EventTypes.Injury or EventTypes.Var or EventTypes.PenaltyMissed => Aspects.Incidents,
            EventTypes.Shot when item.Outcome == "post" => Aspects.Incidents,
            _ => Aspects.None,
        };

    /// <summary>The count that an event of this type adds to.</summary>
    private static Aspects Count(string type) =>
        type switch
        {
            EventTypes.Shot or EventTypes.Goal => Aspects.Shots,
            EventTypes.Pass => Aspects.Passes,
            EventTypes.Corner or "throw-in" or "free-kick" or "goal-kick" => Aspects.Restarts,
            EventTypes.Foul or EventTypes.Offside => Aspects.Offences,
            EventTypes.Save or EventTypes.Tackle or EventTypes.Interception or EventTypes.Clearance => Aspects.Duels,
            EventTypes.Dribble or "duel" => Aspects.Duels,
            _ => Aspects.OtherCounts,
        };

    public static Aspects Match(MatchItem? before, MatchItem? now)
    {
        if (before is null || now is null || before.Home != now.Home || before.Away != now.Away || before.Season != now.Season)
            return Aspects.All;
        return before.Status == now.Status ? Aspects.Info : Aspects.Info | Aspects.Status | Aspects.Score | Aspects.Goals;
    }
}
