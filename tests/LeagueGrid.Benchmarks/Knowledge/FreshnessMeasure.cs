using System.Diagnostics;
using LeagueGrid.Benchmarks.League;
using LeagueGrid.Benchmarks.Report;
using LeagueGrid.Benchmarks.Stage;
using LeagueGrid.Knowledge.Retrieval;
using LeagueGrid.Knowledge.Settings;
using StackExchange.Redis;

namespace LeagueGrid.Benchmarks.Knowledge;

/// <summary>From the acknowledgement of a goal until the passage that tells it is found, while two hundred events a second arrive.</summary>
public static class FreshnessMeasure
{
    private const int EventsPerSecond = 200;
    private const int Matches = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        await using var server = await HostedServer.StartAsync(cancel);
        var league = new SampleLeague(2 * Matches);
        var matches = league.Matches(0, Matches).ToList();
        foreach (
            var body in Bodies.InBatches(
                league.Definitions().Concat(matches.SelectMany(match => match.Beginning().Concat(SteadyFeed.OpeningOf(match)))),
                500
            )
        )
            await server.PostAsync(body, cancel);
        var library = server.Get<PassageLibrary>();
        var limit = await StoreAsync(server.Get<IConnectionMultiplexer>(), settings);

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var feed = new SteadyFeed(matches, EventsPerSecond);
        var begun = Stopwatch.GetTimestamp();
        var feeding = feed.RunAsync(body => server.PostAsync(body, cancel), ended.Token);
        await Task.Delay(TimeSpan.FromSeconds(1), cancel);
        var times = await GoalsAsync(server, library, matches, (int)(settings.Seconds * 12), cancel);
        await ended.CancelAsync();
        await feeding;

        var rate = feed.Sent / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var note =
            $"{times.Count} goals while {rate:0} events/s arrived over {Matches} matches; the limit is one VADD and one hop of publish and subscribe";
        table.Add(new Measured("goal acknowledged -> its passage is found, p50", "ms", limit.P50, times.P50, Better.Lower));
        table.Add(
            new Measured(
                "goal acknowledged -> its passage is found, p99",
                "ms",
                limit.P99,
                times.P99,
                Better.Lower,
                AimedValue: 250,
                Note: note
            )
        );
        var counts = server.Get<KnowledgeInstruments>().Counts;
        table.Add(
            new Measured("passages embedded / passages seen, in that run", "passages", counts.Seen, counts.Embedded, Better.Lower)
        );
    }

    private static async Task<Times> GoalsAsync(
        HostedServer server,
        PassageLibrary library,
        List<SampleMatch> matches,
        int goals,
        CancellationToken cancel
    )
    {
        var times = new Times();
        for (var goal = 0; goal < goals; goal++)
        {
            var match = matches[goal % matches.Count];
            var item = match.Goal(1_000_000 + goal, 1 + (goal / matches.Count), 30, byHome: goal % 2 == 0, goal % 11);
            await server.PostAsync(Bodies.Of([item]), cancel);
            var acknowledged = Stopwatch.GetTimestamp();
            while (library.Find($"match/{match.Id}#score.en") is not { } passage || !passage.Events.Contains(item.Id))
            {
                if (Stopwatch.GetElapsedTime(acknowledged) > Patience)
                    throw new TimeoutException($"The passage of goal {item.Id} did not come.");
                await Task.Delay(1, cancel);
            }
            times.AddSince(acknowledged);
            await Task.Delay(Between, cancel);
        }
        return times;
    }

    /// <summary>What no index over this store can be faster than: a vector written, and one process told.</summary>
    private static async Task<Times> StoreAsync(IConnectionMultiplexer redis, BenchSettings settings)
    {
        var times = new Times();
        var database = redis.GetDatabase();
        var channel = RedisChannel.Literal("bench:hop");
        var hop = new SemaphoreSlim(0);
        await redis.GetSubscriber().SubscribeAsync(channel, (_, _) => hop.Release());
        var vector = new byte[384 * sizeof(float)];
        BitConverter.TryWriteBytes(vector, 1f);
        for (var i = 0; i < settings.Seconds * 40; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await database.ExecuteAsync("VADD", ["bench:v", "FP32", vector, "one", "NOQUANT"]);
            await redis.GetSubscriber().PublishAsync(channel, "one");
            await hop.WaitAsync();
            times.AddSince(begun);
        }
        await database.KeyDeleteAsync("bench:v");
        await redis.GetSubscriber().UnsubscribeAsync(channel);
        return times;
    }
}
