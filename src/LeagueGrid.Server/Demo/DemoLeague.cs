using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Ports;
using LeagueGrid.Feeds.Simulation;
using LeagueGrid.Grains.Ingest;
using LeagueGrid.Server.Problems;

namespace LeagueGrid.Server.Demo;

/// <summary>
/// Plays a simulated league into the grid by the door that every feed comes through, so that a newcomer sees last season's
/// results, a table well under way and matches in play. It is a function of the time and of where the grid has it begin:
/// after a restart it goes on in the middle of the round, and what it sends again are duplicates.
/// </summary>
public sealed partial class DemoLeague(IngestDoor door, ILeagueReader grid, TimeProvider clock, ILogger<DemoLeague> logger)
    : BackgroundService
{
    private const string Feed = "demo";
    private const int BatchSize = 500;

    /// <summary>Twelve times life: a match takes under ten minutes, and something happens every few seconds.</summary>
    private const double Speed = 12;

    /// <summary>Seasons that are over when it is first played: one, and the better half of the next.</summary>
    private const double Played = 1.6;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var begins = clock.GetUtcNow();
        var league = new SimulatedLeague(await CalendarAsync(begins, stoppingToken));
        var season = league.SeasonAt(begins);
        LogBegins(season.Item.Name);
        var last = season.Number > 1 ? league.Season(season.Number - 1).Archive() : [];
        foreach (
            var batch in season
                .Definitions()
                .Concat(last)
                .Concat(league.History(begins).Select(item => item.Item))
                .Chunk(BatchSize)
        )
            await SendAsync(batch, stoppingToken);
        await foreach (var item in league.LiveAsync(begins, clock, stoppingToken))
            await SendAsync([item.Item], stoppingToken);
    }

    /// <summary>As the grid already has it, else beginning so that its second season is well under way.</summary>
    private async Task<SimulationSettings> CalendarAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var settings = new SimulationSettings { Speed = Speed };
        var length = SimulatedSeason.Length(settings) / Speed;
        // By the hour, so that two servers that start together play the same.
        var hour = new DateTimeOffset(now.UtcDateTime.Date.AddHours(now.UtcDateTime.Hour), TimeSpan.Zero);
        var second = await KnownAsync(SimulatedSeason.FirstMatch(settings, 2), cancel) ?? hour - (length * (Played - 1));
        return settings with
        {
            Start = second - length,
            // A football year begins in July; the second season is the one of the day on which the league was first played.
            FirstYear = second.AddMonths(-6).Year - 1,
        };
    }

    private async Task<DateTimeOffset?> KnownAsync(string match, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return (await grid.DirectoryAsync(cancel)).Fixture(match)?.Kickoff;
            }
            catch (Exception fault) when (FaultHandling.IsPassing(fault))
            {
                await Task.Delay(Pause, clock, cancel);
            }
        }
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
