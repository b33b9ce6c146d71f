using System.Collections.Concurrent;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeagueGrid.Benchmarks.Serving;

/// <summary>Bare Kestrel WebSockets: what is posted to <c>/publish</c> goes to every socket, line by line, and nothing else is done.</summary>
public static class SocketServer
{
    public static async Task RunAsync(string address)
    {
        var sockets = new ConcurrentDictionary<WebSocket, byte>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add(address);
        app.UseWebSockets();
        app.MapGet("/ready", () => Results.Ok());
        app.Map(
            "/socket",
            async (HttpContext context) =>
            {
                using var socket = await context.WebSockets.AcceptWebSocketAsync();
                sockets.TryAdd(socket, 0);
                await UntilClosedAsync(socket, context.RequestAborted);
                sockets.TryRemove(socket, out _);
            }
        );
        app.MapPost(
            "/publish",
            async (HttpContext context) =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body, context.RequestAborted);
                var messages = Split(body.ToArray());
                await Task.WhenAll(sockets.Keys.Select(socket => SendAsync(socket, messages, context.RequestAborted)));
            }
        );
        await app.RunAsync();
    }

    private static List<ReadOnlyMemory<byte>> Split(byte[] body)
    {
        var messages = new List<ReadOnlyMemory<byte>>();
        for (var start = 0; start < body.Length; )
        {
            var end = Array.IndexOf(body, (byte)'\n', start);
            if (end < 0)
                end = body.Length;
            messages.Add(body.AsMemory(start, end - start));
            start = end + 1;
        }
        return messages;
    }

    private static async Task SendAsync(WebSocket socket, List<ReadOnlyMemory<byte>> messages, CancellationToken cancel)
    {
        foreach (var message in messages)
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancel);
    }

    private static async Task UntilClosedAsync(WebSocket socket, CancellationToken cancel)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), cancel)).MessageType is not WebSocketMessageType.Close) { }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // The client is gone: so is its place.
        }
    }
}
