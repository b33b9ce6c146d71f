using LeagueGrid.Core.Ports;
using LeagueGrid.Knowledge;
using LeagueGrid.Knowledge.Index;
using LeagueGrid.Knowledge.Indexing;
using LeagueGrid.Knowledge.Retrieval;
using LeagueGrid.Knowledge.Settings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;
using Xunit;

namespace LeagueGrid.Tests.Knowledge.Stage;

/// <summary>One process that indexes and searches, wired as the server wires it.</summary>
internal sealed class Room : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Room(ServiceProvider services) => _services = services;

    public IndexingWorker Worker => _services.GetRequiredService<IndexingWorker>();
    public PassageSearch Search => _services.GetRequiredService<PassageSearch>();
    public PassageFollower Follower => _services.GetRequiredService<PassageFollower>();
    public PassageLibrary Library => _services.GetRequiredService<PassageLibrary>();
    public Extract Extract => _services.GetRequiredService<Extract>();
    public IndexInUse InUse => _services.GetRequiredService<IndexInUse>();
    public IndexingCounts Counts => _services.GetRequiredService<KnowledgeInstruments>().Counts;

    public static async Task<Room> OpenAsync(
        IConnectionMultiplexer redis,
        FakeLeague league,
        IEmbeddingGenerator<string, Embedding<float>>? generator = null,
        bool indexes = true
    )
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(redis);
        services.AddSingleton<IPassageSource>(league);
        services.AddSingleton<ILiveUpdates>(league);
        if (generator is not null)
            services.AddSingleton(generator);
        if (indexes)
            services.AddKnowledgeIndexing();
        else
            services.AddKnowledge();
        var room = new Room(services.BuildServiceProvider());
        foreach (var service in room._services.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
        await room.Follower.Loaded;
        return room;
    }

    /// <summary>Announces, and waits until the change is committed and searches of this process see it.</summary>
    public async Task IndexAsync(FakeLeague league, CancellationToken cancel, params string[] subjects)
    {
        var before = league.Changes.Count;
        foreach (var subject in subjects)
            Worker.Announce(subject, 0);
        await Worker.WhenIdleAsync(cancel);
        if (league.Changes.Count > before)
            Assert.True(await Follower.ReachAsync(league.Changes.Last().Version, TimeSpan.FromSeconds(5), cancel));
    }

    public async ValueTask DisposeAsync()
    {
        // Without the container's own order: hosted services first, as a host does.
        foreach (var service in _services.GetServices<IHostedService>().Reverse())
            await service.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
