using LeagueGrid.Core.Ports;
using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Index;
using LeagueGrid.Knowledge.Indexing;
using LeagueGrid.Knowledge.Retrieval;
using LeagueGrid.Knowledge.Settings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LeagueGrid.Knowledge;

/// <summary>How a process takes part in what is known. Both may be called twice; both want an <c>IConnectionMultiplexer</c> among the services.</summary>
public static class KnowledgeHosting
{
    /// <summary>
    /// Searching, for any process (silo or gateway): <see cref="PassageSearch"/>, <see cref="Extract"/>,
    /// <see cref="PassageFollower"/>. Options come from <see cref="KnowledgeOptions"/>, bound by the caller to <c>LeagueGrid</c>.
    /// </summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<KnowledgeOptions, KnowledgeOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value);
        services.TryAddSingleton<KnowledgeInstruments>();
        services.TryAddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(EmbeddingProviders.Create);
        services.TryAddSingleton<Embedder>();
        services.TryAddSingleton<IndexInUse>();
        services.TryAddSingleton<IndexChoice>();
        services.TryAddSingleton<PassageLibrary>();
        services.TryAddSingleton<SemanticLane>();
        services.TryAddSingleton<PassageSearch>();
        services.TryAddSingleton<Extract>();
        services.TryAddSingleton<PassageFollower>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IHostedService, PassageFollower>(provider =>
                provider.GetRequiredService<PassageFollower>()
            )
        );
        return services;
    }

    /// <summary>
    /// Indexing, for a process that hosts grains; brings <see cref="AddKnowledge"/> along. Gives the grains their
    /// <see cref="IPassageSink"/> and wants an <see cref="IPassageSource"/> and <see cref="ILiveUpdates"/>.
    /// </summary>
    public static IServiceCollection AddKnowledgeIndexing(this IServiceCollection services)
    {
        services.AddKnowledge();
        services.TryAddSingleton<IndexBuild>();
        services.TryAddSingleton<IndexingWorker>();
        services.TryAddSingleton<IPassageSink>(provider => provider.GetRequiredService<IndexingWorker>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IHostedService, IndexingWorker>(provider => provider.GetRequiredService<IndexingWorker>())
        );
        return services;
    }
}
