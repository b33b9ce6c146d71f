namespace LeagueGrid.Core.Matches.Folding;

/// <summary>What of a match an item touches. Where it moves the clock or the status is seen when it is taken.</summary>
internal static class AspectsOf
{
    public static Aspects Event(EventItem? item) =>
        item?.Type switch
        {
            null => Aspects.None,
            EventTypes.Goal => Aspects.Goals | Aspects.Score | Aspects.Statistics,
            EventTypes.Card when item.Color != "yellow" => Aspects.Cards | Aspects.Lineups | Aspects.Statistics,
            EventTypes.Card => Aspects.Cards | Aspects.Statistics,
            EventTypes.Substitution => Aspects.Substitutions | Aspects.Lineups | Aspects.Statistics,
            EventTypes.ShootoutKick or EventTypes.ShootoutWon => Aspects.Shootout | Aspects.Score | Aspects.Statistics,
            EventTypes.PeriodStart or EventTypes.PeriodEnd or EventTypes.MatchEnd => Aspects.Status
                | Aspects.Clock
                | Aspects.Score,
            EventTypes.Injury or EventTypes.Var or EventTypes.PenaltyMissed => Aspects.Incidents | Aspects.Statistics,
            EventTypes.Shot when item.Outcome == "post" => Aspects.Incidents | Aspects.Statistics,
            _ => Aspects.Statistics,
        } | (item is { Period: 5 } ? Aspects.Shootout : Aspects.None);

    public static Aspects Match(MatchItem? before, MatchItem? now)
    {
        if (before is null || now is null || before.Home != now.Home || before.Away != now.Away || before.Season != now.Season)
            return Aspects.All;
        return before.Status == now.Status ? Aspects.Info : Aspects.Info | Aspects.Status | Aspects.Score | Aspects.Goals;
    }
}
