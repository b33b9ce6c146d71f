using LeagueGrid.Server.Configuration;

namespace LeagueGrid.Server.Identities;

public static class IdentitiesSetup
{
    /// <summary>Every process goes by what was resolved; one that hosts grains resolves.</summary>
    public static void AddIdentities(this WebApplicationBuilder builder, GridSettings settings)
    {
        builder.Services.AddSingleton<IdentityStore>();
        builder.Services.AddHostedService<LinkFollower>();
        if (settings.Cluster.Role != ClusterSettings.Gateway)
            builder.Services.AddHostedService<IdentityWorker>();
    }
}
