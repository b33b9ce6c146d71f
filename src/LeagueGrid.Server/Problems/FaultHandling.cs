using System.Net.Sockets;
using LeagueGrid.Grains.Ingest;
using LeagueGrid.Grains.Store;
using Microsoft.AspNetCore.Diagnostics;
using StackExchange.Redis;

namespace LeagueGrid.Server.Problems;

/// <summary>Turns what went wrong into a problem document: a store that is away passes, a fault of ours is logged and not told.</summary>
public static class FaultHandling
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                SuppressDiagnosticsCallback = context => IsPassing(context.Exception) || IsOfTheClient(context.Exception),
                ExceptionHandler = context =>
                    Answer(context.Features.Get<IExceptionHandlerFeature>()?.Error).ExecuteAsync(context),
            }
        );
        // What routing itself refuses has no body: it gets one.
        app.UseStatusCodePages(context =>
            ProblemAnswer
                .Of(
                    context.HttpContext.Response.StatusCode,
                    ProblemAnswer.CodeOf(context.HttpContext.Response.StatusCode),
                    $"{context.HttpContext.Request.Method} is not answered at this path, or not in this form."
                )
                .ExecuteAsync(context.HttpContext)
        );
    }

    /// <summary>Faults that pass by themselves: the store or a silo is away, or being moved. The caller may try again.</summary>
    public static bool IsPassing(Exception fault) =>
        fault
            is StoreUnavailableException
                or GridOverloadedException
                or RedisException
                or RedisTimeoutException
                or TimeoutException
                or SiloUnavailableException
                or OrleansMessageRejectionException
                or SocketException
        || (fault is AggregateException many && many.InnerExceptions.All(IsPassing))
        || (fault is OrleansException && fault.InnerException is { } inner && IsPassing(inner));

    private static bool IsOfTheClient(Exception fault) => fault is BadHttpRequestException;

    private static IResult Answer(Exception? fault) =>
        fault switch
        {
            BadHttpRequestException bad => ProblemAnswer.Of(
                bad.StatusCode,
                ProblemAnswer.CodeOf(bad.StatusCode),
                InOneSentence(bad)
            ),
            not null when IsPassing(fault) => ProblemAnswer.Overloaded(
                "The store or a part of the grid is away; try again.",
                Soon
            ),
            _ => ProblemAnswer.Of(
                StatusCodes.Status500InternalServerError,
                ProblemAnswer.CodeOf(StatusCodes.Status500InternalServerError),
                "Something went wrong on the server; it has been logged."
            ),
        };

    private static string InOneSentence(BadHttpRequestException bad) =>
        bad.StatusCode == StatusCodes.Status413PayloadTooLarge
            ? "The body is larger than is taken."
            : "The request cannot be read: a parameter or the body is not in the form that is described at /docs.";
}
