using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Directory;
using LeagueGrid.Grains.Topics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Placement;
using Orleans.Serialization;

namespace LeagueGrid.Grains.Seasons;

/// <summary>
/// The book of one season. A contribution is in memory before it is acknowledged and in the store soon after: until then
/// its match stands in the set of open matches, and a new activation asks those for their sheets. Seasons spread over the
/// silos by load: each is asked by every process.
/// </summary>
[ResourceOptimizedPlacement, GrainType("season")]
internal sealed class SeasonGrain : Grain, ISeasonGrain
{
    private readonly DirectoryReplica _names;
    private readonly SeasonStore _store;
    private readonly ReservedVersion _version;
    private readonly SeasonTopics _topics;
    private readonly IPassageSink? _passages;
    private readonly SeasonLedger _ledger = new();
    private readonly string _incarnation = Guid.NewGuid().ToString("N");

    public SeasonGrain(
        DirectoryReplica names,
        IContributionStore contributions,
        ILiveUpdates live,
        Serializer<SheetNote> notes,
        TimeProvider clock,
        ILoggerFactory loggers,
        IServiceProvider services
    )
    {
        var id = this.GetPrimaryKeyString();
        _names = names;
        _passages = services.GetService<IPassageSink>();
        _store = new SeasonStore(id, _ledger, contributions, GrainFactory, notes, clock, loggers.CreateLogger<SeasonStore>());
        _version = new ReservedVersion($"season/{id}", contributions);
        _topics = new SeasonTopics(id, _ledger, names, contributions, live, clock, loggers.CreateLogger<SeasonTopics>());
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await _version.LoadAsync(cancellationToken);
        var notes = await _store.LoadAsync(cancellationToken);
        // Each note counts as one change: those that are read again must not come out above the version they had.
        _ledger.StartAt(Math.Max(0, _version.Version - notes.Count));
        foreach (var note in notes)
            _ledger.Take(note);
        _version.MoveTo(_ledger.Version);
        await _version.ReserveAsync(cancellationToken);
        await _topics.LoadAsync(cancellationToken);
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _store.FlushAsync();
        await _version.SaveAsync(cancellationToken);
        await _topics.SaveAsync(cancellationToken);
    }

    public async Task TakeAsync(SheetNote note)
    {
        await _version.ReserveAsync(CancellationToken.None);
        if (!_ledger.IsNews(note))
            return;
        var changed = _ledger.Take(note);
        _version.MoveTo(_ledger.Version);
        _store.Owe(note.Match);
        _topics.Note(changed);
        // What is written of a season tells of decided matches only: a goal in play changes none of it.
        if (changed.HasFlag(Aspects.Status))
            _passages?.Announce($"season/{this.GetPrimaryKeyString()}", _ledger.Version);
    }

    public async Task RedefinedAsync()
    {
        await _version.ReserveAsync(CancellationToken.None);
        _ledger.Redefine();
        _version.MoveTo(_ledger.Version);
        _topics.Note(Aspects.Info);
    }

    public Task FlushAsync(string match) => _store.FlushAsync();

    public ValueTask<SeasonChanges> ChangesAsync(SeasonPosition position, int limit) =>
        new(_ledger.After(position, _incarnation, limit));

    public async Task<TopicState?> WatchTableAsync(TopicPosition? position) =>
        await IsDefinedAsync() ? await _topics.WatchTableAsync(position) : null;

    public async Task<TopicState?> WatchScorersAsync(TopicPosition? position) =>
        await IsDefinedAsync() ? await _topics.WatchScorersAsync(position) : null;

    private async ValueTask<bool> IsDefinedAsync() =>
        (await _names.FreshAsync(CancellationToken.None)).Season(this.GetPrimaryKeyString()) is not null;
}
