using LeagueGrid.Core.Live;
using LeagueGrid.Grains.Live;
using LeagueGrid.Grains.Topics;

namespace LeagueGrid.Server.Live;

/// <summary>
/// One topic as this server hears it: one subscription for all who watch it here. Where the channel skips a version the
/// missing updates are read from the topic itself and handed on in order, before anything later.
/// </summary>
public sealed partial class TopicChannel(
    string topic,
    ITopicUpdates updates,
    TopicReader topics,
    LiveInstruments instruments,
    ILogger logger
)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly HashSet<TopicWatch> _watches = [];
    private readonly List<TopicUpdate> _waiting = [];
    private volatile bool _closed;
    private Task<IAsyncDisposable>? _subscription;
    private TopicPosition? _last;
    private bool _healing;

    public bool HasWatches
    {
        get
        {
            lock (_gate)
                return _watches.Count > 0;
        }
    }

    public void Add(TopicWatch watch)
    {
        lock (_gate)
            _watches.Add(watch);
    }

    public bool Remove(TopicWatch watch)
    {
        lock (_gate)
            return _watches.Remove(watch);
    }

    /// <summary>When this returns nothing that is published can be missed.</summary>
    public async Task SubscribedAsync()
    {
        Task<IAsyncDisposable> subscription;
        lock (_gate)
            subscription = _subscription is { IsFaulted: false } standing ? standing : _subscription = SubscribeAsync();
        await subscription;
    }

    /// <summary>A state that was just read: the channel goes on from it, if it does not yet stand anywhere.</summary>
    public void Read(TopicState state)
    {
        lock (_gate)
            _last ??= new TopicPosition(state.Epoch, state.Version);
    }

    public async ValueTask CloseAsync()
    {
        _closed = true;
        Task<IAsyncDisposable>? subscription;
        lock (_gate)
            subscription = _subscription;
        if (subscription is { IsFaulted: false })
            await (await subscription).DisposeAsync();
    }

    private async Task<IAsyncDisposable> SubscribeAsync() =>
        await updates.SubscribeTopicAsync(topic, OnUpdate, OnGap, CancellationToken.None);

    private void OnUpdate(TopicUpdate update)
    {
        lock (_gate)
        {
            if (_healing)
            {
                _waiting.Add(update);
                return;
            }

            if (_last is { } last && last.Epoch == update.Epoch && update.Version != last.Version + 1)
            {
                if (update.Version <= last.Version)
                    return;
                _waiting.Add(update);
                StartHealing();
                return;
            }

            Forward(update);
        }
    }

    private void OnGap()
    {
        lock (_gate)
        {
            if (!_healing && _last is not null)
                StartHealing();
        }
    }

    private void StartHealing()
    {
        _healing = true;
        instruments.OnHealed();
        _ = Task.Run(HealAsync);
    }

    private async Task HealAsync()
    {
        while (!_closed)
        {
            try
            {
                var state = await topics.WatchAsync(topic, _last, CancellationToken.None);
                lock (_gate)
                {
                    if (state is not null)
                        GoOnFrom(state);
                    foreach (var update in _waiting.Where(IsNews).ToList())
                        Forward(update);
                    _waiting.Clear();
                    _healing = false;
                    return;
                }
            }
#pragma warning disable CA1031 // Whatever the store or the grid answers, the watchers still wait for what they missed.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogHealing(topic, fault);
                await Task.Delay(Pause);
            }
        }
    }

    private void GoOnFrom(TopicState state)
    {
        foreach (var update in state.Updates ?? [])
            Forward(update);
        if (state.Snapshot is null)
            return;
        // The missed updates are no longer held: what goes out instead has a version or epoch that does not follow, so
        // every client sees its gap and watches again.
        Forward(new TopicUpdate(topic, state.Epoch, state.Version, "reset", "{}"u8.ToArray(), DateTimeOffset.UnixEpoch));
    }

    private bool IsNews(TopicUpdate update) =>
        _last is not { } last || last.Epoch != update.Epoch || update.Version > last.Version;

    private void Forward(TopicUpdate update)
    {
        _last = new TopicPosition(update.Epoch, update.Version);
        var message = new TopicMessage(update);
        foreach (var watch in _watches)
            watch.Offer(message);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Updates of {Topic} are missing and cannot be read yet")]
    private partial void LogHealing(string topic, Exception fault);
}
