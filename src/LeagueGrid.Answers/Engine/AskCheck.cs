using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Engine;

/// <summary>What is wrong with a request, as a value (contract shapes §5).</summary>
public static class AskCheck
{
    public const string InvalidRequest = "invalid-request";
    public const int LongestQuestion = 2_000;

    private const int LongestConversationId = 256;
    private const int LastMinute = 200;

    /// <summary>A viewer further behind than a week is not late, he asks for another moment.</summary>
    private static readonly double LongestDelay = TimeSpan.FromDays(7).TotalSeconds;

    /// <summary>Null where the request can be answered.</summary>
    public static AnswerPart.Failed? Refuse(AskRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Question))
            return Invalid("The request has no question.");
        if (request.Question.Length > LongestQuestion)
            return Invalid($"The question is longer than {LongestQuestion} characters.");
        if (request.ViewerDelaySeconds is { } delay && !(delay >= 0 && delay <= LongestDelay))
            return Invalid($"viewerDelaySeconds is not between 0 and {LongestDelay}.");
        if (request.Conversation is { Length: > LongestConversationId })
            return Invalid($"The conversation's id is longer than {LongestConversationId} characters.");
        return request.AsOf is { } moment ? Refuse(moment) : null;
    }

    public static AnswerPart.Failed Invalid(string message) => new(InvalidRequest, message);

    private static AnswerPart.Failed? Refuse(AskedMoment moment)
    {
        if (string.IsNullOrWhiteSpace(moment.Match))
            return Invalid("asOf names no match.");
        if (moment.Minute is < 0 or > LastMinute)
            return Invalid($"asOf.minute is not between 0 and {LastMinute}.");
        return moment.Mode is "happened" or "known" ? null : Invalid("asOf.mode is neither 'happened' nor 'known'.");
    }
}
