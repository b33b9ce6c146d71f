using System.Diagnostics;
using LeagueGrid.Benchmarks.League;
using LeagueGrid.Benchmarks.Report;
using LeagueGrid.Benchmarks.Serving;
using LeagueGrid.Benchmarks.Stage;
using LeagueGrid.Core.Feed;
using LeagueGrid.Server.Store;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace LeagueGrid.Benchmarks.Ingest;

/// <summary>Durable ingest over HTTP beside bare appends of the same bytes to the same kind of store.</summary>
public static class DurableMeasure
{
    private const int Batch = 500;
    private const int Matches = 64;
    private const int SinglePosters = 64;

    public static async Task OnEmbeddedAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        RawRates raw;
        using (var folder = new WorkFolder())
        using (var store = EmbeddedStore.Start(folder.Path, NullLoggerFactory.Instance))
        await using (var redis = await ConnectionMultiplexer.ConnectAsync(store.Connection))
            raw = await RawAsync(redis, settings);
        await OursAsync("embedded", raw, null, (0.40, 0.50), settings, table, cancel);
    }

    public static Task OnRedisAlwaysAsync(BenchSettings settings, ResultTable table, CancellationToken cancel) =>
        OnRedisAsync("always", 0.60, settings, table, cancel);

    public static Task OnRedisEverySecondAsync(BenchSettings settings, ResultTable table, CancellationToken cancel) =>
        OnRedisAsync("everysec", 0.40, settings, table, cancel);

    private static async Task OnRedisAsync(
        string durability,
        double aim,
        BenchSettings settings,
        ResultTable table,
        CancellationToken cancel
    )
    {
        await using var redis = await RedisServer.StartAsync(durability, cancel);
        if (redis is null)
        {
            table.Note($"Redis 8 with {durability}: not measured, LEAGUEGRID_REDIS8 names no redis-server.");
            return;
        }
        RawRates raw;
        await using (var connection = await ConnectionMultiplexer.ConnectAsync(redis.Connection + ",allowAdmin=true"))
        {
            raw = await RawAsync(connection, settings);
            foreach (var server in connection.GetServers())
                await server.FlushAllDatabasesAsync();
        }
        await OursAsync($"Redis 8, {durability}", raw, redis.Connection, (aim, 0.50), settings, table, cancel);
    }

    private static async Task<RawRates> RawAsync(ConnectionMultiplexer redis, BenchSettings settings)
    {
        var events = Plays(settings).SelectMany(play => play).Select(FeedWriter.ToLine).Take(settings.Events).ToList();
        var time = TimeSpan.FromSeconds(settings.Seconds / 2);
        var database = redis.GetDatabase();
        return new RawRates(
            await RawAppends.InListsAsync(database, events, time),
            await RawAppends.InValuesAsync(database, events, time),
            await RawAppends.SingleAsync(database, events, time)
        );
    }

    private static async Task OursAsync(
        string store,
        RawRates raw,
        string? redis,
        (double Batches, double Single) aims,
        BenchSettings settings,
        ResultTable table,
        CancellationToken cancel
    )
    {
        var barePost = await BarePostAsync(settings, cancel);
        await using var server = await GridServer.StartAsync(cancel, redis);
        var rounds = Rounds(settings);
        // One round more goes first, so that the compiler has seen everything, and one for the single posts.
        var league = new SampleLeague(2 * Matches);
        foreach (var body in Bodies.InBatches(league.Definitions(), Batch))
            await server.PostAsync(body, cancel);
        foreach (
            var body in Bodies.InBatches(league.Matches(0, (rounds + 2) * Matches).SelectMany(match => match.Beginning()), Batch)
        )
            await server.PostAsync(body, cancel);
        var ofConnections = Enumerable
            .Range(0, settings.Connections)
            .Select(connection => (IReadOnlyList<byte[]>)[.. BodiesOf(league, connection, settings, 1, rounds)])
            .ToList();
        var warming = Enumerable
            .Range(0, settings.Connections)
            .Select(connection => (IReadOnlyList<byte[]>)[.. BodiesOf(league, connection, settings, 0, 1)])
            .ToList();

        await Posting.RunAsync(server.Http, warming, Batch, TimeSpan.FromSeconds(settings.Seconds), cancel);
        var before = server.Process.ProcessorTime;
        var begun = Stopwatch.GetTimestamp();
        var ours = await Posting.RunAsync(server.Http, ofConnections, Batch, TimeSpan.FromSeconds(settings.Seconds), cancel);
        // Says where a busy machine stands in the way, and where we do.
        var spent = (server.Process.ProcessorTime - before) / Stopwatch.GetElapsedTime(begun);
        var perEvent = spent * 1e6 / ours;
        table.Add(
            new Measured(
                $"{store}: NDJSON of 500 over 64 matches / RPUSH of 100 values",
                "events/s",
                raw.InLists,
                ours,
                AimedRatio: aims.Batches,
                Note: $"{settings.Connections} connections; the server had {spent:0.00} processors, {perEvent:0} us for an event; append of 100 in one value {Figures.Of(raw.InValues)} events/s"
            )
        );
        table.Add(new Measured($"{store}: the same / 100 events in one value", "events/s", raw.InValues, ours));

        var singles = league
            .Matches((rounds + 1) * Matches, SinglePosters)
            .Select(match => (IReadOnlyList<byte[]>)[.. match.Play(2000, endless: true).Select(item => Bodies.Of([item]))])
            .ToList();
        await Posting.RunAsync(
            server.Http,
            [.. singles.Select(all => all.Take(50).ToList())],
            1,
            TimeSpan.FromSeconds(settings.Seconds / 2),
            cancel
        );
        before = server.Process.ProcessorTime;
        begun = Stopwatch.GetTimestamp();
        var single = await Posting.RunAsync(
            server.Http,
            [.. singles.Select(all => all.Skip(50).ToList())],
            1,
            TimeSpan.FromSeconds(settings.Seconds / 2),
            cancel
        );
        spent = (server.Process.ProcessorTime - before) / Stopwatch.GetElapsedTime(begun);
        table.Add(
            new Measured(
                $"{store}: POST of 1 event, 64 writers / the smaller of append and bare POST",
                "events/s",
                Math.Min(raw.Single, barePost),
                single,
                AimedRatio: aims.Single,
                Note: $"append {Figures.Of(raw.Single)}/s, bare POST {Figures.Of(barePost)}/s; "
                    + $"the server had {spent:0.00} processors, {spent * 1e6 / single:0} us for an event"
            )
        );
    }

    private static async Task<double> BarePostAsync(BenchSettings settings, CancellationToken cancel)
    {
        var address = new Uri($"http://127.0.0.1:{ChildProcess.FreePort()}");
        await using var server = ChildProcess.StartRole(ServingRoles.Parse, address.ToString());
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 512 }) { BaseAddress = address };
        await server.WhenAnsweringAsync(http, "/ready", cancel);
        var body = Bodies.Of([new SampleLeague(20).Match(0).Play(100).ElementAt(50)]);
        var posts = Enumerable
            .Range(0, SinglePosters)
            .Select(_ => (IReadOnlyList<byte[]>)[.. Enumerable.Repeat(body, 20_000)])
            .ToList();
        await Posting.RunAsync(http, posts, 1, TimeSpan.FromSeconds(settings.Seconds / 4), cancel, "/bare");
        return await Posting.RunAsync(http, posts, 1, TimeSpan.FromSeconds(settings.Seconds / 4), cancel, "/bare");
    }

    /// <summary>A round is 64 matches from kick-off to whistle.</summary>
    private static int Rounds(BenchSettings settings) => Math.Max(1, settings.Events / (Matches * settings.EventsPerMatch));

    /// <summary>A connection has matches of its own, so that what it sends of one comes in order; a batch holds something of each.</summary>
    private static IEnumerable<byte[]> BodiesOf(
        SampleLeague league,
        int connection,
        BenchSettings settings,
        int firstRound,
        int rounds
    )
    {
        for (var round = firstRound; round < firstRound + rounds; round++)
        {
            var own = league.Matches(round * Matches, Matches).Where((_, i) => i % settings.Connections == connection).ToList();
            foreach (var chunk in Bodies.InTurn(own, settings.EventsPerMatch).Chunk(Batch).Where(chunk => chunk.Length == Batch))
                yield return Bodies.Of(chunk);
        }
    }

    private static IEnumerable<IEnumerable<EventItem>> Plays(BenchSettings settings) =>
        new SampleLeague(2 * Matches).Matches(0, Rounds(settings) * Matches).Select(match => match.Play(settings.EventsPerMatch));

    private sealed record RawRates(double InLists, double InValues, double Single);
}
