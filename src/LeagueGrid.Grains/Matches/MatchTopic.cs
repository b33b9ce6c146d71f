using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Topics;

namespace LeagueGrid.Grains.Matches;

/// <summary>
/// The topic of one match. Its version is the position in the log, so it needs no counter of its own, and what a watcher
/// missed can always be told again out of the log.
/// </summary>
internal sealed class MatchTopic(string match, MatchLog log, ILiveUpdates live)
{
    private const int Held = 256;

    /// <summary>Beyond this a snapshot is shorter than what was missed.</summary>
    private const int MostMissed = 1000;

    private readonly string _topic = $"match/{match}";
    private readonly Queue<TopicUpdate> _newest = new();
    private readonly List<TopicUpdate> _pending = [];
    private bool _watched;

    /// <summary>A match that was known before this activation may have watchers that this activation never met.</summary>
    public void Start(bool known)
    {
        _watched = known;
        live.Expect(_topic);
    }

    public bool IsWatched => _watched && live.IsHeard(_topic);

    /// <summary>Applies the item and notes what it tells; nobody hears of it before <see cref="Publish"/>.</summary>
    public Aspects Apply(ReceivedItem item, MatchState state, string epoch, LeagueDirectory names)
    {
        var corrects = Corrects(item.Item, state);
        var touched = state.Apply(item);
        _pending.Add(UpdateOf(item, corrects, state, epoch, names));
        return touched;
    }

    /// <summary>What was noted did not become durable.</summary>
    public void Forget() => _pending.Clear();

    public void Publish()
    {
        foreach (var update in _pending)
        {
            if (_newest.Count == Held)
                _newest.Dequeue();
            _newest.Enqueue(update);
            live.Publish(update);
        }
        _pending.Clear();
    }

    /// <summary>Everything accepted since the last call of <see cref="Publish"/> went untold: what is held has a hole now.</summary>
    public void Skip() => _newest.Clear();

    /// <summary>For the time in which the state is durable. Null: what was missed is to be read out of the log.</summary>
    public TopicState? Watch(TopicPosition? position, MatchState state, string epoch, LeagueDirectory names)
    {
        _watched = true;
        live.Expect(_topic);
        var told = TopicHistory.Since(
            _topic,
            epoch,
            state.Version,
            position,
            _newest,
            () => JsonSerializer.SerializeToUtf8Bytes(MatchStories.View(state, names)!, LeagueJson.Default.MatchView)
        );
        var missed = position?.Epoch == epoch ? state.Version - position.Version : 0;
        return told.Snapshot is not null && missed is > 0 and <= MostMissed ? null : told;
    }

    /// <summary>What was missed since a position, told out of the log.</summary>
    public async Task<TopicState> RetellAsync(long after, string epoch, LeagueDirectory names, CancellationToken cancel)
    {
        var state = new MatchState(match);
        var missed = new List<TopicUpdate>();
        foreach (var item in await log.ReadAllAsync(cancel))
        {
            var corrects = Corrects(item.Item, state);
            state.Apply(item);
            if (state.Version > after)
                missed.Add(UpdateOf(item, corrects, state, epoch, names));
        }
        return new TopicState(_topic, epoch, state.Version, null, missed);
    }

    private static bool Corrects(FeedItem item, MatchState before) => item is EventItem && before.Event(item.Id) is not null;

    private TopicUpdate UpdateOf(ReceivedItem received, bool corrects, MatchState state, string epoch, LeagueDirectory names)
    {
        var (type, data) = Tell(received.Item, corrects, state, names);
        return new TopicUpdate(_topic, epoch, state.Version, type, data, received.At);
    }

    private static (string Type, byte[] Data) Tell(FeedItem item, bool corrects, MatchState state, LeagueDirectory names)
    {
        var sheet = state.ToSheet();
        if (sheet is null)
            return ("match", "{}"u8.ToArray());
        switch (item)
        {
            case EventItem happened when state.Event(happened.Id) is { } counts:
                var entry = MatchViews.Entry(counts, state.ScoreAfter(counts), names);
                return (
                    corrects ? "correction" : "event",
                    Json(new EventUpdate(entry, Score(sheet), Status(sheet), Clock(sheet)), LeagueJson.Default.EventUpdate)
                );
            case RetractItem retract:
                return (
                    "retract",
                    Json(Retracted(retract.Event, retract.Id, retract.Reason, sheet), LeagueJson.Default.RetractUpdate)
                );
            case RemoveItem { TargetKind: "event" } remove:
                return ("retract", Json(Retracted(remove.TargetId, remove.Id, null, sheet), LeagueJson.Default.RetractUpdate));
            // It was withdrawn before it came: for who watches, nothing happened.
            case EventItem withdrawn:
                return ("retract", Json(Retracted(withdrawn.Id, withdrawn.Id, null, sheet), LeagueJson.Default.RetractUpdate));
            case LineupItem lineup:
                var home = lineup.Team == sheet.Home;
                var view = MatchViews.Lineup(lineup.Team, home ? sheet.HomeLineup : sheet.AwayLineup, names);
                return (
                    "lineup",
                    Json(new LineupUpdate(home ? "home" : "away", view, Status(sheet)), LeagueJson.Default.LineupUpdate)
                );
            default:
                return ("match", Json(MatchViews.Summary(sheet, names), LeagueJson.Default.MatchSummary));
        }
    }

    private static RetractUpdate Retracted(string @event, string by, string? reason, MatchSheet sheet) =>
        new(new EventKey(@event), by, reason, Score(sheet), Status(sheet), Clock(sheet));

    private static ScoreView Score(MatchSheet sheet) => MatchViews.Score(sheet.Score);

    private static string Status(MatchSheet sheet) => MatchViews.Word(sheet.Status);

    private static ClockView? Clock(MatchSheet sheet) => MatchViews.Clock(sheet.Clock);

    private static byte[] Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);
}
