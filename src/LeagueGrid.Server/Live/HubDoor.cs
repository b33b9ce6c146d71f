using System.Reflection;
using System.Runtime.CompilerServices;
using LeagueGrid.Core.Questions;
using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Problems;
using Microsoft.AspNetCore.SignalR;

namespace LeagueGrid.Server.Live;

/// <summary>
/// Before each hub method: has the caller the right to it? After: what passes by itself is said as <c>overloaded</c>; all
/// else is logged here and hidden. (SignalR's own log of failed calls is off: a client could fill it with wrong topics.)
/// </summary>
public sealed partial class HubDoor(ILogger<HubDoor> logger) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
        if (
            invocationContext.HubMethod.GetCustomAttribute<NeedsAttribute>() is { Right: var right }
            && invocationContext.Context.User?.HasClaim(Rights.Claim, right) != true
        )
            throw HubRefusal.Of(ProblemAnswer.ForbiddenCode, $"The key or token has not the right '{right}'.");
        try
        {
            var result = await next(invocationContext);
            return result is IAsyncEnumerable<AnswerPart> parts ? Told(parts, invocationContext.HubMethodName) : result;
        }
        catch (Exception fault) when (ToldInstead(fault, invocationContext.HubMethodName) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>A stream runs after its method has returned: its faults are caught here.</summary>
    private async IAsyncEnumerable<AnswerPart> Told(
        IAsyncEnumerable<AnswerPart> parts,
        string method,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        await using var stream = parts.GetAsyncEnumerator(cancel);
        while (true)
        {
            try
            {
                if (!await stream.MoveNextAsync())
                    yield break;
            }
            catch (Exception fault) when (ToldInstead(fault, method) is { } refusal)
            {
                throw refusal;
            }

            yield return stream.Current;
        }
    }

    /// <summary>What a client is told instead of a fault; null where the fault itself is for it, or is no fault.</summary>
    private HubException? ToldInstead(Exception fault, string method)
    {
        if (fault is HubException or OperationCanceledException)
            return null;
        if (FaultHandling.IsPassing(fault))
            return HubRefusal.Of(ProblemAnswer.OverloadedCode, "The store or a part of the grid is away; try again.");
        LogFault(method, fault);
        return HubRefusal.Of("internal-error", "Something went wrong on the server; it has been logged.");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Hub method {Method} failed")]
    private partial void LogFault(string method, Exception fault);
}
