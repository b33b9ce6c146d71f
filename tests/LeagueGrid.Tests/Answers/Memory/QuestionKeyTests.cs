using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Engine;
using LeagueGrid.Answers.Memory;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Memory;

public sealed class QuestionKeyTests
{
    [Theory]
    [InlineData("Who scored?", "  who   SCORED ")]
    [InlineData("Qui a marqué ?", "qui a marque?")]
    [InlineData("Please tell me who leads", "Who leads?")]
    [InlineData("Who leads, please?", "Who leads")]
    public void Case_accents_punctuation_and_courtesies_do_not_make_another_question(string one, string two) =>
        Assert.Equal(Of(one), Of(two));

    [Theory]
    [InlineData("Did Chelsea beat Burnley?", "Did Burnley beat Chelsea?")]
    [InlineData("Who scored 2 goals?", "Who scored 3 goals?")]
    [InlineData("Who scored for Real?", "Who scored against Real?")]
    public void Order_numbers_and_small_words_do(string one, string two) => Assert.NotEqual(Of(one), Of(two));

    [Fact]
    public void Language_delay_moment_and_conversation_are_part_of_the_question()
    {
        var plain = Asking(new AskRequest { Question = "Who leads?" });
        string[] others =
        [
            QuestionKey.Of(Asking(new AskRequest { Question = "Who leads?", Lang = "fr" })),
            QuestionKey.Of(Asking(new AskRequest { Question = "Who leads?", ViewerDelaySeconds = 30 })),
            QuestionKey.Of(Asking(new AskRequest { Question = "Who leads?", AsOf = new AskedMoment("m", 3, "known") })),
            QuestionKey.Of(
                QuestionToAnswer.Of(
                    new AskRequest { Question = "Who leads?" },
                    [new() { Question = "Who?", Status = "answered" }]
                )
            ),
        ];
        Assert.DoesNotContain(QuestionKey.Of(plain), others);
        Assert.Equal(4, others.Distinct().Count());
    }

    [Fact]
    public void Today_is_another_question_tomorrow()
    {
        var asked = Asking(new AskRequest { Question = "Who won last night?" });
        var evening = new DateTimeOffset(2026, 3, 1, 23, 59, 0, TimeSpan.Zero);
        Assert.NotEqual(QuestionKey.OnDay(asked, evening), QuestionKey.OnDay(asked, evening.AddMinutes(2)));
    }

    private static string Of(string question) => QuestionKey.Of(Asking(new AskRequest { Question = question }));

    private static QuestionToAnswer Asking(AskRequest request) => QuestionToAnswer.Of(request, []);
}
