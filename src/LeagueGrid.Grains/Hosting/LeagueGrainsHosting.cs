using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Directory;
using LeagueGrid.Grains.Ingest;
using LeagueGrid.Grains.Live;
using LeagueGrid.Grains.Matches;
using LeagueGrid.Grains.Reading;
using LeagueGrid.Grains.Seasons;
using LeagueGrid.Grains.Store;
using LeagueGrid.Grains.Topics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LeagueGrid.Grains.Hosting;

/// <summary>How a process takes part in the league. Both may be called twice. Both want an <c>IConnectionMultiplexer</c> among the services.</summary>
public static class LeagueGrainsHosting
{
    /// <summary>The grains themselves, for a silo; brings <see cref="AddLeagueReading"/> along.</summary>
    public static ISiloBuilder AddLeagueGrains(this ISiloBuilder silo)
    {
        silo.Services.AddLeagueReading();
        silo.Services.TryAddSingleton<ISegmentLog, RedisSegmentLog>();
        silo.Services.TryAddSingleton<DirectoryNews>();
        silo.Services.TryAddSingleton<MatchOwners>();
        silo.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OpenMatchRecovery>());
        return silo;
    }

    /// <summary>For a grid that is this process alone; comes before the other two.</summary>
    public static IServiceCollection AddUpdatesWithinProcess(this IServiceCollection services)
    {
        services.AddSingleton<UpdatesWithinProcess>();
        services.AddSingleton<ILiveUpdates>(provider => provider.GetRequiredService<UpdatesWithinProcess>());
        services.AddSingleton<ILeagueChanges>(provider => provider.GetRequiredService<UpdatesWithinProcess>());
        services.AddSingleton<ITopicUpdates>(provider => provider.GetRequiredService<UpdatesWithinProcess>());
        return services;
    }

    /// <summary>
    /// The ways in and out, for a silo or for a gateway that has an Orleans client: <see cref="IngestDoor"/>,
    /// <see cref="ILeagueReader"/>, <see cref="LeagueViews"/>, <see cref="TopicReader"/>, <see cref="IPassageSource"/>,
    /// <see cref="ILiveUpdates"/>, <see cref="ILeagueChanges"/>, <see cref="ITopicUpdates"/>.
    /// </summary>
    public static IServiceCollection AddLeagueReading(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IContributionStore, RedisContributionStore>();
        services.TryAddSingleton<DirectoryReplica>();
        services.TryAddSingleton<SeasonReplicas>();
        services.TryAddSingleton<RedisLiveUpdates>();
        services.TryAddSingleton<ILiveUpdates>(provider => provider.GetRequiredService<RedisLiveUpdates>());
        services.TryAddSingleton<ILeagueChanges>(provider => provider.GetRequiredService<RedisLiveUpdates>());
        services.TryAddSingleton<ITopicUpdates>(provider => provider.GetRequiredService<RedisLiveUpdates>());
        services.TryAddSingleton<IngestDoor>();
        services.TryAddSingleton<LeagueReader>();
        services.TryAddSingleton<ILeagueReader>(provider => provider.GetRequiredService<LeagueReader>());
        services.TryAddSingleton<LeagueViews>();
        services.TryAddSingleton<TopicReader>();
        services.TryAddSingleton<IPassageSource, PassageSource>();
        return services;
    }
}
