namespace LeagueGrid.Knowledge.Indexing;

/// <summary>A subject that waits to be indexed.</summary>
/// <param name="Since">When it was first announced (a timestamp of the clock).</param>
/// <param name="IsForced">Its vectors are written again even where its words did not change.</param>
internal readonly record struct Waiting(string Subject, long Version, long Since, bool IsForced, int Tries, long NotBefore);

/// <summary>
/// Subjects in the order in which they were announced, each once: a newer version takes the place of the older. Bounded; what
/// does not fit is counted, and a reconcile pass finds it.
/// </summary>
internal sealed class IndexingQueue(int most, TimeProvider clock) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Waiting> _waiting = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly SemaphoreSlim _filled = new(0, 1);
    private TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _inWork;
    private bool _overflowed;

    public int Count
    {
        get
        {
            lock (_lock)
                return _waiting.Count;
        }
    }

    /// <summary>A pass over all subjects leaves the other half to live changes.</summary>
    public bool IsHalfFull => Count * 2 >= most;

    /// <summary>Returns at once.</summary>
    public void Add(string subject, long version, bool isForced = false, int tries = 0, TimeSpan after = default)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            var notBefore = after == default ? 0 : now + (long)(after.TotalSeconds * clock.TimestampFrequency);
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
            else if (_waiting.Count >= most)
            {
                _overflowed = true;
                return;
            }
            else
            {
                _waiting[subject] = new Waiting(subject, version, now, isForced, tries, notBefore);
                _order.Enqueue(subject);
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
                await Task.Delay(debounce, clock, cancel);
            var taken = Take(batch, out var nextIn);
            if (taken.Count > 0)
                return taken;
            if (nextIn is { } pause)
            {
                await Task.Delay(pause, clock, cancel);
                Signal();
            }
        }
    }

    private List<Waiting> Take(int batch, out TimeSpan? nextIn)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            var taken = new List<Waiting>();
            var soonest = long.MaxValue;
            for (var left = _order.Count; left > 0 && taken.Count < batch; left--)
            {
                var subject = _order.Dequeue();
                var waiting = _waiting[subject];
                if (waiting.NotBefore > now)
                {
                    soonest = Math.Min(soonest, waiting.NotBefore);
                    _order.Enqueue(subject);
                    continue;
                }
                _waiting.Remove(subject);
                taken.Add(waiting);
            }
            _inWork = taken.Count;
            nextIn = soonest == long.MaxValue ? null : clock.GetElapsedTime(now, soonest);
            if (_waiting.Count > 0 && taken.Count > 0)
                Signal();
            return taken;
        }
    }

    public void Dispose() => _filled.Dispose();

    private void Signal()
    {
        lock (_filled)
            if (_filled.CurrentCount == 0)
                _filled.Release();
    }
}
