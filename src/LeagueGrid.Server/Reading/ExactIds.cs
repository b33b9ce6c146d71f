using Microsoft.AspNetCore.Http.Features;

namespace LeagueGrid.Server.Reading;

/// <summary>
/// Gives endpoints the id as it was sent. Routing leaves <c>%2F</c> as it is and decodes the rest, so that the ids
/// <c>a/b</c> and <c>a%2Fb</c> would look alike; only the request line still tells them apart.
/// </summary>
public static class ExactIds
{
    private const string Parameter = "id";

    /// <summary>Where the id stands in every path that has one: /api/teams/{id}/….</summary>
    private const int Segment = 2;

    public static void UseExactIds(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var values = context.Request.RouteValues;
                if (values[Parameter] is string routed && routed.Contains('%', StringComparison.Ordinal))
                    values[Parameter] = FromRequestLine(context) ?? routed;
                return next(context);
            }
        );

    private static string? FromRequestLine(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var path = target.Split('?', 2)[0];
        var segments = path.TrimStart('/').Split('/');
        return path.StartsWith('/') && segments.Length > Segment ? Uri.UnescapeDataString(segments[Segment]) : null;
    }
}
