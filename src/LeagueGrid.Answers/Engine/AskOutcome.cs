using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Engine;

/// <summary>A completed answer, or the part that says why there is none.</summary>
public sealed record AskOutcome(Answer? Answer, AnswerPart.Failed? Failed);

public enum FeedbackOutcome
{
    Taken = 0,
    UnknownVerdict = 1,
    UnknownAnswer = 2,
}
