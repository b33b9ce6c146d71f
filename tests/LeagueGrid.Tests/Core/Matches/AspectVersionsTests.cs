using System.IO.Compression;
using System.Text;
using LeagueGrid.Core.Matches;
using static LeagueGrid.Tests.Core.Matches.Story;

namespace LeagueGrid.Tests.Core.Matches;

public sealed class AspectVersionsTests
{
    private const Aspects Undivided = (Aspects)2047;

    [Fact]
    public void An_event_moves_its_own_count_and_the_counts_as_a_whole()
    {
        var story = Begun();
        Assert.Equal(
            Aspects.Statistics | Aspects.Passes | Aspects.Clock,
            story.State.Apply(Received(Event("e-1", EventTypes.Pass, 13, "t-1")))
        );
        story.Send(Event("e-2", EventTypes.Corner, 14, "t-1"));
        Assert.Equal(
            (4L, 5L, 5L, 3L),
            (
                story.Sheet.VersionOf(Aspects.Passes),
                story.Sheet.VersionOf(Aspects.Restarts),
                story.Sheet.VersionOf(Aspects.Statistics),
                story.Sheet.VersionOf(Aspects.Shots)
            )
        );
    }

    [Theory]
    [InlineData(EventTypes.Goal, Aspects.Shots)]
    [InlineData(EventTypes.Shot, Aspects.Shots)]
    [InlineData(EventTypes.Pass, Aspects.Passes)]
    [InlineData("throw-in", Aspects.Restarts)]
    [InlineData(EventTypes.Foul, Aspects.Offences)]
    [InlineData(EventTypes.Offside, Aspects.Offences)]
    [InlineData(EventTypes.Save, Aspects.Duels)]
    [InlineData("duel", Aspects.Duels)]
    [InlineData(EventTypes.Card, Aspects.OtherCounts)]
    [InlineData("carry", Aspects.OtherCounts)]
    public void Every_event_that_is_counted_moves_exactly_one_count(string type, Aspects count)
    {
        var touched = Begun().State.Apply(Received(Event("e-1", type, 13, "t-1", "p-9") with { Color = "yellow" }));
        Assert.Equal(count | Aspects.Statistics, touched & (Aspects.Counts | Aspects.Statistics));
    }

    [Fact]
    public void What_is_taken_back_moves_every_count_for_it_may_have_been_all_that_showed_that_the_source_counts()
    {
        var story = Begun();
        story.Send(Event("e-1", EventTypes.Pass, 13, "t-1"));
        Assert.Equal(Aspects.Counts, story.State.Apply(Received(Retract("x-1", "e-1"))) & Aspects.Counts);
    }

    [Fact]
    public void A_line_up_moves_every_count_for_it_says_whose_event_was_whose()
    {
        var lineup = new LineupItem
        {
            Id = "l-1",
            Match = "m-1",
            Team = "t-1",
            Starters = [new LineupPlace("p-1", 1, "GK")],
            Bench = [],
        };
        Assert.Equal(Aspects.Counts, Begun().State.Apply(Received(lineup)) & Aspects.Counts);
    }

    [Fact]
    public void A_match_kept_when_the_counts_were_one_has_its_version_for_each_of_them()
    {
        var story = Begun();
        story.Send(Event("e-1", EventTypes.Corner, 13, "t-1"));
        var state = MatchState.Restore(AsKeptBefore(story.State.Save()));
        Assert.Equal(
            (4L, 4L, 3L),
            (
                state.ToSheet()!.VersionOf(Aspects.Restarts),
                state.ToSheet()!.VersionOf(Aspects.Passes),
                state.ToSheet()!.VersionOf(Aspects.Goals)
            )
        );
        Assert.Equal(4L, AspectVersions.Newest([1, 2, 3, 3, 0, 0, 0, 0, 4, 4, 0], Aspects.Passes));
    }

    [Fact]
    public void A_change_told_by_a_server_that_knew_the_counts_as_one_is_of_all_of_them()
    {
        Assert.Equal(Aspects.Statistics | Aspects.Counts, AspectVersions.Divided(Aspects.Statistics));
        Assert.Equal(Aspects.All, AspectVersions.Divided(Undivided));
        Assert.Equal(Aspects.Statistics | Aspects.Passes, AspectVersions.Divided(Aspects.Statistics | Aspects.Passes));
        Assert.Equal(Aspects.Score, AspectVersions.Divided(Aspects.Score));
    }

    private static Story Begun()
    {
        var story = new Story();
        story.Send(Match());
        story.Send(Event("k-1", EventTypes.PeriodStart, 1));
        story.Send(Goal("g-1", 12, "p-9"));
        return story;
    }

    private static ReceivedItem Received(FeedItem item) => new(item, default, Noon, "test");

    /// <summary>With a version for each of the first eleven aspects, as all matches were kept once.</summary>
    private static byte[] AsKeptBefore(byte[] saved)
    {
        using var packed = new BrotliStream(new MemoryStream(saved), CompressionMode.Decompress);
        using var lines = new MemoryStream();
        packed.CopyTo(lines);
        var text = Encoding.UTF8.GetString(lines.ToArray());
        var from = text.IndexOf("\"aspects\":[", StringComparison.Ordinal) + "\"aspects\":[".Length;
        var to = text.IndexOf(']', from);
        var before = string.Join(',', text[from..to].Split(',').Take(11));
        using var again = new MemoryStream();
        using (var brotli = new BrotliStream(again, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(Encoding.UTF8.GetBytes(text[..from] + before + text[to..]));
        return again.ToArray();
    }
}
