using System.Net.WebSockets;
using System.Text;

namespace LeagueGrid.Benchmarks.Live;

/// <summary>
/// A client as cheap as can be, the same for the bare socket and for the hub (whose JSON protocol it speaks by hand), so that a
/// ratio compares servers and not clients.
/// </summary>
public sealed class Subscriber(Arrivals arrivals) : IDisposable
{
    private const byte Separator = 0x1e;

    /// <summary>Length of the hub's sign of life, which is no update.</summary>
    private static readonly int PingLength = "{\"type\":6}".Length;

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _recordLength;

    /// <summary>The bytes of the newest update that came in one piece.</summary>
    public byte[]? Sample { get; private set; }

    public bool KeepsSample { get; init; }

    public Task ConnectAsync(Uri address, CancellationToken cancel) => _socket.ConnectAsync(address, cancel);

    /// <summary>Shakes hands with the hub and watches a topic; returns when the answer has come.</summary>
    public async Task WatchAsync(string topic, CancellationToken cancel)
    {
        await SendAsync("{\"protocol\":\"json\",\"version\":1}", cancel);
        await SendAsync($"{{\"type\":1,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[\"{topic}\",null]}}", cancel);
        var said = new StringBuilder();
        while (!said.ToString().Contains("\"type\":3", StringComparison.Ordinal) || said[^1] != (char)Separator)
        {
            var got = await _socket.ReceiveAsync(_buffer.AsMemory(), cancel);
            said.Append(Encoding.UTF8.GetString(_buffer, 0, got.Count));
        }
        if (said.ToString().Contains("\"error\"", StringComparison.Ordinal))
            throw new InvalidOperationException($"The hub refused: {said}");
    }

    /// <summary>Reads and counts until cancelled.</summary>
    public async Task ReadAsync(CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                var got = await _socket.ReceiveAsync(_buffer.AsMemory(), cancel);
                if (got.MessageType is WebSocketMessageType.Close)
                    return;
                Count(_buffer.AsSpan(0, got.Count));
            }
        }
        catch (OperationCanceledException)
        {
            // The measure is over.
        }
    }

    public void Dispose() => _socket.Dispose();

    private void Count(ReadOnlySpan<byte> bytes)
    {
        var updates = 0;
        while (bytes.IndexOf(Separator) is var end and >= 0)
        {
            if (_recordLength + end != PingLength)
            {
                updates++;
                if (KeepsSample && _recordLength == 0)
                    Sample = bytes[..end].ToArray();
            }
            _recordLength = 0;
            bytes = bytes[(end + 1)..];
        }
        _recordLength += bytes.Length;
        if (updates > 0)
            arrivals.Add(updates);
    }

    private ValueTask SendAsync(string record, CancellationToken cancel) =>
        _socket.SendAsync(
            Encoding.UTF8.GetBytes(record + (char)Separator).AsMemory(),
            WebSocketMessageType.Text,
            endOfMessage: true,
            cancel
        );
}
