using LeagueGrid.Server.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace LeagueGrid.Server.Access;

/// <summary>Says 401 and 403 as problem documents, the same for every path and token, so that neither can be guessed from them.</summary>
public sealed class RefusalOfAccess : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }

        // Who came without a key and may do some things here (in Development) is told to bring one, not that he may not.
        if (authorizeResult.Forbidden && PresentedToken.Of(context.Request) is not null)
        {
            await ProblemAnswer.Forbidden("The key or token has not this right.").ExecuteAsync(context);
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        await ProblemAnswer.Unauthorized("A key or token is needed: Authorization: Bearer …").ExecuteAsync(context);
    }
}
