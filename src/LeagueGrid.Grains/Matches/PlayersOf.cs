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
