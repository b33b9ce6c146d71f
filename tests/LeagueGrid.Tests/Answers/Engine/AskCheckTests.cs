using LeagueGrid.Answers.Engine;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Engine;

public sealed class AskCheckTests
{
    public static TheoryData<AskRequest> Bad =>
        [
            new AskRequest(),
            new AskRequest { Question = "  " },
            new AskRequest { Question = new string('x', 2_001) },
            new AskRequest { Question = "Who leads?", ViewerDelaySeconds = -1 },
            new AskRequest { Question = "Who leads?", ViewerDelaySeconds = double.NaN },
            new AskRequest { Question = "Who leads?", ViewerDelaySeconds = double.PositiveInfinity },
            new AskRequest { Question = "Who leads?", AsOf = new AskedMoment("m-1", 3, "guessed") },
            new AskRequest { Question = "Who leads?", AsOf = new AskedMoment("", 3, "known") },
            new AskRequest { Question = "Who leads?", AsOf = new AskedMoment("m-1", -1, "known") },
        ];

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_request_that_cannot_be_answered_is_refused_as_invalid(AskRequest request) =>
        Assert.Equal("invalid-request", AskCheck.Refuse(request)?.Code);

    [Fact]
    public void A_question_of_two_thousand_characters_is_taken() =>
        Assert.Null(AskCheck.Refuse(new AskRequest { Question = new string('x', 2_000), ViewerDelaySeconds = 30 }));
}
