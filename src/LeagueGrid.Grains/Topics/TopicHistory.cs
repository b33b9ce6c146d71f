using LeagueGrid.Core.Live;

namespace LeagueGrid.Grains.Topics;

/// <summary>What a watcher at a position is to be given (contract §3).</summary>
internal static class TopicHistory
{
    public static TopicState Since(
        string topic,
        string epoch,
        long version,
        TopicPosition? position,
        IReadOnlyCollection<TopicUpdate> newest,
        Func<ReadOnlyMemory<byte>> snapshot
    )
    {
        if (position is null || position.Epoch != epoch || position.Version > version)
            return new TopicState(topic, epoch, version, snapshot(), null);
        if (position.Version == version)
            return new TopicState(topic, epoch, version, null, null);
        var missed = newest.Where(update => update.Version > position.Version).ToArray();
        return missed.Length == version - position.Version
            ? new TopicState(topic, epoch, version, null, missed)
            : new TopicState(topic, epoch, version, snapshot(), null);
    }
}
