namespace LeagueGrid.Core.Matches;

/// <summary>The match as a story: its key events with the score after each.</summary>
public sealed partial class MatchState
{
    private static readonly GoalsPair NoGoals = new(0, 0);

    /// <summary>
    /// The key events in the order of play. Goals that only a result lists stand among them under the ids of the sheet's goals.
    /// </summary>
    public IReadOnlyList<(EventItem Event, GoalsPair ScoreAfter)> Timeline()
    {
        if (!Exists)
            return [];
        var goals = Fold().Goals;
        var keys = new List<EventItem>();
        foreach (var item in EventsInOrder())
            if (EventTypes.IsKey(item.Type))
                keys.Add(item);
        foreach (var goal in goals)
            if (Event(goal.Event) is null)
                keys.Add(AsEvent(goal));
        keys.Sort(EventOrder.Instance);

        var moments = new (EventItem, GoalsPair)[keys.Count];
        var score = NoGoals;
        var next = 0;
        for (var i = 0; i < moments.Length; i++)
        {
            if (next < goals.Count && goals[next].Event == keys[i].Id)
                score = goals[next++].ScoreAfter;
            moments[i] = (keys[i], score);
        }
        return moments;
    }

    /// <summary>The score after an event, wherever in the match it stands.</summary>
    public GoalsPair ScoreAfter(EventItem item)
    {
        if (!Exists)
            return NoGoals;
        var goals = Fold().Goals;
        for (var i = goals.Count - 1; i >= 0; i--)
        {
            var byTime = goals[i].Time.CompareTo(item.Time());
            if (byTime < 0 || (byTime == 0 && string.CompareOrdinal(goals[i].Event, item.Id) <= 0))
                return goals[i].ScoreAfter;
        }
        return NoGoals;
    }

    private EventItem AsEvent(Goal goal) =>
        new()
        {
            Id = goal.Event,
            Rev = Result?.Rev ?? 1,
            Match = Id,
            Period = goal.Time.Period,
            Minute = goal.Time.Minute,
            AddedMinute = goal.Time.AddedMinute,
            Type = EventTypes.Goal,
            Team = goal.Team,
            Player = goal.Player,
            Penalty = goal.Penalty ? true : null,
            OwnGoal = goal.OwnGoal ? true : null,
        };
}
