using System.Text.Json;
using LeagueGrid.Core.Feed;
using LeagueGrid.Server.Ingest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeagueGrid.Benchmarks.Serving;

/// <summary>
/// Kestrel and a parser, no grid: <c>/bare</c> reads each line as JSON and keeps nothing, <c>/feed</c> makes the item of it with
/// every check that a line can be given alone.
/// </summary>
public static class ParseServer
{
    private const int Enough = 256 * 1024;
    private const int Longest = 1 << 20;

    public static async Task RunAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add(address);
        app.MapGet("/ready", () => Results.Ok());
        app.MapPost("/bare", context => CountAsync(context, IsJson));
        app.MapPost("/feed", context => CountAsync(context, line => FeedParser.Parse(line).Item is not null));
        await app.RunAsync();
    }

    private static async Task CountAsync(HttpContext context, Func<ReadOnlyMemory<byte>, bool> take)
    {
        var reader = new LineReader(context.Request.BodyReader, Longest);
        var lines = new List<FeedLine>();
        var taken = 0;
        while (await reader.ReadAsync(lines, Enough, context.RequestAborted))
        {
            foreach (var line in lines)
                if (take(line.Bytes))
                    taken++;
            lines.Clear();
        }
        await context.Response.WriteAsync(
            taken.ToString(System.Globalization.CultureInfo.InvariantCulture),
            context.RequestAborted
        );
    }

    private static bool IsJson(ReadOnlyMemory<byte> line)
    {
        var reader = new Utf8JsonReader(line.Span);
        while (reader.Read()) { }
        return true;
    }
}
