using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Directory;
using LeagueGrid.Grains.Log;
using LeagueGrid.Grains.Store;
using Microsoft.Extensions.Logging;
using Orleans.Placement;

namespace LeagueGrid.Grains.Matches;

/// <summary>
/// Decides, appends, folds, hands on, and only then answers. Matches spread over the silos by load: a match in play costs
/// what its feed sends, and nobody is nearer to it than another.
/// </summary>
[ResourceOptimizedPlacement, GrainType("match")]
internal sealed partial class MatchGrain : Grain, IMatchGrain
{
    private const int MostTries = 5;
    private const int LongestSegment = 1 << 20;

    private readonly string _id;
    private readonly MatchLog _log;
    private readonly MatchTopic _topic;
    private readonly MatchHandOn _handOn;
    private readonly DirectoryReplica _names;
    private readonly IdleRest _rest;
    private readonly ILogger<MatchGrain> _logger;
    private readonly CallRounds<MatchCall, IReadOnlyList<Verdict>> _rounds;

    /// <summary>Runs ahead of the log while a round is on its way; null where that round failed and the log is to be read again.</summary>
    private MatchState? _state;

    /// <summary>What is durable: all that readers see.</summary>
    private ShownSheet _shown;

    public MatchGrain(ISegmentLog log, ILiveUpdates live, DirectoryReplica names, MatchOwners owners, ILoggerFactory loggers)
    {
        _id = this.GetPrimaryKeyString();
        _log = new MatchLog(_id, log, loggers.CreateLogger<MatchLog>());
        _topic = new MatchTopic(_id, _log, live);
        _handOn = new MatchHandOn(_id, owners, _log);
        _names = names;
        _rest = new IdleRest(this, RestAsync);
        _logger = loggers.CreateLogger<MatchGrain>();
        _rounds = new CallRounds<MatchCall, IReadOnlyList<Verdict>>(RoundAsync);
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        _topic.Start(known: _shown.Version > 0);
        await _handOn.StartAsync(_shown, cancellationToken);
        // Not awaited: an owner may ask this match for its sheet, and would wait for this activation.
        if (_handOn.IsOwed)
            _ = HandOnAgainAsync();
        _rest.Note(_shown.Sheet);
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // Nobody is called from here: an owner that is just being activated may wait for this very match. A match that does
        // not come to rest by itself stays open, and its next activation hands on again.
        if (_state is { } state)
            await _log.SnapshotWhenDueAsync(state, now: true);
    }

    public Task<IReadOnlyList<Verdict>> TakeAsync(ItemBatch batch) => _rounds.AddAsync(MatchCall.Take(batch.Items));

    public ValueTask<ShownSheet> SheetAsync() => new(_shown);

    public async Task<MatchSheet?> SheetAtAsync(Moment moment) =>
        MatchStories.IsNow(moment, _id) ? _shown.Sheet : (await AtAsync(moment)).ToSheet();

    public async Task<MatchStory?> StoryAsync(Moment moment) =>
        MatchStories.IsNow(moment, _id) ? await ReadAsync(MatchStories.Of) : MatchStories.Of(await AtAsync(moment));

    public async Task<EventItem[]?> EventsAsync(Moment moment)
    {
        return MatchStories.IsNow(moment, _id) ? await ReadAsync(Events) : Events(await AtAsync(moment));

        static EventItem[]? Events(MatchState state) => state.Exists ? [.. state.EventsInOrder()] : null;
    }

    public async Task<JournalPage?> JournalAsync(long after, int limit)
    {
        if (_shown.Sheet is null)
            return null;
        var entries = new List<JournalEntry>();
        var seq = 0L;
        foreach (var item in await _log.ReadAllAsync(CancellationToken.None))
        {
            if (++seq <= after || item.Item is not (EventItem or RetractItem))
                continue;
            if (entries.Count == limit)
                return new JournalPage([.. entries], More: true);
            entries.Add(new JournalEntry(seq, item.Item, item.ReceivedAt));
        }
        return new JournalPage([.. entries], More: false);
    }

    public async Task<TopicState?> WatchAsync(TopicPosition? position)
    {
        if (_shown.Sheet is null)
            return null;
        var names = await _names.FreshAsync(CancellationToken.None);
        var epoch = await _log.EpochAsync(CancellationToken.None);
        return await ReadAsync(state => _topic.Watch(position, state, epoch, names))
            ?? await _topic.RetellAsync(position!.Version, epoch, names, CancellationToken.None);
    }

    public async Task<bool> HoldsAsync(string kind, string id) =>
        (await _log.ReadAllAsync(CancellationToken.None)).Exists(item => item.Item.Kind == kind && item.Item.Id == id);

    private async Task<MatchState> AtAsync(Moment moment) =>
        MatchStories.At(_id, await _log.ReadAllAsync(CancellationToken.None), moment);

    /// <summary>Reads the state between two rounds, when it is what the log says.</summary>
    private async Task<T> ReadAsync<T>(Func<MatchState, T> read)
    {
        T result = default!;
        await _rounds.AddAsync(MatchCall.Look(state => result = read(state)));
        return result;
    }

