namespace LeagueGrid.Core.Matches.Folding;

/// <summary>Counts in the making, of a side or a player.</summary>
internal sealed class Counting
{
    private static readonly int Stats = Enum.GetValues<Stat>().Length;

    private readonly int[] _counts = new int[Stats];
    private readonly Dictionary<string, int> _byType = new(StringComparer.Ordinal);
    private double? _xg;
    private Tally? _tally = Tally.Empty;

    public void Add(Stat stat, int times = 1)
    {
        _counts[(int)stat] += times;
        _tally = null;
    }

    public void AddType(string type)
    {
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_byType, type, out _)++;
        _tally = null;
    }

    public void AddXg(double? xg)
    {
        if (xg is null)
            return;
        _xg = (_xg ?? 0) + xg;
        _tally = null;
    }

    /// <summary>The counts as they stand; the same instance until one changes.</summary>
    public Tally ToTally()
    {
        if (_tally is not null)
            return _tally;
        var length = Array.FindLastIndex(_counts, count => count != 0) + 1;
        return _tally = new Tally
        {
            Counts = _counts[..length],
            // Sums of decimal fractions end in noise; nobody measures expected goals finer.
            Xg = _xg is { } xg ? Math.Round(xg, 4) : null,
            ByType = new CountDictionary(_byType),
        };
    }
}
