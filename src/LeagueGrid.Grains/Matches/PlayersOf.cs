using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Grains.Matches;

/// <summary>The players that items name, and what a match adds to each of them.</summary>
internal static class PlayersOf
{
    public static PlayerTotals Nothing { get; } = new(0, 0, 0, 0, 0, 0, 0);

    public static PlayerTotals Totals(PlayerLine line) =>
        new(
            line.Appeared ? 1 : 0,
            line.Tally[Stat.Goals],
            line.Tally[Stat.Assists],
            line.Tally[Stat.PenaltyGoals],
            line.Tally[Stat.OwnGoals],
            line.Tally[Stat.YellowCards],
            line.Tally[Stat.RedCards]
        );

    /// <summary>
    /// What a match now adds to each player to whom it adds something else than before; null: nothing any more. Lines that
    /// did not change are the same instances, so this costs next to nothing after a pass.
    /// </summary>
    public static Dictionary<string, PlayerTotals?> Changed(MatchSheet? before, MatchSheet? now)
    {
        var (had, has) = (before?.Players ?? [], now?.Players ?? []);
        var changed = new Dictionary<string, PlayerTotals?>(StringComparer.Ordinal);
        if (had.Count == has.Count && !had.Where((line, i) => line.Player != has[i].Player || line.Side != has[i].Side).Any())
        {
            for (var i = 0; i < has.Count; i++)
                if (!IsSame(had[i], has[i]) && Totals(had[i]) != Totals(has[i]))
                    changed.TryAdd(has[i].Player, TotalsIn(now, has[i].Player));
            return changed;
        }
        foreach (var player in had.Concat(has).Select(line => line.Player))
            if (TotalsIn(before, player) != TotalsIn(now, player))
                changed.TryAdd(player, TotalsIn(now, player));
        return changed;
    }

    /// <summary>Null: nothing. A feed that mixes the sides up may have a player on both: he gets the sum.</summary>
    public static PlayerTotals? TotalsIn(MatchSheet? sheet, string player)
    {
        var totals = Nothing;
        foreach (var line in sheet?.Players ?? [])
            if (line.Player == player)
                totals = Sum(totals, Totals(line));
        return totals == Nothing ? null : totals;
    }

    private static bool IsSame(PlayerLine had, PlayerLine has) =>
        ReferenceEquals(had, has) || (ReferenceEquals(had.Tally, has.Tally) && had.Appeared == has.Appeared);

    public static PlayerTotals Sum(PlayerTotals one, PlayerTotals other) =>
        new(
            one.Matches + other.Matches,
            one.Goals + other.Goals,
            one.Assists + other.Assists,
            one.Penalties + other.Penalties,
            one.OwnGoals + other.OwnGoals,
            one.YellowCards + other.YellowCards,
            one.RedCards + other.RedCards
        );

    public static IEnumerable<string> Item(FeedItem item) =>
        item switch
        {
            EventItem happened => new[] { happened.Player, happened.Assist, happened.Off, happened.On }.OfType<string>(),
            LineupItem lineup => lineup.Starters.Concat(lineup.Bench).Select(place => place.Player),
            ResultItem result => result.Goals?.Select(goal => goal.Player).OfType<string>() ?? [],
            _ => [],
        };
}
