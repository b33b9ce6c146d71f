using LeagueGrid.Core.Feed;
using Scalar.AspNetCore;

namespace LeagueGrid.Server.Documents;

/// <summary>What the server says about itself: OpenAPI, the JSON Schema of the feed, a page for people.</summary>
public static class DocumentsSetup
{
    /// <summary>The page's own script makes its styles as it runs; everything still comes from this server.</summary>
    private const string PagePolicy =
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; frame-ancestors 'none'";

    public static void AddDocuments(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenApi(
            "v1",
            openApi =>
                openApi.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info.Title = "LeagueGrid";
                        document.Info.Description =
                            "Live football data: feeds in, read models and cited answers out. The hub is at /hubs/league.";
                        return Task.CompletedTask;
                    }
                )
        );

    public static void MapDocuments(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapGet("/schemas/feed.json", () => Results.Stream(FeedSchema.Open(), "application/schema+json"))
            .ExcludeFromDescription();
        app.MapScalarApiReference(
                "/docs",
                page => page.WithTitle("LeagueGrid").DisableDefaultFonts().DisableTelemetry().DisableAgent()
            )
            .AddEndpointFilter(
                async (context, next) =>
                {
                    context.HttpContext.Response.Headers.ContentSecurityPolicy = PagePolicy;
                    return await next(context);
                }
            );
    }
}
