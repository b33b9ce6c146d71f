using System.Diagnostics;
using LeagueGrid.Benchmarks.Ingest;
using LeagueGrid.Benchmarks.League;
using LeagueGrid.Benchmarks.Report;
using LeagueGrid.Benchmarks.Serving;
using LeagueGrid.Benchmarks.Stage;

namespace LeagueGrid.Benchmarks.Live;

/// <summary>One match to many subscribers: the hub, with durable ingest before it, beside bare sockets that get the same bytes.</summary>
public static class FanOutMeasure
{
    private const int Burst = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(40);

    public static async Task RunAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        var bursts = settings.Seconds < 4 ? 3 : 10;
        var singles = settings.Seconds < 4 ? 20 : 100;
        var (hub, message) = await HubAsync(settings.Clients, bursts, singles, cancel);
        var bare = await BareAsync(settings.Clients, bursts, singles, message, cancel);
        var clients = $"{settings.Clients:#,0} subscribers";
        table.Add(
            new Measured(
                $"fan-out to {clients}, hub / bare WebSockets",
                "messages/s",
                bare.Rate,
                hub.Rate,
                AimedRatio: settings.Clients > 2000 ? 0.60 : 0.90,
                Note: $"bursts of {Burst} durable events, {message.Length} bytes a message; the clients run on the same processors"
            )
        );
        var bound = settings.Clients > 2000 ? 250.0 : 50.0;
        table.Add(new Measured($"sent -> last of {clients}, p50", "ms", bare.Last.P50, hub.Last.P50, Better.Lower));
        table.Add(
            new Measured($"sent -> last of {clients}, p99", "ms", bare.Last.P99, hub.Last.P99, Better.Lower, AimedValue: bound)
        );
        table.Add(
            new Measured($"acknowledged -> last of {clients}, p99", "ms", null, hub.AfterAck.P99, Better.Lower, AimedValue: bound)
        );
        table.Add(
            new Measured(
                "processor of the server for one message",
                "us",
                bare.ProcessorOfMessage,
                hub.ProcessorOfMessage,
                Better.Lower
            )
        );
    }

    private static async Task<(Reached Reached, byte[] Message)> HubAsync(
        int clients,
        int bursts,
        int singles,
        CancellationToken cancel
    )
    {
        await using var server = await GridServer.StartAsync(cancel);
        var league = new SampleLeague(20);
        var match = league.Match(0);
        foreach (var body in Bodies.InBatches(league.Definitions().Concat(match.Beginning()), 500))
            await server.PostAsync(body, cancel);
        var address = new UriBuilder(server.Address)
        {
            Scheme = "ws",
            Path = "/hubs/league",
            Query = $"access_token={GridServer.Key}",
        };
        await using var audience = await Audience.GatherAsync(clients, address.Uri, $"match/{match.Id}", cancel);
        var events = match.Play(((bursts + 1) * Burst) + singles, endless: true).ToList();
        var reached = await MeasureAsync(
            audience,
            server.Process,
            [.. Bodies.InBatches(events.Take((bursts + 1) * Burst), Burst)],
            [.. Bodies.InBatches(events.Skip((bursts + 1) * Burst), 1)],
            body => server.PostAsync(body, cancel)
        );
        return (reached, audience.Sample ?? throw new InvalidOperationException("No update came."));
    }

    private static async Task<Reached> BareAsync(int clients, int bursts, int singles, byte[] message, CancellationToken cancel)
    {
        var address = new Uri($"http://127.0.0.1:{ChildProcess.FreePort()}");
        await using var server = ChildProcess.StartRole(ServingRoles.Sockets, address.ToString());
        using var http = new HttpClient { BaseAddress = address };
        await server.WhenAnsweringAsync(http, "/ready", cancel);
        await using var audience = await Audience.GatherAsync(
            clients,
            new UriBuilder(address) { Scheme = "ws", Path = "/socket" }.Uri,
            null,
            cancel
        );
        // The separator at the end is what the subscribers count.
        var line = message.Append((byte)0x1e).Append((byte)'\n').ToArray();
        var burst = Enumerable.Repeat(line, Burst).SelectMany(bytes => bytes).ToArray();
        return await MeasureAsync(
            audience,
            server,
            [.. Enumerable.Repeat(burst, bursts + 1)],
            [.. Enumerable.Repeat(line, singles)],
            body => GridServer.PostAsync(http, body, cancel, "/publish")
        );
    }

    private static async Task<Reached> MeasureAsync(
        Audience audience,
        ChildProcess server,
        List<byte[]> bursts,
        List<byte[]> singles,
        Func<byte[], Task> send
    )
    {
        var rates = new List<double>();
        var before = TimeSpan.Zero;
        foreach (var (number, body) in bursts.Index())
        {
            // The first burst is for the compiler.
            if (number == 1)
                before = server.ProcessorTime;
            var all = audience.Arrivals.WhenMoreAsync((long)Burst * audience.Size);
            var begun = Stopwatch.GetTimestamp();
            await send(body);
            var last = await all.WaitAsync(Patience);
            if (number > 0)
                rates.Add((double)Burst * audience.Size / Stopwatch.GetElapsedTime(begun, last).TotalSeconds);
        }
        var spent = (server.ProcessorTime - before).TotalMicroseconds / ((double)rates.Count * Burst * audience.Size);

        var (sent, acknowledged) = (new Times(), new Times());
        foreach (var body in singles)
        {
            await Task.Delay(Between);
            var all = audience.Arrivals.WhenMoreAsync(audience.Size);
            var begun = Stopwatch.GetTimestamp();
            await send(body);
            var answered = Stopwatch.GetTimestamp();
            var last = await all.WaitAsync(Patience);
            sent.Add(Stopwatch.GetElapsedTime(begun, last));
            acknowledged.Add(last > answered ? Stopwatch.GetElapsedTime(answered, last) : TimeSpan.Zero);
        }
        return new Reached(rates.Order().ElementAt(rates.Count / 2), sent, acknowledged, spent);
    }

    private sealed record Reached(double Rate, Times Last, Times AfterAck, double ProcessorOfMessage);
}
