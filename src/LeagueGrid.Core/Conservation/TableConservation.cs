using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Core.Conservation;

/// <summary>What must hold between a table and the results it was made of, summed here another way than the table was.</summary>
public static class TableConservation
{
    /// <param name="lines">The table.</param>
    /// <param name="sheets">All matches behind it, also those that do not count yet.</param>
    public static bool Holds(
        IReadOnlyList<TableLine> lines,
        IEnumerable<MatchSheet> sheets,
        PointsRule points,
        bool live = false,
        TableVenue venue = TableVenue.Everywhere
    )
    {
        var (matches, goals, drawn) = (0, 0, 0);
        foreach (var sheet in sheets)
        {
            if (!sheet.IsDecided && !(live && sheet.Status is MatchStatus.Live))
                continue;
            matches++;
            goals += sheet.Score.Home + sheet.Score.Away;
            if (sheet.Score.Home == sheet.Score.Away)
                drawn++;
        }
        var (played, won, level, lost, scored, conceded) = (0, 0, 0, 0, 0, 0);
        foreach (var line in lines)
        {
            if (!AddsUp(line, points))
                return false;
            played += line.Played;
            won += line.Won;
            level += line.Drawn;
            lost += line.Lost;
            scored += line.GoalsFor;
            conceded += line.GoalsAgainst;
        }
        // Where only one side of each match counts, what one scored nobody in the table conceded.
        if (venue is not TableVenue.Everywhere)
            return played == matches && level == drawn && scored + conceded == goals;
        return played == 2 * matches && won == lost && level == 2 * drawn && scored == goals && conceded == goals;
    }

    /// <summary>A line in itself: its matches by how they ended, its points by the rule.</summary>
    public static bool AddsUp(TableLine line, PointsRule points) =>
        line.Won + line.Drawn + line.Lost == line.Played
        && (line.Won * points.Win) + (line.Drawn * points.Draw) + (line.Lost * points.Loss) == line.Points;
}
