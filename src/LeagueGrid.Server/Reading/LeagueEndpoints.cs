using LeagueGrid.Core.Live;
using LeagueGrid.Grains.Reading;
using LeagueGrid.Server.Problems;
using Microsoft.AspNetCore.Mvc;

namespace LeagueGrid.Server.Reading;

/// <summary>Competitions, seasons, teams, players and search (contract §2).</summary>
public static class LeagueEndpoints
{
    public static void MapLeague(this IEndpointRouteBuilder api)
    {
        api.MapGet("/competitions", CompetitionsAsync)
            .WithName("competitions")
            .WithTags("League")
            .WithSummary("All competitions with their seasons.")
            .WithQuery(QueryParameters.After, QueryParameters.Limit)
            .Produces<Page<CompetitionView>>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/seasons/{id}", SeasonAsync)
            .WithName("season")
            .WithTags("League")
            .WithSummary("A season: its rules and teams.")
            .Reads<SeasonView>();
        api.MapGet("/seasons/{id}/table", TableAsync)
            .WithName("table")
            .WithTags("League")
            .WithSummary("The table of a season.")
            .WithQuery(QueryParameters.LiveTable)
            .Reads<TableView>();
        api.MapGet("/seasons/{id}/scorers", ScorersAsync)
            .WithName("scorers")
            .WithTags("League")
            .WithSummary("The scorers of a season, by goals, then assists, then name.")
            .Reads<ScorersView>();
        api.MapGet("/teams/{id}", TeamAsync)
            .WithName("team")
            .WithTags("League")
            .WithSummary("A team and its squad.")
            .Reads<TeamView>();
        api.MapGet("/players/{id}", PlayerAsync)
            .WithName("player")
            .WithTags("League")
            .WithSummary("A player: availability and totals.")
            .Reads<PlayerView>();
        api.MapGet("/search", SearchAsync)
            .WithName("search")
            .WithTags("League")
            .WithSummary("Finds teams, players, competitions and the like by name; case and accents do not matter.")
            .WithQuery(QueryParameters.SearchText)
            .Produces<Page<SearchHit>>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> CompetitionsAsync(HttpContext context, LeagueViews views, CancellationToken cancel) =>
        Results.Ok(await views.CompetitionsAsync(context.Request.Query.Text("after"), context.Request.Query.Limit(), cancel));

    private static async Task<IResult> SeasonAsync(
        [FromRoute] string id,
        HttpContext context,
        LeagueViews views,
        CancellationToken cancel
    )
    {
        var season = await views.SeasonAsync(id, cancel);
        return ReadResult.Of(context, season, season?.Version ?? 0, NoSeason(id));
    }

    private static async Task<IResult> TableAsync(
        [FromRoute] string id,
        HttpContext context,
        LeagueViews views,
        CancellationToken cancel
    )
    {
        var table = await views.TableAsync(id, context.Request.Query.Flag("live"), cancel);
        return ReadResult.Of(context, table, table?.Version ?? 0, NoSeason(id));
    }

    private static async Task<IResult> ScorersAsync(
        [FromRoute] string id,
        HttpContext context,
        LeagueViews views,
        CancellationToken cancel
    )
    {
        var scorers = await views.ScorersAsync(id, cancel);
        return ReadResult.Of(context, scorers, scorers?.Version ?? 0, NoSeason(id));
    }

    private static async Task<IResult> TeamAsync(
        [FromRoute] string id,
        HttpContext context,
        LeagueViews views,
        CancellationToken cancel
    )
    {
        var team = await views.TeamAsync(id, cancel);
        return ReadResult.Of(context, team, team?.Version ?? 0, $"There is no team '{id}'.");
    }

    private static async Task<IResult> PlayerAsync(
        [FromRoute] string id,
        HttpContext context,
        LeagueViews views,
        CancellationToken cancel
    )
    {
        var player = await views.PlayerAsync(id, cancel);
        return ReadResult.Of(context, player, player?.Version ?? 0, $"There is no player '{id}'.");
    }

    private static async Task<IResult> SearchAsync(HttpContext context, LeagueViews views, CancellationToken cancel) =>
        context.Request.Query.Text("q") is { } text
            ? Results.Ok(new Page<SearchHit>(await views.SearchAsync(text, cancel)))
            : ProblemAnswer.InvalidRequest("'q' must say what to look for.");

    private static string NoSeason(string id) => $"There is no season '{id}'.";
}
