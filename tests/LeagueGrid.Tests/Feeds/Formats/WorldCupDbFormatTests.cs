using LeagueGrid.Core.Feed;
using LeagueGrid.Feeds.Formats.Reading;
using Xunit;

namespace LeagueGrid.Tests.Feeds.Formats;

public sealed class WorldCupDbFormatTests
{
    [Theory]
    [InlineData("men", "world-cups-1930-2010.ndjson")]
    [InlineData("women", "womens-world-cups-1991-2011.ndjson")]
    public void The_tables_give_the_canonical_items_one_by_one(string competition, string canonical)
    {
        var options = new FormatOptions { Competition = competition };
        var (items, refused) = SharedData.Read("worldcup-db", SharedData.Path("raw", "worldcup-db"), options);

        // The canonical file puts what happened before 1970 to that year in its histories: here they stand after their tournament.
        var expected = SharedData.Canonical(canonical);
        SharedData.AssertSame([.. expected.Where(line => !IsHistory(line))], items.Where(item => !IsHistory(item.Item.Id)));
        Assert.Equal(
            expected.Where(IsHistory),
            items.Where(item => IsHistory(item.Item.Id)).Select(item => FeedWriter.ToText(item.Item))
        );
        Assert.Equal(items.OrderBy(item => item.Due).Select(item => item.Item.Id), items.Select(item => item.Item.Id));
        Assert.Equal(0, refused.Count);
    }

    private static bool IsHistory(string text) => text.Contains("wc-D-history-", StringComparison.Ordinal);
}
