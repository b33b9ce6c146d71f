using System.Collections.Concurrent;
using LeagueGrid.Server.Configuration;
using Microsoft.AspNetCore.SignalR;

namespace LeagueGrid.Server.Live;

/// <summary>
/// What waits for one connection, bounded in number and bytes, and the one pump that writes it. A client that reads too
/// slowly delays nobody: beyond the bound only the newest update of each topic is kept, which shows it the gap that it
/// heals by watching again; one that takes nothing at all is cut off.
/// </summary>
public sealed class ConnectionFeed(HubConnectionContext connection, LimitSettings limits, LiveInstruments instruments)
{
    private readonly Lock _gate = new();
    private readonly Queue<(TopicWatch Watch, TopicMessage Message)> _queue = new();
    private readonly Dictionary<TopicWatch, TopicMessage> _newest = [];
    private int _queuedBytes;
    private volatile bool _closed;
    private bool _pumping;
    private long _writingSince;

    /// <summary>By topic. Touched by the connection's own hub methods, and at its end.</summary>
    public ConcurrentDictionary<string, TopicWatch> Watches { get; } = new(StringComparer.Ordinal);

    public bool IsClosed => _closed;

    public void Close() => _closed = true;

    public void Enqueue(TopicWatch watch, TopicMessage message)
    {
        lock (_gate)
        {
            var isFull = _queue.Count >= limits.QueuedUpdates || _queuedBytes >= limits.QueuedBytes;
            // Once a topic has a gap its later updates only move the gap's end, until that one is written.
            if (isFull || _newest.ContainsKey(watch))
            {
                _newest[watch] = message;
                instruments.OnDropped();
            }
            else
            {
                _queue.Enqueue((watch, message));
                _queuedBytes += message.Bytes;
            }

            if (_pumping)
                return;
            _pumping = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static feed => _ = feed.PumpAsync(), this, preferLocal: false);
    }

    /// <summary>Cuts the connection off if one message has been under way for longer than <paramref name="patience"/>.</summary>
    public void AbortIfStalled(TimeProvider clock, TimeSpan patience)
    {
        var since = Volatile.Read(ref _writingSince);
        if (since == 0 || clock.GetElapsedTime(since) < patience)
            return;
        instruments.OnStalled();
        connection.Abort();
    }

    private async Task PumpAsync()
    {
        while (Next() is { } message)
        {
            Volatile.Write(ref _writingSince, TimeProvider.System.GetTimestamp());
            // It never throws for what the connection does: a closed one takes messages and drops them.
            await connection.WriteAsync(message.Serialized, connection.ConnectionAborted);
            Volatile.Write(ref _writingSince, 0);
            instruments.OnSent();
        }
    }

    /// <summary>The next to write; null where nothing waits, and then the pump has ended.</summary>
    private TopicMessage? Next()
    {
        lock (_gate)
        {
            while (!connection.ConnectionAborted.IsCancellationRequested)
            {
                if (_queue.TryDequeue(out var waiting))
                {
                    _queuedBytes -= waiting.Message.Bytes;
                    if (!waiting.Watch.HasEnded)
                        return waiting.Message;
                }
                else if (_newest.Count > 0)
                {
                    var (watch, message) = _newest.First();
                    _newest.Remove(watch);
                    if (!watch.HasEnded)
                        return message;
                }
                else
                {
                    break;
                }
            }

            _pumping = false;
            return null;
        }
    }
}
