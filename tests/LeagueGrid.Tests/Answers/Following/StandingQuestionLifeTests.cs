using LeagueGrid.Answers.Following;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Questions;
using LeagueGrid.Tests.Answers.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace LeagueGrid.Tests.Answers.Following;

/// <summary>How standing questions come and go; each test changes the cluster, so it has one of its own.</summary>
public sealed class StandingQuestionLifeTests
{
    [Fact]
    public async Task An_abandoned_question_goes_to_sleep()
    {
        await using var fixture = await StartAsync();
        var match = fixture.Stage.Kickoff("l-1");
        var follower = new Follower(fixture.Engine, new AskRequest { Question = $"score {match}" });
        await follower.FirstAsync();
        Assert.Equal(1, Standing(fixture));
        await follower.DisposeAsync();
        await UntilAsync(() => Standing(fixture) == 0, "no standing question");
        var before = fixture.Drafting.DraftsOf($"score {match}");
        fixture.Stage.Goal(match, "g-1", Side.Home, "Ann");
        Assert.Equal(before, fixture.Drafting.DraftsOf($"score {match}"));
    }

    [Fact]
    public async Task A_followed_question_outlives_its_silo_under_the_same_id()
    {
        await using var fixture = await StartAsync();
        var followers = Enumerable
            .Range(0, 8)
            .Select(i => fixture.Stage.Kickoff($"l-2-{i}"))
            .Select(match => (match, new Follower(fixture.Engine, new AskRequest { Question = $"score {match}" })))
            .ToList();
        var firsts = new Dictionary<string, AnswerPart.Completed>();
        foreach (var (match, follower) in followers)
            firsts[match] = await follower.FirstAsync();

        await fixture.Cluster.KillSiloAsync(fixture.Cluster.Silos[1]);
        foreach (var (match, follower) in followers)
        {
            fixture.Stage.Goal(match, $"{match}-g", Side.Home, "Ann");
            var told = await follower.UntilAsync(part => part.Text.Contains("1-0", StringComparison.Ordinal), $"goal of {match}");
            Assert.Equal((firsts[match].AnswerId, 2, $"{match}-g"), (told.AnswerId, told.Revision, told.Cause));
            await follower.DisposeAsync();
        }
    }

    private static int Standing(AnswersFixture fixture) =>
        fixture.Cluster.Silos.Sum(silo => silo.ServiceProvider.GetRequiredService<StandingQuestions>().Count);

    private static async Task UntilAsync(Func<bool> test, string what)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!test())
        {
            if (late.IsCancellationRequested)
                throw new TimeoutException(what);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<AnswersFixture> StartAsync()
    {
        var fixture = new AnswersFixture { Lease = TimeSpan.FromSeconds(3) };
        await fixture.InitializeAsync();
        return fixture;
    }
}
