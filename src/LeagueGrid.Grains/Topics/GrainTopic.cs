using LeagueGrid.Core.Live;
using LeagueGrid.Core.Ports;

namespace LeagueGrid.Grains.Topics;

/// <summary>A topic in the hands of the grain that owns it: counts its versions, holds its newest updates, publishes.</summary>
internal sealed class GrainTopic(string topic, IContributionStore store, ILiveUpdates live, TimeProvider clock)
{
    private const int Held = 128;

    private readonly ReservedVersion _position = new(topic, store);
    private readonly Queue<TopicUpdate> _newest = new(Held);
    private bool _watched;

    public long Version => _position.Version;

    /// <summary>False where certainly nobody listens: then what it would say need not be worked out.</summary>
    public bool IsWatched => _watched && live.IsHeard(topic);

    public async Task LoadAsync(CancellationToken cancel)
    {
        await _position.LoadAsync(cancel);
        _watched = _position.WasKept;
        // Whatever this process once knew of the topic's listeners dates from before the topic came here.
        live.Expect(topic);
    }

    /// <inheritdoc cref="ReservedVersion.ReserveAsync"/>
    public ValueTask ReserveAsync(CancellationToken cancel) => _position.ReserveAsync(cancel);

    /// <summary>The next version. <paramref name="data"/> is asked for only where somebody may listen.</summary>
    public void Publish(string type, Func<ReadOnlyMemory<byte>> data)
    {
        var version = _position.Step();
        if (!IsWatched)
        {
            _newest.Clear();
            return;
        }
        var update = new TopicUpdate(topic, _position.Epoch, version, type, data(), clock.GetUtcNow());
        if (_newest.Count == Held)
            _newest.Dequeue();
        _newest.Enqueue(update);
        live.Publish(update);
    }

    /// <summary>Reserves before it answers: what a watcher has seen must stand after a crash.</summary>
    public async ValueTask<TopicState> WatchAsync(
        TopicPosition? position,
        Func<ReadOnlyMemory<byte>> snapshot,
        CancellationToken cancel
    )
    {
        await ReserveAsync(cancel);
        _watched = true;
        live.Expect(topic);
        return TopicHistory.Since(topic, _position.Epoch, Version, position, _newest, snapshot);
    }

    public ValueTask SaveAsync(CancellationToken cancel) => _position.SaveAsync(cancel);
}
