using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Index;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>
/// Keeps this process' library up with what indexers commit, wherever they run: loads all of it once, then follows the
/// announcements; what an announcement could miss (a broken connection) the log of changes tells.
/// </summary>
public sealed partial class PassageFollower : BackgroundService
{
    // Sequences are drawn before they are committed: a lower one may land a little after a higher one.
    private const int Overlap = 256;
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly PassageStore _store;
    private readonly PassageLibrary _library;
    private readonly IndexInUse _index;
    private readonly IndexChoice _choice;
    private readonly Embedder _embedder;
    private readonly TimeProvider _clock;
    private readonly ILogger<PassageFollower> _log;
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _sequence;

    public PassageFollower(
        IConnectionMultiplexer redis,
        PassageLibrary library,
        IndexInUse index,
        IndexChoice choice,
        Embedder embedder,
        TimeProvider clock,
        ILogger<PassageFollower> log
    )
    {
        _store = new PassageStore(redis);
        (_library, _index, _choice, _embedder, _clock, _log) = (library, index, choice, embedder, clock, log);
        library.Expect(_loaded.Task);
    }

    /// <summary>Completes when all passages that were there at the start can be found.</summary>
    public Task Loaded => _loaded.Task;

    /// <summary>The newest commit that searches of this process see.</summary>
    public long Sequence => Interlocked.Read(ref _sequence);

    /// <summary>
    /// Waits until searches see the commit that a <c>passages</c> change named as its version. False where that took longer
    /// than <paramref name="patience"/>: the search is then merely as fresh as it is.
    /// </summary>
    public async ValueTask<bool> ReachAsync(long sequence, TimeSpan patience, CancellationToken cancel)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(patience);
        while (Sequence < sequence)
        {
            Task moved;
            lock (_lock)
                moved = _moved.Task;
            if (Sequence >= sequence)
                return true;
            try
            {
                await moved.WaitAsync(late.Token);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return false;
            }
        }
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is RedisException or TimeoutException)
            {
                LogLost(_log, fault);
                await Task.Delay(Pause, _clock, stoppingToken);
            }
        }
    }

    private async Task FollowAsync(CancellationToken cancel)
    {
        // Heard first, loaded then: what is committed in between comes twice rather than not at all.
        var heard = await _store.SubscribeAsync();
        try
        {
            await LoadAsync(cancel);
            while (true)
            {
                using var glance = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                glance.CancelAfter(Glance);
                try
                {
                    var (sequence, subjects) = PassageStore.ReadMessage((await heard.ReadAsync(glance.Token)).Message);
                    await TakeAsync(subjects);
                    Reach(sequence);
                }
                catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
                {
                    await CatchUpAsync(cancel);
                }
            }
        }
        finally
        {
            await heard.UnsubscribeAsync(CommandFlags.FireAndForget);
        }
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var sequence = await _store.SequenceAsync();
        if (!_loaded.Task.IsCompleted)
        {
            await foreach (var (subject, passages) in _store.AllAsync(cancel))
                _library.Replace(subject, passages);
        }
        await CatchUpAsync(cancel);
        Reach(sequence);
        if (_loaded.TrySetResult())
            LogLoaded(_log, _library.Count);
    }

    private async Task CatchUpAsync(CancellationToken cancel)
    {
        var newest = await _store.SequenceAsync();
        if (newest > Sequence)
        {
            foreach (var subjects in (await _store.ChangedSinceAsync(Math.Max(0, Sequence - Overlap))).Chunk(200))
                await TakeAsync(subjects);
            cancel.ThrowIfCancellationRequested();
            Reach(newest);
        }
        if (_index.Current is null && (await _store.SpacesAsync()).GetValueOrDefault(_embedder.Space) is > 0 and var dimensions)
            _index.Use(await _choice.OpenAsync(_embedder.Space, dimensions));
    }

    private async Task TakeAsync(string[] subjects)
    {
        var passages = await _store.PassagesOfAsync(subjects);
        for (var i = 0; i < subjects.Length; i++)
            _library.Replace(subjects[i], passages[i]);
    }

    private void Reach(long sequence)
    {
        lock (_lock)
        {
            _sequence = sequence > _sequence ? sequence : _sequence;
            _moved.TrySetResult();
            _moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} passages can be searched in this process.")]
    private static partial void LogLoaded(ILogger log, int count);

    [LoggerMessage(LogLevel.Warning, "Lost track of the passages; searches go on over what is known and the rest is caught up.")]
    private static partial void LogLost(ILogger log, Exception fault);
}
