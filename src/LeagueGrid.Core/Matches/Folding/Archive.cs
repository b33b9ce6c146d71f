namespace LeagueGrid.Core.Matches.Folding;

/// <summary>
/// A <c>result</c> item seen from the match: its home side may be the match's away side, and its goals carry ids, periods
/// and running scores like those of events.
/// </summary>
internal sealed class Archive
{
    private readonly bool _swapped;

    public Archive(ResultItem item, Teams teams)
    {
        Item = item;
        _swapped = teams.SideOf(item.Home) == Side.Away;
        Final = Turn(item.ExtraTime ?? item.FullTime)!;
        FullTime = Turn(item.FullTime)!;
        HalfTime = Turn(item.HalfTime);
        ExtraTime = Turn(item.ExtraTime);
        Shootout = Turn(item.Penalties);
        Goals = item.Goals is { } goals ? [.. Listed(item.Id, goals, teams)] : null;
    }

    public ResultItem Item { get; }

    /// <summary>The score as it stayed, extra time included, the shoot-out not.</summary>
    public GoalsPair Final { get; }
    public GoalsPair FullTime { get; }
    public GoalsPair? HalfTime { get; }
    public GoalsPair? ExtraTime { get; }
    public GoalsPair? Shootout { get; }

    /// <summary>In match order; null where the source lists none.</summary>
    public IReadOnlyList<Goal>? Goals { get; }

    /// <summary>The minute at which such a match is over.</summary>
    public int End => Item.ExtraTime is null ? 90 : 120;

    private GoalsPair? Turn(GoalsPair? goals) => _swapped && goals is not null ? new GoalsPair(goals.Away, goals.Home) : goals;

    private static IEnumerable<Goal> Listed(string result, IReadOnlyList<ResultGoal> goals, Teams teams)
    {
        var score = new GoalsPair(0, 0);
        var inOrder = goals
            .Select(
                (goal, i) =>
                    (Goal: goal, Number: i + 1, Time: new MatchTime(PeriodOf(goal.Minute), goal.Minute, null, goal.AddedMinute))
            )
            .OrderBy(g => g.Time)
            .ThenBy(g => g.Number);
        foreach (var (goal, number, time) in inOrder)
        {
            if (teams.SideOf(goal.Team) is not { } side)
                continue;
            var scoring = goal.OwnGoal ? Teams.Other(side) : side;
            score = scoring == Side.Home ? score with { Home = score.Home + 1 } : score with { Away = score.Away + 1 };
            var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{result}#g{number}");
            yield return new Goal(id, time, scoring, goal.Team, goal.Player, null, goal.Penalty, goal.OwnGoal, score);
        }
    }

    private static int PeriodOf(int minute) =>
        minute <= 45 ? 1
        : minute <= 90 ? 2
        : minute <= 105 ? 3
        : 4;
}
