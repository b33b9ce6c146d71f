using LeagueGrid.Core.Live;
using LeagueGrid.Server.Wire;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LeagueGrid.Server.Live;

/// <summary>An update on its way to many connections: serialised once a protocol, by whoever asks first.</summary>
public sealed class TopicMessage(TopicUpdate update)
{
    /// <summary>The client method that takes updates.</summary>
    public const string Method = "update";

    /// <summary>Of the envelope around the data, about.</summary>
    private const int EnvelopeBytes = 256;

    private readonly Lock _gate = new();
    private volatile (IHubProtocol Protocol, ReadOnlyMemory<byte> Bytes)[] _written = [];

    public TopicUpdate Update { get; } = update;

    /// <summary>What waits for it in a queue, about.</summary>
    public int Length => Update.Data.Length + EnvelopeBytes;

    /// <summary>
    /// As it goes out. SignalR's own message of this kind takes a lock at each look, and every connection looks at the same
    /// moment; here that is one read.
    /// </summary>
    public ReadOnlyMemory<byte> BytesIn(IHubProtocol protocol)
    {
        foreach (var written in _written)
            if (ReferenceEquals(written.Protocol, protocol))
                return written.Bytes;
        lock (_gate)
        {
            foreach (var written in _written)
                if (ReferenceEquals(written.Protocol, protocol))
                    return written.Bytes;
            var bytes = protocol.GetMessageBytes(new InvocationMessage(Method, [new UpdateView(Update)]));
            _written = [.. _written, (protocol, bytes)];
            return bytes;
        }
    }
}

/// <summary>An update as a client gets it.</summary>
public sealed record UpdateView(string Topic, string Epoch, long Version, string Type, RawJson Data, DateTimeOffset At)
{
    public UpdateView(TopicUpdate update)
        : this(update.Topic, update.Epoch, update.Version, update.Type, new RawJson(update.Data), update.At) { }
}

/// <summary>What <c>Watch</c> answers.</summary>
public sealed record WatchView(string Topic, string Epoch, long Version, RawJson? Snapshot, IReadOnlyList<UpdateView>? Updates)
    : IAnswerThatHolds
{
    private Action? _written;

    public WatchView(TopicState state, Action written)
        : this(
            state.Topic,
            state.Epoch,
            state.Version,
            state.Snapshot is { } snapshot ? new RawJson(snapshot) : null,
            state.Updates?.Select(update => new UpdateView(update)).ToList()
        ) => _written = written;

    void IAnswerThatHolds.Written() => Interlocked.Exchange(ref _written, null)?.Invoke();
}
