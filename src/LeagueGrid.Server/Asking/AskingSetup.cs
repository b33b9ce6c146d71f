using LeagueGrid.Answers.Engine;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Index;
using LeagueGrid.Knowledge.Retrieval;
using LeagueGrid.Server.Configuration;
using Microsoft.Extensions.AI;

namespace LeagueGrid.Server.Asking;

/// <summary>Answers in this process; standing questions only where there are grains.</summary>
public static class AskingSetup
{
    public static void AddAsking(this WebApplicationBuilder builder, GridSettings settings)
    {
        var services = builder.Services;
        services.AddSingleton<AskLimits>();
        services.AddSingleton<PassageLookup>((_, _) => new([]));
        services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>, LexicalEmbeddingGenerator>();
        services.AddSingleton<Embedder>();
        services.AddSingleton<IndexInUse>();
        services.AddSingleton<PassageLibrary>();
        services.AddSingleton<SemanticLane>();
        services.AddSingleton<PassageSearch>();
        if (settings.Cluster.Role == ClusterSettings.Gateway)
            services.AddAnswers();
        else
            services.AddAnswerGrains();
    }
}
