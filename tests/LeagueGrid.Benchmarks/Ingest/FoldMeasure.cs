using System.Diagnostics;
using LeagueGrid.Benchmarks.League;
using LeagueGrid.Benchmarks.Report;
using LeagueGrid.Benchmarks.Stage;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeagueGrid.Benchmarks.Ingest;

/// <summary>The fold in memory beside calls to a hot grain that does nothing, and its cost over the length of a match.</summary>
public static class FoldMeasure
{
    private const int Callers = 64;

    public static async Task RunAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        var league = new SampleLeague(2 * Callers);
        var matches = league.Matches(0, Callers).ToList();
        var plays = matches.Select(match => match.Beginning().Concat(match.Play(settings.EventsPerMatch)).ToList()).ToList();
        var time = TimeSpan.FromSeconds(settings.Seconds / 2);

        using var host = await StartSiloAsync(cancel);
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var hot = matches.Select(match => grains.GetGrain<IHotGrain>(match.Id)).ToList();
        var item = plays[0].OfType<EventItem>().First();
        await CallAsync(hot, time / 2, NothingAsync);
        var calls = await CallAsync(hot, time, NothingAsync);
        var throughGrain = await CallAsync(hot, time, FoldAsync);
        await host.StopAsync(cancel);

        Fold(plays, time / 2);
        table.Add(
            new Measured(
                "fold of one event in memory / call of a hot grain that does nothing",
                "events/s",
                calls,
                Fold(plays, time),
                AimedRatio: 0.30
            )
        );
        table.Add(
            new Measured(
                "decide and fold inside a hot grain / call that does nothing",
                "events/s",
                calls,
                throughGrain,
                AimedRatio: 0.30
            )
        );
        Lengths(table, settings.EventsPerMatch < 1000 ? 4000 : 10_000);

        async ValueTask<bool> NothingAsync(int grain, int number)
        {
            await hot[grain].NothingAsync(item);
            return true;
        }

        async ValueTask<bool> FoldAsync(int grain, int number)
        {
            if (number == plays[grain].Count)
                return false;
            await hot[grain].FoldAsync(plays[grain][number]);
            return true;
        }
    }

    /// <summary>Cost of an event (decide, apply, sheet) at the hundredth and far into one match.</summary>
    private static void Lengths(ResultTable table, int length)
    {
        var match = new SampleLeague(20).Match(0);
        var items = match.Play(length + 500, endless: true).ToList();
        var (early, late) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < 5; round++)
        {
            var state = new MatchState(match.Id);
            foreach (var item in match.Beginning())
                Take(state, item);
            early = Math.Min(early, Next(state, items, 100, 400));
            Next(state, items, 400, length - 200);
            late = Math.Min(late, Next(state, items, length - 200, length + 100));
        }
        table.Add(
            new Measured(
                $"fold and sheet of one event at event {length:#,0} / at event 100",
                "us",
                early,
                late,
                Better.Lower,
                AimedRatio: 1.26,
                Note: "a slope of 0.05 over two decades is a factor of 1.26"
            )
        );
    }

    private static double Next(MatchState state, List<EventItem> items, int from, int to)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var i = from == 100 ? 0 : from; i < to; i++)
        {
            if (i == from)
                begun = Stopwatch.GetTimestamp();
            Take(state, items[i]);
            state.ToSheet();
        }
        return Stopwatch.GetElapsedTime(begun).TotalMicroseconds / (to - from);
    }

    private static double Fold(List<List<FeedItem>> plays, TimeSpan time)
    {
        var folded = 0L;
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < time)
        {
            foreach (var play in plays)
            {
                var state = new MatchState(play[0].Id);
                foreach (var item in play)
                    Take(state, item);
                folded += play.Count;
            }
        }
        return folded / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static void Take(MatchState state, FeedItem item)
    {
        if (MatchRules.Decide(state, item).Outcome is Outcome.Accepted)
            state.Apply(new ReceivedItem(item, ReadOnlyMemory<byte>.Empty, DateTimeOffset.UnixEpoch, "bench"));
    }

    /// <summary>Calls a second, by one caller for each grain, each after the answer to the last.</summary>
    private static async Task<double> CallAsync(List<IHotGrain> grains, TimeSpan time, Func<int, int, ValueTask<bool>> callAsync)
    {
        var calls = 0L;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, grains.Count)
                .Select(grain =>
                    Task.Run(async () =>
                    {
                        var made = 0;
                        while (Stopwatch.GetElapsedTime(begun) < time && await callAsync(grain, made))
                            made++;
                        Interlocked.Add(ref calls, made);
                    })
                )
        );
        return calls / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task<IHost> StartSiloAsync(CancellationToken cancel)
    {
        var host = Host.CreateDefaultBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .UseOrleans(silo => silo.UseLocalhostClustering(ChildProcess.FreePort(), ChildProcess.FreePort()))
            .Build();
        await host.StartAsync(cancel);
        return host;
    }
}
