using System.Collections.Concurrent;
using System.Diagnostics;
using LeagueGrid.Benchmarks.Report;
using LeagueGrid.Benchmarks.Stage;
using LeagueGrid.Client;

namespace LeagueGrid.Benchmarks.Answers;

/// <summary>From the acknowledgement of a goal to the new revision at a follower, beside the plain update of the match at the same client.</summary>
public static class FollowMeasure
{
    private const int Matches = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(150);

    public static async Task RunAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        await using var evening = await LiveEvening.BeginAsync(Matches, cancel);
        await using var client = new LeagueGridClient(evening.Server.Address, GridServer.Key);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var questions = evening.Matches.Select(match => new Followed(client, SampleQuestions.Of(match, 0))).ToList();
        var following = questions.Select(question => question.RunAsync(ended.Token)).ToList();
        await Task.WhenAll(questions.Select(question => question.Answered)).WaitAsync(TimeSpan.FromSeconds(60), cancel);
        var seen = new ConcurrentDictionary<string, TaskCompletionSource<long>>(StringComparer.Ordinal);
        var watching = evening.Matches.Select(match => WatchAsync(client, $"match/{match.Id}", seen, ended.Token)).ToList();

        evening.StartFeed();
        await Task.Delay(TimeSpan.FromSeconds(1), cancel);
        var (updates, revisions) = (new Times(), new Times());
        // A goal in each match goes first, for the compiler.
        for (var goal = -Matches; goal < settings.Seconds * 10; goal++)
        {
            var number = (goal + Matches) % Matches;
            var id = await evening.ScoreAsync(evening.Matches[number], cancel);
            var acknowledged = Stopwatch.GetTimestamp();
            var revised = await questions[number].RevisedByAsync(id).WaitAsync(Patience, cancel);
            var updated = await Of(seen, id).Task.WaitAsync(Patience, cancel);
            if (goal >= 0)
            {
                revisions.Add(After(acknowledged, revised));
                updates.Add(After(acknowledged, updated));
            }
            await Task.Delay(Between, cancel);
        }
        await ended.CancelAsync();
        await Task.WhenAll(following.Concat(watching));

        table.Add(
            new Measured(
                "goal acknowledged -> revision at a follower / its update, p50",
                "ms",
                updates.P50,
                revisions.P50,
                Better.Lower
            )
        );
        table.Add(
            new Measured(
                "goal acknowledged -> revision at a follower / its update, p99",
                "ms",
                updates.P99,
                revisions.P99,
                Better.Lower,
                AimedValue: 100,
                Note: $"{revisions.Count} goals while 200 events/s arrived; what came before the acknowledgement counts as 0"
            )
        );
    }

    private static async Task WatchAsync(
        LeagueGridClient client,
        string topic,
        ConcurrentDictionary<string, TaskCompletionSource<long>> seen,
        CancellationToken cancel
    )
    {
        try
        {
            await foreach (var step in client.WatchAsync(topic, cancel))
            {
                var at = Stopwatch.GetTimestamp();
                if (step.Data.TryGetProperty("event", out var happened) && happened.TryGetProperty("id", out var id))
                    Of(seen, id.GetString()!).TrySetResult(at);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The measure is over.
        }
    }

    private static TaskCompletionSource<long> Of(ConcurrentDictionary<string, TaskCompletionSource<long>> seen, string id) =>
        seen.GetOrAdd(id, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously));

    private static TimeSpan After(long acknowledged, long arrived) =>
        arrived > acknowledged ? Stopwatch.GetElapsedTime(acknowledged, arrived) : TimeSpan.Zero;
}
