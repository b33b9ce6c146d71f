using System.Text;
using LeagueGrid.Core.Feed;
using LeagueGrid.Server.Ingest;
using Xunit;

namespace LeagueGrid.Tests.Server.Ingest;

public sealed class JsonItemsTests
{
    [Fact]
    public void An_object_is_one_line() => Assert.Equal(["1:{\"a\":1}"], Split("{\"a\":1}"));

    [Fact]
    public void Elements_of_an_array_are_numbered_from_one() =>
        Assert.Equal(["1:{\"a\":[1, 2]}", "2:null", "3:\"x\""], Split(" [ {\"a\":[1, 2]} , null,\n\"x\" ] "));

    [Fact]
    public void What_stands_before_a_break_is_kept_and_the_break_is_no_item()
    {
        var lines = JsonItems.Split(Encoding.UTF8.GetBytes("[{\"a\":1},{\"b\":"));
        Assert.Equal([1, 2], lines.Select(line => line.Number));
        Assert.Equal(Refusal.MalformedJson, FeedParser.Parse(lines[1].Bytes).Refusal!.Code);
    }

    [Fact]
    public void Nothing_at_all_is_one_malformed_item() =>
        Assert.Equal(Refusal.MalformedJson, FeedParser.Parse(JsonItems.Split(default)[0].Bytes).Refusal!.Code);

    private static IEnumerable<string> Split(string body) =>
        JsonItems.Split(Encoding.UTF8.GetBytes(body)).Select(line => $"{line.Number}:{Encoding.UTF8.GetString(line.Bytes.Span)}");
}
