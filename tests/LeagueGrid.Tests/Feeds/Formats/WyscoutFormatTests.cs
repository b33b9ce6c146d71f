using LeagueGrid.Core.Feed;
using Xunit;

namespace LeagueGrid.Tests.Feeds.Formats;

public sealed class WyscoutFormatTests
{
    [Theory]
    [InlineData("euro-2016.jsonl", "euro-2016.ndjson")]
    [InlineData("premier-league-2017-18.jsonl", "premier-league-2017-18.ndjson")]
    [InlineData("events/1694434.json", "euro-2016-poland-portugal.ndjson")]
    [InlineData("events/1694436.json", "euro-2016-germany-italy.ndjson")]
    [InlineData("events/1694440.json", "euro-2016-final.ndjson")]
    public void A_file_gives_the_canonical_items_one_by_one(string raw, string canonical)
    {
        var (items, refused) = SharedData.Read("wyscout", SharedData.Path("raw", "wyscout", raw));

        SharedData.AssertSame(SharedData.Canonical(canonical), items);
        Assert.Equal(0, refused.Count);
        Assert.Equal(items.OrderBy(item => item.Due).Select(item => item.Item), items.Select(item => item.Item));
    }

    [Fact]
    public void The_final_of_2016_was_decided_by_Eder_at_109()
    {
        var (items, _) = SharedData.Read("wyscout", SharedData.Path("raw", "wyscout", "events", "1694440.json"));

        var goal = Assert.Single(items.Select(item => item.Item).OfType<EventItem>(), item => item.Type == "goal");
        Assert.Equal(("wy-1694440", 4, 109, "wy-t-portugal"), (goal.Match, goal.Period, goal.Minute, goal.Team));
    }

    [Fact]
    public void A_byte_order_mark_and_a_broken_line_lose_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("wyscout").FullName;
        try
        {
            var lines = File.ReadAllLines(SharedData.Path("raw", "wyscout", "euro-2016.jsonl"));
            var file = Path.Combine(folder, "euro-2016.jsonl");
            File.WriteAllText(
                file,
                string.Join("\r\n", [.. lines, "{\"id\": 1"]),
                new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
            );

            var (items, refused) = SharedData.Read("wyscout", file);

            SharedData.AssertSame(SharedData.Canonical("euro-2016.ndjson"), items);
            Assert.Equal(1, refused.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
