using System.Text.Json;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Directory;
using LeagueGrid.Grains.Topics;
using Orleans.Placement;

namespace LeagueGrid.Grains.Teams;

/// <summary>The topic of one team. Small and many, so a hash of the id spreads them evenly.</summary>
[HashBasedPlacement, GrainType("team"), CollectionAgeLimit(Minutes = 5)]
internal sealed class TeamGrain : Grain, ITeamGrain
{
    private readonly string _id;
    private readonly DirectoryReplica _names;
    private readonly GrainTopic _topic;

    /// <summary>Versions of matches already told. Lost with the activation: the topic then has a new epoch, and nobody hears twice.</summary>
    private readonly Dictionary<string, long> _told = new(StringComparer.Ordinal);

    public TeamGrain(IContributionStore store, DirectoryReplica names, ILiveUpdates live, TimeProvider clock)
    {
        _id = this.GetPrimaryKeyString();
        _names = names;
        _topic = new GrainTopic($"team/{_id}", store, live, clock);
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken) => _topic.LoadAsync(cancellationToken);

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        await _topic.SaveAsync(cancellationToken);

    public async Task TakeAsync(SheetNote note)
    {
        await _topic.ReserveAsync(CancellationToken.None);
        var names = await NamesAsync();
        if (note.Sheet is not { } sheet || _told.GetValueOrDefault(note.Match) >= note.MatchVersion)
            return;
        _told[note.Match] = note.MatchVersion;
        _topic.Publish(
            "match",
            () => JsonSerializer.SerializeToUtf8Bytes(MatchViews.Summary(sheet, names), LeagueJson.Default.MatchSummary)
        );
    }

    public async Task RedefinedAsync(long directoryVersion)
    {
        await _topic.ReserveAsync(CancellationToken.None);
        var names = await NamesAsync();
        _topic.Publish("team", () => View(names));
    }

    public async Task<long> VersionAsync()
    {
        await _topic.ReserveAsync(CancellationToken.None);
        return _topic.Version;
    }

    public async Task<TopicState?> WatchAsync(TopicPosition? position)
    {
        var names = await _names.FreshAsync(CancellationToken.None);
        return names.Team(_id) is null ? null : await _topic.WatchAsync(position, () => View(names), CancellationToken.None);
    }

    private ValueTask<LeagueDirectory> NamesAsync() =>
        _topic.IsWatched ? _names.FreshAsync(CancellationToken.None) : new(_names.Current);

    private byte[] View(LeagueDirectory names) =>
        names.Team(_id) is { } team
            ? JsonSerializer.SerializeToUtf8Bytes(LeagueViewsOf.Team(team, names, _topic.Version), LeagueJson.Default.TeamView)
            : "{}"u8.ToArray();
}
