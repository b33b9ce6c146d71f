using System.Text.Json;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Directory;
using LeagueGrid.Grains.Matches;
using LeagueGrid.Grains.Topics;
using Orleans.Placement;

namespace LeagueGrid.Grains.Players;

/// <summary>
/// The totals of one player: a hash with a field a match, written before it is acknowledged, since a line of it changes
/// seldom (a start, a goal, a card). There are tens of thousands of players, each small: a hash of the id spreads them evenly
/// without looking at anybody's load.
/// </summary>
[HashBasedPlacement, GrainType("player"), CollectionAgeLimit(Minutes = 5)]
internal sealed class PlayerGrain : Grain, IPlayerGrain
{
    private readonly string _id;
    private readonly IContributionStore _store;
    private readonly DirectoryReplica _names;
    private readonly GrainTopic _topic;
    private readonly Dictionary<string, TotalsNote> _notes = new(StringComparer.Ordinal);
    private PlayerTotals _totals = PlayersOf.Nothing;
    private EntityLinks _links = EntityLinks.None;

    public PlayerGrain(IContributionStore store, DirectoryReplica names, ILiveUpdates live, TimeProvider clock)
    {
        _id = this.GetPrimaryKeyString();
        _store = store;
        _names = names;
        _topic = new GrainTopic($"player/{_id}", store, live, clock);
    }

    private string Owner => $"player/{_id}";

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await _topic.LoadAsync(cancellationToken);
        foreach (var (match, bytes) in await _store.ReadAsync(Owner, cancellationToken))
            if (JsonSerializer.Deserialize(bytes.Span, NoteJson.Default.TotalsNote) is { } note)
                _notes[match] = note;
        Sum();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        await _topic.SaveAsync(cancellationToken);

    public async Task TakeAsync(TotalsNote note)
    {
        if (_notes.GetValueOrDefault(note.Match)?.MatchVersion >= note.MatchVersion)
            return;
        await _topic.ReserveAsync(CancellationToken.None);
        await _store.PutAsync(
            Owner,
            new Dictionary<string, ReadOnlyMemory<byte>?>(StringComparer.Ordinal)
            {
                [note.Match] = JsonSerializer.SerializeToUtf8Bytes(note, NoteJson.Default.TotalsNote),
            },
            CancellationToken.None
        );
        // A newer one may have come while this one was written.
        if (_notes.GetValueOrDefault(note.Match)?.MatchVersion >= note.MatchVersion)
            return;
        _notes[note.Match] = note;
        SumAgain(_topic.IsWatched ? await _names.FreshAsync(CancellationToken.None) : _names.Current);
    }

    public async Task RedefinedAsync(long directoryVersion)
    {
        await _topic.ReserveAsync(CancellationToken.None);
        Publish(_topic.IsWatched ? await _names.FreshAsync(CancellationToken.None) : _names.Current);
    }

    public async Task<PlayerStanding> StandingAsync()
    {
        await _topic.ReserveAsync(CancellationToken.None);
        if (!ReferenceEquals(_links, _names.Current.Links))
            SumAgain(_names.Current);
        return new PlayerStanding(_totals, _topic.Version);
    }

    public async Task<TopicState?> WatchAsync(TopicPosition? position)
    {
        var names = await _names.FreshAsync(CancellationToken.None);
        return names.Player(_id) is null
            ? null
            : await _topic.WatchAsync(position, () => View(names, _topic.Version), CancellationToken.None);
    }

    /// <summary>The update carries the view at the version that it makes.</summary>
    private void Publish(LeagueDirectory names) => _topic.Publish("player", () => View(names, _topic.Version));

    private byte[] View(LeagueDirectory names, long version) =>
        names.Player(_id) is { } player
            ? JsonSerializer.SerializeToUtf8Bytes(
                LeagueViewsOf.Player(player, _totals, names, version),
                LeagueJson.Default.PlayerView
            )
            : "{}"u8.ToArray();

    private void SumAgain(LeagueDirectory names)
    {
        var before = _totals;
        Sum();
        if (_totals != before)
            Publish(names);
    }

    /// <summary>A match that came from several sources adds once: what the first of them has of him.</summary>
    private void Sum()
    {
        _links = _names.Current.Links;
        _totals = _notes
            .Values.Where(note => note.Totals is not null && !IsToldBefore(note.Match))
            .Aggregate(PlayersOf.Nothing, (sum, note) => PlayersOf.Sum(sum, note.Totals!));
    }

    private bool IsToldBefore(string match) =>
        _links
            .SameAs(new EntityKey("match", match))
            .TakeWhile(other => other.Id != match)
            .Any(other => _notes.GetValueOrDefault(other.Id)?.Totals is not null);
}
