using LeagueGrid.Server.Problems;

namespace LeagueGrid.Server.Reading;

/// <summary>Answers a query that cannot be meant with 400.</summary>
public sealed class InvalidQueries : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (InvalidQueryException invalid)
        {
            return ProblemAnswer.InvalidRequest(invalid.Message);
        }
    }
}
