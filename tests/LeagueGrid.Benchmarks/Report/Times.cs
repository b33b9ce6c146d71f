using System.Diagnostics;

namespace LeagueGrid.Benchmarks.Report;

/// <summary>Durations taken by many at once, and the share of them that stayed below a bound.</summary>
public sealed class Times
{
    private readonly Lock _gate = new();
    private readonly List<double> _milliseconds = [];

    public int Count
    {
        get
        {
            lock (_gate)
                return _milliseconds.Count;
        }
    }

    public double P50 => At(0.50);

    public double P99 => At(0.99);

    public void Add(TimeSpan time)
    {
        lock (_gate)
            _milliseconds.Add(time.TotalMilliseconds);
    }

    public void AddSince(long timestamp) => Add(Stopwatch.GetElapsedTime(timestamp));

    private double At(double share)
    {
        lock (_gate)
        {
            if (_milliseconds.Count == 0)
                throw new InvalidOperationException("Nothing was measured.");
            var sorted = _milliseconds.Order().ToList();
            return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
        }
    }
}
