using Xunit;

namespace LeagueGrid.Tests.Feeds.Formats;

public sealed class InternationalsFormatTests
{
    [Fact]
    public void The_tables_give_the_canonical_items_one_by_one()
    {
        var (items, refused) = SharedData.Read("internationals", SharedData.Path("raw", "internationals"));

        SharedData.AssertSame(SharedData.Canonical("internationals-1990-2017.ndjson"), items);
        var (_, count, _) = Assert.Single(refused.Reasons);
        Assert.Equal(12, count);
    }
}
