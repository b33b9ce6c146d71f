using System.Net;
using System.Net.Sockets;
using LeagueGrid.Grains.Hosting;
using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Store;
using Orleans.Configuration;

namespace LeagueGrid.Server.Cluster;

/// <summary>How this process takes part in the grid: with grains of its own, or as a gateway to those of others.</summary>
public static class ClusterSetup
{
    private const string Service = "leaguegrid";
    private const int DefaultSiloPort = 11111;
    private const int DefaultGatewayPort = 30000;

    /// <summary>A grain call that takes longer has failed: the caller says 503 and the feed sends again.</summary>
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(5);

    public static void AddCluster(this WebApplicationBuilder builder, GridSettings settings, StoreConnection store)
    {
        builder.Services.AddSingleton(store.Multiplexer);
        builder.Services.AddSingleton<GridLease>();
        if (settings.IsEmbedded)
            builder.Services.AddUpdatesWithinProcess();
        if (settings.Cluster.Role == ClusterSettings.Gateway)
            builder.UseOrleansClient(client => ConfigureGateway(client, settings, store));
        else
            builder.UseOrleans(silo => ConfigureSilo(silo, settings, store));
        builder.Services.AddLeagueReading();
    }

    private static void ConfigureSilo(ISiloBuilder silo, GridSettings settings, StoreConnection store)
    {
        var cluster = settings.Cluster;
        if (settings.IsEmbedded)
        {
            // Nobody else can reach an embedded store, so membership is kept in memory: a killed server finds no trace
            // of its former self, and comes up at once.
            silo.UseLocalhostClustering(
                cluster.SiloPort ?? FreePort(),
                cluster.GatewayPort ?? FreePort(),
                serviceId: Service,
                clusterId: cluster.Id
            );
        }
        else
        {
            var loopback = cluster.AdvertisedIp.Length == 0;
            silo.ConfigureEndpoints(
                loopback ? IPAddress.Loopback : IPAddress.Parse(cluster.AdvertisedIp),
                cluster.SiloPort ?? DefaultSiloPort,
                cluster.GatewayPort ?? DefaultGatewayPort,
                listenOnAnyHostAddress: !loopback
            );
            silo.UseRedisClustering(redis => redis.ConfigurationOptions = store.Options);
            silo.Configure<ClusterOptions>(options => Name(options, cluster));
        }

        // A dead silo is out after two missed probes of 800 ms each, seen by two others (or by all, if there are fewer):
        // its matches answer elsewhere within two seconds, where the defaults need ten to sixty. The liveness check by
        // connection is off because a paused silo keeps its connections and would count as alive.
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            membership.ProbeTimeout = TimeSpan.FromMilliseconds(800);
            membership.NumMissedProbesLimit = 2;
            membership.NumVotesForDeathDeclaration = 2;
            membership.TableRefreshTimeout = TimeSpan.FromSeconds(3);
            membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
            membership.EnableConnectionLivenessCheck = false;
        });
        silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = ResponseTimeout);
        silo.AddLeagueGrains();
    }

    private static void ConfigureGateway(IClientBuilder client, GridSettings settings, StoreConnection store)
    {
        client.UseRedisClustering(redis => redis.ConfigurationOptions = store.Options);
        client.Configure<ClusterOptions>(options => Name(options, settings.Cluster));
        client.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = TimeSpan.FromSeconds(3));
        client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = ResponseTimeout);
        // Gateways may start before the first silo: they wait for one, not ready meanwhile.
        client.UseConnectionRetryFilter(
            async (_, cancel) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancel);
                return true;
            }
        );
    }

    private static void Name(ClusterOptions options, ClusterSettings cluster)
    {
        options.ServiceId = Service;
        options.ClusterId = cluster.Id;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
