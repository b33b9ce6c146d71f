namespace LeagueGrid.Knowledge.Indexing;

/// <summary>A subject that waits to be indexed.</summary>
/// <param name="Since">When it was first announced (a timestamp of the clock).</param>
/// <param name="IsForced">Its vectors are written again even where its words did not change.</param>
internal readonly record struct Waiting(string Subject, long Version, long Since, bool IsForced, int Tries, long NotBefore);

/// <summary>
/// Subjects in the order in which they were announced, each once: a newer version takes the place of the older. What people
/// wrote goes before what the league says, which answers read from the league itself. Bounded; what does not fit is counted,
/// and a reconcile pass finds it.
/// </summary>
internal sealed class IndexingQueue : IDisposable
{
    private readonly int _most;
    private readonly TimeProvider _clock;
    private readonly ITimer _wake;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Waiting> _waiting = new(StringComparer.Ordinal);
    private readonly Queue<string> _texts = new();
    private readonly Queue<string> _facts = new();
    private readonly SemaphoreSlim _filled = new(0, 1);
    private TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _inWork;
    private bool _overflowed;
    private bool _isDisposed;

    public IndexingQueue(int most, TimeProvider clock)
    {
        (_most, _clock) = (most, clock);
        _wake = clock.CreateTimer(_ => Signal(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int Count
    {
        get
        {
            lock (_lock)
                return _waiting.Count;
        }
    }

    /// <summary>A pass over all subjects leaves the other half to live changes.</summary>
    public bool IsHalfFull => Count * 2 >= _most;

    /// <summary>Returns at once.</summary>
    public void Add(string subject, long version, bool isForced = false, int tries = 0, TimeSpan after = default)
    {
        lock (_lock)
        {
            var now = _clock.GetTimestamp();
            var notBefore = after == default ? 0 : now + (long)(after.TotalSeconds * _clock.TimestampFrequency);
            if (_waiting.TryGetValue(subject, out var known))
            {
                _waiting[subject] = known with
                {
                    Version = Math.Max(known.Version, version),
                    IsForced = known.IsForced || isForced,
                    // News of a subject ends its punishment.
                    Tries = Math.Min(known.Tries, tries),
                    NotBefore = Math.Min(known.NotBefore, notBefore),
                };
            }
            else if (_waiting.Count >= _most)
            {
                _overflowed = true;
                return;
            }
            else
            {
                _waiting[subject] = new Waiting(subject, version, now, isForced, tries, notBefore);
                OrderOf(subject).Enqueue(subject);
            }
        }
        Signal();
    }

    /// <summary>Completes when nothing waits and nothing is in work.</summary>
    public Task WhenIdleAsync(CancellationToken cancel)
    {
        lock (_lock)
            return _waiting.Count == 0 && _inWork == 0 ? Task.CompletedTask : _idle.Task.WaitAsync(cancel);
    }

    /// <summary>What was taken last is done, or was added again.</summary>
    public void Done()
    {
        lock (_lock)
        {
            _inWork = 0;
            if (_waiting.Count > 0)
                return;
            _idle.TrySetResult();
            _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Whether something was dropped since this was last asked.</summary>
    public bool TakeOverflow()
    {
        lock (_lock)
        {
            var overflowed = _overflowed;
            _overflowed = false;
            return overflowed;
        }
    }

    /// <summary>Waits for the first subject, lets others gather for the debounce, and gives up to <paramref name="batch"/> of them.</summary>
    public async ValueTask<List<Waiting>> TakeAsync(int batch, TimeSpan debounce, CancellationToken cancel)
    {
        while (true)
        {
            await _filled.WaitAsync(cancel);
            // A full queue has gathered enough.
            if (Count < batch)
                await Task.Delay(debounce, _clock, cancel);
            var taken = Take(batch, out var nextIn);
            if (taken.Count > 0)
                return taken;
            // What is announced meanwhile does not wait for what must wait.
            if (nextIn is { } pause)
                _wake.Change(pause > TimeSpan.Zero ? pause : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private List<Waiting> Take(int batch, out TimeSpan? nextIn)
    {
        lock (_lock)
        {
            var now = _clock.GetTimestamp();
            var taken = new List<Waiting>();
            var soonest = Math.Min(Take(_texts, taken, batch, now), Take(_facts, taken, batch, now));
            _inWork = taken.Count;
            nextIn = soonest == long.MaxValue ? null : _clock.GetElapsedTime(now, soonest);
            if (_waiting.Count > 0 && taken.Count > 0)
                Signal();
            return taken;
        }
    }

    /// <summary>Takes what may go; gives when the first of those that may not, may.</summary>
    private long Take(Queue<string> order, List<Waiting> taken, int batch, long now)
    {
        var soonest = long.MaxValue;
        for (var left = order.Count; left > 0 && taken.Count < batch; left--)
        {
            var subject = order.Dequeue();
            var waiting = _waiting[subject];
            if (waiting.NotBefore > now)
            {
                soonest = Math.Min(soonest, waiting.NotBefore);
                order.Enqueue(subject);
                continue;
            }
            _waiting.Remove(subject);
            taken.Add(waiting);
        }
        return soonest;
    }

    private Queue<string> OrderOf(string subject) =>
        subject.StartsWith("article/", StringComparison.Ordinal)
        || subject.StartsWith("document/", StringComparison.Ordinal)
        || subject.StartsWith("availability/", StringComparison.Ordinal)
            ? _texts
            : _facts;

    public void Dispose()
    {
        _wake.Dispose();
        // The timer may be ringing at this moment.
        lock (_filled)
        {
            _isDisposed = true;
            _filled.Dispose();
        }
    }

    private void Signal()
    {
        lock (_filled)
            if (!_isDisposed && _filled.CurrentCount == 0)
                _filled.Release();
    }
}
