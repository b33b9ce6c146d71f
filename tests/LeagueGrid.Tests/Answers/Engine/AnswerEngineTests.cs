using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Questions;
using LeagueGrid.Tests.Answers.Stage;

namespace LeagueGrid.Tests.Answers.Engine;

public sealed class AnswerEngineTests(AnswersFixture fixture) : IClassFixture<AnswersFixture>
{
    private static readonly string Fan = "fan";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parts_come_as_started_sources_texts_completed()
    {
        var match = fixture.Stage.Kickoff("e-1");
        fixture.Stage.Goal(match, "g-1", Side.Home, "Ann");
        var parts = await PartsAsync($"score {match}");
        Assert.Equal(
            [
                typeof(AnswerPart.Started),
                typeof(AnswerPart.SourcePart),
                typeof(AnswerPart.TextPart),
                typeof(AnswerPart.Completed),
            ],
            parts.Select(part => part.GetType())
        );
        var completed = Assert.IsType<AnswerPart.Completed>(parts[^1]);
        Assert.Equal(string.Concat(parts.OfType<AnswerPart.TextPart>().Select(part => part.Text)), completed.Text);
        Assert.Equal("facts", completed.Engine);
        Assert.Equal(((AnswerPart.Started)parts[0]).AnswerId, completed.AnswerId);
    }

    [Fact]
    public async Task An_invalid_request_is_one_failed_part()
    {
        var part = Assert.Single(await PartsAsync(""));
        Assert.Equal("invalid-request", Assert.IsType<AnswerPart.Failed>(part).Code);
    }

    [Fact]
    public async Task A_moment_of_a_match_that_nobody_knows_is_invalid()
    {
        var request = new AskRequest { Question = "score x", AsOf = new AskedMoment("nobody", 3, "known") };
        var outcome = await fixture.Engine.AnswerAsync(request, Fan, Cancel);
        Assert.Equal("invalid-request", outcome.Failed?.Code);
        Assert.Null(outcome.Answer);
    }

    [Fact]
    public async Task An_answer_is_read_again_by_its_id_at_every_server()
    {
        var match = fixture.Stage.Kickoff("e-2");
        var answer = (await fixture.Engine.AnswerAsync(new AskRequest { Question = $"score {match}" }, Fan, Cancel)).Answer!;
        var read = await fixture.OtherEngine.GetAsync(answer.AnswerId);
        Assert.Equivalent(answer, read, strict: true);
        Assert.Null(await fixture.OtherEngine.GetAsync("a-nobody"));
    }

    [Fact]
    public async Task A_follow_up_leans_on_its_own_conversation_at_every_server_and_on_no_other()
    {
        var match = fixture.Stage.Kickoff("e-3");
        await fixture.Engine.AnswerAsync(new AskRequest { Question = $"score {match}", Conversation = "c-1" }, Fan, Cancel);
        Assert.Equal("answered", await StatusAsync("c-1", Fan));
        Assert.Equal("unknown", await StatusAsync("c-2", Fan));
        Assert.Equal("unknown", await StatusAsync("c-1", "somebody else"));

        async Task<string> StatusAsync(string conversation, string caller)
        {
            var request = new AskRequest { Question = "again", Conversation = conversation };
            return (await fixture.OtherEngine.AnswerAsync(request, caller, Cancel)).Answer!.Status;
        }
    }

    [Fact]
    public async Task A_late_viewer_is_told_nothing_that_he_has_not_seen()
    {
        var match = fixture.Stage.Kickoff("e-4");
        fixture.Stage.Goal(match, "g-1", Side.Home, "Ann", DateTimeOffset.UtcNow.AddSeconds(-60));
        fixture.Stage.Goal(match, "g-2", Side.Home, "Bea", DateTimeOffset.UtcNow.AddSeconds(-5));
        var late = new AskRequest { Question = $"score {match}", ViewerDelaySeconds = 30 };
        Assert.Contains("1-0", (await fixture.Engine.AnswerAsync(late, Fan, Cancel)).Answer!.Text, StringComparison.Ordinal);
        var now = new AskRequest { Question = $"score {match}" };
        Assert.Contains("2-0", (await fixture.Engine.AnswerAsync(now, Fan, Cancel)).Answer!.Text, StringComparison.Ordinal);
        var again = (await fixture.Engine.AnswerAsync(late, Fan, Cancel)).Answer!;
        Assert.Contains("1-0", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("g-2", again.Sources[0].Events!);
    }

    private async Task<List<AnswerPart>> PartsAsync(string question)
    {
        var parts = new List<AnswerPart>();
        await foreach (var part in fixture.Engine.AskAsync(new AskRequest { Question = question }, Fan, Cancel))
            parts.Add(part);
        return parts;
    }
}
