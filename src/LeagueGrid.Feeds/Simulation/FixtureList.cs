namespace LeagueGrid.Feeds.Simulation;

/// <summary>A fixture of the list: clubs by their place in the league and the wait between the start of the round and its kick-off.</summary>
internal sealed record PlannedFixture(int Home, int Away, TimeSpan Offset);

/// <summary>
/// A double round robin. The matches of a round kick off in three waves, the last of which still plays when the next
/// round begins: at any instant of the season something is live, and no club ever plays twice at once.
/// </summary>
internal static class FixtureList
{
    /// <summary>From one round to the next. A wave lasts under two hours, so the last one reaches into the next round.</summary>
    public static readonly TimeSpan RoundEvery = TimeSpan.FromHours(3);
    private static readonly TimeSpan SecondWave = TimeSpan.FromMinutes(45);
    private static readonly TimeSpan LastWave = TimeSpan.FromMinutes(90);

    public static int Rounds(int clubs) => 2 * (clubs - 1);

    public static IReadOnlyList<IReadOnlyList<PlannedFixture>> Draw(Chance chance, int clubs)
    {
        var order = chance.Shuffle(Enumerable.Range(0, clubs));
        var firstHalf = Enumerable.Range(0, clubs - 1).Select(round => Pairs(order, round)).ToArray();
        var rounds = new List<IReadOnlyList<PlannedFixture>>(Rounds(clubs));
        var late = new HashSet<int>();
        foreach (var pairs in firstHalf.Concat(firstHalf.Select(pairs => pairs.Select(p => (p.Away, p.Home)).ToArray())))
        {
            var rested = chance.Shuffle(pairs).OrderBy(p => late.Contains(p.Item1) || late.Contains(p.Item2)).ToArray();
            var waves = rested.Select((p, n) => new PlannedFixture(p.Item1, p.Item2, Wave(n, rested.Length))).ToArray();
            late = [.. waves.Where(f => f.Offset == LastWave).SelectMany(f => new[] { f.Home, f.Away })];
            rounds.Add(waves);
        }
        return rounds;
    }

    private static (int Home, int Away)[] Pairs(int[] order, int round)
    {
        // The circle method: the first stays, the others turn.
        var turning = order.Length - 1;
        var place = Enumerable
            .Range(0, order.Length)
            .Select(n => n == 0 ? order[0] : order[1 + ((n - 1 + round) % turning)])
            .ToArray();
        return
        [
            .. Enumerable
                .Range(0, order.Length / 2)
                .Select(n => (A: place[n], B: place[^(n + 1)], Swap: n == 0 ? round % 2 == 1 : n % 2 == 1))
                .Select(p => p.Swap ? (p.B, p.A) : (p.A, p.B)),
        ];
    }

    private static TimeSpan Wave(int n, int matches) =>
        n < matches * 4 / 10 ? TimeSpan.Zero
        : n < matches * 8 / 10 ? SecondWave
        : LastWave;
}
