using LeagueGrid.Core.Live;
using LeagueGrid.Grains.Live;
using LeagueGrid.Grains.Topics;

namespace LeagueGrid.Server.Live;

/// <summary>All topics that anybody watches on this server.</summary>
public sealed class LiveTopics(
    ITopicUpdates updates,
    TopicReader topics,
    LiveInstruments instruments,
    ILogger<TopicChannel> logger
)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TopicChannel> _channels = new(StringComparer.Ordinal);

    /// <summary>Null where there is no such topic; else what the client is to be told, and updates follow when it was written.</summary>
    public async Task<WatchView?> WatchAsync(ConnectionFeed feed, string topic, TopicPosition? position, CancellationToken cancel)
    {
        var watch = new TopicWatch(feed, topic);
        var channel = Take(watch);
        TopicWatch? earlier = null;
        try
        {
            // In this order nothing falls between: what is published from here on waits in the watch, and the state that
            // is read afterwards has everything before.
            await channel.SubscribedAsync();
            earlier = Replace(feed, topic, watch);
            if (await topics.WatchAsync(topic, position, cancel) is { } state)
            {
                channel.Read(state);
                watch.Told(state);
                return new WatchView(state, watch.Release);
            }
        }
        catch
        {
            await EndAsync(feed, watch);
            throw;
        }
        finally
        {
            if (earlier is not null)
                await LeaveAsync(earlier);
        }

        await EndAsync(feed, watch);
        return null;
    }

    public async Task UnwatchAsync(ConnectionFeed feed, string topic)
    {
        if (feed.Watches.TryRemove(topic, out var watch))
            await LeaveAsync(watch);
    }

    public async Task CloseAsync(ConnectionFeed feed)
    {
        feed.Close();
        foreach (var topic in feed.Watches.Keys)
            await UnwatchAsync(feed, topic);
    }

    private static TopicWatch? Replace(ConnectionFeed feed, string topic, TopicWatch watch)
    {
        feed.Watches.TryGetValue(topic, out var earlier);
        // What the earlier one still had waiting is in the new answer: it must not be written any more.
        earlier?.End();
        feed.Watches[topic] = watch;
        // Looked at after it was put there, as the end of the connection is noted before it is looked through.
        if (feed.IsClosed)
            throw new OperationCanceledException();
        return earlier;
    }

    private async Task EndAsync(ConnectionFeed feed, TopicWatch watch)
    {
        feed.Watches.TryRemove(KeyValuePair.Create(watch.Topic, watch));
        await LeaveAsync(watch);
    }

    private TopicChannel Take(TopicWatch watch)
    {
        lock (_gate)
        {
            if (!_channels.TryGetValue(watch.Topic, out var channel))
                _channels.Add(watch.Topic, channel = new TopicChannel(watch.Topic, updates, topics, instruments, logger));
            channel.Add(watch);
            return channel;
        }
    }

    private async Task LeaveAsync(TopicWatch watch)
    {
        watch.End();
        TopicChannel channel;
        lock (_gate)
        {
            // Twice, where a connection ends in the middle of a Watch: the second finds nothing to take away.
            if (!_channels.TryGetValue(watch.Topic, out channel!) || !channel.Remove(watch) || channel.HasWatches)
                return;
            _channels.Remove(watch.Topic);
        }

        await channel.CloseAsync();
    }
}
