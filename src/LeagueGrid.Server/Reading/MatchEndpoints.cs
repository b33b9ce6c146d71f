using LeagueGrid.Core.Live;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Reading;
using LeagueGrid.Server.Problems;
using Microsoft.AspNetCore.Mvc;

namespace LeagueGrid.Server.Reading;

/// <summary>Matches, their logs and their past moments (contract §2).</summary>
public static class MatchEndpoints
{
    private const int LastMinute = 200;

    public static void MapMatches(this IEndpointRouteBuilder api)
    {
        api.MapGet("/matches", MatchesAsync)
            .WithName("matches")
            .WithTags("Matches")
            .WithSummary("Matches by day, then kick-off.")
            .WithQuery(
                QueryParameters.Date,
                QueryParameters.LiveOnly,
                QueryParameters.Team,
                QueryParameters.After,
                QueryParameters.Limit
            )
            .Produces<Page<MatchSummary>>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/seasons/{id}/matches", SeasonMatchesAsync)
            .WithName("seasonMatches")
            .WithTags("Matches")
            .WithSummary("The matches of a season.")
            .WithQuery(
                QueryParameters.Date,
                QueryParameters.LiveOnly,
                QueryParameters.Team,
                QueryParameters.After,
                QueryParameters.Limit
            )
            .Produces<Page<MatchSummary>>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/matches/{id}", MatchAsync)
            .WithName("match")
            .WithTags("Matches")
            .WithSummary("A match: score, clock, line-ups, timeline, statistics.")
            .Reads<MatchView>();
        api.MapGet("/matches/{id}/events", EventsAsync)
            .WithName("matchEvents")
            .WithTags("Matches")
            .WithSummary("Every accepted event and retraction, in the order of acceptance.")
            .WithQuery(QueryParameters.AfterSeq, QueryParameters.Limit)
            .Produces<EventsPage>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/matches/{id}/at", AtAsync)
            .WithName("matchAt")
            .WithTags("Matches")
            .WithSummary("The match as it stood at a minute: as it happened, or as it was known then.")
            .WithQuery(QueryParameters.Minute, QueryParameters.Mode)
            .Reads<MatchView>();
    }

    private static async Task<IResult> MatchesAsync(HttpContext context, LeagueViews views, CancellationToken cancel) =>
        await ListAsync(context, views, null, cancel);

    private static async Task<IResult> SeasonMatchesAsync(
        [FromRoute] string id,
        HttpContext context,
        LeagueViews views,
        CancellationToken cancel
    ) =>
        await views.SeasonAsync(id, cancel) is null
            ? ProblemAnswer.NotFound($"There is no season '{id}'.")
            : await ListAsync(context, views, id, cancel);

    private static async Task<IResult> ListAsync(HttpContext context, LeagueViews views, string? season, CancellationToken cancel)
    {
        var query = context.Request.Query;
        var filter = new MatchFilter(season, query.Text("team"), query.Day("date"), query.Flag("live"));
        try
        {
            return Results.Ok(await views.MatchesAsync(filter, query.Text("after"), query.Limit(), cancel));
        }
        catch (FormatException)
        {
            return ProblemAnswer.InvalidRequest("'after' is not a cursor that this list gave.");
        }
    }

    private static async Task<IResult> MatchAsync(
        [FromRoute] string id,
        HttpContext context,
        LeagueViews views,
        CancellationToken cancel
    )
    {
        var match = await views.MatchAsync(id, Moment.Now, cancel);
        return ReadResult.Of(context, match, match?.Version ?? 0, NoMatch(id));
    }

    private static async Task<IResult> EventsAsync(
        [FromRoute] string id,
        HttpContext context,
        LeagueViews views,
        CancellationToken cancel
    )
    {
        var query = context.Request.Query;
        var page = await views.EventsAsync(id, query.Position("after") ?? 0, query.Limit(), cancel);
        return page is null
            ? ProblemAnswer.NotFound(NoMatch(id))
            : Results.Ok(
                new EventsPage(
                    page.Items,
                    page.Next is { } next ? long.Parse(next, System.Globalization.CultureInfo.InvariantCulture) : null
                )
            );
    }

    private static async Task<IResult> AtAsync(
        [FromRoute] string id,
        HttpContext context,
        LeagueViews views,
        CancellationToken cancel
    )
    {
        var query = context.Request.Query;
        if (query.Number("minute", 0, LastMinute) is not { } minute)
            return ProblemAnswer.InvalidRequest("'minute' must say up to when.");
        if (query.Text("mode") is not ("happened" or "known") and var mode)
            return ProblemAnswer.InvalidRequest(
                mode is null ? "'mode' must be happened or known." : $"'mode' must be happened or known, not '{mode}'."
            );
        var moment = new Moment(Match: id, Minute: minute, Known: query.Text("mode") == "known");
        var match = await views.MatchAsync(id, moment, cancel);
        return ReadResult.Of(context, match, match?.Version ?? 0, NoMatch(id));
    }

    private static string NoMatch(string id) => $"There is no match '{id}'.";
}

/// <summary>A part of a match's log; <c>next</c> is the <c>seq</c> to go on after.</summary>
public sealed record EventsPage(IReadOnlyList<LogEntryView> Items, long? Next);
