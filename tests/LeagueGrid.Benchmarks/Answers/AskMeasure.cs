using System.Collections.Concurrent;
using System.Diagnostics;
using LeagueGrid.Benchmarks.Report;
using LeagueGrid.Benchmarks.Stage;
using LeagueGrid.Client;
using LeagueGrid.Core.Questions;
using Microsoft.AspNetCore.SignalR.Client;

namespace LeagueGrid.Benchmarks.Answers;

/// <summary>Answers over the hub while events arrive, beside a hub call that does nothing.</summary>
public static class AskMeasure
{
    private const int Matches = 20;
    private const int Askers = 2;
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(20);

    public static async Task RunAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        await using var evening = await LiveEvening.BeginAsync(Matches, cancel);
        evening.StartFeed();
        // Every kind of question has been asked often enough that the compiler is done with it.
        await AskAsync(evening, TimeSpan.FromSeconds(settings.Seconds * 2), cancel);
        var bare = await RoundTripsAsync(evening.Server, TimeSpan.FromSeconds(settings.Seconds / 2), cancel);
        var (first, whole, kinds) = await AskAsync(evening, TimeSpan.FromSeconds(settings.Seconds), cancel);
        var became = string.Join(", ", kinds.OrderByDescending(kind => kind.Value).Select(kind => $"{kind.Value} {kind.Key}"));
        table.Add(new Measured("first part / a hub call that does nothing, p50", "ms", bare.P50, first.P50, Better.Lower));
        table.Add(new Measured("first part / a hub call that does nothing, p99", "ms", bare.P99, first.P99, Better.Lower));
        table.Add(new Measured("whole answer / a hub call that does nothing, p50", "ms", bare.P50, whole.P50, Better.Lower));
        table.Add(
            new Measured(
                "whole answer / a hub call that does nothing, p99",
                "ms",
                bare.P99,
                whole.P99,
                Better.Lower,
                AimedValue: 25,
                Note: $"{whole.Count} questions by {Askers} askers while 200 events/s arrived: {became}"
            )
        );
    }

    private static async Task<(Times First, Times Whole, IReadOnlyDictionary<string, int> Kinds)> AskAsync(
        LiveEvening evening,
        TimeSpan time,
        CancellationToken cancel
    )
    {
        var (first, whole) = (new Times(), new Times());
        var kinds = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, Askers)
                .Select(async asker =>
                {
                    await using var client = new LeagueGridClient(evening.Server.Address, GridServer.Key);
                    for (var number = asker; Stopwatch.GetElapsedTime(begun) < time; number += Askers)
                    {
                        var match = evening.Matches[number % evening.Matches.Count];
                        var question = SampleQuestions.Of(match, number / Askers);
                        var asked = Stopwatch.GetTimestamp();
                        var parts = 0;
                        await foreach (var part in client.AskAsync(new AskRequest { Question = question }, cancel))
                        {
                            if (parts++ == 0)
                                first.AddSince(asked);
                            if (part is AnswerPart.Completed completed)
                                kinds.AddOrUpdate($"{completed.Status} from {completed.Engine}", 1, (_, count) => count + 1);
                        }
                        whole.AddSince(asked);
                        await Task.Delay(Thinking, cancel);
                    }
                })
        );
        return (first, whole, kinds);
    }

    private static async Task<Times> RoundTripsAsync(GridServer server, TimeSpan time, CancellationToken cancel)
    {
        await using var hub = new HubConnectionBuilder()
            .WithUrl(
                new Uri(server.Address, "/hubs/league"),
                options => options.AccessTokenProvider = () => Task.FromResult<string?>(GridServer.Key)
            )
            .Build();
        await hub.StartAsync(cancel);
        var times = new Times();
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < time)
        {
            var called = Stopwatch.GetTimestamp();
            await hub.InvokeAsync("Unwatch", "live", cancel);
            times.AddSince(called);
            await Task.Delay(Thinking, cancel);
        }
        return times;
    }
}
