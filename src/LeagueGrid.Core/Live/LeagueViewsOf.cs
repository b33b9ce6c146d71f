using LeagueGrid.Core.Names;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Core.Live;

/// <summary>Seasons, tables, teams and players as clients see them.</summary>
public static class LeagueViewsOf
{
    public static CompetitionView Competition(CompetitionItem competition, LeagueDirectory names) =>
        new(
            competition.Id,
            competition.Name,
            competition.Type,
            competition.Country,
            competition.Aliases,
            names
                .SeasonsOfCompetition(competition.Id)
                .Select(names.Season)
                .OfType<SeasonItem>()
                .OrderBy(season => season.StartsOn)
                .ThenBy(season => season.Name, StringComparer.Ordinal)
                .ThenBy(season => season.Id, StringComparer.Ordinal)
                .Select(season => new Ref(season.Id, season.Name))
                .ToList()
        );

    public static SeasonView Season(SeasonBook book, LeagueDirectory names) =>
        new(
            book.Season.Id,
            book.Season.Name,
            names.CompetitionRef(book.Season.Id),
            book.Season.StartsOn,
            book.Season.EndsOn,
            book.Season.Points ?? PointsRule.Default,
            book.Season.TieBreakers ?? LeagueTable.DefaultTieBreakers,
            book.Counting(names.Links)
                .SelectMany(sheet => new[] { sheet.Home, sheet.Away })
                .Distinct(StringComparer.Ordinal)
                .Select(names.TeamRef)
                .OrderBy(team => NameFolding.Fold(team.Name), StringComparer.Ordinal)
                .ThenBy(team => team.Id, StringComparer.Ordinal)
                .ToList(),
            book.Version,
            book.Season.Suspensions
        );

    public static TableView Table(SeasonBook book, LeagueDirectory names, bool live) =>
        new(names.SeasonRef(book.Season.Id), live, book.Version, Rows(LeagueTable.Of(book, names, live), names));

    public static IReadOnlyList<TableRow> Rows(IReadOnlyList<TableLine> lines, LeagueDirectory names) =>
        lines
            .Select(
                (line, index) =>
                    new TableRow(
                        index + 1,
                        names.TeamRef(line.Team),
                        line.Played,
                        line.Won,
                        line.Drawn,
                        line.Lost,
                        line.GoalsFor,
                        line.GoalsAgainst,
                        line.GoalDifference,
                        line.Points
                    )
            )
            .ToList();

    public static ScorersView Scorers(SeasonBook book, LeagueDirectory names) =>
        new(
            names.SeasonRef(book.Season.Id),
            book.Version,
            ScorerList
                .Of(book, names)
                .Select(
                    (line, index) =>
                        new ScorerRow(
                            index + 1,
                            names.PlayerRef(line.Player),
                            names.TeamRef(line.Team),
                            line.Goals,
                            line.Penalties,
                            line.Assists
                        )
                )
                .ToList()
        );

    /// <summary>The squad by shirt number, then name.</summary>
    public static TeamView Team(TeamItem team, LeagueDirectory names, long version) =>
        new(
            team.Id,
            team.Name,
            team.ShortName,
            team.Aliases,
            team.Country,
            team.Venue,
            team.Founded,
            team.Coach,
            names
                .SquadOf(team.Id)
                .Select(names.Player)
                .OfType<PlayerItem>()
                .OrderBy(player => player.ShirtNumber ?? int.MaxValue)
                .ThenBy(player => NameFolding.Fold(player.Name), StringComparer.Ordinal)
                .ThenBy(player => player.Id, StringComparer.Ordinal)
                .Select(player => new SquadMember(player.Id, player.Name, player.ShirtNumber, player.Position))
                .ToList(),
            version
        );

    public static PlayerView Player(PlayerItem player, PlayerTotals totals, LeagueDirectory names, long version) =>
        new()
        {
            Id = player.Id,
            Name = player.Name,
            FullName = player.FullName,
            Aliases = player.Aliases,
            BirthDate = player.BirthDate,
            Nationality = player.Nationality,
            Position = player.Position,
            HeightCm = player.HeightCm,
            Team = names.TeamRefOrNull(player.Team),
            ShirtNumber = player.ShirtNumber,
            Availability = names.AvailabilityOf(player.Id) is { } report ? Availability(report) : null,
            Totals = totals,
            Version = version,
        };

    public static AvailabilityView Availability(AvailabilityReport report) =>
        new(report.Item.Status, report.Item.Reason, report.Item.Since, report.Item.ExpectedReturn, report.Item.Source, report.At);
}
