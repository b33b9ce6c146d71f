using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using LeagueGrid.Core.Live;
using Microsoft.AspNetCore.SignalR.Client;

namespace LeagueGrid.Client;

/// <summary>One step of a watched topic: a snapshot to begin from, or the next update.</summary>
/// <param name="Type"><c>snapshot</c>, or the type of the update (<c>event</c>, <c>correction</c>, …).</param>
/// <param name="At">When the update was made; null for a snapshot.</param>
public sealed record TopicStep(string Topic, string Epoch, long Version, string Type, JsonElement Data, DateTimeOffset? At);

public sealed partial class LeagueGridClient
{
    private readonly ConcurrentDictionary<string, Watcher> _watchers = new(StringComparer.Ordinal);

    /// <summary>
    /// A topic from now on: a snapshot, then every update in order, none twice. After a gap or a lost connection it goes on
    /// from its position; a snapshot in the middle means that the server no longer held what was missed.
    /// </summary>
    /// <exception cref="InvalidOperationException">This client watches the topic already.</exception>
    /// <exception cref="Microsoft.AspNetCore.SignalR.HubException">The server refused (<c>unknown-topic: …</c>).</exception>
    public async IAsyncEnumerable<TopicStep> WatchAsync(string topic, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var hub = await HubAsync(cancel);
        var watcher = new Watcher(topic);
        if (!_watchers.TryAdd(topic, watcher))
            throw new InvalidOperationException($"'{topic}' is watched already.");
        try
        {
            await CatchUpAsync(hub, watcher, cancel);
            await foreach (var step in watcher.Steps.Reader.ReadAllAsync(cancel))
                yield return step;
        }
        finally
        {
            _watchers.TryRemove(topic, out _);
            if (hub.State is HubConnectionState.Connected)
                await hub.InvokeAsync("Unwatch", topic, CancellationToken.None);
        }
    }

    private void Dispatch(ReceivedUpdate update)
    {
        if (_watchers.TryGetValue(update.Topic, out var watcher) && !watcher.Take(update))
            _ = CatchUpOrEndAsync(watcher);
    }

    private Task RewatchAsync() => Task.WhenAll(_watchers.Values.Select(CatchUpOrEndAsync));

    private async Task CatchUpOrEndAsync(Watcher watcher)
    {
        try
        {
            await CatchUpAsync(_hub, watcher, CancellationToken.None);
        }
        catch (Exception fault) when (_hub.State is HubConnectionState.Connected)
        {
            watcher.Steps.Writer.TryComplete(fault);
        }
        catch (Exception) when (_hub.State is not HubConnectionState.Connected)
        {
            // The connection went meanwhile; its return watches again.
        }
    }

    private static async Task CatchUpAsync(HubConnection hub, Watcher watcher, CancellationToken cancel)
    {
        var position = watcher.HoldBack();
        var state = await hub.InvokeAsync<Watched>("Watch", watcher.Topic, position, cancel);
        watcher.Resume(state);
    }

    private sealed record ReceivedUpdate(
        string Topic,
        string Epoch,
        long Version,
        string Type,
        JsonElement Data,
        DateTimeOffset At
    );

    private sealed record Watched(
        string Topic,
        string Epoch,
        long Version,
        JsonElement? Snapshot,
        IReadOnlyList<ReceivedUpdate>? Updates
    );

    /// <summary>Puts what arrives in order. While a Watch is under way updates are held back, since they may overtake its answer.</summary>
    private sealed class Watcher(string topic)
    {
        private readonly Lock _gate = new();
        private readonly List<ReceivedUpdate> _heldBack = [];
        private bool _holding;
        private string? _epoch;
        private long _version;

        public string Topic { get; } = topic;

        public Channel<TopicStep> Steps { get; } = Channel.CreateUnbounded<TopicStep>();

        public TopicPosition? HoldBack()
        {
            lock (_gate)
            {
                _holding = true;
                return _epoch is null ? null : new TopicPosition(_epoch, _version);
            }
        }

        /// <summary>False: something is missing before this update.</summary>
        public bool Take(ReceivedUpdate update)
        {
            lock (_gate)
            {
                if (_holding)
                {
                    _heldBack.Add(update);
                    return true;
                }
                return Follow(update);
            }
        }

        public void Resume(Watched state)
        {
            lock (_gate)
            {
                if (state.Snapshot is { } snapshot)
                {
                    (_epoch, _version) = (state.Epoch, state.Version);
                    Steps.Writer.TryWrite(new TopicStep(Topic, state.Epoch, state.Version, "snapshot", snapshot, null));
                }
                _epoch ??= state.Epoch;
                foreach (var update in (state.Updates ?? []).Concat(_heldBack).OrderBy(update => update.Version))
                    Follow(update);
                _heldBack.Clear();
                _holding = false;
            }
        }

        private bool Follow(ReceivedUpdate update)
        {
            if (update.Epoch == _epoch && update.Version <= _version)
                return true;
            if (update.Epoch != _epoch || update.Version != _version + 1)
                return false;
            _version = update.Version;
            Steps.Writer.TryWrite(new TopicStep(Topic, update.Epoch, update.Version, update.Type, update.Data, update.At));
            return true;
        }
    }
}
