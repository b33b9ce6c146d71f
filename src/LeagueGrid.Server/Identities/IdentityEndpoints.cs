using System.Globalization;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Problems;
using LeagueGrid.Server.Reading;

namespace LeagueGrid.Server.Identities;

/// <summary><c>/api/admin/identities</c>: what is taken for the same on what evidence, and an administrator's say in it.</summary>
public static class IdentityEndpoints
{
    private const int MostIds = 50;
    private const int LongestReason = 1000;

    public static void MapIdentities(this IEndpointRouteBuilder api)
    {
        var identities = api.MapGroup("/admin/identities")
            .RequireAuthorization(Rights.Admin)
            .AddEndpointFilter<InvalidQueries>()
            .WithTags("Operations")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        identities
            .MapGet("", ReadAsync)
            .WithName("identities")
            .WithSummary(
                "Ids of several sources that name the same, with the evidence; then pairs that are alike and stayed apart."
            )
            .WithQuery(QueryParameters.After, QueryParameters.Limit)
            .Produces<IdentityPage>();
        identities
            .MapPost("/join", JoinAsync)
            .WithName("joinIdentities")
            .WithSummary(
                "Decides that ids of teams, players or matches name the same. Two players of one match stay two all the same."
            )
            .Produces<DecisionView>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        identities
            .MapPost("/split", SplitAsync)
            .WithName("splitIdentities")
            .WithSummary("Decides that an id names none of those that it was taken for.")
            .Produces<DecisionView>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ReadAsync(
        HttpContext context,
        IdentityStore store,
        ILeagueReader league,
        CancellationToken cancel
    )
    {
        var limit = context.Request.Query.Limit();
        var after = (int)Math.Min(context.Request.Query.Position("after") ?? 0, int.MaxValue - limit);
        var known = await store.ReadAsync();
        var directory = await league.DirectoryAsync(cancel);
        var page = known.Groups.Skip(after).Take(limit).Select(group => View(group, directory)).ToList();
        var next = after + limit < known.Groups.Count ? (after + limit).ToString(CultureInfo.InvariantCulture) : null;
        return Results.Ok(new IdentityPage(page, next, known.ResolvedAt, known.Refused));
    }

    private static async Task<IResult> JoinAsync(
        JoinRequest request,
        IdentityStore store,
        ILeagueReader league,
        CancellationToken cancel
    )
    {
        var ids = (request.Ids ?? []).Distinct(StringComparer.Ordinal).ToList();
        if (Wrong(request.Kind, request.Reason) is { } wrong)
            return wrong;
        if (ids.Count is < 2 or > MostIds)
            return ProblemAnswer.InvalidRequest($"'ids' must name 2 to {MostIds} different ids.");
        var directory = await league.DirectoryAsync(cancel);
        var keys = ids.ConvertAll(id => new EntityKey(request.Kind!, id));
        if (keys.Find(key => !IsKnown(directory, key)) is { Id: not null } unknown)
            return ProblemAnswer.NotFound($"There is no {unknown.Kind} '{unknown.Id}'.");
        var links = (await store.ReadAsync()).ToLinks();
        var (joins, forgotten) = Deciding.Join(keys, request.Reason, links, await store.DecisionsAsync());
        await store.DecideAsync(joins, forgotten);
        return Results.Ok(new DecisionView(joins.Count));
    }

    private static async Task<IResult> SplitAsync(SplitRequest request, IdentityStore store)
    {
        if (Wrong(request.Kind, request.Reason) is { } wrong)
            return wrong;
        if (string.IsNullOrWhiteSpace(request.Id))
            return ProblemAnswer.InvalidRequest("'id' must name an id.");
        var key = new EntityKey(request.Kind!, request.Id);
        var links = (await store.ReadAsync()).ToLinks();
        var splits = Deciding.Split(key, request.Reason, links, await store.DecisionsAsync());
        if (splits.Count == 0)
            return ProblemAnswer.NotFound($"The {key.Kind} '{key.Id}' is taken for no other.");
        await store.DecideAsync(splits, []);
        return Results.Ok(new DecisionView(splits.Count));
    }

    private static IResult? Wrong(string? kind, string? reason) =>
        kind is not ("team" or "player" or "match") ? ProblemAnswer.InvalidRequest("'kind' must be team, player or match.")
        : reason?.Length > LongestReason ? ProblemAnswer.InvalidRequest($"'reason' has more than {LongestReason} characters.")
        : null;

    private static bool IsKnown(LeagueDirectory directory, EntityKey key) =>
        key.Kind switch
        {
            "team" => directory.Team(key.Id) is not null,
            "player" => directory.Player(key.Id) is not null,
            _ => directory.Fixture(key.Id) is not null,
        };

    private static IdentityView View(IdentityGroup group, LeagueDirectory directory) =>
        new(
            group.Same,
            group.Kind,
            [.. group.Ids.Select(id => new NamedId(id, NameOf(new EntityKey(group.Kind, id), directory)))],
            group.Because
        );

    private static string? NameOf(EntityKey key, LeagueDirectory directory) =>
        key.Kind == "match" && directory.Fixture(key.Id) is { } fixture
            ? $"{directory.Team(fixture.Home)?.Name} - {directory.Team(fixture.Away)?.Name}, {fixture.Date:yyyy-MM-dd}"
        : directory.NamesOf(key) is [var name, ..] ? name
        : null;
}
