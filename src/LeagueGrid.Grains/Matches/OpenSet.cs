namespace LeagueGrid.Grains.Matches;

/// <summary>
/// The sets of matches whose hand-on may not be in the store: one for each season, so that a season that is activated again
/// asks its own. A match joins before its first append and leaves when all that it handed on is written.
/// </summary>
internal static class OpenSet
{
    public static string Of(string season) => $"season/{season}";
}
