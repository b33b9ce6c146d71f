using LeagueGrid.Core.Matches;
using static LeagueGrid.Tests.Core.Matches.Story;

namespace LeagueGrid.Tests.Core.Matches;

public sealed class MatchStateTests
{
    private static readonly EventItem KickOff = Event("e-0", EventTypes.PeriodStart, 1);
    private static readonly EventItem Whistle = Event("e-99", EventTypes.MatchEnd, 90) with { AddedMinute = 5 };

    [Fact]
    public void A_goal_counts_for_its_side_and_an_own_goal_for_the_other()
    {
        var story = Of(Match(), KickOff, Goal("g-1", 12, "p-9"), Goal("g-2", 30, "p-4") with { OwnGoal = true });
        Assert.Equal("1-1", story.Score);
        Assert.Equal([Side.Home, Side.Away], story.Sheet.Goals.Select(goal => goal.For));
        Assert.Equal(1, story.Sheet.HomeTally[Stat.Goals]);
        Assert.Equal(1, story.Sheet.HomeTally[Stat.OwnGoals]);
        Assert.Equal(0, story.Sheet.AwayTally[Stat.Goals]);
    }

    [Fact]
    public void A_goal_retracted_before_it_came_does_not_count()
    {
        var story = Of(Match(), KickOff, Retract("x-1", "g-1"), Goal("g-1", 12, "p-9"));
        Assert.Equal("0-0", story.Score);
        Assert.Empty(story.Sheet.Goals);
        Assert.Equal(4, story.State.Version);
    }

    [Fact]
    public void A_retraction_that_turns_to_another_event_gives_the_first_one_back()
    {
        var story = Of(Match(), KickOff, Goal("g-1", 12, "p-9"), Goal("g-2", 13, "q-9"), Retract("x-1", "g-1"));
        Assert.Equal("0-1", story.Score);
        story.Send(Retract("x-1", "g-2", rev: 2));
        Assert.Equal("1-0", story.Score);
    }

    [Fact]
    public void A_removed_retraction_gives_the_event_back() =>
        Assert.Equal("1-0", Of(Match(), Goal("g-1", 12, "p-9"), Retract("x-1", "g-1"), Remove("r-1", "retract", "x-1")).Score);

    [Fact]
    public void The_highest_revision_wins_and_a_later_lower_one_is_stale()
    {
        var story = Of(Match(), Goal("g-1", 12, "p-9") with { Rev = 3, Player = "p-10" });
        Assert.Equal(Refusal.StaleRevision, story.Send(Goal("g-1", 12, "p-9")).Refusal?.Code);
        Assert.Equal(Refusal.StaleRevision, story.Send(Goal("g-1", 12, "p-9") with { Rev = 3 }).Refusal?.Code);
        Assert.Equal(Verdict.Duplicate, story.Send(Goal("g-1", 12, "p-9") with { Rev = 3, Player = "p-10" }));
        Assert.Equal("p-10", Assert.Single(story.Sheet.Goals).Player);
        Assert.Equal(2, story.State.Version);
    }

    [Fact]
    public void A_removed_event_stays_away_until_a_higher_revision_comes()
    {
        var goal = Goal("g-1", 12, "p-9");
        var story = Of(Match(), goal, Remove("r-1", "event", "g-1"));
        Assert.Equal("0-0", story.Score);
        Assert.Equal(Verdict.Duplicate, story.Send(goal));
        Assert.Equal("0-0", story.Score);
        Assert.Equal(Verdict.Accepted, story.Send(goal with { Rev = 2 }));
        Assert.Equal("1-0", story.Score);
    }

    [Fact]
    public void A_removal_may_overtake_its_item()
    {
        var story = Of(Match(), Remove("r-1", "event", "g-1"));
        Assert.Equal(Refusal.StaleRevision, story.Send(Goal("g-1", 12, "p-9")).Refusal?.Code);
        Assert.Equal(Verdict.Accepted, story.Send(Goal("g-1", 12, "p-9") with { Rev = 2 }));
        Assert.Equal("1-0", story.Score);
    }

    [Fact]
    public void A_removed_match_has_no_sheet_until_it_comes_back()
    {
        var story = Of(Match(), Goal("g-1", 12, "p-9"), Remove("r-1", "match", "m-1"));
        Assert.Null(story.State.ToSheet());
        Assert.Equal(Refusal.UnknownMatch, story.Send(Goal("g-2", 13, "p-9")).Refusal?.Code);
        story.Send(Match(rev: 2));
        Assert.Equal("1-0", story.Score);
    }

