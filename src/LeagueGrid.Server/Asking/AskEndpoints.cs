using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using LeagueGrid.Answers.Engine;
using LeagueGrid.Core.Questions;
using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Problems;
using Microsoft.AspNetCore.Mvc;

namespace LeagueGrid.Server.Asking;

/// <summary>Questions over HTTP: the whole answer, or its parts as server-sent events.</summary>
public static class AskEndpoints
{
    private const string Events = "text/event-stream";

    public static void MapAsking(this IEndpointRouteBuilder api)
    {
        var asking = api.MapGroup("").RequireAuthorization(Rights.Ask);
        asking
            .MapPost("/ask", AskAsync)
            .WithName("ask")
            .WithTags("Answers")
            .WithSummary("Answers a question, with its sources.")
            .WithDescription(
                "With 'Accept: text/event-stream' the parts come as server-sent events: the event is the part's kind."
            )
            .Produces<Answer>()
            .Produces<AnswerPart>(StatusCodes.Status200OK, Events)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        asking
            .MapGet("/answers/{id}", AnswerAsync)
            .WithName("answer")
            .WithTags("Answers")
            .WithSummary("An answer given before, in its newest revision.")
            .Produces<Answer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        asking
            .MapPost("/answers/{id}/feedback", FeedbackAsync)
            .WithName("feedback")
            .WithTags("Answers")
            .WithSummary("Says whether an answer was right; a wrong one is not given again.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> AskAsync(
        AskRequest request,
        HttpContext context,
        AnswerEngine engine,
        AskLimits limits,
        CancellationToken cancel
    )
    {
        if (AskCheck.Refuse(request) is { } invalid)
            return Refused(invalid);
        var lease = limits.TakeAsk(Caller.Client(context));
        if (!lease.IsAcquired)
        {
            using (lease)
                return ProblemAnswer.RateLimited("More questions than are answered for one client.", AskLimits.RetryAfter(lease));
        }

        if (WantsEvents(context.Request))
        {
            context.Response.Headers["X-Accel-Buffering"] = "no";
            return TypedResults.ServerSentEvents(
                EventsAsync(engine.AskAsync(request, Caller.Name(context.User), cancel), lease, cancel)
            );
        }

        using (lease)
        {
            var outcome = await engine.AnswerAsync(request, Caller.Name(context.User), cancel);
            return outcome.Answer is { } answer ? Results.Ok(answer) : Refused(outcome.Failed!);
        }
    }

    private static async Task<IResult> AnswerAsync([FromRoute] string id, AnswerEngine engine) =>
        await engine.GetAsync(id) is { } answer ? Results.Ok(answer) : NoAnswer(id);

    private static async Task<IResult> FeedbackAsync([FromRoute] string id, Verdict verdict, AnswerEngine engine) =>
        await engine.FeedbackAsync(id, verdict.Word, verdict.Comment) switch
        {
            FeedbackOutcome.Taken => Results.NoContent(),
            FeedbackOutcome.UnknownAnswer => NoAnswer(id),
            _ => ProblemAnswer.InvalidRequest("'verdict' must be right or wrong."),
        };

    private static async IAsyncEnumerable<SseItem<AnswerPart>> EventsAsync(
        IAsyncEnumerable<AnswerPart> parts,
        RateLimitLease lease,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        using (lease)
        {
            await foreach (var part in parts.WithCancellation(cancel))
                yield return new SseItem<AnswerPart>(part, KindOf(part));
        }
    }

    private static string KindOf(AnswerPart part) =>
        part switch
        {
            AnswerPart.Started => "started",
            AnswerPart.SourcePart => "source",
            AnswerPart.TextPart => "text",
            AnswerPart.Completed => "completed",
            AnswerPart.Withdrawn => "withdrawn",
            _ => "failed",
        };

    private static IResult Refused(AnswerPart.Failed failed) =>
        failed.Code switch
        {
            ProblemAnswer.InvalidRequestCode => ProblemAnswer.InvalidRequest(failed.Message),
            ProblemAnswer.RateLimitedCode => ProblemAnswer.RateLimited(failed.Message, TimeSpan.FromSeconds(1)),
            ProblemAnswer.OverloadedCode => ProblemAnswer.Overloaded(failed.Message, TimeSpan.FromSeconds(1)),
            _ => ProblemAnswer.Of(StatusCodes.Status500InternalServerError, failed.Code, failed.Message),
        };

    private static IResult NoAnswer(string id) => ProblemAnswer.NotFound($"There is no answer '{id}', or none any more.");

    private static bool WantsEvents(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(Events, StringComparison.OrdinalIgnoreCase));
}
