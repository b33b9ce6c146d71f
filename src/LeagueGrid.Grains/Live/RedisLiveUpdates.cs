using System.Collections.Concurrent;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Ports;
using Microsoft.Extensions.Logging;
using Orleans.Serialization;
using StackExchange.Redis;

namespace LeagueGrid.Grains.Live;

/// <summary>Updates over Redis' publish and subscribe: a channel a topic, and one for what changed anywhere.</summary>
public sealed partial class RedisLiveUpdates(
    IConnectionMultiplexer store,
    Serializer<TopicUpdate> updates,
    Serializer<LeagueChange> changes,
    ILogger<RedisLiveUpdates> logger
) : ILiveUpdates, ILeagueChanges, ITopicUpdates
{
    private static readonly RedisChannel Changes = RedisChannel.Literal("lg:changes");

    /// <summary>Topics by what is known of their listeners: expected at a step, or found without any.</summary>
    private readonly ConcurrentDictionary<string, Hearing> _hearing = new(StringComparer.Ordinal);

    public void Publish(TopicUpdate update) => _ = PublishAsync(update);

    public void Publish(LeagueChange change) => _ = PublishAsync(change);

    public bool IsHeard(string topic) => !_hearing.TryGetValue(topic, out var hearing) || !hearing.IsSilent;

    public void Expect(string topic) =>
        _hearing.AddOrUpdate(topic, new Hearing(1, false), (_, before) => new Hearing(before.Step + 1, false));

    public ValueTask<IAsyncDisposable> SubscribeAsync(Action<LeagueChange> onChange, Action onGap, CancellationToken cancel) =>
        SubscribeAsync(Changes, bytes => onChange(changes.Deserialize(bytes)!), onGap);

    public ValueTask<IAsyncDisposable> SubscribeTopicAsync(
        string topic,
        Action<TopicUpdate> onUpdate,
        Action onGap,
        CancellationToken cancel
    ) => SubscribeAsync(Channel(topic), bytes => onUpdate(updates.Deserialize(bytes)!), onGap);

    private async Task PublishAsync(TopicUpdate update)
    {
        try
        {
            var step = _hearing.TryGetValue(update.Topic, out var hearing) ? hearing.Step : 0;
            var message = updates.SerializeToArray(update);
            var heard = await store.GetSubscriber().PublishAsync(Channel(update.Topic), message);
            if (heard > 0)
                return;
            // Nobody listens, unless somebody began to while this was on its way.
            var silent = new Hearing(step, true);
            _hearing.AddOrUpdate(update.Topic, silent, (_, now) => now.Step == step ? silent : now);
        }
        catch (Exception fault) when (fault is RedisException or RedisTimeoutException)
        {
            LogUnpublished(update.Topic, fault);
        }
    }

    private async Task PublishAsync(LeagueChange change)
    {
        try
        {
            await store.GetSubscriber().PublishAsync(Changes, changes.SerializeToArray(change));
        }
        catch (Exception fault) when (fault is RedisException or RedisTimeoutException)
        {
            LogUnpublished(change.Subject, fault);
        }
    }

    private async ValueTask<IAsyncDisposable> SubscribeAsync(RedisChannel channel, Action<byte[]> onMessage, Action onGap)
    {
        var queue = await store.GetSubscriber().SubscribeAsync(channel);
        queue.OnMessage(message => onMessage((byte[])message.Message!));
        return new Subscription(store, queue, onGap);
    }

    private static RedisChannel Channel(string topic) => RedisChannel.Literal($"lg:topic:{topic}");

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "What changed in {Topic} could not be published; who listens sees it by the version."
    )]
    private partial void LogUnpublished(string topic, Exception fault);

    private sealed record Hearing(long Step, bool IsSilent);

    private sealed class Subscription : IAsyncDisposable
    {
        private readonly IConnectionMultiplexer _store;
        private readonly ChannelMessageQueue _queue;
        private readonly Action _onGap;

        public Subscription(IConnectionMultiplexer store, ChannelMessageQueue queue, Action onGap)
        {
            _store = store;
            _queue = queue;
            _onGap = onGap;
            store.ConnectionRestored += OnRestored;
        }

        public async ValueTask DisposeAsync()
        {
            _store.ConnectionRestored -= OnRestored;
            await _queue.UnsubscribeAsync();
        }

        private void OnRestored(object? sender, ConnectionFailedEventArgs restored) => _onGap();
    }
}
