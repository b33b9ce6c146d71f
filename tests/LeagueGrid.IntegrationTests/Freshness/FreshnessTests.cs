using System.Globalization;
using LeagueGrid.Cli.Checks;
using LeagueGrid.Client;
using LeagueGrid.Feeds.Simulation;
using LeagueGrid.IntegrationTests.Processes;
using Xunit;

namespace LeagueGrid.IntegrationTests.Freshness;

/// <summary>
/// A feed on a bad day (twice, late, out of order, corrected, withdrawn), and a question after each event that was acknowledged:
/// every answer stands on that event, and no number in it is out of the air. LEAGUEGRID_ASKS says how many.
/// </summary>
public sealed class FreshnessTests
{
    private const int Seed = 21;

    // No asker is to wait for his turn here.
    private const string NoLimit = "--LeagueGrid:Limits:AsksPerMinute=1000000";

    private static int Asks =>
        int.TryParse(
            Environment.GetEnvironmentVariable("LEAGUEGRID_ASKS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var asks
        )
            ? asks
            : 300;

    [Fact]
    public async Task No_answer_is_older_than_the_event_acknowledged_before_it()
    {
        var folder = Directory.CreateTempSubdirectory("lg-fresh-").FullName;
        await using (var server = await ServerProcess.StartAsync($"--LeagueGrid:Data={folder}", NoLimit))
            await AskAsync(server, server);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Nor_where_one_server_takes_the_feed_and_another_answers()
    {
        await using var redis = await Redis8.StartAsync();
        await using var feeding = await ServerProcess.StartAsync(Member(redis));
        await using var asking = await ServerProcess.StartAsync(Member(redis));
        await AskAsync(feeding, asking);
    }

    private static async Task AskAsync(ServerProcess feeding, ServerProcess asking)
    {
        var asks = Asks;
        // A match has more than a hundred events.
        var run = new SimulationRun(new SimulationSettings { Seed = Seed }, 10 + (asks / 100));
        using var feed = ChaosFeed.Disturb(run.Items(), Seed, new ChaosSettings()).GetEnumerator();
        await using var door = new LeagueGridClient(feeding.Address, ServerProcess.Key);
        await using var asker = new LeagueGridClient(asking.Address, null);
        var check = new FreshnessCheck(door, asker);
        await check.RunAsync("simulation", feed, asks, TestContext.Current.CancellationToken);
        TestContext.Current.SendDiagnosticMessage(check.Summary);
        Assert.True(check.IsFresh, string.Join(Environment.NewLine, check.Findings.Prepend(check.Summary)));
        Assert.Equal(asks, check.Asked);
        Assert.Equal(0, check.Correcting);
    }

    private static string[] Member(Redis8 redis) =>
        [
            $"--LeagueGrid:Redis={redis.Connection}",
            $"--LeagueGrid:Cluster:SiloPort={Redis8.FreePort()}",
            $"--LeagueGrid:Cluster:GatewayPort={Redis8.FreePort()}",
            NoLimit,
        ];
}
