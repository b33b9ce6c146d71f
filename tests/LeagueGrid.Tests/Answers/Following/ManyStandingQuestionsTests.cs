using System.Diagnostics;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Questions;
using LeagueGrid.Tests.Answers.Stage;

namespace LeagueGrid.Tests.Answers.Following;

/// <summary>A matchday: 1,000 standing questions over 50 live matches while events pour in.</summary>
public sealed class ManyStandingQuestionsTests(AnswersFixture fixture) : IClassFixture<AnswersFixture>
{
    private const int Matches = 50;
    private const int QuestionsPerMatch = 20;
    private const int Events = 1_000;

    [Fact]
    public async Task A_change_costs_the_questions_about_its_match_and_no_others()
    {
        var matches = Enumerable.Range(0, Matches).Select(i => fixture.Stage.Kickoff($"many-{i}")).ToList();
        // The number at the end makes each another question to the grid and the same one to the stage.
        var followers = matches
            .SelectMany(match =>
                Enumerable.Range(0, QuestionsPerMatch).Select(i => (Match: match, Question: $"score {match} {i}"))
            )
            .Select(asked =>
                (
                    asked.Match,
                    asked.Question,
                    Follower: new Follower(fixture.Engine, new AskRequest { Question = asked.Question })
                )
            )
            .ToList();
        foreach (var (_, _, follower) in followers)
            await follower.FirstAsync();
        var before = followers.Sum(one => fixture.Drafting.DraftsOf(one.Question));
        Assert.Equal(followers.Count, before);

        var began = Stopwatch.StartNew();
        for (var i = 0; i < Events; i++)
            fixture.Stage.Pass(matches[i % Matches], $"p-{i}");
        fixture.Stage.Goal(matches[0], "many-goal", Side.Home, "Ann");
        foreach (var (match, _, follower) in followers)
            if (match == matches[0])
                await follower.CausedByAsync("many-goal");
        var after = followers.Sum(one => fixture.Drafting.DraftsOf(one.Question));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Events} events and a goal in {began.ElapsedMilliseconds} ms");
        Assert.Equal(QuestionsPerMatch, after - before);
        foreach (var (_, _, follower) in followers)
            await follower.DisposeAsync();
    }
}
