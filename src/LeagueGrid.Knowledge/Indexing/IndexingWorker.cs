using LeagueGrid.Core.Ports;
using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Index;
using LeagueGrid.Knowledge.Retrieval;
using LeagueGrid.Knowledge.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LeagueGrid.Knowledge.Indexing;

/// <summary>
/// Indexes what grains announce, in a process that hosts grains. One subject that cannot be indexed is set aside after a few
/// tries and holds up no other; while the embedding service or the store is down everything waits and is caught up after.
/// </summary>
public sealed partial class IndexingWorker : BackgroundService, IPassageSink
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private readonly IPassageSource _source;
    private readonly IConnectionMultiplexer _redis;
    private readonly PassageStore _store;
    private readonly Embedder _embedder;
    private readonly IndexBuild _build;
    private readonly PassageLibrary _library;
    private readonly ILiveUpdates _live;
    private readonly KnowledgeInstruments _instruments;
    private readonly KnowledgeOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<IndexingWorker> _log;
    private readonly IndexingQueue _queue;
    private readonly SemaphoreSlim _reconciling = new(1);
    private IPassageIndex? _index;
    private TimeSpan _pause = FirstPause;

    public IndexingWorker(
        IPassageSource source,
        IConnectionMultiplexer redis,
        Embedder embedder,
        IndexBuild build,
        PassageLibrary library,
        ILiveUpdates live,
        KnowledgeInstruments instruments,
        KnowledgeOptions options,
        TimeProvider clock,
        ILogger<IndexingWorker> log
    )
    {
        _store = new PassageStore(redis);
        (_source, _redis, _embedder, _build, _library, _live) = (source, redis, embedder, build, library, live);
        (_instruments, _options, _clock, _log) = (instruments, options, clock, log);
        _queue = new IndexingQueue(options.MostWaiting, clock);
        instruments.Watch(() => _queue.Count);
    }

    public void Announce(string subject, long version) => _queue.Add(subject, version, after: WaitOf(subject));

    public void AnnounceName(string id)
    {
        foreach (var subject in _library.SubjectsAbout(id))
            _queue.Add(subject, 0, after: _options.ProfileDebounce);
    }

    // Every event announces its players anew; what they have done is answered from the league, not from here.
    private TimeSpan WaitOf(string subject) =>
        subject.StartsWith("player/", StringComparison.Ordinal)
        || subject.StartsWith("team/", StringComparison.Ordinal)
        || subject.StartsWith("season/", StringComparison.Ordinal)
            ? _options.ProfileDebounce
            : default;

    /// <summary>Completes when nothing waits to be indexed: what was announced before is committed or set aside.</summary>
    public Task WhenIdleAsync(CancellationToken cancel) => _queue.WhenIdleAsync(cancel);

    /// <summary>Subjects that could not be indexed, with the reason.</summary>
    public ValueTask<IReadOnlyDictionary<string, string>> SetAsideAsync() => _store.SetAsideAsync();

    /// <summary>
    /// Compares every subject's version with the manifest, finishes what a dead writer began, and indexes what differs. With
    /// <paramref name="everything"/> all vectors are written anew, into an emptied index. Returns when it is done.
    /// </summary>
    public async Task<ReconcileReport> ReindexAsync(bool everything, CancellationToken cancel)
    {
        await _reconciling.WaitAsync(cancel);
        try
        {
            if (everything && _index is { } index)
            {
                await index.DropAsync(cancel);
                await _build.OpenAsync(cancel);
            }
            // Who was called otherwise meanwhile is still called as before in what the library holds.
            await _library.Loaded.WaitAsync(cancel);
            var report = await Reconcile.RunAsync(_source, _store, _queue, _library, everything, cancel);
            await _queue.WhenIdleAsync(cancel);
            LogReconciled(_log, report.Subjects, report.Announced, report.Unfinished);
            return report;
        }
        finally
        {
            _reconciling.Release();
        }
    }

    public override void Dispose()
    {
        _reconciling.Dispose();
        _queue.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        _index = await UntilItWorksAsync(_build.OpenAsync, stoppingToken);
        var indexer = new Indexer(_source, _store, _embedder, _index, _live, _instruments);
        var startup = RecoverAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var batch = await _queue.TakeAsync(_options.Batch, _options.Debounce, stoppingToken);
            await IndexAsync(indexer, batch, stoppingToken);
            _queue.Done();
            if (_queue.Count == 0 && _queue.TakeOverflow())
                startup = Task.WhenAll(startup, RecoverAsync(stoppingToken));
        }
        await startup;
    }

    /// <summary>At the start: finds what changed while nobody indexed, then says that the index is complete.</summary>
    private async Task RecoverAsync(CancellationToken cancel) =>
        await UntilItWorksAsync(
            async token =>
            {
                // One process at a time: two would both empty an index that is being built.
                await using var lease = await Lease.HoldAsync(_redis, "reconcile", _clock, token);
                var isComplete = await _build.IsCompleteAsync();
                await ReindexAsync(everything: !isComplete, token);
                if (!isComplete)
                    await _build.CompleteAsync(token);
                return true;
            },
            cancel
        );

    private async Task IndexAsync(Indexer indexer, List<Waiting> batch, CancellationToken cancel)
    {
        try
        {
            await indexer.IndexAsync(batch, cancel);
            foreach (var waiting in batch)
                _instruments.OnCommitted(_clock.GetElapsedTime(waiting.Since));
            var tried = batch.Where(waiting => waiting.Tries > 0).Select(waiting => waiting.Subject).ToList();
            if (tried.Count > 0)
                await _store.TakeBackAsync(tried);
            _pause = FirstPause;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault)
        {
            if (await IsOutageAsync(fault, cancel))
                await WaitOutAsync(batch, fault, cancel);
            else if (batch.Count > 1)
                foreach (var waiting in batch)
                    await IndexAsync(indexer, [waiting], cancel);
            else
                await FailAsync(batch[0], fault);
        }
    }

    private async Task WaitOutAsync(List<Waiting> batch, Exception fault, CancellationToken cancel)
    {
        LogOutage(_log, batch.Count, _pause, fault);
        foreach (var waiting in batch)
            _queue.Add(waiting.Subject, waiting.Version, waiting.IsForced, waiting.Tries);
        await Task.Delay(_pause, _clock, cancel);
        _pause = _pause * 2 > LongestPause ? LongestPause : _pause * 2;
    }

    private async Task FailAsync(Waiting waiting, Exception fault)
    {
        var tries = waiting.Tries + 1;
        if (tries < _options.Tries)
        {
            _queue.Add(waiting.Subject, waiting.Version, waiting.IsForced, tries, FirstPause * tries);
            return;
        }
        _instruments.OnSetAside();
        LogSetAside(_log, waiting.Subject, tries, fault);
        await _store.SetAsideAsync(waiting.Subject, $"{fault.GetType().Name}: {fault.Message}");
    }

    /// <summary>Whether nothing could have been indexed just now, so that the subject is not to blame.</summary>
    private async ValueTask<bool> IsOutageAsync(Exception fault, CancellationToken cancel)
    {
        if (fault is RedisConnectionException or RedisTimeoutException)
            return true;
        try
        {
            await _embedder.EmbedAsync("football", cancel);
            await _index!.CountAsync(cancel);
            return false;
        }
        catch (Exception other) when (other is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return true;
        }
    }

    private async Task<T> UntilItWorksAsync<T>(Func<CancellationToken, Task<T>> step, CancellationToken cancel)
    {
        for (var pause = FirstPause; ; pause = pause * 2 > LongestPause ? LongestPause : pause * 2)
        {
            try
            {
                return await step(cancel);
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                LogNotReady(_log, pause, fault);
                await Task.Delay(pause, _clock, cancel);
            }
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "Compared {Subjects} subjects with the index: {Announced} to index, {Unfinished} left unfinished by a writer."
    )]
    private static partial void LogReconciled(ILogger log, int subjects, int announced, int unfinished);

    [LoggerMessage(
        LogLevel.Warning,
        "Indexing of {Count} subjects waits {Pause}: the store, the index or the embedding service does not answer."
    )]
    private static partial void LogOutage(ILogger log, int count, TimeSpan pause, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Indexing cannot begin yet; the next try comes in {Pause}.")]
    private static partial void LogNotReady(ILogger log, TimeSpan pause, Exception fault);

    [LoggerMessage(
        LogLevel.Error,
        "{Subject} was set aside after {Tries} tries and cannot be found until it changes or a reindex succeeds."
    )]
    private static partial void LogSetAside(ILogger log, string subject, int tries, Exception fault);
}
