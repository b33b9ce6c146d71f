using System.Diagnostics;
using System.Net;
using LeagueGrid.IntegrationTests.Processes;
using Xunit;

namespace LeagueGrid.IntegrationTests.Cluster;

/// <summary>Several servers over one Redis 8.</summary>
public sealed class ClusterTests
{
    private const int Matches = 20;

    // What is promised is two seconds, and is measured on a machine that does nothing else (LEAGUEGRID_FAILOVER_SECONDS=2);
    // the suite only holds that they do, for on a busy machine the probes themselves are late.
    private static readonly TimeSpan Failover = TimeSpan.FromSeconds(
        double.Parse(
            Environment.GetEnvironmentVariable("LEAGUEGRID_FAILOVER_SECONDS") ?? "60",
            System.Globalization.CultureInfo.InvariantCulture
        )
    );

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task What_one_server_takes_the_other_tells()
    {
        await using var redis = await Redis8.StartAsync();
        await using var one = await ServerProcess.StartAsync(Member(redis));
        await using var two = await ServerProcess.StartAsync(Member(redis));
        var season = new Season(Matches, 50);
        await TakeAsync(one, season.Definitions);
        foreach (var match in season.Matches)
        {
            await TakeAsync(two, match.Batches[0]);
            var told = await one.GetAsync($"/api/matches/{match.Id}");
            Assert.Equal("finished", told.GetProperty("status").GetString());
        }
    }

    [Fact]
    public async Task When_one_server_is_killed_its_matches_answer_on_the_other()
    {
        await using var redis = await Redis8.StartAsync();
        await using var one = await ServerProcess.StartAsync(Member(redis));
        await using var two = await ServerProcess.StartAsync(Member(redis));
        var season = new Season(Matches, 50);
        await TakeAsync(one, season.Definitions);
        foreach (var match in season.Matches)
            await TakeAsync(two, match.Batches[0]);

        var since = Stopwatch.GetTimestamp();
        await two.KillAsync();
        foreach (var match in season.Matches)
            await UntilAsync(() => AnswersAsync(one, match.Id));
        var took = Stopwatch.GetElapsedTime(since);
        TestContext.Current.SendDiagnosticMessage($"the last match answered after {took.TotalMilliseconds:F0} ms");
        Assert.InRange(took, TimeSpan.Zero, Failover);
        foreach (var match in season.Matches)
            await TakeAsync(one, match.Batches[0]);
    }

    [Fact]
    public async Task A_gateway_serves_what_the_silos_hold()
    {
        await using var redis = await Redis8.StartAsync();
        await using var silo = await ServerProcess.StartAsync([.. Member(redis), "--LeagueGrid:Cluster:Role=silo"]);
        await using var gateway = await ServerProcess.StartAsync([.. Member(redis), "--LeagueGrid:Cluster:Role=gateway"]);
        var season = new Season(2, 50);
        await TakeAsync(gateway, season.Definitions);
        await TakeAsync(gateway, season.Matches[0].Batches[0]);
        Assert.Equal("m0", (await gateway.GetAsync("/api/matches/m0")).GetProperty("id").GetString());
        using var closed = await silo.Http.GetAsync(
            new Uri("/api/matches/m0", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
    }

    [Fact]
    public async Task A_server_that_was_paused_until_the_others_declared_it_dead_ends()
    {
        await using var redis = await Redis8.StartAsync();
        await using var one = await ServerProcess.StartAsync(Member(redis));
        await using var two = await ServerProcess.StartAsync(Member(redis));
        var season = new Season(Matches, 50);
        await TakeAsync(one, season.Definitions);
        foreach (var match in season.Matches)
            await TakeAsync(two, match.Batches[0]);

        await two.SignalAsync("STOP");
        // Long enough that it is declared dead even where none of the matches was on it, and so nobody misses it.
        await Task.Delay(Pause, TestContext.Current.CancellationToken);
        foreach (var match in season.Matches)
            await UntilAsync(() => AnswersAsync(one, match.Id));
        await two.SignalAsync("CONT");
        Assert.NotEqual(0, await two.ExitCodeAsync(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task While_Redis_is_away_nothing_is_acknowledged_and_feeds_are_told_to_come_again()
    {
        await using var redis = await Redis8.StartAsync();
        await using var server = await ServerProcess.StartAsync(Member(redis));
        var season = new Season(1, 50);
        await TakeAsync(server, season.Definitions);

        await redis.KillAsync();
        using (var refused = await server.IngestAsync(season.Matches[0].Batches[0], TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
        }

        await redis.RestartAsync();
        await UntilAsync(async () =>
        {
            using var taken = await server.IngestAsync(season.Matches[0].Batches[0], TestContext.Current.CancellationToken);
            return taken.StatusCode == HttpStatusCode.OK;
        });
        Assert.Equal("finished", (await server.GetAsync("/api/matches/m0")).GetProperty("status").GetString());
    }

    private static string[] Member(Redis8 redis) =>
        [
            $"--LeagueGrid:Redis={redis.Connection}",
            $"--LeagueGrid:Cluster:SiloPort={Redis8.FreePort()}",
            $"--LeagueGrid:Cluster:GatewayPort={Redis8.FreePort()}",
        ];

    private static async Task TakeAsync(ServerProcess server, string lines)
    {
        using var taken = await server.IngestAsync(lines, TestContext.Current.CancellationToken);
        Assert.True(
            taken.StatusCode == HttpStatusCode.OK,
            await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    private static async Task<bool> AnswersAsync(ServerProcess server, string match)
    {
        using var told = await server.Http.GetAsync(
            new Uri($"/api/matches/{match}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return told.IsSuccessStatusCode;
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(30), "It did not come to hold within 30 s.");
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
    }
}
