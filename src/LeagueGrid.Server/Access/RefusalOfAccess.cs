using LeagueGrid.Server.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace LeagueGrid.Server.Access;

/// <summary>Says 401 and 403 as problem documents, the same for every path and token, so that neither can be guessed from them.</summary>
public sealed class RefusalOfAccess : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _stock = new();

    public async Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        await _stock.HandleAsync(next, context, policy, authorizeResult);
        if (authorizeResult.Succeeded || context.Response.HasStarted)
            return;
        await (
            authorizeResult.Forbidden
                ? Problem.Forbidden("The key or token has not this right.")
                : Problem.Unauthorized("A key or token is needed: Authorization: Bearer …")
        ).ExecuteAsync(context);
    }
}
