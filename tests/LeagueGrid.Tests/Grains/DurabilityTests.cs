using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Ingest;
using LeagueGrid.Grains.Store;
using LeagueGrid.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using Xunit;

namespace LeagueGrid.Tests.Grains;

/// <summary>What was acknowledged stays, whatever dies; what was not may be sent again.</summary>
public abstract class DurabilityContract(IStoreFixture store)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_restart_everything_stands_as_it_was_acknowledged()
    {
        var t = new Story();
        await using (var grid = await TestGrid.StartAsync(store.Connection))
        {
            await grid.AcceptAsync([.. t.Definitions, t.Match(), t.Start(), t.Goal("e-1", 12)]);
            foreach (var silo in grid.Cluster.Silos.ToArray())
                await grid.Cluster.KillSiloAsync(silo, Cancel);
        }
        await using var again = await TestGrid.StartAsync(store.Connection);
        await AssertOneGoalAsync(again, t);
        Assert.All(await again.TakeAsync(t.Match(), t.Goal("e-1", 12)), verdict => Assert.Equal(Verdict.Duplicate, verdict));
    }

    [Fact]
    public async Task When_a_silo_is_killed_its_matches_answer_on_the_other_with_nothing_lost()
    {
        var t = new Story();
        await using var grid = await TestGrid.StartAsync(store.Connection, silos: 2);
        await grid.AcceptAsync([.. t.Definitions, .. Enumerable.Range(0, 20).Select(n => t.Match($"m{n}"))]);
        for (var n = 0; n < 20; n++)
            await grid.AcceptAsync(t.Start($"m{n}"), t.Goal($"e{n}", 10 + n, $"m{n}"));

        await grid.Cluster.KillSiloAsync(grid.Cluster.Silos[1], Cancel);

        for (var n = 0; n < 20; n++)
            Assert.Equal(1, (await grid.Views.MatchAsync(t[$"m{n}"], Moment.Now, Cancel))!.Score.Home);
        var table = await grid.Views.TableAsync(t["s-1"], live: true, Cancel);
        Assert.Equal((20, 60), (table!.Rows[0].Played, table.Rows[0].Points));
        Assert.Equal(20, (await grid.Views.PlayerAsync(t["p-1"], Cancel))!.Totals.Goals);
        await grid.AcceptAsync(t.Goal("late", 80, "m3"));
        Assert.Equal(2, (await grid.Views.MatchAsync(t["m3"], Moment.Now, Cancel))!.Score.Home);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_append_without_an_answer_is_not_acknowledged_and_counts_once_when_sent_again(bool lands)
    {
        var t = new Story();
        FaultyLog? log = null;
        await using var grid = await TestGrid.StartAsync(
            store.Connection,
            configure: services =>
                services.AddSingleton<ISegmentLog>(provider =>
                    log = new FaultyLog(
                        new RedisSegmentLog(provider.GetRequiredService<IConnectionMultiplexer>(), TimeProvider.System)
                    )
                )
        );
        await grid.AcceptAsync([.. t.Definitions, t.Match(), t.Start()]);
        log!.LosesNextAnswer = lands;
        log.LosesNextAppend = !lands;
        await Assert.ThrowsAsync<GridOverloadedException>(() => grid.TakeAsync(t.Goal("e-1", 12)));

        var verdict = Assert.Single(await grid.TakeAsync(t.Goal("e-1", 12)));
        Assert.Equal(lands ? Verdict.Duplicate : Verdict.Accepted, verdict);
        await AssertOneGoalAsync(grid, t);
    }

    [Fact]
    public async Task Another_writer_of_the_log_is_noticed_and_nothing_of_his_is_lost()
    {
        var t = new Story();
        await using var grid = await TestGrid.StartAsync(store.Connection);
        await using var other = await TestGrid.StartAsync(store.Connection);
        await grid.AcceptAsync([.. t.Definitions, t.Match(), t.Start()]);
        // A second grid over the same store: its activation of the match is one that the first knows nothing of.
        await other.AcceptAsync(t.Goal("e-1", 12));
        await grid.AcceptAsync(t.Goal("e-2", 30));

        Assert.Equal(2, (await grid.Views.MatchAsync(t["m-1"], Moment.Now, Cancel))!.Score.Home);
        Assert.Equal(Verdict.Duplicate, Assert.Single(await grid.TakeAsync(t.Goal("e-1", 12))));
        Assert.Equal(2, (await grid.Views.TableAsync(t["s-1"], live: true, Cancel))!.Rows[0].GoalsFor);
    }

    [Fact]
    public async Task What_landed_but_was_never_handed_on_is_handed_on_after_the_crash()
    {
        var t = new Story();
        FaultyLog? log = null;
        await using (
            var grid = await TestGrid.StartAsync(
                store.Connection,
                configure: services =>
                    services.AddSingleton<ISegmentLog>(provider =>
                        log = new FaultyLog(
                            new RedisSegmentLog(provider.GetRequiredService<IConnectionMultiplexer>(), TimeProvider.System)
                        )
                    )
            )
        )
        {
            await grid.AcceptAsync([.. t.Definitions, t.Match(), t.Start(), t.Goal("e-1", 12), t.Goal("e-2", 20)]);
            log!.LosesNextAnswer = true;
            await Assert.ThrowsAsync<GridOverloadedException>(() => grid.TakeAsync(t.Retract("x-1", "e-2")));
            foreach (var silo in grid.Cluster.Silos.ToArray())
                await grid.Cluster.KillSiloAsync(silo, Cancel);
        }
        await using var again = await TestGrid.StartAsync(store.Connection);
        Assert.Equal(Verdict.Duplicate, Assert.Single(await again.TakeAsync(t.Retract("x-1", "e-2"))));
        await AssertOneGoalAsync(again, t);
    }

    private static async Task AssertOneGoalAsync(TestGrid grid, Story t)
    {
        Assert.Equal(1, (await grid.Views.MatchAsync(t["m-1"], Moment.Now, Cancel))!.Score.Home);
        Assert.Equal(1, (await grid.Views.TableAsync(t["s-1"], live: true, Cancel))!.Rows[0].GoalsFor);
        Assert.Equal(1, Assert.Single((await grid.Views.ScorersAsync(t["s-1"], Cancel))!.Rows).Goals);
        Assert.Equal(1, (await grid.Views.PlayerAsync(t["p-1"], Cancel))!.Totals.Goals);
    }
}

public sealed class EmbeddedDurabilityTests(EmbeddedStoreFixture store)
    : DurabilityContract(store),
        IClassFixture<EmbeddedStoreFixture>;

public sealed class Redis8DurabilityTests(Redis8Fixture store) : DurabilityContract(store), IClassFixture<Redis8Fixture>;
