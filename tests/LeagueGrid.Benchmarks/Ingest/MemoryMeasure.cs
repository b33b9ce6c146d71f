using System.Diagnostics;
using LeagueGrid.Benchmarks.League;
using LeagueGrid.Benchmarks.Report;
using LeagueGrid.Benchmarks.Stage;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Benchmarks.Ingest;

/// <summary>What an idle match keeps on the heap, and what a server holds that has taken a whole archive.</summary>
public static class MemoryMeasure
{
    private const int Batch = 500;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        Idle(settings, table);
        await ArchiveAsync(settings, table, cancel);
    }

    private static void Idle(BenchSettings settings, ResultTable table)
    {
        const int Count = 50;
        var matches = new SampleLeague(2 * Count)
            .Matches(0, Count)
            .Select(match =>
                (
                    match.Id,
                    Items: match.Beginning().Concat(match.Play(settings.EventsPerMatch)).Select(FeedWriter.ToLine).ToList()
                )
            )
            .ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var states = matches.Select(match => Folded(match.Id, match.Items)).ToList();
        var awake = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Count / 1024;
        var packed = states.Average(state => state.Save().Length) / 1024;
        // A match that is over goes to rest: of its grain nothing stays, and its season keeps the sheet.
        var sheets = states.ConvertAll(state => state.ToSheet());
        states.Clear();
        var idle = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Count / 1024;
        GC.KeepAlive(sheets);
        table.Add(
            new Measured(
                $"heap of a finished match at rest, of {settings.EventsPerMatch:#,0} events / its items packed",
                "KB",
                packed,
                idle,
                Better.Lower,
                AimedValue: 20,
                Note: $"awake: {Figures.Of(awake)} KB"
            )
        );
    }

    private static MatchState Folded(string id, List<byte[]> lines)
    {
        var state = new MatchState(id);
        foreach (var line in lines)
        {
            var item = FeedParser.Parse(line.AsSpan()).Item!;
            if (MatchRules.Decide(state, item).Outcome is Outcome.Accepted)
                state.Apply(new ReceivedItem(item, ReadOnlyMemory<byte>.Empty, DateTimeOffset.UnixEpoch, "bench"));
        }
        return state;
    }

    private static async Task ArchiveAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        await using var server = await GridServer.StartAsync(cancel);
        var empty = server.Process.Resident;
        var league = new SampleLeague(100);
        foreach (var body in Bodies.InBatches(league.Definitions(), Batch))
            await server.PostAsync(body, cancel);
        var begun = Stopwatch.GetTimestamp();
        var peak = 0L;
        for (var first = 0; first < settings.PlayedMatches; first += settings.Connections)
        {
            var some = league.Matches(first, Math.Min(settings.Connections, settings.PlayedMatches - first)).ToList();
            var bodies = some.Select(match =>
                    (IReadOnlyList<byte[]>)Bodies.InBatches(match.Beginning().Concat(match.Play(settings.EventsPerMatch)), Batch)
                )
                .ToList();
            await Posting.RunAsync(server.Http, bodies, Batch, TimeSpan.FromMinutes(1), cancel);
            peak = Math.Max(peak, server.Process.Resident);
        }
        var took = Stopwatch.GetElapsedTime(begun);
        var played = server.Process.Resident;
        // Matches that are over go to rest a while after their last event.
        await Task.Delay(settings.PlayedMatches < 100 ? TimeSpan.FromSeconds(1) : Rest, cancel);
        var heap = await server.MetricAsync("dotnet_gc_last_collection_heap_size_bytes", cancel);
        table.Add(
            new Measured(
                $"resident memory of a server with {settings.PlayedMatches:#,0} played matches of {settings.EventsPerMatch:#,0} events",
                "MB",
                null,
                server.Process.Resident / 1e6,
                Better.Lower,
                AimedValue: 1000,
                Note: $"{Figures.Of(empty / 1e6)} MB when empty, {Figures.Of(played / 1e6)} MB at the last event, {Figures.Of(peak / 1e6)} MB at most, "
                    + $"{Figures.Of(heap / 1e6)} MB of heap at the last collection; the embedded store is inside; sent in {took.TotalSeconds:0} s"
            )
        );
    }
}
