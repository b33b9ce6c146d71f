using System.Diagnostics;

namespace LeagueGrid.Benchmarks.Live;

/// <summary>Counts what all subscribers get together, and tells when so many have come.</summary>
public sealed class Arrivals
{
    private long _count;
    private long _awaited = long.MaxValue;
    private TaskCompletionSource<long> _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Count => Interlocked.Read(ref _count);

    public void Add(int messages)
    {
        if (Interlocked.Add(ref _count, messages) >= Interlocked.Read(ref _awaited))
            _reached.TrySetResult(Stopwatch.GetTimestamp());
    }

    /// <summary>The timestamp of the last of so many messages more. Call it before they are sent.</summary>
    public Task<long> WhenMoreAsync(long messages)
    {
        _reached = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _awaited, Count + messages);
        return _reached.Task;
    }
}
