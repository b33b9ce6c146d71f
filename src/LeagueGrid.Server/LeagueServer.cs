using LeagueGrid.Server.Access;
using LeagueGrid.Server.Asking;
using LeagueGrid.Server.Cluster;
using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Dashboard;
using LeagueGrid.Server.Demo;
using LeagueGrid.Server.Documents;
using LeagueGrid.Server.Identities;
using LeagueGrid.Server.Ingest;
using LeagueGrid.Server.Live;
using LeagueGrid.Server.Problems;
using LeagueGrid.Server.Reading;
using LeagueGrid.Server.Searching;
using LeagueGrid.Server.Sources;
using LeagueGrid.Server.Store;
using LeagueGrid.Server.Telemetry;
using LeagueGrid.Server.Wire;
using Microsoft.Extensions.Options;

namespace LeagueGrid.Server;

/// <summary>The one process: its table of contents.</summary>
public sealed class LeagueServer : IAsyncDisposable
{
    private readonly StoreConnection _store;

    private LeagueServer(WebApplication app, StoreConnection store)
    {
        App = app;
        _store = store;
    }

    public WebApplication App { get; }

    /// <summary>Builds the server over an opened and checked store; nothing listens yet.</summary>
    /// <exception cref="StartRefusedException">A setting or the store does not do.</exception>
    public static async Task<LeagueServer> BuildAsync(string[] args, CancellationToken cancel = default)
    {
        var builder = WebApplication.CreateBuilder(ServerHosting.OptionsFor(args));
        var settings = builder.Configuration.ReadSettings(builder.Environment);
        var store = await StoreConnection.OpenAsync(settings, ServerHosting.StoreLoggers(), cancel);
        try
        {
            builder.Services.AddSingleton(settings);
            builder.Services.AddSingleton(settings.Limits);
            builder.Services.ConfigureHttpJsonOptions(http => GridJson.CopyTo(http.SerializerOptions));
            builder.AddHosting(settings);
            builder.AddCluster(settings, store);
            builder.AddAccess(settings);
            builder.AddIngest();
            builder.AddSearching(settings);
            builder.AddAsking(settings);
            builder.AddLive(settings, store);
            builder.AddDocuments();
            builder.AddDemo(settings);
            builder.AddSources(settings);
            builder.AddIdentities(settings);
            builder.AddHealth();
            builder.AddTelemetry();
            var app = builder.Build();
            // Now, and not by the host when it starts: a wrong setting is told in a line, not with the host's own report.
            app.Services.GetService<IStartupValidator>()?.Validate();
            return new LeagueServer(Compose(app, settings), store);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The grains hand on what they owe before their store goes.
        await App.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static WebApplication Compose(WebApplication app, GridSettings settings)
    {
        app.UseProblems();
        app.MapHealth();
        if (settings.Cluster.Role == ClusterSettings.Silo)
        {
            app.MapTelemetry(isPublic: false);
            return app;
        }

        app.UseSecurityHeaders();
        app.MapDashboard();
        app.UseMiddleware<OriginCheck>();
        app.UseRouting();
        app.UseExactIds();
        if (settings.Origins.Count > 0)
            app.UseCors();
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapTelemetry(isPublic: true);
        app.MapDocuments();
        app.MapLive(settings.Limits);
        var api = app.MapGroup("/api");
        api.MapIngest();
        var reading = api.MapGroup("").RequireAuthorization(Rights.Read).AddEndpointFilter<InvalidQueries>();
        api.MapAsking();
        api.MapReindex();
        api.MapIdentities();
        reading.MapLeague();
        reading.MapMatches();
        return app;
    }
}
