namespace LeagueGrid.Feeds.Simulation;

/// <summary>A player of the simulated league. Skill weighs who gets the ball and who scores.</summary>
public sealed record SimulatedPlayer(PlayerItem Item, double Skill)
{
    public string Id => Item.Id;
    public string Name => Item.Name;

    public bool IsKeeper => Item.Position == Goalkeeper;

    public bool IsForward => Item.Position == Forward;

    public const string Goalkeeper = "goalkeeper";
    public const string Defender = "defender";
    public const string Midfielder = "midfielder";
    public const string Forward = "forward";
}

public sealed record SimulatedClub(TeamItem Item, IReadOnlyList<SimulatedPlayer> Squad, double Strength, bool French)
{
    public string Id => Item.Id;
    public string Name => Item.Name;

    private static readonly string[] Squads =
    [
        .. Enumerable.Repeat(SimulatedPlayer.Goalkeeper, 2),
        .. Enumerable.Repeat(SimulatedPlayer.Defender, 7),
        .. Enumerable.Repeat(SimulatedPlayer.Midfielder, 7),
        .. Enumerable.Repeat(SimulatedPlayer.Forward, 6),
    ];

    /// <summary>The clubs of a league, the same for the same seed.</summary>
    public static IReadOnlyList<SimulatedClub> League(int seed, string prefix, int clubs)
    {
        var chance = new Chance(seed, 1);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var league = new List<SimulatedClub>(clubs);
        foreach (var (town, name, shortName, french) in InventedNames.Clubs(chance, clubs))
        {
            var number = league.Count + 1;
            var team = new TeamItem
            {
                Id = $"{prefix}-t-{number:00}",
                Name = name,
                ShortName = shortName,
                Country = french ? "Sylvanie" : "Norland",
                Venue = french ? $"Stade de {town}" : $"{town} Park",
                Founded = chance.Between(1878, 1968),
                Coach = InventedNames.Person(chance, french, taken),
            };
            var squad = Squads
                .Select(
                    (position, n) => Player(chance, team, french, position, n + 1, $"{prefix}-p-{number:00}{n + 1:00}", taken)
                )
                .ToArray();
            league.Add(new SimulatedClub(team, squad, 0.7 + (0.6 * chance.Unit()), french));
        }
        return league;
    }

    private static SimulatedPlayer Player(
        Chance chance,
        TeamItem team,
        bool french,
        string position,
        int number,
        string id,
        HashSet<string> taken
    )
    {
        // Every fifth player comes from the other half of the league, as in life.
        var fromHere = chance.Happens(0.8);
        var item = new PlayerItem
        {
            Id = id,
            Name = InventedNames.Person(chance, french == fromHere, taken),
            BirthDate = new DateOnly(1990, 1, 1).AddDays(chance.Between(0, 6000)),
            Nationality = french == fromHere ? "Sylvanie" : "Norland",
            Position = position,
            HeightCm = chance.Between(168, 198),
            Team = team.Id,
            ShirtNumber = number,
        };
        return new SimulatedPlayer(item, 0.5 + chance.Unit());
    }
}