    private async Task<IReadOnlyList<IReadOnlyList<Verdict>>> RoundAsync(IReadOnlyList<MatchCall> calls)
    {
        foreach (var call in calls)
            call.Read?.Invoke(_state ?? await LoadAsync(CancellationToken.None));
        var items = calls.SelectMany(call => call.Items).ToArray();
        var verdicts = items.Length > 0 ? await TakeAllAsync(items) : [];
        // Also after duplicates alone: what an earlier call left owing is due before anything is acknowledged.
        if (calls.Any(call => call.HandsOn))
            await HandOnAsync();
        if (items.Length == 0 && calls.Any(call => call.Rests))
            await _handOn.CloseAsync();

        var results = new IReadOnlyList<Verdict>[calls.Count];
        var at = 0;
        for (var i = 0; i < calls.Count; i++)
        {
            results[i] = verdicts[at..(at + calls[i].Items.Length)];
            at += calls[i].Items.Length;
        }
        return results;
    }

    private async Task<Verdict[]> TakeAllAsync(ReceivedItem[] items)
    {
        var verdicts = new Verdict[items.Length];
        var tries = 0;
        for (var done = 0; done < items.Length; )
        {
            try
            {
                var (next, landed) = await TakeSomeAsync(items, done, verdicts);
                if (landed)
                {
                    done = next;
                    continue;
                }
            }
            catch
            {
                // The append may stand in the log or not: what is in memory is worth nothing until the log is read again.
                Discard();
                throw;
            }
            Discard();
            LogFenced(_id);
            DeactivateOnIdle();
            if (++tries == MostTries)
                throw new StoreUnavailableException($"Another activation keeps writing the log of match '{_id}'.");
        }
        return verdicts;
    }

    private async Task HandOnAsync()
    {
        await _handOn.TellAsync(_shown);
        _topic.Publish();
        _handOn.Publish(_shown);
        _rest.Note(_shown.Sheet);
    }

    private async Task<(int Next, bool Landed)> TakeSomeAsync(ReceivedItem[] items, int from, Verdict[] verdicts)
    {
        var state = _state ?? await LoadAsync(CancellationToken.None);
        var watched = _topic.IsWatched;
        var names = watched ? await _names.FreshAsync(CancellationToken.None) : _names.Current;
        var epoch = watched ? await _log.EpochAsync(CancellationToken.None) : "";
        var version = state.Version;
        var accepted = new List<ReceivedItem>();
        var touched = Aspects.None;
        var length = 0;
        var at = from;
        for (; at < items.Length && length < LongestSegment; at++)
        {
            verdicts[at] = MatchRules.Decide(state, items[at].Item);
            if (verdicts[at].Outcome is not Outcome.Accepted)
                continue;
            touched |= watched ? _topic.Apply(items[at], state, epoch, names) : state.Apply(items[at]);
            accepted.Add(items[at]);
            length += items[at].Line.Length;
        }
        if (accepted.Count == 0)
            return (at, true);

        var sheet = state.ToSheet();
        await _handOn.OpenAsync(_shown.Sheet?.Season, sheet?.Season);
        if (!await _log.AppendAsync(version, accepted))
            return (from, false);
        _shown = new ShownSheet(state.Version, sheet);
        _handOn.Owe(touched, accepted[^1]);
        if (!watched)
            _topic.Skip();
        await _log.SnapshotWhenDueAsync(state, now: false);
        return (at, true);
    }

    private async Task<MatchState> LoadAsync(CancellationToken cancel)
    {
        var state = await _log.LoadAsync(cancel);
        _shown = new ShownSheet(state.Version, state.ToSheet());
        return _state = state;
    }

    private void Discard()
    {
        _state = null;
        _topic.Forget();
        _handOn.OweAll();
    }

    private async Task HandOnAgainAsync()
    {
        try
        {
            await _rounds.AddAsync(MatchCall.Take([]));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // It stays owed, and the match stays in the open set: the next item or the recovery hands it on.
            LogStillOwed(_id, fault);
        }
    }

    private async Task RestAsync()
    {
        try
        {
            await _rounds.AddAsync(MatchCall.Rest);
            DeactivateOnIdle();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogStillOwed(_id, fault);
        }
    }

    /// <summary>Items to take, a look at the state in between, or the end of the day.</summary>
    private sealed record MatchCall(ReceivedItem[] Items, Action<MatchState>? Read, bool HandsOn, bool Rests = false)
    {
        public static MatchCall Rest { get; } = new([], null, HandsOn: true, Rests: true);

        public static MatchCall Take(ReceivedItem[] items) => new(items, null, HandsOn: true);

        public static MatchCall Look(Action<MatchState> read) => new([], read, HandsOn: false);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Another activation wrote the log of match {Match}; this one reads on and gives way."
    )]
    private partial void LogFenced(string match);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What match {Match} owes could not be handed on yet.")]
    private partial void LogStillOwed(string match, Exception fault);
}
