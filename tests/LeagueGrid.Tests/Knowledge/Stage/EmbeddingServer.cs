using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeagueGrid.Tests.Knowledge.Stage;

/// <summary>
/// A local server that speaks the embedding protocols of OpenAI and of Ollama. A text's vector is its length beside one; a test
/// may tell it to refuse or to stall first.
/// </summary>
public sealed class EmbeddingServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _first = new();

    private EmbeddingServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>The texts of each call that was answered.</summary>
    public ConcurrentQueue<string[]> Calls { get; } = new();

    /// <summary>Keys that calls came with.</summary>
    public ConcurrentQueue<string> Keys { get; } = new();

    public static async Task<EmbeddingServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new EmbeddingServer(app);
        app.MapPost("/v1/embeddings", http => server.AnswerAsync(http, server.OpenAiAsync));
        app.MapPost("/api/embed", http => server.AnswerAsync(http, server.OllamaAsync));
        await app.StartAsync();
        return server;
    }

    public void RefuseFirst(int status) =>
        _first.Enqueue(http =>
        {
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        });

    public void StallFirst() => _first.Enqueue(http => Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http, Func<HttpContext, string[], Task> answer)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body, cancellationToken: http.RequestAborted);
        Keys.Enqueue(http.Request.Headers.Authorization.ToString());
        try
        {
            if (_first.TryDequeue(out var first))
            {
                await first(http);
                return;
            }
            var input = body.GetProperty("input");
            string[] texts =
                input.ValueKind == JsonValueKind.String
                    ? [input.GetString()!]
                    : [.. input.EnumerateArray().Select(text => text.GetString()!)];
            Calls.Enqueue(texts);
            await answer(http, texts);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested) { }
    }

    private Task OpenAiAsync(HttpContext http, string[] texts) =>
        http.Response.WriteAsJsonAsync(
            new
            {
                @object = "list",
                model = "test-model",
                data = texts.Select(
                    (text, index) =>
                        new
                        {
                            @object = "embedding",
                            index,
                            embedding = Convert.ToBase64String(
                                System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(VectorOf(text))
                            ),
                        }
                ),
                usage = new { prompt_tokens = 1, total_tokens = 1 },
            },
            http.RequestAborted
        );

    private Task OllamaAsync(HttpContext http, string[] texts) =>
        http.Response.WriteAsJsonAsync(new { model = "test-model", embeddings = texts.Select(VectorOf) }, http.RequestAborted);

    private static float[] VectorOf(string text) => [text.Length, 1];
}
