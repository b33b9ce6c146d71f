using LeagueGrid.Server.Problems;
using Microsoft.AspNetCore.SignalR;

namespace LeagueGrid.Server.Live;

/// <summary>Says what passes by itself as <c>overloaded</c>; all else SignalR hides from clients, and it is logged here.</summary>
public sealed partial class FaultsOnHub(ILogger<FaultsOnHub> logger) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
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
