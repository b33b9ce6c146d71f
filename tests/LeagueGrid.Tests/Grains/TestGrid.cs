using System.Text;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Hosting;
using LeagueGrid.Grains.Ingest;
using LeagueGrid.Grains.Reading;
using LeagueGrid.Grains.Topics;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.TestingHost;
using StackExchange.Redis;

namespace LeagueGrid.Tests.Grains;

/// <summary>A grid of some silos in this process over a real store, and a gateway to it.</summary>
internal sealed class TestGrid : IAsyncDisposable
{
    private readonly IConnectionMultiplexer _store;
    private readonly InProcessTestCluster _cluster;

    private TestGrid(IConnectionMultiplexer store, InProcessTestCluster cluster)
    {
        _store = store;
        _cluster = cluster;
    }

    public InProcessTestCluster Cluster => _cluster;

    public IServiceProvider Gateway => _cluster.Client.ServiceProvider;

    public IGrainFactory Grains => _cluster.Client;

    public IngestDoor Door => Gateway.GetRequiredService<IngestDoor>();

    public ILeagueReader League => Gateway.GetRequiredService<ILeagueReader>();

    public LeagueViews Views => Gateway.GetRequiredService<LeagueViews>();

    public TopicReader Topics => Gateway.GetRequiredService<TopicReader>();

    /// <param name="configure">Comes before the league's own services, so that what it adds stands in their place.</param>
    public static async Task<TestGrid> StartAsync(
        ConfigurationOptions store,
        short silos = 1,
        Action<IServiceCollection>? configure = null
    )
    {
        var connection = await ConnectionMultiplexer.ConnectAsync(store);
        var builder = new InProcessTestClusterBuilder(silos);
        builder.ConfigureSilo(
            (_, silo) =>
            {
                silo.Services.AddSingleton<IConnectionMultiplexer>(connection);
                configure?.Invoke(silo.Services);
                silo.AddLeagueGrains();
                silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(5));
                silo.Configure<ClusterMembershipOptions>(membership =>
                {
                    membership.ProbeTimeout = TimeSpan.FromSeconds(1);
                    membership.NumMissedProbesLimit = 2;
                    membership.TableRefreshTimeout = TimeSpan.FromSeconds(3);
                });
            }
        );
        builder.ConfigureClient(client =>
        {
            client.Services.AddSingleton<IConnectionMultiplexer>(connection);
            client.Services.AddLeagueReading();
            client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(5));
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new TestGrid(connection, cluster);
    }

    /// <summary>Posts lines as one call and gives the verdicts.</summary>
    public Task<IReadOnlyList<Verdict>> TakeAsync(params string[] lines) =>
        Door.TakeAsync("test", lines.Select(line => Received(line)).ToArray(), CancellationToken.None);

    public async Task AcceptAsync(params string[] lines) =>
        Xunit.Assert.All(await TakeAsync(lines), verdict => Xunit.Assert.Equal(Verdict.Accepted, verdict));

    public static ReceivedItem Received(string line, DateTimeOffset? at = null)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        var parsed = FeedParser.Parse(bytes);
        return new ReceivedItem(
            parsed.Item ?? throw new FormatException($"{parsed.Refusal?.Message} {line}"),
            bytes,
            at ?? DateTimeOffset.UtcNow,
            "test"
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
        await _store.DisposeAsync();
    }
}
