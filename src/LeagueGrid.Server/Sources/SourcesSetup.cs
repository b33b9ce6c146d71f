using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Telemetry;

namespace LeagueGrid.Server.Sources;

public static class SourcesSetup
{
    /// <summary>Where there are grains: a gateway comes and goes with its viewers.</summary>
    public static void AddSources(this WebApplicationBuilder builder, GridSettings settings)
    {
        if (settings.Sources.Count == 0 || settings.Cluster.Role == ClusterSettings.Gateway)
            return;
        builder.Services.AddSingleton<SourcesWorker>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<SourcesWorker>());
        builder.Services.AddHealthChecks().AddCheck<SourcesHealth>("sources", tags: [HealthChecks.Ready]);
    }
}
