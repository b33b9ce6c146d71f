using LeagueGrid.Grains.Ingest;
using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace LeagueGrid.Server.Ingest;

/// <summary><c>POST /api/ingest/{feed}</c>.</summary>
public static class IngestEndpoint
{
    private const string Lines = "application/x-ndjson";
    private const string Json = "application/json";
    private const int LongestFeedName = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public static void MapIngest(this IEndpointRouteBuilder api) =>
        api.MapPost("/ingest/{feed}", TakeAsync)
            .RequireAuthorization(Rights.Ingest)
            .WithName("ingest")
            .WithTags("Feed")
            .WithSummary("Takes items of a feed; each is acknowledged only after it is durable.")
            .WithDescription(
                "A body of lines (application/x-ndjson), one item a line as /schemas/feed.json describes it, or one item or an "
                    + "array of them as application/json. A bad line is refused alone, with its number and a code: 207."
            )
            .Accepts<object>(Lines, Json)
            .Produces<IngestAnswer>()
            .Produces<IngestAnswer>(StatusCodes.Status207MultiStatus)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> TakeAsync(
        string feed,
        HttpContext context,
        FeedIntake intake,
        IngestTurns turns,
        LimitSettings limits,
        CancellationToken cancel
    )
    {
        if (!IsName(feed))
            return ProblemAnswer.InvalidRequest(
                $"A feed is named by 1 to {LongestFeedName} letters, digits, dots, dashes and underscores."
            );
        if (TypeOf(context.Request) is not { } type)
            return ProblemAnswer.Of(
                StatusCodes.Status415UnsupportedMediaType,
                ProblemAnswer.InvalidRequestCode,
                $"Send {Lines} or {Json}, in UTF-8 and not compressed."
            );
        // Said before the body is asked for: a client that waits for "100 Continue" sends none of it.
        if (context.Request.ContentLength > limits.BodyBytes)
            return TooLarge(limits);
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = limits.BodyBytes;

        using var turn = await turns.TakeAsync(Patience, cancel);
        if (turn is null)
            return ProblemAnswer.Overloaded("As many feeds as are taken at once are being read.", Soon);
        try
        {
            var report =
                type == Lines
                    ? await intake.TakeLinesAsync(feed, context.Request.BodyReader, cancel)
                    : await intake.TakeItemsAsync(feed, JsonItems.Split(await BodyAsync(context.Request, cancel)), cancel);
            if (report.Rejected.Count > limits.RejectedPerBody)
                return ProblemAnswer.TooLarge(
                    $"More than {limits.RejectedPerBody} lines of the body were refused; the rest was not read."
                );
            return Results.Json(
                new IngestAnswer(report.Accepted, report.Duplicates, report.Rejected),
                statusCode: report.Rejected.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status207MultiStatus
            );
        }
        catch (GridOverloadedException)
        {
            return ProblemAnswer.Overloaded("The grid cannot take items at this moment; send the body again.", Soon);
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge(limits);
        }
    }

    private static IResult TooLarge(LimitSettings limits) =>
        ProblemAnswer.TooLarge($"A body may have up to {limits.BodyBytes} bytes; send several.");

    private static bool IsName(string feed) =>
        feed.Length is > 0 and <= LongestFeedName
        && feed.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');

    private static string? TypeOf(HttpRequest request)
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || request.Headers.ContentEncoding.Count > 0
            || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        )
            return null;
        if (type.MediaType.Equals(Lines, StringComparison.OrdinalIgnoreCase))
            return Lines;
        return type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) ? Json : null;
    }

    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel);
        return body.ToArray();
    }
}

/// <summary>The answer of an ingest.</summary>
public sealed record IngestAnswer(int Accepted, int Duplicates, IReadOnlyList<RejectedItem> Rejected);
