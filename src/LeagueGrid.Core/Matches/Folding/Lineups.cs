namespace LeagueGrid.Core.Matches.Folding;

/// <summary>The standing line-up of each side, and which side a player is named for.</summary>
internal sealed class Lineups
{
    private readonly Dictionary<string, (Side Side, int? Shirt)> _named = new(StringComparer.Ordinal);

    public Lineups(Teams teams, IEnumerable<LineupItem> items)
    {
        foreach (var item in items)
        {
            // Two line-ups of one side under different ids: the higher revision holds, then the id decides.
            if (teams.SideOf(item.Team) == Side.Home)
                Home = Newer(Home, item);
            else if (teams.SideOf(item.Team) == Side.Away)
                Away = Newer(Away, item);
        }
        Name(Home, Side.Home);
        Name(Away, Side.Away);
    }

    public LineupItem? Home { get; }
    public LineupItem? Away { get; }

    public LineupItem? this[Side side] => side == Side.Home ? Home : Away;

    public Side? SideOf(string? player) => player is not null && _named.TryGetValue(player, out var named) ? named.Side : null;

    public int? ShirtOf(string player) => _named.TryGetValue(player, out var named) ? named.Shirt : null;

    /// <summary>Named among the substitutes, not among those who start.</summary>
    public bool IsOnBench(Side side, string player) =>
        this[side] is { } lineup && !Names(lineup.Starters, player) && Names(lineup.Bench, player);

    private static bool Names(IReadOnlyList<LineupPlace> places, string player)
    {
        foreach (var place in places)
            if (place.Player == player)
                return true;
        return false;
    }

    private static LineupItem Newer(LineupItem? one, LineupItem other)
    {
        if (one is null)
            return other;
        var order = one.Rev.CompareTo(other.Rev);
        return (order != 0 ? order : string.CompareOrdinal(one.Id, other.Id)) > 0 ? one : other;
    }

    private void Name(LineupItem? lineup, Side side)
    {
        if (lineup is null)
            return;
        foreach (var place in lineup.Bench)
            _named[place.Player] = (side, place.ShirtNumber);
        foreach (var place in lineup.Starters)
            _named[place.Player] = (side, place.ShirtNumber);
    }
}
