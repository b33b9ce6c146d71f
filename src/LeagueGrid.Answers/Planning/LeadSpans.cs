using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>How long a side was ahead in a match.</summary>
/// <param name="From">The goal that put it ahead.</param>
/// <param name="To">The goal that ended the lead; null where it lasted to the end.</param>
public sealed record LeadSpan(Deed From, Deed? To)
{
    /// <summary>Every lead of the side, in order.</summary>
    public static IReadOnlyList<LeadSpan> Of(MatchSheet sheet, Side side)
    {
        var spans = new List<LeadSpan>();
        Deed? from = null;
        foreach (var goal in Deeds.Of("goals", sheet).OrderBy(deed => deed.Time))
        {
            var (own, other) =
                side == Side.Home
                    ? (goal.Goal!.ScoreAfter.Home, goal.Goal.ScoreAfter.Away)
                    : (goal.Goal!.ScoreAfter.Away, goal.Goal.ScoreAfter.Home);
            if (own > other)
            {
                from ??= goal;
            }
            else if (from is not null)
            {
                spans.Add(new LeadSpan(from, goal));
                from = null;
            }
        }
        if (from is not null)
            spans.Add(new LeadSpan(from, null));
        return spans;
    }
}
