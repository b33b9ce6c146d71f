using LeagueGrid.Knowledge;
using LeagueGrid.Knowledge.Settings;
using LeagueGrid.Server.Configuration;

namespace LeagueGrid.Server.Searching;

/// <summary>Prose that can be found: searched in every process, indexed where there are grains.</summary>
public static class SearchingSetup
{
    public static void AddSearching(this WebApplicationBuilder builder, GridSettings settings)
    {
        builder.Services.AddOptions<KnowledgeOptions>().BindConfiguration(GridSettings.Section);
        if (settings.Cluster.Role == ClusterSettings.Gateway)
            builder.Services.AddKnowledge();
        else
            builder.Services.AddKnowledgeIndexing();
    }
}
