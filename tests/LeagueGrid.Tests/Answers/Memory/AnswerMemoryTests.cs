using LeagueGrid.Answers.Engine;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Questions;
using LeagueGrid.Tests.Answers.Stage;

namespace LeagueGrid.Tests.Answers.Memory;

public sealed class AnswerMemoryTests(AnswersFixture fixture) : IClassFixture<AnswersFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_question_is_answered_from_memory_at_every_server()
    {
        var match = fixture.Stage.Kickoff("m-1");
        var first = await AskAsync($"score {match}");
        var again = await AskAsync($"  Please, SCORE {match}? ", fixture.OtherEngine);
        Assert.Equal("facts", first.Engine);
        Assert.Equal("memory", again.Engine);
        Assert.Equal((first.AnswerId, first.Text), (again.AnswerId, again.Text));
    }

    [Fact]
    public async Task Another_wording_of_the_same_query_finds_the_kept_answer()
    {
        var match = fixture.Stage.Kickoff("m-2");
        var first = await AskAsync($"score {match}");
        var other = await AskAsync($"standing {match}");
        Assert.Equal(("memory", first.AnswerId), (other.Engine, other.AnswerId));
    }

    [Fact]
    public async Task Another_match_another_language_or_another_number_is_another_question()
    {
        var one = fixture.Stage.Kickoff("m-3");
        var two = fixture.Stage.Kickoff("m-4");
        await AskAsync($"score {one}");
        Assert.Equal("facts", (await AskAsync($"score {two}")).Engine);
        var french = new AskRequest { Question = $"score {one}", Lang = "fr" };
        Assert.Equal("facts", (await fixture.Engine.AnswerAsync(french, "fan", Cancel)).Answer!.Engine);
    }

    [Fact]
    public async Task Nothing_stale_is_served_after_any_of_many_changes()
    {
        var match = fixture.Stage.Kickoff("m-5");
        var goals = 0;
        for (var i = 0; i < 300; i++)
        {
            if (i % 3 == 0)
                fixture.Stage.Goal(match, $"g-{++goals:D4}", Side.Home, "Ann");
            else
                fixture.Stage.Pass(match, $"p-{i}");
            var engine = i % 2 == 0 ? fixture.Engine : fixture.OtherEngine;
            Assert.Contains($"{goals}-0", (await AskAsync($"score {match}", engine)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_event_that_changes_nothing_of_what_was_read_leaves_the_answer_in_memory()
    {
        var match = fixture.Stage.Kickoff("m-6");
        await AskAsync($"score {match}");
        fixture.Stage.Pass(match, "p-1");
        Assert.Equal("memory", (await AskAsync($"score {match}")).Engine);
    }

    [Fact]
    public async Task A_fact_that_changes_while_the_answer_is_made_keeps_it_out_of_memory()
    {
        var match = fixture.Stage.Kickoff("m-7");
        fixture.Stage.Goal(match, "g-1", Side.Home, "Ann");
        await AskAsync($"score {match}");
        fixture.Stage.Goal(match, "g-2", Side.Home, "Ann");
        fixture.Drafting.Meanwhile = () =>
        {
            fixture.Stage.Define(new TeamItem { Id = "t-new", Name = "Newcomers" });
            return Task.CompletedTask;
        };
        var first = await AskAsync($"score {match}");
        fixture.Drafting.Meanwhile = () => Task.CompletedTask;
        var again = await AskAsync($"score {match}");
        Assert.Equal(("facts", "2-0"), (first.Engine, first.Text.Split(' ')[^1].TrimEnd('.')));
        Assert.Contains("2-0", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_came_since_makes_the_unknown_be_asked_anew()
    {
        var question = $"nobody {Guid.NewGuid():N}";
        Assert.Equal("unknown", (await AskAsync(question)).Status);
        fixture.Stage.Define(new PlayerItem { Id = "p-new", Name = "Nobody" });
        Assert.NotEqual("memory", (await AskAsync(question)).Engine);
    }

    [Fact]
    public async Task Two_questions_that_nobody_can_answer_are_not_one()
    {
        var one = await AskAsync("nonsense about this");
        var two = await AskAsync("nonsense about that");
        var again = await AskAsync("nonsense about this");
        Assert.Equal(3, new[] { one.AnswerId, two.AnswerId, again.AnswerId }.Distinct().Count());
        Assert.All([one, two, again], answer => Assert.Equal(("unknown", "facts"), (answer.Status, answer.Engine)));
    }

    [Fact]
    public async Task A_question_about_minutes_ago_is_never_answered_from_memory()
    {
        await AskAsync("what happened ten minutes ago");
        Assert.Equal("facts", (await AskAsync("what happened ten minutes ago")).Engine);
    }

    [Fact]
    public async Task A_wrong_answer_is_computed_anew_under_a_new_id()
    {
        var match = fixture.Stage.Kickoff("m-8");
        var told = await AskAsync($"score {match}");
        Assert.Equal(FeedbackOutcome.Taken, await fixture.OtherEngine.FeedbackAsync(told.AnswerId, "wrong", "no"));
        var next = await AskAsync($"score {match}");
        Assert.Equal("facts", next.Engine);
        Assert.NotEqual(told.AnswerId, next.AnswerId);
        Assert.Equal("memory", (await AskAsync($"score {match}")).Engine);
    }

    [Fact]
    public async Task A_right_answer_is_the_pattern_of_like_questions_until_it_is_called_wrong()
    {
        var one = fixture.Stage.Kickoff("m-10", "Alphas", "Betas");
        var two = fixture.Stage.Kickoff("m-11", "Gammas", "Deltas");
        var told = await AskAsync($"score {one}");
        await fixture.Engine.FeedbackAsync(told.AnswerId, "right", null);
        await AskAsync($"score {two}");
        Assert.Equal("score", fixture.Drafting.LikedPlanOf($"score {two}"));
        await fixture.Engine.FeedbackAsync(told.AnswerId, "wrong", null);
        await AskAsync($"score {two}", lang: "fr");
        Assert.Null(fixture.Drafting.LikedPlanOf($"score {two}"));
    }

    [Fact]
    public async Task A_verdict_that_is_none_and_an_answer_that_is_none_are_refused()
    {
        var match = fixture.Stage.Kickoff("m-9");
        var told = await AskAsync($"score {match}");
        Assert.Equal(FeedbackOutcome.Taken, await fixture.Engine.FeedbackAsync(told.AnswerId, "right", null));
        Assert.Equal(FeedbackOutcome.UnknownVerdict, await fixture.Engine.FeedbackAsync(told.AnswerId, "perhaps", null));
        Assert.Equal(FeedbackOutcome.UnknownAnswer, await fixture.Engine.FeedbackAsync("a-none", "right", null));
    }

    private async Task<Answer> AskAsync(string question, AnswerEngine? engine = null, string? lang = null)
    {
        var request = new AskRequest { Question = question, Lang = lang };
        return (await (engine ?? fixture.Engine).AnswerAsync(request, "fan", Cancel)).Answer!;
    }
}
