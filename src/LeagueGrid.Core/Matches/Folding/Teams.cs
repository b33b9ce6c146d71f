namespace LeagueGrid.Core.Matches.Folding;

/// <summary>Who plays whom, as the match says or else its result.</summary>
internal sealed record Teams(string Home, string Away)
{
    public Side? SideOf(string? team) =>
        team == Home ? Side.Home
        : team == Away ? Side.Away
        : null;

    public string this[Side side] => side == Side.Home ? Home : Away;

    public static Side Other(Side side) => side == Side.Home ? Side.Away : Side.Home;
}
