using System.Buffers;
using System.Collections.Concurrent;
using LeagueGrid.Server.Configuration;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LeagueGrid.Server.Live;

/// <summary>
/// What waits for one connection, bounded in number and bytes, and the one pump that writes it. A client that reads too
/// slowly delays nobody: beyond the bound only the newest update of each topic is kept, which shows it the gap that it
/// heals by watching again; one that takes nothing at all is cut off.
/// </summary>
public sealed class ConnectionFeed(HubConnectionContext connection, LimitSettings limits, LiveInstruments instruments)
{
    /// <summary>Of what is written at once: enough to spread the cost of a write, little beside what may wait.</summary>
    private const int LongestWrite = 16 * 1024;

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
                _queuedBytes += message.Length;
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
        var taken = new List<TopicMessage>();
        while (Take(taken))
        {
            Volatile.Write(ref _writingSince, TimeProvider.System.GetTimestamp());
            await WriteAsync(taken);
            Volatile.Write(ref _writingSince, 0);
            instruments.OnSent(taken.Count);
        }
    }

    /// <summary>All of them in one write: it is the write that costs, for each connection, and not its length.</summary>
    private async ValueTask WriteAsync(List<TopicMessage> messages)
    {
        var protocol = connection.Protocol;
        if (messages is [var only])
        {
            await WriteAsync(protocol, only.BytesIn(protocol));
            return;
        }

        var length = 0;
        foreach (var message in messages)
            length += message.BytesIn(protocol).Length;
        var all = ArrayPool<byte>.Shared.Rent(length);
        var at = 0;
        foreach (var message in messages)
        {
            var bytes = message.BytesIn(protocol);
            bytes.CopyTo(all.AsMemory(at));
            at += bytes.Length;
        }

        await WriteAsync(protocol, all.AsMemory(0, length));
        ArrayPool<byte>.Shared.Return(all);
    }

    /// <summary>It never throws for what the connection does: a closed one takes messages and drops them.</summary>
    private ValueTask WriteAsync(IHubProtocol protocol, ReadOnlyMemory<byte> bytes) =>
        connection.WriteAsync(
            new SerializedHubMessage([new SerializedMessage(protocol.Name, bytes)]),
            connection.ConnectionAborted
        );

    /// <summary>The next to write, in their order; false where nothing waits, and then the pump has ended.</summary>
    private bool Take(List<TopicMessage> taken)
    {
        taken.Clear();
        var length = 0;
        lock (_gate)
        {
            while (length < LongestWrite && !connection.ConnectionAborted.IsCancellationRequested)
            {
                if (_queue.TryDequeue(out var waiting))
                    _queuedBytes -= waiting.Message.Length;
                else if (_newest.Count > 0)
                    waiting = Newest();
                else
                    break;
                if (waiting.Watch.HasEnded)
                    continue;
                taken.Add(waiting.Message);
                length += waiting.Message.Length;
            }

            return _pumping = taken.Count > 0;
        }
    }

    private (TopicWatch Watch, TopicMessage Message) Newest()
    {
        var (watch, message) = _newest.First();
        _newest.Remove(watch);
        return (watch, message);
    }
}
