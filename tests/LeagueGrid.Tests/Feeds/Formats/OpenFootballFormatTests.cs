using LeagueGrid.Core.Feed;
using Xunit;

namespace LeagueGrid.Tests.Feeds.Formats;

public sealed class OpenFootballFormatTests
{
    [Theory]
    [InlineData("2017-18_en.1.json", "duplicates/premier-league-2017-18-openfootball.ndjson")]
    [InlineData("2018-19_es.1.json", "la-liga-2018-19.ndjson")]
    [InlineData("2024-25_de.1.json", "bundesliga-2024-25.ndjson")]
    [InlineData("2024-25_en.1.json", "premier-league-2024-25.ndjson")]
    [InlineData("worldcup", "duplicates/world-cups-1930-2010-openfootball.ndjson")]
    public void A_file_gives_the_canonical_items_one_by_one(string raw, string canonical)
    {
        var (items, refused) = SharedData.Read("openfootball", SharedData.Path("raw", "openfootball", raw));

        SharedData.AssertSame(SharedData.Canonical(canonical), items);
        Assert.Equal(0, refused.Count);
    }

    [Fact]
    public void Seasons_of_a_folder_come_by_date_and_every_result_once()
    {
        var (items, _) = SharedData.Read("openfootball", SharedData.Path("raw", "openfootball"));

        Assert.Equal(items.OrderBy(item => item.Due).Select(item => item.Item.Id), items.Select(item => item.Item.Id));
        var results = items.Select(item => item.Item).OfType<ResultItem>().ToList();
        Assert.Equal(380 + 380 + 306 + 380 + 772, results.Count);
        Assert.Equal(results.Count, results.Select(result => result.Id).Distinct().Count());
    }
}
