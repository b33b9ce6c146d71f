using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Ports;
using Microsoft.Extensions.Logging;

namespace LeagueGrid.Grains.Live;

/// <summary>
/// Updates for a grid that is one process: nobody else could listen, so nothing is written for a channel and read back. No
/// update is ever missed, and who listens is known exactly.
/// </summary>
public sealed partial class UpdatesWithinProcess(ILogger<UpdatesWithinProcess> logger)
    : ILiveUpdates,
        ILeagueChanges,
        ITopicUpdates
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Ear<TopicUpdate>>> _topics = new(StringComparer.Ordinal);
    private ImmutableArray<Ear<LeagueChange>> _changes = [];

    public void Publish(TopicUpdate update)
    {
        if (_topics.TryGetValue(update.Topic, out var ears))
            foreach (var ear in ears)
                ear.Tell(update);
    }

    public void Publish(LeagueChange change)
    {
        foreach (var ear in _changes)
            ear.Tell(change);
    }

    public bool IsHeard(string topic) => _topics.ContainsKey(topic);

    public ValueTask<IAsyncDisposable> SubscribeAsync(Action<LeagueChange> onChange, Action onGap, CancellationToken cancel)
    {
        var ear = new Ear<LeagueChange>(
            onChange,
            LogFault,
            gone => ImmutableInterlocked.Update(ref _changes, ears => ears.Remove(gone))
        );
        ImmutableInterlocked.Update(ref _changes, ears => ears.Add(ear));
        return new(ear);
    }

    public ValueTask<IAsyncDisposable> SubscribeTopicAsync(
        string topic,
        Action<TopicUpdate> onUpdate,
        Action onGap,
        CancellationToken cancel
    )
    {
        var ear = new Ear<TopicUpdate>(onUpdate, LogFault, gone => Leave(topic, gone));
        _topics.AddOrUpdate(topic, _ => [ear], (_, ears) => ears.Add(ear));
        return new(ear);
    }

    private void Leave(string topic, Ear<TopicUpdate> gone)
    {
        while (_topics.TryGetValue(topic, out var ears))
        {
            var left = ears.Remove(gone);
            if (left.IsEmpty ? _topics.TryRemove(KeyValuePair.Create(topic, ears)) : _topics.TryUpdate(topic, left, ears))
                return;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What was heard within the process could not be taken")]
    private partial void LogFault(Exception fault);

    /// <summary>One who listens, on a thread of his own turn: who publishes never waits for him.</summary>
    private sealed class Ear<T> : IAsyncDisposable
    {
        private readonly Channel<T> _queue = Channel.CreateUnbounded<T>(new UnboundedChannelOptions { SingleReader = true });
        private readonly Action<Ear<T>> _leave;
        private readonly Task _listening;

        public Ear(Action<T> take, Action<Exception> onFault, Action<Ear<T>> leave)
        {
            _leave = leave;
            _listening = Task.Run(() => ListenAsync(take, onFault));
        }

        public void Tell(T said) => _queue.Writer.TryWrite(said);

        public async ValueTask DisposeAsync()
        {
            _leave(this);
            _queue.Writer.TryComplete();
            await _listening;
        }

        private async Task ListenAsync(Action<T> take, Action<Exception> onFault)
        {
            await foreach (var said in _queue.Reader.ReadAllAsync())
                try
                {
                    take(said);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    // What comes next must still be heard.
                    onFault(fault);
                }
        }
    }
}
