using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;
using Xunit;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Questions put to a planner one after the other.</summary>
internal static class Talks
{
    /// <summary>The answer to the last of them; each leans on those before, and all are asked at the same instant.</summary>
    public static async Task<DraftAnswer> TalkAsync(this AnswerPlanner planner, DateTimeOffset now, params string[] questions)
    {
        var turns = new List<ConversationTurn>();
        DraftAnswer? answer = null;
        foreach (var question in questions)
        {
            answer = await planner.AnswerAsync(
                new QuestionContext
                {
                    Question = question,
                    Now = now,
                    Turns = [.. turns],
                },
                TestContext.Current.CancellationToken
            );
            turns.Add(answer.Turn);
        }
        return answer!;
    }

    /// <summary>Asserts that the answer to the last of them says this; gives the whole of it.</summary>
    public static async Task<string> HoldsAsync(
        this AnswerPlanner planner,
        DateTimeOffset now,
        string told,
        params string[] questions
    )
    {
        var answer = await planner.TalkAsync(now, questions);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        return answer.Text;
    }
}
