using LeagueGrid.Core.Matches;

namespace LeagueGrid.Feeds.Simulation;

/// <summary>Counts while the match is played; becomes a <see cref="TallyTruth"/> at its end.</summary>
internal sealed class SimulationLedger
{
    private readonly SortedDictionary<Stat, int> _counts = [];
    private readonly SortedDictionary<string, int> _types = new(StringComparer.Ordinal);
    private double? _xg;

    public void Count(Stat stat) => _counts[stat] = _counts.GetValueOrDefault(stat) + 1;

    public void CountType(string type) => _types[type] = _types.GetValueOrDefault(type) + 1;

    public void Expect(double xg) => _xg = (_xg ?? 0) + xg;

    public TallyTruth Close() => new(_counts, _xg, _types);
}

/// <summary>One side during the match: who is on, who may come on, and what it has done so far.</summary>
internal sealed class SideInPlay
{
    private readonly Dictionary<string, SimulationLedger> _players = new(StringComparer.Ordinal);

    public SideInPlay(SimulatedClub club, IReadOnlySet<string> absent, Chance chance)
    {
        Club = club;
        var fit = chance.Shuffle(club.Squad.Where(p => !absent.Contains(p.Id)));
        // The fixed shape of a side; whoever is missing is replaced by the best who is left.
        foreach (var (position, places) in Shape)
            OnPitch.AddRange(fit.Where(p => p.Item.Position == position).OrderByDescending(p => p.Skill).Take(places));
        OnPitch.AddRange(fit.Except(OnPitch).OrderBy(p => p.IsKeeper).ThenByDescending(p => p.Skill).Take(11 - OnPitch.Count));
        Starters = [.. OnPitch];
        Bench = [.. fit.Except(OnPitch).OrderByDescending(p => p.Skill).Take(9)];
        Reserves = [.. Bench];
        foreach (var starter in Starters)
            _ = this[starter];
    }

    private static readonly (string Position, int Places)[] Shape =
    [
        (SimulatedPlayer.Goalkeeper, 1),
        (SimulatedPlayer.Defender, 4),
        (SimulatedPlayer.Midfielder, 3),
        (SimulatedPlayer.Forward, 3),
    ];

    public const string Formation = "4-3-3";

    public SimulatedClub Club { get; }
    public List<SimulatedPlayer> OnPitch { get; } = [];
    public IReadOnlyList<SimulatedPlayer> Starters { get; }
    public IReadOnlyList<SimulatedPlayer> Bench { get; }
    public List<SimulatedPlayer> Reserves { get; }
    public HashSet<string> Booked { get; } = new(StringComparer.Ordinal);
    public int Changes { get; set; }
    public int Goals { get; set; }
    public SimulationLedger Total { get; } = new();

    public IReadOnlyDictionary<string, SimulationLedger> Players => _players;

    public SimulationLedger this[SimulatedPlayer player] =>
        _players.TryGetValue(player.Id, out var ledger) ? ledger : _players[player.Id] = new SimulationLedger();

    /// <summary>The keeper, or whoever stands in goal when he was sent off.</summary>
    public SimulatedPlayer Keeper => OnPitch.Find(p => p.IsKeeper) ?? OnPitch[0];

    public SimulatedPlayer Anyone(Chance chance) => chance.Pick(OnPitch, p => p.IsKeeper ? 0.2 : 1);

    public SimulatedPlayer Attacker(Chance chance) =>
        chance.Pick(
            OnPitch,
            p =>
                p.Skill
                * p.Item.Position switch
                {
                    SimulatedPlayer.Forward => 4,
                    SimulatedPlayer.Midfielder => 2,
                    SimulatedPlayer.Defender => 0.6,
                    _ => 0.01,
                }
        );

    public LineupItem Lineup(string match, DateTimeOffset at) =>
        new()
        {
            Id = $"{match}-l-{Club.Id}",
            At = at,
            Match = match,
            Team = Club.Id,
            Formation = Formation,
            Starters = [.. Starters.Select(Place)],
            Bench = [.. Bench.Select(Place)],
        };

    private static LineupPlace Place(SimulatedPlayer player) => new(player.Id, player.Item.ShirtNumber, player.Item.Position);
}
