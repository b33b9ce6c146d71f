using LeagueGrid.Answers.Reading;
using LeagueGrid.Knowledge;
using LeagueGrid.Knowledge.Retrieval;
using LeagueGrid.Server.Configuration;

namespace LeagueGrid.Server.Searching;

/// <summary>Prose that can be found: searched in every process, indexed where there are grains.</summary>
public static class SearchingSetup
{
    public static void AddSearching(this WebApplicationBuilder builder, GridSettings settings)
    {
        var services = builder.Services;
        services.AddOptions<KnowledgeOptions>().BindConfiguration(GridSettings.Section);
        if (settings.Cluster.Role == ClusterSettings.Gateway)
            services.AddKnowledge();
        else
            services.AddKnowledgeIndexing();
        // Answers and Knowledge do not know each other's questions: here the one is put into the words of the other.
        services.AddSingleton<PassageLookup>(provider =>
        {
            var search = provider.GetRequiredService<PassageSearch>();
            return async (query, cancel) =>
                [
                    .. (await search.SearchAsync(Of(query), cancel)).Hits.Select(hit => new FoundPassage(
                        hit.Passage,
                        hit.Coverage
                    )),
                ];
        });
    }

    private static SearchQuery Of(TextQuery query) =>
        new()
        {
            Text = query.Text,
            Lang = query.Lang,
            About = query.About,
            Kinds = query.Kinds,
            NotAfter = query.Moment.Cutoff,
            Limit = query.Limit,
        };
}
