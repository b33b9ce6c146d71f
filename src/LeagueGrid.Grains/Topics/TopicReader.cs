using LeagueGrid.Core.Live;

namespace LeagueGrid.Grains.Topics;

/// <summary>Where a topic stands (contract §3): the state that a watcher starts from, or what it missed.</summary>
public sealed class TopicReader
{
    /// <summary>
    /// A snapshot without <paramref name="position"/>; with one the updates since, or a snapshot where they are no longer
    /// held; neither at the newest position. Null: there is no such topic.
    /// </summary>
    public ValueTask<TopicState?> WatchAsync(string topic, TopicPosition? position, CancellationToken cancel) =>
        new((TopicState?)null);
}
