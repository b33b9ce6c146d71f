using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace LeagueGrid.Tests.Feeds.Sources;

/// <summary>The ingest door of a server on loopback, with a <see cref="RememberingGrid"/> behind it.</summary>
internal sealed class IngestServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly RememberingGrid _grid;

    public IngestServer(RememberingGrid grid)
    {
        _grid = grid;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }
        _listener.Prefixes.Add(Address);
        _listener.Start();
        // Not waited for at the end: a listener closed before its first wait never ends it.
        _ = Task.Run(ServeAsync);
    }

    public string Address { get; }

    public List<string> Paths { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                await AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
        {
            // Closed by the test.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        Paths.Add(context.Request.RawUrl!);
        using var body = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var items = (await body.ReadToEndAsync())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => FeedParser.Parse(Encoding.UTF8.GetBytes(line)).Item!)
            .ToList();
        var receipt = await _grid.Sink("feed", items, CancellationToken.None);
        context.Response.ContentType = "application/json";
        context.Response.StatusCode = receipt.Refusals.Count == 0 ? 200 : 207;
        await context.Response.OutputStream.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    accepted = receipt.Accepted,
                    duplicates = receipt.Duplicates,
                    rejected = receipt.Refusals.Select(refusal => new
                    {
                        line = refusal.Index + 1,
                        id = items[refusal.Index].Id,
                        code = refusal.Code,
                        message = refusal.Message,
                    }),
                }
            )
        );
        context.Response.Close();
    }
}
