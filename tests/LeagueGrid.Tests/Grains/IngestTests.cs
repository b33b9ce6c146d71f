using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Ports;
using LeagueGrid.Tests.Stores;
using Xunit;

namespace LeagueGrid.Tests.Grains;

public sealed class IngestTests(EmbeddedStoreFixture store) : IClassFixture<EmbeddedStoreFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_is_read_at_once()
    {
        await using var grid = await TestGrid.StartAsync(store.Connection);
        await grid.AcceptAsync([.. Story.Definitions, Story.Match(), Story.Start(), Story.Goal("e-1", 12)]);

        var match = await grid.Views.MatchAsync("m-1", Moment.Now, Cancel);
        Assert.Equal((1, 0, "live"), (match!.Score.Home, match.Score.Away, match.Status));
        Assert.Equal(3, match.Version);
        var table = await grid.Views.TableAsync("s-1", live: true, Cancel);
        Assert.Equal(("t-1", 3), (table!.Rows[0].Team.Id, table.Rows[0].Points));
        Assert.Equal(1, (await grid.Views.PlayerAsync("p-1", Cancel))!.Totals.Goals);
        Assert.Equal("m-1", Assert.Single((await grid.Views.MatchesAsync(new(LiveOnly: true), null, 10, Cancel)).Items).Id);
        Assert.Equal("e-1", Assert.Single((await grid.League.EventsAsync("m-1", Moment.Now, Cancel))!, e => e.Type == "goal").Id);
    }
}
