namespace LeagueGrid.Server.Dashboard;

/// <summary>The dashboard, built from src/leaguegrid-web into wwwroot, and the headers that keep it and all answers inert.</summary>
public static class DashboardPage
{
    /// <summary>Scripts and styles of our own only; live data over this origin's sockets. Nothing may frame the page.</summary>
    private const string Policy =
        "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string NotBuilt = """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>LeagueGrid</title>
        <h1>LeagueGrid is running</h1>
        <p>The dashboard has not been built: it needs Node 20 or later. Install Node, then run
        <code>npm ci &amp;&amp; npm run build</code> in <code>src/leaguegrid-web</code> and start the server again.</p>
        <p>Everything else is there: <a href="/docs">the API</a>, the hub at <code>/hubs/league</code>, <a href="/metrics">metrics</a>.</p>
        </html>
        """;

    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers.ContentSecurityPolicy = Policy;
                headers["Referrer-Policy"] = "no-referrer";
                return next(context);
            }
        );

    public static void MapDashboard(this WebApplication app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(
            new StaticFileOptions
            {
                // Names of built files carry a hash of their content; only the page itself must be asked for anew.
                OnPrepareResponse = file =>
                    file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments(
                        "/assets",
                        StringComparison.Ordinal
                    )
                        ? "public, max-age=31536000, immutable"
                        : "no-cache",
            }
        );
        if (!app.Environment.WebRootFileProvider.GetFileInfo("index.html").Exists)
            app.MapGet("/", () => Results.Content(NotBuilt, "text/html; charset=utf-8")).ExcludeFromDescription();
    }
}
