using LeagueGrid.Knowledge.Indexing;
using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Problems;
using LeagueGrid.Server.Reading;

namespace LeagueGrid.Server.Searching;

/// <summary><c>POST /api/admin/reindex</c>: compares what can be found with what is known, and repairs the difference.</summary>
public static class ReindexEndpoint
{
    public static void MapReindex(this IEndpointRouteBuilder api) =>
        api.MapPost("/admin/reindex", ReindexAsync)
            .RequireAuthorization(Rights.Admin)
            .AddEndpointFilter<InvalidQueries>()
            .WithName("reindex")
            .WithTags("Operations")
            .WithSummary("Compares the index with the league and repairs it; with everything=true it is written anew.")
            .WithQuery(QueryParameters.Everything)
            .Produces<ReconcileReport>()
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> ReindexAsync(HttpContext context, IServiceProvider services, CancellationToken cancel) =>
        services.GetService<IndexingWorker>() is { } worker
            ? Results.Ok(await worker.ReindexAsync(context.Request.Query.Flag("everything"), cancel))
            : ProblemAnswer.Of(
                StatusCodes.Status404NotFound,
                ProblemAnswer.NotFoundCode,
                "A gateway indexes nothing; ask a server that hosts grains."
            );
}
