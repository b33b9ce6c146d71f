using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Ports;
using LeagueGrid.Feeds.Opening;
using LeagueGrid.Feeds.Sources;
using LeagueGrid.Grains.Ingest;
using LeagueGrid.Server.Cluster;
using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Problems;

namespace LeagueGrid.Server.Sources;

/// <summary>
/// Reads the configured sources into the grid by the door that every feed comes through, in one process of the grid. What
/// was acknowledged is remembered in files below <see cref="GridSettings.Data"/>: give processes that stand in for each other one folder.
/// </summary>
public sealed class SourcesWorker(
    IngestDoor door,
    ILeagueReader league,
    GridLease lease,
    GridSettings settings,
    TimeProvider clock,
    ILogger<SourceRunner> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private volatile SourceRunner? _runner;

    /// <summary>Empty where another process reads them.</summary>
    public IReadOnlyList<SourceHealth> Health => _runner?.Health ?? [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await WhenReadyAsync(stoppingToken);
        await lease.RunAsync("sources", ReadAsync, stoppingToken);
    }

    private async Task ReadAsync(CancellationToken held)
    {
        var folder = Path.Combine(settings.Data, "sources");
        await using var runner = SourceRunner.Start(settings.Sources, folder, TakeAsync, clock, logger);
        _runner = runner;
        try
        {
            await Task.Delay(Timeout.Infinite, held);
        }
        finally
        {
            _runner = null;
        }
    }

    /// <summary>Before that each reading would fail, and be put off for longer each time.</summary>
    private async Task WhenReadyAsync(CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await league.DirectoryAsync(cancel);
                return;
            }
            catch (Exception fault) when (FaultHandling.IsPassing(fault))
            {
                await Task.Delay(Pause, clock, cancel);
            }
        }
    }

    private async Task<SourceReceipt> TakeAsync(string feed, IReadOnlyList<FeedItem> items, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var received = items.Select(item => new ReceivedItem(item, FeedWriter.ToLine(item), now, feed)).ToList();
        var verdicts = await door.TakeAsync(feed, received, cancel);
        return new SourceReceipt(
            verdicts.Count(verdict => verdict.Outcome == Outcome.Accepted),
            verdicts.Count(verdict => verdict.Outcome == Outcome.Duplicate),
            [
                .. verdicts
                    .Index()
                    .Where(verdict => verdict.Item.Refusal is not null)
                    .Select(verdict => new SourceRefusal(
                        verdict.Index,
                        verdict.Item.Refusal!.Code,
                        verdict.Item.Refusal.Message
                    )),
            ]
        );
    }
}
