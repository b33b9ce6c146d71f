namespace LeagueGrid.Feeds.Simulation;

/// <summary>
/// A stream of chance that is the same on every machine and runtime for the same keys (SplitMix64). Each part of the
/// simulation draws from a stream of its own, so that one more draw in a match changes no other match.
/// </summary>
public sealed class Chance
{
    private ulong _state;

    public Chance(params ReadOnlySpan<long> keys)
    {
        foreach (var key in keys)
        {
            _state ^= unchecked((ulong)key);
            _state = Next();
        }
    }

    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>From 0 to below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Happens(double probability) => Unit() < probability;

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    public T Pick<T>(IReadOnlyList<T> from) => from[(int)(Next() % (ulong)from.Count)];

    public T Pick<T>(IReadOnlyList<T> from, Func<T, double> weight)
    {
        var left = Unit() * from.Sum(weight);
        foreach (var item in from)
            if ((left -= weight(item)) < 0)
                return item;
        return from[^1];
    }

    /// <summary>The wait for the next of events that come on average every <paramref name="mean"/>.</summary>
    public double Wait(double mean) => -mean * Math.Log(1 - Unit());

    public T[] Shuffle<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var j = Between(0, i);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }
        return shuffled;
    }
}
