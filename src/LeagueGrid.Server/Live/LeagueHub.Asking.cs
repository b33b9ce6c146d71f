using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using LeagueGrid.Answers.Engine;
using LeagueGrid.Core.Questions;
using LeagueGrid.Server.Asking;
using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Problems;

namespace LeagueGrid.Server.Live;

public sealed partial class LeagueHub
{
    [Needs(Rights.Ask)]
    public async IAsyncEnumerable<AnswerPart> Ask(AskRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var lease = Acquired(asks.TakeAsk(Context.ConnectionId));
        await foreach (var part in answers.AskAsync(Valid(request), Caller.Name(Context.User), cancel))
            yield return part;
    }

    [Needs(Rights.Ask)]
    public async IAsyncEnumerable<AnswerPart> Follow(AskRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var lease = Acquired(asks.TakeFollow(Context.ConnectionId));
        await foreach (var part in answers.FollowAsync(Valid(request), Caller.Name(Context.User), cancel))
            yield return part;
    }

    [Needs(Rights.Ask)]
    public async Task Feedback(Feedback feedback)
    {
        if (feedback?.AnswerId is not { } answerId)
            throw HubRefusal.Of(ProblemAnswer.InvalidRequestCode, "Feedback needs an answerId.");
        switch (await answers.FeedbackAsync(answerId, feedback.Verdict, feedback.Comment))
        {
            case FeedbackOutcome.Taken:
                return;
            case FeedbackOutcome.UnknownAnswer:
                throw HubRefusal.Of(HubRefusal.UnknownAnswer, $"There is no answer '{answerId}', or none any more.");
            default:
                throw HubRefusal.Of(ProblemAnswer.InvalidRequestCode, "A verdict is right or wrong.");
        }
    }

    private static AskRequest Valid(AskRequest? request)
    {
        if (request is null)
            throw HubRefusal.Of(ProblemAnswer.InvalidRequestCode, "Ask and Follow need a request with a question.");
        return AskCheck.Refuse(request) is { } invalid ? throw HubRefusal.Of(invalid.Code, invalid.Message) : request;
    }

    private static RateLimitLease Acquired(RateLimitLease lease)
    {
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        throw HubRefusal.Of(
            ProblemAnswer.RateLimitedCode,
            "More questions than are answered for one connection; ask again in a second."
        );
    }
}
