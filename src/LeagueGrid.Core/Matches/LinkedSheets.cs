using LeagueGrid.Core.Names;

namespace LeagueGrid.Core.Matches;

/// <summary>Matches of several sources as one league has them: each fixture once, each team and player under one id.</summary>
public static class LinkedSheets
{
    /// <summary>
    /// One sheet for each fixture, the one that tells most; its teams and players bear their canonical ids. For totals,
    /// head-to-head and records that span sources. The sheet keeps its own match id, so that citations lead to the source.
    /// </summary>
    public static IEnumerable<MatchSheet> Once(IEnumerable<MatchSheet> sheets, EntityLinks links) =>
        sheets
            .GroupBy(sheet => links.Canonical("match", sheet.Id), StringComparer.Ordinal)
            .Select(fixture =>
                fixture
                    .OrderByDescending(sheet => sheet.Status is not MatchStatus.Scheduled)
                    .ThenByDescending(sheet => sheet.GoalsKnown)
                    .ThenByDescending(sheet => sheet.Players.Count)
                    .ThenBy(sheet => sheet.Id, StringComparer.Ordinal)
                    .First()
            )
            .Select(sheet => Renamed(sheet, links));

    /// <summary>
    /// The sheets of one season as its tables count them: the same, but for links among them. Who is told of under one id
    /// alone keeps it, whatever other seasons call him.
    /// </summary>
    public static IReadOnlyCollection<MatchSheet> InSeason(IReadOnlyCollection<MatchSheet> sheets, EntityLinks links)
    {
        if (links.IsEmpty)
            return sheets;
        var among = links.Among(sheets.SelectMany(Names));
        return among.IsEmpty ? sheets : [.. Once(sheets, among)];
    }

    private static IEnumerable<EntityKey> Names(MatchSheet sheet) =>
        [
            new EntityKey("match", sheet.Id),
            new EntityKey("team", sheet.Home),
            new EntityKey("team", sheet.Away),
            .. sheet.Goals.Select(goal => goal.Player).OfType<string>().Select(Player),
            .. sheet.Goals.Select(goal => goal.Assist).OfType<string>().Select(Player),
            .. sheet.Players.Select(line => Player(line.Player)),
        ];

    private static EntityKey Player(string id) => new("player", id);

    /// <summary>The sheet with canonical ids of teams and players.</summary>
    public static MatchSheet Renamed(MatchSheet sheet, EntityLinks links)
    {
        string Team(string id) => links.Canonical("team", id);
        string? Player(string? id) => id is null ? null : links.Canonical("player", id);
        LineupPlace Place(LineupPlace place) => place with { Player = Player(place.Player)! };
        LineupSheet? Lineup(LineupSheet? lineup) =>
            lineup is null
                ? null
                : lineup with
                {
                    Starters = [.. lineup.Starters.Select(Place)],
                    Bench = [.. lineup.Bench.Select(Place)],
                    OnPitch = [.. lineup.OnPitch.Select(id => Player(id)!)],
                };
        return sheet with
        {
            Home = Team(sheet.Home),
            Away = Team(sheet.Away),
            Goals =
            [
                .. sheet.Goals.Select(goal =>
                    goal with
                    {
                        Team = Team(goal.Team),
                        Player = Player(goal.Player),
                        Assist = Player(goal.Assist),
                    }
                ),
            ],
            Cards = [.. sheet.Cards.Select(card => card with { Player = Player(card.Player) })],
            Substitutions =
            [
                .. sheet.Substitutions.Select(change => change with { Off = Player(change.Off), On = Player(change.On) }),
            ],
            Kicks = [.. sheet.Kicks.Select(kick => kick with { Player = Player(kick.Player) })],
            Incidents = [.. sheet.Incidents.Select(incident => incident with { Player = Player(incident.Player) })],
            HomeLineup = Lineup(sheet.HomeLineup),
            AwayLineup = Lineup(sheet.AwayLineup),
            Players = [.. sheet.Players.Select(line => line with { Player = Player(line.Player)! })],
        };
    }
}
