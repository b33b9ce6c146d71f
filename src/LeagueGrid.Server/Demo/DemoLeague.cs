using LeagueGrid.Core.Feed;
using LeagueGrid.Feeds.Simulation;
using LeagueGrid.Grains.Ingest;
using LeagueGrid.Server.Problems;

namespace LeagueGrid.Server.Demo;

/// <summary>
/// Plays a simulated league into the grid by the door that every feed comes through, so that a newcomer sees matches in
/// play. It is a function of the time: after a restart it goes on in the middle of the round, and what it sends again are duplicates.
/// </summary>
public sealed partial class DemoLeague(IngestDoor door, TimeProvider clock, ILogger<DemoLeague> logger) : BackgroundService
{
    private const string Feed = "demo";
    private const int BatchSize = 500;

    /// <summary>Twelve times life: a match takes under ten minutes, and something happens every few seconds.</summary>
    private const double Speed = 12;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var league = new SimulatedLeague(new SimulationSettings { Speed = Speed });
        var begins = clock.GetUtcNow();
        var season = league.SeasonAt(begins).Item.Name;
        LogBegins(season);
        foreach (
            var batch in league.Definitions(begins).Concat(league.History(begins).Select(item => item.Item)).Chunk(BatchSize)
        )
            await SendAsync(batch, stoppingToken);
        await foreach (var item in league.LiveAsync(begins, clock, stoppingToken))
            await SendAsync([item.Item], stoppingToken);
    }

    /// <summary>Until it is taken: the demo has nobody else who would send it again.</summary>
    private async Task SendAsync(FeedItem[] items, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                var received = items
                    .Select(item => new ReceivedItem(item, FeedWriter.ToLine(item), clock.GetUtcNow(), Feed))
                    .ToList();
                var verdicts = await door.TakeAsync(Feed, received, cancel);
                foreach (var (item, verdict) in items.Zip(verdicts).Where(pair => pair.Second.Refusal is not null))
                    LogRefused(item.Kind, item.Id, verdict.Refusal!.Message);
                return;
            }
            catch (Exception fault) when (FaultHandling.IsPassing(fault))
            {
                await Task.Delay(Pause, clock, cancel);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Playing {Season} (LeagueGrid:Demo=false leaves it out)")]
    private partial void LogBegins(string season);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demo's {Kind} {Id} was refused: {Reason}")]
    private partial void LogRefused(string kind, string id, string reason);
}
