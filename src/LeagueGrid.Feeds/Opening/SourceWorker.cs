using LeagueGrid.Feeds.Sources;
using Microsoft.Extensions.Logging;

namespace LeagueGrid.Feeds.Opening;

/// <summary>
/// Keeps one source read: opens it when it is there, reads it, waits, and leaves it alone for longer each time it fails.
/// A fault of the source stays here as health and a log line.
/// </summary>
public sealed partial class SourceWorker : IDisposable
{
    private readonly SourceSettings _settings;
    private readonly Func<ISource> _open;
    private readonly string? _stateFile;
    private readonly SourceSink _sink;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private bool _resend;
    private HashSet<SourceProblem> _told = [];
    private ISource? _source;
    private SourceState? _state;
    private volatile SourceHealth _health;

    /// <param name="open">Called until it succeeds: a database or a folder may come after the server.</param>
    /// <param name="stateFile">Null keeps nothing over a restart.</param>
    /// <param name="resend">
    /// The first reading sends also what did not change: a grid that lost its data since has it again, any other calls it a duplicate.
    /// </param>
    public SourceWorker(
        SourceSettings settings,
        Func<ISource> open,
        string? stateFile,
        SourceSink sink,
        TimeProvider clock,
        ILogger log,
        bool resend = true
    )
    {
        _settings = settings;
        _open = open;
        _stateFile = stateFile;
        _sink = sink;
        _clock = clock;
        _log = log;
        _resend = resend;
        _health = new SourceHealth(settings.Name, settings.Kind, null, null, null, 0, 0, 0, 0);
    }

    public SourceHealth Health => _health;

    /// <summary>Told of every reading, also of those that failed (without a report).</summary>
    public Action<PollReport?, TimeSpan>? Polled { get; set; }

    /// <summary>Reads the source once; a fault is thrown, and counted in the health.</summary>
    public async Task<PollReport> PollAsync(CancellationToken cancel)
    {
        var began = _clock.GetTimestamp();
        try
        {
            _source ??= _open();
            _state ??= SourceState.Open(_stateFile);
            var poll = new SourcePoll(_source, _state, _settings.Name, _sink, _settings.FirstRev, _resend);
            var report = await poll.RunAsync(cancel);
            _resend = false;
            Succeed(report);
            Polled?.Invoke(report, _clock.GetElapsedTime(began));
            return report;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            _health = _health with
            {
                LastFailure = _clock.GetUtcNow(),
                LastError = fault.Message,
                Failures = _health.Failures + 1,
            };
            Polled?.Invoke(null, _clock.GetElapsedTime(began));
            throw;
        }
    }

    /// <summary>Reads the source again and again until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var every = TimeSpan.FromSeconds(_settings.EverySeconds);
        while (true)
        {
            try
            {
                await PollAsync(cancel);
                await NextAsync(every, cancel);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                LogFailure(_settings.Name, _health.Failures, fault.Message);
#pragma warning disable CA5394 // Spreads retries; no secret hangs on it.
                var pause = Backoff.After(
                    _health.Failures,
                    every,
                    Random.Shared.NextDouble(),
                    (fault as SourceRefusedException)?.RetryAfter
                );
#pragma warning restore CA5394
                await Task.Delay(pause, _clock, cancel);
            }
        }
    }

    public void Dispose()
    {
        (_source as IDisposable)?.Dispose();
        _state?.Dispose();
    }

    private async Task NextAsync(TimeSpan every, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var changed = _source!.ChangedAsync(either.Token);
        var due = Task.Delay(every, _clock, either.Token);
        await Task.WhenAny(changed, due);
        await either.CancelAsync();
        await Task.WhenAll(changed, due).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
    }

    // The same bad row at every reading is told once.
    private void Succeed(PollReport report)
    {
        foreach (var problem in report.Problems)
            if (!_told.Contains(problem))
                LogProblem(_settings.Name, problem.ToString());
        _told = [.. report.Problems];
        if (_health.Failures > 0)
            LogBack(_settings.Name, _health.Failures);
        _health = _health with
        {
            LastSuccess = _clock.GetUtcNow(),
            Failures = 0,
            Items = _health.Items + report.Accepted,
            Problems = report.ProblemCount,
            Waiting = report.Waiting,
        };
    }

    [LoggerMessage(1, LogLevel.Warning, "Source {Source} could not be read ({Failures} in a row): {Fault}")]
    private partial void LogFailure(string source, int failures, string fault);

    [LoggerMessage(2, LogLevel.Warning, "Source {Source}: {Problem}")]
    private partial void LogProblem(string source, string problem);

    [LoggerMessage(3, LogLevel.Information, "Source {Source} is read again after {Failures} failures")]
    private partial void LogBack(string source, int failures);
}
