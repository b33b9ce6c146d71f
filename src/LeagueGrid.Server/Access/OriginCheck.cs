using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Problems;

namespace LeagueGrid.Server.Access;

/// <summary>
/// A browser asks nobody before it opens a WebSocket, so CORS cannot keep a foreign page off the hub: its Origin is
/// compared here, before anything of the connection is made.
/// </summary>
public sealed class OriginCheck(RequestDelegate next, GridSettings settings)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var origin = request.Headers.Origin.ToString();
        var foreign =
            origin.Length > 0
            && request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase)
            && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            && !settings.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase);
        return foreign
            ? ProblemAnswer.Forbidden("Pages of this origin may not open the hub (LeagueGrid:Origins).").ExecuteAsync(context)
            : next(context);
    }
}
