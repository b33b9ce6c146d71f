using LeagueGrid.Core.Questions;
using Xunit;

namespace LeagueGrid.Tests.Core;

public sealed class GradingTests
{
    [Theory]
    [InlineData("2-1", "Reds won 2 – 1.", true)]
    [InlineData("2-1", "It was 2:1.", true)]
    [InlineData("2-1", "On 2012-1-3 nothing happened.", false)]
    [InlineData("2-1", "12-1", false)]
    [InlineData("7", "He scored seven.", true)]
    [InlineData("7", "Il a marqué sept buts.", true)]
    [InlineData("7", "17 goals", false)]
    [InlineData("7", "It ended 7-2.", false)]
    [InlineData("1078", "1,078 goals", true)]
    [InlineData("90+7", "in the 90'+7' minute", true)]
    [InlineData("90+7", "after 97 minutes", true)]
    [InlineData("no", "He did not.", false)]
    [InlineData("no", "No, he did not.", true)]
    [InlineData("Éder", "EDER scored", true)]
    [InlineData("Sorensen", "Sørensen", true)]
    public void A_token_stands_in_an_answer_as_the_contract_says(string token, string answer, bool stands)
    {
        var question = new EvalQuestion
        {
            Id = "q",
            Question = "?",
            Expect = [token],
        };
        var judgement = Grading.Judge(question, answer, AnswerStatus.Answered);
        Assert.Equal(stands ? Mark.Right : Mark.Wrong, judgement.Mark);
    }

    [Fact]
    public void Unknown_is_a_status_and_no_wording()
    {
        var question = new EvalQuestion
        {
            Id = "q",
            Question = "?",
            Expect = ["@unknown"],
        };
        Assert.Equal(Mark.Right, Grading.Judge(question, "whatever", AnswerStatus.Unknown).Mark);
        Assert.Equal(Mark.Wrong, Grading.Judge(question, "I don't know.", AnswerStatus.Answered).Mark);
    }

    [Fact]
    public void An_honest_unknown_is_not_wrong()
    {
        var question = new EvalQuestion
        {
            Id = "q",
            Question = "?",
            Expect = ["Kane"],
        };
        Assert.Equal(Mark.Unknown, Grading.Judge(question, "I don't know.", AnswerStatus.Unknown).Mark);
    }

    [Fact]
    public void A_forbidden_word_spoils_a_right_answer()
    {
        var question = new EvalQuestion
        {
            Id = "q",
            Question = "?",
            AnyOf =
            [
                ["Kane", "Son"],
            ],
            Forbid = ["Salah"],
        };
        Assert.Equal(Mark.Right, Grading.Judge(question, "Son scored.", AnswerStatus.Answered).Mark);
        Assert.Equal(Mark.Wrong, Grading.Judge(question, "Son and Salah scored.", AnswerStatus.Answered).Mark);
    }
}
