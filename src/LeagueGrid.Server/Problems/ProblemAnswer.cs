using Microsoft.AspNetCore.WebUtilities;

namespace LeagueGrid.Server.Problems;

/// <summary>What is said where a request cannot be served: a problem document with a code of the contract.</summary>
public static class ProblemAnswer
{
    public const string NotFoundCode = "not-found";
    public const string InvalidRequestCode = "invalid-request";
    public const string RateLimitedCode = "rate-limited";
    public const string TooLargeCode = "too-large";
    public const string UnauthorizedCode = "unauthorized";
    public const string ForbiddenCode = "forbidden";
    public const string OverloadedCode = "overloaded";

    public static IResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, NotFoundCode, detail);

    public static IResult InvalidRequest(string detail) => Of(StatusCodes.Status400BadRequest, InvalidRequestCode, detail);

    public static IResult TooLarge(string detail) => Of(StatusCodes.Status413PayloadTooLarge, TooLargeCode, detail);

    public static IResult Unauthorized(string detail) => Of(StatusCodes.Status401Unauthorized, UnauthorizedCode, detail);

    public static IResult Forbidden(string detail) => Of(StatusCodes.Status403Forbidden, ForbiddenCode, detail);

    public static IResult RateLimited(string detail, TimeSpan retryAfter) =>
        new RetryLater(Of(StatusCodes.Status429TooManyRequests, RateLimitedCode, detail), retryAfter);

    public static IResult Overloaded(string detail, TimeSpan retryAfter) =>
        new RetryLater(Of(StatusCodes.Status503ServiceUnavailable, OverloadedCode, detail), retryAfter);

    public static IResult Of(int status, string code, string detail) =>
        Results.Problem(
            type: "about:blank",
            title: ReasonPhrases.GetReasonPhrase(status),
            statusCode: status,
            detail: detail,
            extensions: [new("code", code)]
        );

    /// <summary>The code that goes with a status which ASP.NET itself answered (an unknown path, a wrong method).</summary>
    public static string CodeOf(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => UnauthorizedCode,
            StatusCodes.Status403Forbidden => ForbiddenCode,
            StatusCodes.Status404NotFound => NotFoundCode,
            StatusCodes.Status413PayloadTooLarge => TooLargeCode,
            StatusCodes.Status429TooManyRequests => RateLimitedCode,
            StatusCodes.Status503ServiceUnavailable => OverloadedCode,
            >= 500 => "internal-error",
            _ => InvalidRequestCode,
        };

    private sealed class RetryLater(IResult problem, TimeSpan after) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(after.TotalSeconds))
                .ToString(System.Globalization.CultureInfo.InvariantCulture);
            return problem.ExecuteAsync(httpContext);
        }
    }
}