    [Fact]
    public void A_shoot_out_decides_who_goes_through_and_leaves_the_score_as_it_was()
    {
        var story = Of(
            Match(),
            KickOff,
            Goal("g-1", 20, "p-9"),
            Goal("g-2", 100, "q-9", period: 3),
            Kick("k-1", "p-1", true),
            Kick("k-2", "q-1", false),
            Kick("k-3", "p-2", true),
            Event("e-99", EventTypes.MatchEnd, 120, period: 5)
        );
        Assert.Equal("1-1", story.Score);
        Assert.Equal(new GoalsPair(2, 0), story.Sheet.Score.Shootout);
        Assert.Equal(new GoalsPair(1, 0), story.Sheet.Score.FullTime);
        Assert.Equal(new GoalsPair(1, 1), story.Sheet.Score.ExtraTime);
        Assert.Equal(Side.Home, story.Sheet.Winner);
        Assert.Equal(1, story.Sheet.HomeTally[Stat.Goals]);
    }

    [Fact]
    public void A_match_lives_from_its_first_period_to_its_end()
    {
        var story = Of(Match());
        Assert.Equal(MatchStatus.Scheduled, story.Sheet.Status);
        story.Send(KickOff);
        Assert.Equal((MatchStatus.Live, true), (story.Sheet.Status, story.Sheet.Clock!.Running));
        story.Send(Event("e-45", EventTypes.PeriodEnd, 45) with { AddedMinute = 2 });
        Assert.Equal((MatchStatus.Live, false), (story.Sheet.Status, story.Sheet.Clock!.Running));
        Assert.Equal(new GoalsPair(0, 0), story.Sheet.Score.HalfTime);
        story.Send(Whistle);
        Assert.Equal((MatchStatus.Finished, false), (story.Sheet.Status, story.Sheet.Clock!.Running));
    }

    [Fact]
    public void A_late_event_does_not_turn_the_clock_back()
    {
        var story = Of(Match(), KickOff, Goal("g-2", 70, "p-9"), Goal("g-1", 15, "q-9"));
        Assert.Equal(70, story.Sheet.Clock!.Time.Minute);
        Assert.Equal(
            [(15, "0-1"), (70, "1-1")],
            story.Sheet.Goals.Select(g => (g.Time.Minute, $"{g.ScoreAfter.Home}-{g.ScoreAfter.Away}"))
        );
    }

    [Theory]
    [InlineData("postponed", MatchStatus.Postponed)]
    [InlineData("cancelled", MatchStatus.Cancelled)]
    [InlineData("abandoned", MatchStatus.Abandoned)]
    [InlineData("awarded", MatchStatus.Awarded)]
    [InlineData("finished", MatchStatus.Finished)]
    public void A_declared_status_holds_where_nothing_was_played(string declared, MatchStatus status) =>
        Assert.Equal(status, Of(Match(status: declared)).Sheet.Status);

    [Fact]
    public void A_postponed_match_that_is_played_after_all_is_live() =>
        Assert.Equal(MatchStatus.Live, Of(Match(status: "postponed"), KickOff).Sheet.Status);

    [Fact]
    public void An_awarded_match_counts_its_score_and_credits_nobody()
    {
        var story = Of(Match(status: "awarded"), KickOff, Goal("g-1", 12, "q-9"), Result(3, 0));
        Assert.Equal(("3-0", MatchStatus.Awarded, Side.Home), (story.Score, story.Sheet.Status, story.Sheet.Winner));
        Assert.Empty(story.Sheet.Goals);
        Assert.DoesNotContain(story.Sheet.Players, player => player.Tally[Stat.Goals] > 0);
        Assert.True(story.Sheet.GoalsKnown);
    }

    [Fact]
    public void A_result_tells_the_goals_where_the_events_hold_none()
    {
        var story = Of(
            Match(),
            Card("c-1", 30, "p-4", "yellow"),
            Result(1, 1, new ResultGoal("t-1", "p-9", 10), new ResultGoal("t-1", "p-4", 90, 2, OwnGoal: true))
        );
        Assert.Equal(["m-1#g1", "m-1#g2"], story.Sheet.Goals.Select(goal => goal.Event));
        Assert.Equal(MatchStatus.Finished, story.Sheet.Status);
        Assert.Equal(1, story.Sheet.HomeTally[Stat.Goals]);
        Assert.Equal(1, story.Sheet.HomeTally[Stat.YellowCards]);
        Assert.Equal(["card", "goal", "goal"], story.State.Timeline().Select(m => m.Event.Type).Order(StringComparer.Ordinal));
        Assert.Equal(new GoalsPair(1, 0), story.Sheet.Score.HalfTime);
    }

