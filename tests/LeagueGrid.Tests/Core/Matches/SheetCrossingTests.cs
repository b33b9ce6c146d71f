using LeagueGrid.Core.Matches;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using static LeagueGrid.Tests.Core.Matches.Story;

namespace LeagueGrid.Tests.Core.Matches;

/// <summary>Sheets and items leave their grain: what the serializer does not know would fail there, on every match at once.</summary>
public sealed class SheetCrossingTests
{
    private static readonly Serializer Grid = new ServiceCollection()
        .AddSerializer()
        .BuildServiceProvider()
        .GetRequiredService<Serializer>();

    [Fact]
    public void A_sheet_crosses_from_grain_to_grain_as_it_is()
    {
        var story = Of(
            Match(),
            Lineup("t-1", "p"),
            Goal("g-1", 12, "p-9") with
            {
                Assist = "p-8",
                Xg = 0.4,
            },
            Card("c-1", 20, "q-4", "red"),
            Event("v-1", EventTypes.Var, 21) with
            {
                Decision = "red card stands",
                About = "c-1",
            },
            Event("s-1", EventTypes.Substitution, 60, "t-1") with
            {
                Off = "p-9",
                On = "p-12",
            },
            Kick("k-1", "p-1", true)
        );
        Same(story.Sheet);
        Same(Of(Result(1, 0, new ResultGoal("t-1", "p-9", 3))).Sheet);
        Same(Of(Match(status: "awarded"), Result(3, 0)).Sheet);
    }

    [Fact]
    public void Parsed_items_cross_from_grain_to_grain_as_they_are()
    {
        foreach (
            var line in new[]
            {
                """{"kind":"lineup","id":"l","match":"m","team":"t","starters":[{"player":"p","shirtNumber":1}],"bench":[]}""",
                """{"kind":"result","id":"r","season":"s","home":"a","away":"b","date":"2020-01-01","fullTime":[1,2],"goals":[{"team":"a","player":"p","minute":3}]}""",
                """{"kind":"season","id":"s","competition":"c","name":"N","points":{"win":2,"draw":1,"loss":0},"tieBreakers":["wins"]}""",
                """{"kind":"team","id":"t","name":"T","aliases":["U"]}""",
                """{"kind":"document","id":"d","title":"T","body":"B","docType":"bio","about":["t"]}""",
                """{"kind":"remove","id":"x","target":{"kind":"event","id":"e"}}""",
            }
        )
        {
            var item = FeedParser.Parse(System.Text.Encoding.UTF8.GetBytes(line)).Item!;
            var crossed = Grid.Deserialize<FeedItem>(Grid.SerializeToArray(item));
            Assert.True(FeedContent.Same(item, crossed!), line);
        }
    }

    private static void Same(MatchSheet sheet)
    {
        var crossed = Grid.Deserialize<MatchSheet>(Grid.SerializeToArray(sheet));
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(sheet), System.Text.Json.JsonSerializer.Serialize(crossed));
    }
}
