using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeagueGrid.Tests.Answers.Models;

/// <summary>What the model does with one request.</summary>
public delegate Task ChatTurn(HttpContext http, CancellationToken cancel);

/// <summary>
/// A local server that speaks the chat-completions protocol, streaming and tool calls included, and does what a test tells
/// it: speak, call, invent, stall, break off, talk rubbish.
/// </summary>
public sealed class ChatServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ChatTurn> _turns = new();

    private ChatServer(WebApplication app) => _app = app;

    public string Endpoint => $"{_app.Urls.First()}/v1";

    /// <summary>The bodies of all requests so far.</summary>
    public ConcurrentQueue<JsonElement> Requests { get; } = new();

    /// <summary>What is done where no turn is left.</summary>
    public ChatTurn Otherwise { get; set; } = Fail(StatusCodes.Status500InternalServerError);

    public static async Task<ChatServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new ChatServer(app);
        app.MapPost("/v1/chat/completions", server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public void Then(params ChatTurn[] turns)
    {
        foreach (var turn in turns)
            _turns.Enqueue(turn);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    public static ChatTurn Say(string text) =>
        async (http, cancel) =>
        {
            foreach (var piece in Pieces(text))
                await WriteAsync(http, new { content = piece }, null, cancel);
            await WriteAsync(http, new { }, "stop", cancel);
            await EndAsync(http, cancel);
        };

    public static ChatTurn Call(string function, object arguments) =>
        async (http, cancel) =>
        {
            var call = new
            {
                index = 0,
                id = "call_1",
                type = "function",
                function = new { name = $"league-{function}", arguments = "" },
            };
            await WriteAsync(http, new { role = "assistant", tool_calls = new[] { call } }, null, cancel);
            foreach (var piece in Pieces(JsonSerializer.Serialize(arguments)))
                await WriteAsync(
                    http,
                    new { tool_calls = new[] { new { index = 0, function = new { arguments = piece } } } },
                    null,
                    cancel
                );
            await WriteAsync(http, new { }, "tool_calls", cancel);
            await EndAsync(http, cancel);
        };

    public static ChatTurn SayAndStall(string text) =>
        async (http, cancel) =>
        {
            foreach (var piece in Pieces(text))
                await WriteAsync(http, new { content = piece }, null, cancel);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        };

    public static ChatTurn SayAndBreak(string text) =>
        async (http, cancel) =>
        {
            foreach (var piece in Pieces(text))
                await WriteAsync(http, new { content = piece }, null, cancel);
            http.Abort();
        };

    public static ChatTurn Rubbish() =>
        async (http, cancel) =>
        {
            http.Response.ContentType = "text/event-stream";
            await http.Response.WriteAsync("data: {\"choices\": [ \u0000 nonsense\n\n<html>", cancel);
        };

    public static ChatTurn Fail(int status) =>
        (http, _) =>
        {
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        };

    private async Task AnswerAsync(HttpContext http)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body, cancellationToken: http.RequestAborted);
        Requests.Enqueue(body);
        var turn = _turns.TryDequeue(out var next) ? next : Otherwise;
        try
        {
            await turn(http, http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested) { }
    }

    /// <summary>As tokens come: a few letters at a time, words torn apart.</summary>
    private static IEnumerable<string> Pieces(string text) => text.Chunk(5).Select(piece => new string(piece));

    private static async Task WriteAsync(HttpContext http, object delta, string? finish, CancellationToken cancel)
    {
        if (!http.Response.HasStarted)
            http.Response.ContentType = "text/event-stream";
        var chunk = new
        {
            id = "chatcmpl-1",
            @object = "chat.completion.chunk",
            created = 1_700_000_000,
            model = "test-model",
            choices = new[]
            {
                new
                {
                    index = 0,
                    delta,
                    finish_reason = finish,
                },
            },
        };
        await http.Response.WriteAsync($"data: {JsonSerializer.Serialize(chunk)}\n\n", cancel);
        await http.Response.Body.FlushAsync(cancel);
    }

    private static async Task EndAsync(HttpContext http, CancellationToken cancel) =>
        await http.Response.WriteAsync("data: [DONE]\n\n", cancel);
}
