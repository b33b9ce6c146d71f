using System.Diagnostics;
using LeagueGrid.Benchmarks.League;
using LeagueGrid.Benchmarks.Report;
using LeagueGrid.Benchmarks.Stage;

namespace LeagueGrid.Benchmarks.Ingest;

/// <summary>What an event costs in a short match and in a long one, and with few matches and many: it should be the same.</summary>
public static class LengthMeasure
{
    private const int Batch = 50;
    private const int Few = 10;

    public static async Task RunAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        await using var server = await GridServer.StartAsync(cancel);
        var many = settings.EventsPerMatch < 1000 ? 100 : 1000;
        var length = settings.EventsPerMatch < 1000 ? 2000 : 10_000;
        var league = new SampleLeague(120);
        foreach (
            var body in Bodies.InBatches(
                league.Definitions().Concat(league.Matches(0, many + Few + 2).SelectMany(match => match.Beginning())),
                500
            )
        )
            await server.PostAsync(body, cancel);

        await OverLengthAsync(server, league.Match(many + Few), length / 5, cancel);
        var (early, late) = await OverLengthAsync(server, league.Match(many + Few + 1), length, cancel);
        table.Add(
            new Measured(
                $"durable event at event {length:#,0} of a match / in its first thousand",
                "us",
                early,
                late,
                Better.Lower,
                AimedRatio: 1.26,
                Note: "batches of 50, one after the other, median"
            )
        );

        // As many bodies for both: to the few they come again and again.
        var bodies = many * 2;
        var ofFew = await OverMatchesAsync(server, [.. league.Matches(many, Few)], bodies, cancel);
        var ofMany = await OverMatchesAsync(server, [.. league.Matches(0, many)], bodies, cancel);
        table.Add(
            new Measured(
                $"durable event with {many:#,0} matches / with {Few}",
                "us",
                ofFew,
                ofMany,
                Better.Lower,
                AimedRatio: 1.5,
                Note: "batches of 50, four connections"
            )
        );
    }

    private static async Task<(double Early, double Late)> OverLengthAsync(
        GridServer server,
        SampleMatch match,
        int length,
        CancellationToken cancel
    )
    {
        var times = new List<double>();
        foreach (var body in Bodies.InBatches(match.Play(length, endless: true), Batch))
        {
            var begun = Stopwatch.GetTimestamp();
            await server.PostAsync(body, cancel);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMicroseconds / Batch);
        }
        var share = Math.Min(20, times.Count / 4);
        return (Median(times.Skip(2).Take(share)), Median(times.TakeLast(share)));
    }

    private static async Task<double> OverMatchesAsync(
        GridServer server,
        List<SampleMatch> matches,
        int bodies,
        CancellationToken cancel
    )
    {
        const int Connections = 4;
        var each = bodies / matches.Count;
        // The first batch of each wakes it up, outside the clock.
        var plays = matches.Select(match => Bodies.InBatches(match.Play((each + 1) * Batch, endless: true), Batch)).ToList();
        await Posting.RunAsync(
            server.Http,
            [
                [.. plays.Select(play => play[0])],
            ],
            Batch,
            TimeSpan.FromMinutes(2),
            cancel
        );
        var ofConnections = Enumerable
            .Range(0, Connections)
            .Select(connection =>
                (IReadOnlyList<byte[]>)
                    [
                        .. Enumerable
                            .Range(1, each)
                            .SelectMany(number =>
                                plays.Where((_, i) => i % Connections == connection).Select(play => play[number])
                            ),
                    ]
            )
            .ToList();
        return 1e6 / await Posting.RunAsync(server.Http, ofConnections, Batch, TimeSpan.FromMinutes(2), cancel);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
