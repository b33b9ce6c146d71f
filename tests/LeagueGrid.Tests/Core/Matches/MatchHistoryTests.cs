using LeagueGrid.Core.Matches;
using static LeagueGrid.Tests.Core.Matches.Story;

namespace LeagueGrid.Tests.Core.Matches;

public sealed class MatchHistoryTests
{
    private static List<ReceivedItem> Log(params FeedItem[] items)
    {
        var story = new Story();
        return [.. items.Select(story.Received)];
    }

    private static string Score(MatchState state) => $"{state.ToSheet()!.Score.Home}-{state.ToSheet()!.Score.Away}";

    private static string Scores(int first, int second, int third, Func<int, MatchState> at) =>
        $"{Score(at(first))} {Score(at(second))} {Score(at(third))}";

    [Fact]
    public void A_late_goal_happened_early_and_was_known_late()
    {
        var log = Log(
            Match(),
            Event("e-0", EventTypes.PeriodStart, 1),
            Goal("g-1", 10, "p-9"),
            Event("e-1", EventTypes.Corner, 20, "t-1"),
            Event("e-2", EventTypes.Corner, 35, "t-1"),
            Event("e-3", EventTypes.Corner, 70, "t-2"),
            Goal("g-2", 15, "p-10"),
            Event("e-4", EventTypes.Corner, 85, "t-2")
        );
        Assert.Equal("0-0 1-0 2-0", Scores(5, 12, 30, minute => MatchHistory.Happened("m-1", log, minute)));
        Assert.Equal("1-0 1-0 2-0", Scores(12, 30, 75, minute => MatchHistory.Known("m-1", log, minute)));
        Assert.DoesNotContain(
            MatchHistory.Known("m-1", log, 30).Timeline(),
            moment => moment.Event.Id == "g-2" || moment.Event.Minute > 30
        );
    }

    [Fact]
    public void A_goal_taken_back_later_was_known_and_never_happened()
    {
        var log = Log(
            Match(),
            Goal("g-1", 40, "p-9"),
            Event("e-1", EventTypes.Corner, 60, "t-1"),
            Event("e-2", EventTypes.Corner, 80, "t-1"),
            Retract("x-1", "g-1")
        );
        Assert.Equal("0-0", Score(MatchHistory.Happened("m-1", log, 65)));
        Assert.Equal("1-0", Score(MatchHistory.Known("m-1", log, 65)));
        Assert.Equal("0-0", Score(MatchHistory.Known("m-1", log, 85)));
    }

    [Fact]
    public void Added_time_belongs_to_its_minute_and_a_match_under_way_has_no_winner()
    {
        var log = Log(
            Match(),
            Goal("g-1", 45, "p-9") with
            {
                AddedMinute = 2,
            },
            Event("e-9", EventTypes.MatchEnd, 90),
            Result(1, 0)
        );
        var then = MatchHistory.Happened("m-1", log, 45).ToSheet()!;
        Assert.Equal((1, MatchStatus.Live, null), (then.Score.Home, then.Status, then.Winner));
        Assert.Equal(MatchStatus.Finished, MatchHistory.Happened("m-1", log, 90).ToSheet()!.Status);
    }

    [Fact]
    public void A_listed_result_tells_how_it_stood_and_a_bare_one_does_not()
    {
        var listed = Log(Result(2, 0, new ResultGoal("t-1", "p-9", 10), new ResultGoal("t-1", "p-9", 80)));
        var then = MatchHistory.Happened("m-1", listed, 60).ToSheet()!;
        Assert.Equal((1, 0, MatchStatus.Live, true), (then.Score.Home, then.Score.Away, then.Status, then.GoalsKnown));
        Assert.False(MatchHistory.Happened("m-1", Log(Result(2, 0)), 60).ToSheet()!.GoalsKnown);
    }

    [Fact]
    public void A_late_picture_shows_nothing_that_came_about_after_it()
    {
        var log = Log(Match(), Goal("g-1", 10, "p-9"), Goal("g-2", 11, "p-9"));
        Assert.Equal("1-0", Score(MatchHistory.Cutoff("m-1", log, log[1].At)));
        Assert.Null(MatchHistory.Cutoff("m-1", log, Noon).ToSheet());
    }
}
