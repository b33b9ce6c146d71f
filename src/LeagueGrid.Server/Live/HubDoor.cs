using System.Reflection;
using LeagueGrid.Server.Access;
using LeagueGrid.Server.Problems;
using Microsoft.AspNetCore.SignalR;

namespace LeagueGrid.Server.Live;

/// <summary>
/// Before each hub method: has the caller the right to it? After: what passes by itself is said as <c>overloaded</c>; all
/// else SignalR hides from clients, and it is logged here.
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
            throw HubRefusal.Of(Problem.ForbiddenCode, $"The key or token has not the right '{right}'.");
        try
        {
            return await next(invocationContext);
        }
        catch (Exception fault) when (FaultHandling.IsPassing(fault))
        {
            throw HubRefusal.Of(Problem.OverloadedCode, "The store or a part of the grid is away; try again.");
        }
        catch (Exception fault) when (fault is not (HubException or OperationCanceledException))
        {
            LogFault(invocationContext.HubMethodName, fault);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Hub method {Method} failed")]
    private partial void LogFault(string method, Exception fault);
}