    [Fact]
    public void A_result_and_the_goals_of_its_events_are_never_counted_twice()
    {
        var story = Of(
            Match(),
            KickOff,
            Goal("g-1", 10, "p-9") with
            {
                Assist = "p-8",
            },
            Whistle,
            Result(1, 0, new ResultGoal("t-1", "p-9", 11))
        );
        Assert.Equal("1-0", story.Score);
        Assert.Equal("g-1", Assert.Single(story.Sheet.Goals).Event);
        Assert.Equal(1, story.Sheet.Players.Single(line => line.Player == "p-9").Tally[Stat.Goals]);
        Assert.Equal(1, story.Sheet.Players.Single(line => line.Player == "p-8").Tally[Stat.Assists]);
    }

    [Fact]
    public void A_bare_result_does_not_pretend_to_know_who_scored()
    {
        Assert.False(Of(Result(2, 1)).Sheet.GoalsKnown);
        Assert.True(Of(Result(0, 0)).Sheet.GoalsKnown);
        Assert.Null(Of(Result(2, 1)).Sheet.Score.HalfTime);
    }

    [Fact]
    public void A_result_whose_sides_are_turned_round_is_read_from_the_side_of_the_match()
    {
        var turned = Result(2, 1) with { Home = "t-2", Away = "t-1" };
        Assert.Equal("1-2", Of(Match(), turned).Score);
    }

    [Fact]
    public void Players_leave_and_enter_the_pitch()
    {
        var story = Of(
            Match(),
            Lineup("t-1", "p"),
            KickOff,
            Event("s-1", EventTypes.Substitution, 60, "t-1") with
            {
                Off = "p-9",
                On = "p-12",
            },
            Card("c-1", 70, "p-2", "second-yellow"),
            Card("c-2", 71, "p-13", "yellow"),
            Whistle
        );
        Assert.Equal(["p-1", "p-3", "p-4", "p-5", "p-6", "p-7", "p-8", "p-10", "p-11", "p-12"], story.Sheet.HomeLineup!.OnPitch);
        var minutes = story.Sheet.Players.ToDictionary(line => line.Player, line => line.Minutes);
        Assert.Equal((60, 30, 70, 90), (minutes["p-9"], minutes["p-12"], minutes["p-2"], minutes["p-1"]));
        Assert.False(story.Sheet.Players.Single(line => line.Player == "p-13").Appeared);
        Assert.Equal((1, 1), (story.Sheet.HomeTally[Stat.YellowCards], story.Sheet.HomeTally[Stat.RedCards]));
        Assert.Null(story.Sheet.AwayLineup);
    }

    [Fact]
    public void An_unknown_type_is_kept_and_counted()
    {
        var story = Of(Match(), Event("e-1", "bicycle-kick", 9, "t-1", "p-9"), Event("e-2", "bicycle-kick", 19, "t-1", "p-9"));
        Assert.Equal(2, story.Sheet.HomeTally.ByType["bicycle-kick"]);
        Assert.Equal(MatchStatus.Scheduled, story.Sheet.Status);
    }

    [Fact]
    public void An_event_of_a_team_that_does_not_play_is_refused()
    {
        var story = Of(Match());
        Assert.Equal(Refusal.UnknownTeam, story.Send(Goal("g-1", 12, "p-9") with { Team = "t-3" }).Refusal?.Code);
        Assert.Equal(Refusal.UnknownMatch, story.Send(Goal("g-1", 12, "p-9") with { Match = "m-2" }).Refusal?.Code);
        Assert.Equal(Refusal.UnknownMatch, new Story().Send(Goal("g-1", 12, "p-9")).Refusal?.Code);
    }

    [Fact]
    public void Each_aspect_remembers_the_version_that_changed_it()
    {
        var story = Of(Match(), KickOff, Goal("g-1", 12, "p-9"), Event("e-1", EventTypes.Corner, 13, "t-1"));
        Assert.Equal(
            (1L, 3L, 4L, 4L),
            (
                story.Sheet.VersionOf(Aspects.Info),
                story.Sheet.VersionOf(Aspects.Goals),
                story.Sheet.VersionOf(Aspects.Statistics),
                story.Sheet.VersionOf(Aspects.Clock)
            )
        );
        story.Send(Retract("x-1", "g-1"));
        Assert.Equal((5L, 4L), (story.Sheet.VersionOf(Aspects.Goals), story.Sheet.VersionOf(Aspects.Clock)));
    }
}
