using System.Diagnostics;
using LeagueGrid.Benchmarks.League;
using LeagueGrid.Benchmarks.Report;
using LeagueGrid.Benchmarks.Serving;
using LeagueGrid.Benchmarks.Stage;
using LeagueGrid.Core.Feed;

namespace LeagueGrid.Benchmarks.Ingest;

/// <summary>Reading lines: over HTTP beside a mere JSON reader, and in memory.</summary>
public static class ParseMeasure
{
    private const int Batch = 500;

    public static async Task RunAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        var events = new SampleLeague(20).Match(0).Play(10 * Batch).ToList();
        var bodies = Bodies.InBatches(events, Batch);
        var time = TimeSpan.FromSeconds(settings.Seconds / 2);
        var address = new Uri($"http://127.0.0.1:{ChildProcess.FreePort()}");
        await using var server = ChildProcess.StartRole(ServingRoles.Parse, address.ToString());
        using var http = new HttpClient { BaseAddress = address };
        await server.WhenAnsweringAsync(http, "/ready", cancel);

        async Task<double> RateAsync(string path)
        {
            var endless = Enumerable
                .Range(0, settings.Connections)
                .Select(_ => (IReadOnlyList<byte[]>)[.. Enumerable.Repeat(bodies, 2000).SelectMany(all => all)])
                .ToList();
            await Posting.RunAsync(http, endless, Batch, time / 2, cancel, path);
            return await Posting.RunAsync(http, endless, Batch, time, cancel, path);
        }

        var bare = await RateAsync("/bare");
        var ours = await RateAsync("/feed");
        table.Add(new Measured("HTTP NDJSON, parse and validate / JSON reader only", "events/s", bare, ours, AimedRatio: 0.70));

        var lines = events.Select(FeedWriter.ToLine).ToList();
        InMemory(lines, time / 2);
        table.Add(new Measured("parse and validate in memory, one core", "events/s", null, InMemory(lines, time)));
    }

    private static double InMemory(List<byte[]> lines, TimeSpan time)
    {
        var parsed = 0L;
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < time)
        {
            foreach (var line in lines)
                if (FeedParser.Parse(line.AsSpan()).Item is not null)
                    parsed++;
        }
        return parsed / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
