using LeagueGrid.Core.Live;

namespace LeagueGrid.Grains.Live;

/// <summary>Where what is published of topics is heard.</summary>
public interface ITopicUpdates
{
    /// <summary>
    /// Hands each update of the topic to <paramref name="onUpdate"/>, in order, until the result is disposed.
    /// <paramref name="onGap"/> is called whenever some may have been missed: read the topic again. Both must return at once.
    /// When this returns the subscription stands: a state read afterwards misses nothing.
    /// </summary>
    ValueTask<IAsyncDisposable> SubscribeTopicAsync(
        string topic,
        Action<TopicUpdate> onUpdate,
        Action onGap,
        CancellationToken cancel
    );
}
