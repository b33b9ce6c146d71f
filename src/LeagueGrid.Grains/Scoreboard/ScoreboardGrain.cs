using System.Text.Json;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Calls;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Directory;
using LeagueGrid.Grains.Topics;
using Orleans.Placement;

namespace LeagueGrid.Grains.Scoreboard;

/// <summary>
/// The topic <c>live</c>. Only who is in play is written down, before it is acknowledged; a new activation asks those
/// matches how they stand.
/// </summary>
[ResourceOptimizedPlacement, GrainType("scoreboard")]
internal sealed class ScoreboardGrain : Grain, IScoreboardGrain
{
    private const string InPlay = "scoreboard";

    private readonly IContributionStore _store;
    private readonly DirectoryReplica _names;
    private readonly TimeProvider _clock;
    private readonly GrainTopic _topic;
    private readonly Dictionary<string, SheetNote> _live = new(StringComparer.Ordinal);

    /// <summary>Versions at which matches left, so that nothing older brings them back.</summary>
    private readonly Dictionary<string, long> _left = new(StringComparer.Ordinal);

    public ScoreboardGrain(IContributionStore store, DirectoryReplica names, ILiveUpdates live, TimeProvider clock)
    {
        _store = store;
        _names = names;
        _clock = clock;
        _topic = new GrainTopic("live", store, live, clock);
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await _topic.LoadAsync(cancellationToken);
        var matches = await _store.OpenMembersAsync(InPlay, cancellationToken);
        foreach (var note in await Task.WhenAll(matches.Select(match => AskAsync(match, cancellationToken))))
            if (note.Sheet is { Status: MatchStatus.Live })
                _live[note.Match] = note;
            else
                await _store.CloseAsync(InPlay, note.Match, cancellationToken);
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        await _topic.SaveAsync(cancellationToken);

    public async Task TakeAsync(SheetNote note)
    {
        await _topic.ReserveAsync(CancellationToken.None);
        var names = await NamesAsync();
        var isLive = note.Sheet is { Status: MatchStatus.Live };
        if (!IsNews(note))
            return;
        if (isLive && !_live.ContainsKey(note.Match))
            await _store.OpenAsync(InPlay, note.Match, CancellationToken.None);
        else if (!isLive && _live.ContainsKey(note.Match))
            await _store.CloseAsync(InPlay, note.Match, CancellationToken.None);
        if (!IsNews(note))
            return;
        if (isLive)
            Put(note, names);
        else
            Leave(note, names);
    }

    public ValueTask<MatchSheet[]> SheetsAsync() => new([.. _live.Values.Select(note => note.Sheet!)]);

    public async Task<TopicState> WatchAsync(TopicPosition? position)
    {
        var names = await _names.FreshAsync(CancellationToken.None);
        return await _topic.WatchAsync(position, () => View(names), CancellationToken.None);
    }

    private void Put(SheetNote note, LeagueDirectory names)
    {
        _live[note.Match] = note;
        _left.Remove(note.Match);
        _topic.Publish("match", () => Summary(note.Sheet!, names));
    }

    private void Leave(SheetNote note, LeagueDirectory names)
    {
        _left[note.Match] = note.MatchVersion;
        if (!_live.Remove(note.Match, out var last))
            return;
        var sheet = note.Sheet ?? last.Sheet! with { Status = MatchStatus.Cancelled, Version = note.MatchVersion };
        _topic.Publish("match-ended", () => Summary(sheet, names));
    }

    private bool IsNews(SheetNote note) =>
        note.MatchVersion > (_live.GetValueOrDefault(note.Match)?.MatchVersion ?? _left.GetValueOrDefault(note.Match));

    private async Task<SheetNote> AskAsync(string match, CancellationToken cancel)
    {
        var shown = await GridCalls.RetryAsync(
            () => GrainFactory.GetGrain<IMatchGrain>(match).SheetAsync().AsTask(),
            _clock,
            cancel
        );
        return new SheetNote(match, shown.Version, shown.Sheet);
    }

    private ValueTask<LeagueDirectory> NamesAsync() =>
        _topic.IsWatched ? _names.FreshAsync(CancellationToken.None) : new(_names.Current);

    private byte[] View(LeagueDirectory names) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new ScoreboardView([
                .. _live
                    .Values.Select(note => note.Sheet!)
                    .OrderBy(sheet => sheet.Kickoff)
                    .ThenBy(sheet => sheet.Id, StringComparer.Ordinal)
                    .Select(sheet => MatchViews.Summary(sheet, names)),
            ]),
            LeagueJson.Default.ScoreboardView
        );

    private static byte[] Summary(MatchSheet sheet, LeagueDirectory names) =>
        JsonSerializer.SerializeToUtf8Bytes(MatchViews.Summary(sheet, names), LeagueJson.Default.MatchSummary);
}
