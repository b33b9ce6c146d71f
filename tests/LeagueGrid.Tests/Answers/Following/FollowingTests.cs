using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Questions;
using LeagueGrid.Tests.Answers.Stage;

namespace LeagueGrid.Tests.Answers.Following;

public sealed class FollowingTests(AnswersFixture fixture) : IClassFixture<AnswersFixture>
{
    [Fact]
    public async Task Each_goal_makes_a_revision_that_names_it()
    {
        var match = fixture.Stage.Kickoff("f-1");
        await using var follower = Follow($"score {match}");
        var first = await follower.FirstAsync();
        Assert.Equal((1, null), (first.Revision, first.Cause));
        for (var i = 1; i <= 5; i++)
        {
            fixture.Stage.Goal(match, $"g-{i}", Side.Home, "Ann");
            var next = await follower.CausedByAsync($"g-{i}");
            Assert.Contains($"{i}-0", next.Text, StringComparison.Ordinal);
            Assert.Equal((first.AnswerId, i + 1), (next.AnswerId, next.Revision));
        }
        Assert.Equal(6, follower.Completed.Count);
    }

    [Fact]
    public async Task Followers_on_every_server_share_one_computation()
    {
        var match = fixture.Stage.Kickoff("f-2");
        var followers = Enumerable
            .Range(0, 200)
            .Select(i => new Follower(
                i % 2 == 0 ? fixture.Engine : fixture.OtherEngine,
                new AskRequest { Question = $"score {match}" }
            ))
            .ToList();
        foreach (var follower in followers)
            await follower.FirstAsync();
        var before = fixture.Drafting.DraftsOf($"score {match}");
        fixture.Stage.Goal(match, "g-1", Side.Away, "Bea");
        var told = await Task.WhenAll(followers.Select(follower => follower.CausedByAsync("g-1")));
        Assert.Single(told.Select(part => (part.AnswerId, part.Revision, part.Text)).Distinct());
        Assert.Equal(1, fixture.Drafting.DraftsOf($"score {match}") - before);
        foreach (var follower in followers)
        {
            Assert.Equal(2, follower.Completed.Count);
            await follower.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_retraction_withdraws_and_then_revises()
    {
        var match = fixture.Stage.Kickoff("f-3");
        await using var follower = Follow($"first {match}");
        await follower.FirstAsync();
        fixture.Stage.Goal(match, "g-1", Side.Home, "Ann");
        var told = await follower.CausedByAsync("g-1");
        fixture.Stage.Retract(match, "x-1", "g-1");
        var after = await follower.CausedByAsync("x-1");

        var parts = follower.Parts;
        var withdrawn = Assert.Single(parts.OfType<AnswerPart.Withdrawn>());
        Assert.Equal((told.AnswerId, told.Revision, "x-1"), (withdrawn.AnswerId, withdrawn.Revision, withdrawn.Cause));
        Assert.NotEmpty(withdrawn.Reason);
        Assert.Equal(told.Revision + 1, after.Revision);
        Assert.DoesNotContain("Ann", after.Text, StringComparison.Ordinal);
        var order = parts.SkipWhile(part => part is not AnswerPart.Withdrawn).Select(part => part.GetType().Name).ToList();
        Assert.Equal(["Withdrawn", "Started", "SourcePart", "TextPart", "Completed"], order);
    }

    [Fact]
    public async Task A_correction_of_what_was_said_withdraws_too()
    {
        var match = fixture.Stage.Kickoff("f-4");
        fixture.Stage.Goal(match, "g-1", Side.Home, "Ann");
        await using var follower = Follow($"first {match}");
        await follower.FirstAsync();
        fixture.Stage.Goal(match, "g-1", Side.Home, "Bea");
        var after = await follower.CausedByAsync("g-1");
        Assert.Contains("Bea", after.Text, StringComparison.Ordinal);
        Assert.Equal("g-1", Assert.Single(follower.Parts.OfType<AnswerPart.Withdrawn>()).Cause);
    }

    [Fact]
    public async Task A_retraction_of_something_else_takes_nothing_away()
    {
        var match = fixture.Stage.Kickoff("f-5");
        fixture.Stage.Goal(match, "g-1", Side.Home, "Ann");
        fixture.Stage.Goal(match, "g-2", Side.Home, "Bea");
        await using var follower = Follow($"first {match}");
        await using var witness = Follow($"score {match}");
        await follower.FirstAsync();
        await witness.FirstAsync();
        fixture.Stage.Retract(match, "x-1", "g-2");
        await witness.CausedByAsync("x-1");
        fixture.Stage.Goal(match, "g-3", Side.Away, "Cy");
        await witness.CausedByAsync("g-3");
        Assert.Equal(4, follower.Parts.Count);
        Assert.Single(witness.Parts.OfType<AnswerPart.Withdrawn>());
    }

    [Fact]
    public async Task Events_elsewhere_and_events_that_were_not_read_wake_nobody()
    {
        var match = fixture.Stage.Kickoff("f-6");
        var other = fixture.Stage.Kickoff("f-7");
        await using var follower = Follow($"score {match}");
        await follower.FirstAsync();
        var before = fixture.Drafting.DraftsOf($"score {match}");
        for (var i = 0; i < 100; i++)
        {
            fixture.Stage.Goal(other, $"g-{i}", Side.Home, "Ann");
            fixture.Stage.Pass(match, $"p-{i}");
        }
        fixture.Stage.Goal(match, "g-own", Side.Home, "Ann");
        await follower.CausedByAsync("g-own");
        Assert.Equal(1, fixture.Drafting.DraftsOf($"score {match}") - before);
        Assert.Equal(2, follower.Completed.Count);
    }

    [Fact]
    public async Task What_a_season_says_follows_the_goals_of_its_matches()
    {
        var match = fixture.Stage.Kickoff("f-8");
        await using var follower = Follow("total s-1");
        await follower.FirstAsync();
        fixture.Stage.Goal(match, "g-season", Side.Home, "Ann");
        await follower.CausedByAsync("g-season");
    }

    [Fact]
    public async Task A_name_that_gets_its_bearer_revises_and_other_names_wake_nobody()
    {
        await using var follower = Follow("who zizou");
        Assert.Equal("unknown", (await follower.FirstAsync()).Status);
        for (var i = 0; i < 50; i++)
            fixture.Stage.Define(new PlayerItem { Id = $"p-other-{i}", Name = $"Other {i}" });
        fixture.Stage.Define(new PlayerItem { Id = "p-zizou", Name = "Zizou" });
        var told = await follower.CausedByAsync("p-zizou");
        Assert.Contains("p-zizou", told.Text, StringComparison.Ordinal);
        Assert.InRange(fixture.Drafting.DraftsOf("who zizou"), 2, 3);
    }

    [Fact]
    public async Task A_burst_is_told_in_few_revisions_and_the_last_one_is_whole()
    {
        var match = fixture.Stage.Kickoff("f-9");
        await using var follower = Follow($"score {match}");
        await follower.FirstAsync();
        var before = fixture.Drafting.DraftsOf($"score {match}");
        for (var i = 1; i <= 500; i++)
            fixture.Stage.Goal(match, $"g-{i:D3}", Side.Home, "Ann");
        var last = await follower.UntilAsync(part => part.Text.Contains("500-0", StringComparison.Ordinal), "whole score");
        Assert.Equal("g-500", last.Cause);
        Assert.InRange(fixture.Drafting.DraftsOf($"score {match}") - before, 1, 50);
    }

    [Fact]
    public async Task A_change_that_nobody_announced_is_found_when_news_may_have_been_missed()
    {
        var match = fixture.Stage.Kickoff("f-10");
        await using var follower = Follow($"score {match}");
        await follower.FirstAsync();
        fixture.Stage.Mute = true;
        fixture.Stage.Goal(match, "g-1", Side.Home, "Ann");
        fixture.Stage.Mute = false;
        fixture.Stage.Gap();
        var found = await follower.UntilAsync(part => part.Revision == 2, "second revision");
        Assert.Equal("g-1", found.Cause);
    }

    [Fact]
    public async Task Who_joins_after_an_event_is_told_of_it_at_once_and_the_others_with_its_cause()
    {
        var match = fixture.Stage.Kickoff("f-11");
        await using var early = Follow($"score {match}");
        await early.FirstAsync();
        fixture.Stage.Mute = true;
        fixture.Stage.Goal(match, "g-1", Side.Home, "Ann");
        fixture.Stage.Mute = false;
        await using var joined = Follow($"score {match}");
        Assert.Contains("1-0", (await joined.FirstAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("1-0", (await early.CausedByAsync("g-1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_follower_hears_of_a_goal_when_his_picture_shows_it()
    {
        var match = fixture.Stage.Kickoff("f-12");
        await using var follower = new Follower(
            fixture.Engine,
            new AskRequest { Question = $"score {match}", ViewerDelaySeconds = 1.5 }
        );
        await follower.FirstAsync();
        var at = DateTimeOffset.UtcNow;
        fixture.Stage.Goal(match, "g-1", Side.Home, "Ann", at);
        var told = await follower.CausedByAsync("g-1");
        Assert.True(DateTimeOffset.UtcNow - at >= TimeSpan.FromSeconds(1.5), "told too early");
        Assert.Contains("1-0", told.Text, StringComparison.Ordinal);
        Assert.True(told.AsOf >= at, $"as of {told.AsOf:O}, before the goal at {at:O}");
    }

    [Fact]
    public async Task A_revision_is_read_again_by_its_id_as_soon_as_it_is_told()
    {
        var match = fixture.Stage.Kickoff("f-13");
        await using var follower = Follow($"score {match}");
        await follower.FirstAsync();
        fixture.Stage.Goal(match, "g-1", Side.Home, "Ann");
        var told = await follower.CausedByAsync("g-1");
        var read = await fixture.OtherEngine.GetAsync(told.AnswerId);
        Assert.Equal((told.Revision, told.Text, "g-1"), (read!.Revision, read.Text, read.Cause));
    }

    [Fact]
    public async Task An_invalid_request_to_follow_fails_and_ends()
    {
        var parts = new List<AnswerPart>();
        await foreach (var part in fixture.Engine.FollowAsync(new AskRequest(), "fan", TestContext.Current.CancellationToken))
            parts.Add(part);
        Assert.Equal("invalid-request", Assert.IsType<AnswerPart.Failed>(Assert.Single(parts)).Code);
    }

    private Follower Follow(string question) => new(fixture.Engine, new AskRequest { Question = question });
}
