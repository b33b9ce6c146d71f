using System.Text.Json;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Season;
using LeagueGrid.Grains.Directory;
using LeagueGrid.Grains.Topics;
using Microsoft.Extensions.Logging;

namespace LeagueGrid.Grains.Seasons;

/// <summary>
/// The live table and the scorers as topics. They are worked out after the change that may have moved them was taken, once
/// for all that came meanwhile, and not at all while nobody listens.
/// </summary>
internal sealed partial class SeasonTopics(
    string season,
    SeasonLedger ledger,
    DirectoryReplica names,
    IContributionStore contributions,
    ILiveUpdates live,
    TimeProvider clock,
    ILogger<SeasonTopics> logger
)
{
    private const Aspects OfTable = Aspects.Info | Aspects.Status | Aspects.Score;
    private const Aspects OfScorers = Aspects.Info | Aspects.Status | Aspects.Goals;

    private readonly GrainTopic _table = new($"season/{season}/table", contributions, live, clock);
    private readonly GrainTopic _scorers = new($"season/{season}/scorers", contributions, live, clock);
    private byte[]? _tableShown;
    private byte[]? _scorersShown;
    private Aspects _pending;
    private bool _running;

    public async Task LoadAsync(CancellationToken cancel)
    {
        await Task.WhenAll(_table.LoadAsync(cancel), _scorers.LoadAsync(cancel));
        if (!_table.IsWatched && !_scorers.IsWatched)
            return;
        // What watchers saw last, to tell later what is a change.
        if (Book(names.Current) is { } book)
        {
            _tableShown = TableData(book, names.Current);
            _scorersShown = ScorersData(book, names.Current);
        }
    }

    public async Task SaveAsync(CancellationToken cancel)
    {
        await _table.SaveAsync(cancel);
        await _scorers.SaveAsync(cancel);
    }

    /// <summary>Something changed: says so to those who listen, soon.</summary>
    public void Note(Aspects changed)
    {
        _pending |= changed;
        if (_running || !((_table.IsWatched && Has(OfTable)) || (_scorers.IsWatched && Has(OfScorers))))
            return;
        _running = true;
        _ = PublishAsync();
    }

    public async Task<TopicState?> WatchTableAsync(TopicPosition? position)
    {
        var (book, directory) = await FreshAsync();
        if (book is null)
            return null;
        await _table.ReserveAsync(CancellationToken.None);
        ShowTable(book, directory);
        return await _table.WatchAsync(
            position,
            () =>
                JsonSerializer.SerializeToUtf8Bytes(
                    LeagueViewsOf.Table(book, directory, live: true),
                    LeagueJson.Default.TableView
                ),
            CancellationToken.None
        );
    }

    public async Task<TopicState?> WatchScorersAsync(TopicPosition? position)
    {
        var (book, directory) = await FreshAsync();
        if (book is null)
            return null;
        await _scorers.ReserveAsync(CancellationToken.None);
        ShowScorers(book, directory);
        return await _scorers.WatchAsync(
            position,
            () => JsonSerializer.SerializeToUtf8Bytes(LeagueViewsOf.Scorers(book, directory), LeagueJson.Default.ScorersView),
            CancellationToken.None
        );
    }

    private async Task PublishAsync()
    {
        try
        {
            // What else is on its way to this grain goes first, and into the same update.
            await Task.Yield();
            while (_pending is not Aspects.None)
            {
                await _table.ReserveAsync(CancellationToken.None);
                await _scorers.ReserveAsync(CancellationToken.None);
                var (table, scorers) = (_table.IsWatched && Has(OfTable), _scorers.IsWatched && Has(OfScorers));
                _pending = Aspects.None;
                var (book, directory) = await FreshAsync();
                if (book is not null && table)
                    ShowTable(book, directory);
                if (book is not null && scorers)
                    ShowScorers(book, directory);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnpublished(season, fault);
        }
        finally
        {
            _running = false;
        }
    }

    private void ShowTable(SeasonBook book, LeagueDirectory directory)
    {
        var data = TableData(book, directory);
        if (_tableShown.AsSpan().SequenceEqual(data))
            return;
        _tableShown = data;
        _table.Publish("table", () => data);
    }

    private void ShowScorers(SeasonBook book, LeagueDirectory directory)
    {
        var data = ScorersData(book, directory);
        if (_scorersShown.AsSpan().SequenceEqual(data))
            return;
        _scorersShown = data;
        _scorers.Publish("scorers", () => data);
    }

    private static byte[] TableData(SeasonBook book, LeagueDirectory directory) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new TableUpdate(LeagueViewsOf.Rows(LeagueTable.Of(book, directory, live: true), directory), Live: true),
            LeagueJson.Default.TableUpdate
        );

    private static byte[] ScorersData(SeasonBook book, LeagueDirectory directory) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new ScorersUpdate(LeagueViewsOf.Scorers(book, directory).Rows),
            LeagueJson.Default.ScorersUpdate
        );

    private async ValueTask<(SeasonBook? Book, LeagueDirectory Names)> FreshAsync()
    {
        var directory = await names.FreshAsync(CancellationToken.None);
        return (Book(directory), directory);
    }

    private SeasonBook? Book(LeagueDirectory directory) =>
        directory.Season(season) is { } item
            ? new SeasonBook
            {
                Season = item,
                Sheets = ledger.Sheets,
                Version = ledger.Version,
                AspectVersions = ledger.AspectVersions,
                UpdatedAt = ledger.UpdatedAt,
            }
            : null;

    private bool Has(Aspects aspects) => (_pending & aspects) is not Aspects.None;

    [LoggerMessage(Level = LogLevel.Warning, Message = "What changed in season {Season} could not be told.")]
    private partial void LogUnpublished(string season, Exception fault);
}
