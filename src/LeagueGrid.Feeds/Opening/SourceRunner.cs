using LeagueGrid.Feeds.Sources;
using Microsoft.Extensions.Logging;

namespace LeagueGrid.Feeds.Opening;

/// <summary>
/// The configured sources at work, each for itself: what stops one does not touch another. One process of a grid runs them, since
/// revisions are counted in the files of <c>stateFolder</c>.
/// </summary>
public sealed class SourceRunner : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly HttpClient _http = SourceOpening.CreateHttp();
    private readonly List<SourceWorker> _workers = [];
    private readonly SourceInstruments _instruments;
    private readonly Task _running;

    private SourceRunner(
        IReadOnlyList<SourceSettings> settings,
        string stateFolder,
        SourceSink sink,
        TimeProvider clock,
        ILogger<SourceRunner> log
    )
    {
        _instruments = new SourceInstruments(() => Health, clock);
        foreach (var source in settings)
        {
            var worker = new SourceWorker(
                source,
                () => SourceOpening.Open(source, _http, clock, watch: true),
                Path.Combine(stateFolder, $"{source.Name}.db"),
                sink,
                clock,
                log
            );
            worker.Polled += (report, took) => Count(source.Name, report, took);
            _workers.Add(worker);
        }
        _running = Task.WhenAll(_workers.Select(worker => Task.Run(() => worker.RunAsync(_ending.Token))));
    }

    public IReadOnlyList<SourceHealth> Health => [.. _workers.Select(worker => worker.Health)];

    /// <param name="settings">Checked before with <see cref="SourceSettings.Problems(IReadOnlyList{SourceSettings})"/>; names are unique.</param>
    /// <param name="stateFolder">Where each source keeps what was acknowledged.</param>
    public static SourceRunner Start(
        IReadOnlyList<SourceSettings> settings,
        string stateFolder,
        SourceSink sink,
        TimeProvider clock,
        ILogger<SourceRunner> log
    ) => new(settings, stateFolder, sink, clock, log);

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // The workers know no other end.
        }
        foreach (var worker in _workers)
            worker.Dispose();
        _instruments.Dispose();
        _http.Dispose();
        _ending.Dispose();
    }

    private void Count(string source, PollReport? report, TimeSpan took)
    {
        if (report is null)
            _instruments.OnFailure(source);
        else
            _instruments.OnPoll(source, report, took);
    }
}
