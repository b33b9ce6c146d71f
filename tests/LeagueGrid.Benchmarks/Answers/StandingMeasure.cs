using System.Diagnostics;
using LeagueGrid.Benchmarks.Report;
using LeagueGrid.Benchmarks.Stage;
using LeagueGrid.Client;

namespace LeagueGrid.Benchmarks.Answers;

/// <summary>Many standing questions over fifty matches in play: what is computed, and how late revisions are.</summary>
public static class StandingMeasure
{
    private const int Matches = 50;
    private const int FollowsPerConnection = 50;

    /// <summary>Goals that go first, for the compiler.</summary>
    private const int Warming = 10;
    private const string Computations = "leaguegrid_answers_computations_total";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        await using var evening = await LiveEvening.BeginAsync(Matches, cancel);
        var clients = Enumerable
            .Range(0, (settings.StandingQuestions + FollowsPerConnection - 1) / FollowsPerConnection)
            .Select(_ => new LeagueGridClient(evening.Server.Address, GridServer.Key))
            .ToList();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        // The first fifty ask for the score, one a match; each further fifty something else.
        var questions = Enumerable
            .Range(0, settings.StandingQuestions)
            .Select(i => new Followed(
                clients[i / FollowsPerConnection],
                SampleQuestions.Of(evening.Matches[i % Matches], i / Matches)
            ))
            .ToList();
        var begun = Stopwatch.GetTimestamp();
        var following = questions.Select(question => question.RunAsync(ended.Token)).ToList();
        await Task.WhenAll(questions.Select(question => question.Answered)).WaitAsync(TimeSpan.FromSeconds(120), cancel);
        var setUp = Stopwatch.GetElapsedTime(begun);

        evening.StartFeed();
        for (var goal = 0; goal < Warming; goal++)
            await ScoreAsync(evening, questions, goal, cancel);
        var (computed, spent, revised, sent) = (
            await ComputationsAsync(evening, cancel),
            evening.Server.Process.ProcessorTime,
            Revisions(questions),
            evening.Sent
        );
        begun = Stopwatch.GetTimestamp();
        var times = new Times();
        for (var goal = Warming; Stopwatch.GetElapsedTime(begun).TotalSeconds < settings.Seconds * 2; goal++)
            times.Add(await ScoreAsync(evening, questions, goal, cancel));
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        computed = await ComputationsAsync(evening, cancel) - computed;
        var share = (evening.Server.Process.ProcessorTime - spent).TotalSeconds / seconds;
        // Each event could at most concern every question about its match.
        var events = evening.Sent - sent;
        var naive = events * (double)settings.StandingQuestions / Matches;
        var label = $"{settings.StandingQuestions:#,0} standing questions, {Matches} matches";
        table.Add(
            new Measured(
                $"{label}: computations / every question of the match at each event",
                "computations",
                naive,
                computed,
                Better.Lower,
                Note: $"{events:#,0} events in {seconds:0} s, {times.Count} goals, {Revisions(questions) - revised:#,0} revisions; "
                    + $"{share:0.00} processors busy; all followed within {setUp.TotalSeconds:0.0} s"
            )
        );
        table.Add(new Measured($"{label}: goal acknowledged -> revision, p50", "ms", null, times.P50, Better.Lower));
        table.Add(
            new Measured($"{label}: goal acknowledged -> revision, p99", "ms", null, times.P99, Better.Lower, AimedValue: 100)
        );

        await ended.CancelAsync();
        await Task.WhenAll(following);
        foreach (var client in clients)
            await client.DisposeAsync();
    }

    /// <summary>How long after its acknowledgement a goal is in the answer of who follows the score of its match.</summary>
    private static async Task<TimeSpan> ScoreAsync(
        LiveEvening evening,
        List<Followed> questions,
        int goal,
        CancellationToken cancel
    )
    {
        var number = goal % Math.Min(Matches, questions.Count);
        var id = await evening.ScoreAsync(evening.Matches[number], cancel);
        var acknowledged = Stopwatch.GetTimestamp();
        var arrived = await questions[number].RevisedByAsync(id).WaitAsync(Patience, cancel);
        await Task.Delay(Between, cancel);
        return arrived > acknowledged ? Stopwatch.GetElapsedTime(acknowledged, arrived) : TimeSpan.Zero;
    }

    private static long Revisions(List<Followed> questions) => questions.Sum(question => (long)question.Revisions);

    /// <summary>The exporter repeats its last answer for a while: asked after it has aged.</summary>
    private static async Task<double> ComputationsAsync(LiveEvening evening, CancellationToken cancel)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(400), cancel);
        return await evening.Server.MetricAsync(Computations, cancel);
    }
}
