using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Engine;
using LeagueGrid.Answers.Following;
using LeagueGrid.Answers.Memory;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Ports;
using LeagueGrid.Server.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Configuration;
using Orleans.TestingHost;
using StackExchange.Redis;

namespace LeagueGrid.Tests.Answers.Stage;

/// <summary>
/// Two silos that keep standing questions, and two gateways that ask: processes in all but name, joined by the embedded
/// store and by grain calls alone.
/// </summary>
public sealed class AnswersFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-answers-").FullName;
    private readonly List<ServiceProvider> _gateways = [];
    private EmbeddedStore? _store;
    private IConnectionMultiplexer? _redis;

    /// <summary>Long, so that a machine that is busy puts no question to sleep.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    public LeagueStage Stage { get; } = new();

    public StageDrafting Drafting { get; private set; } = null!;

    public InProcessTestCluster Cluster { get; private set; } = null!;

    public IConnectionMultiplexer Redis => _redis!;

    public AnswerEngine Engine => _gateways[0].GetRequiredService<AnswerEngine>();

    public AnswerEngine OtherEngine => _gateways[1].GetRequiredService<AnswerEngine>();

    public T Get<T>()
        where T : notnull => _gateways[0].GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        Drafting = new StageDrafting(Stage);
        _store = EmbeddedStore.Start(_folder, NullLoggerFactory.Instance);
        _redis = await ConnectionMultiplexer.ConnectAsync(_store.Connection);
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo(
            (_, silo) =>
            {
                Common(silo.Services).AddAnswerGrains();
                // Orleans' own settings take up to fifteen seconds to see that a silo is gone.
                silo.Services.Configure<ClusterMembershipOptions>(options =>
                {
                    options.ProbeTimeout = TimeSpan.FromSeconds(1);
                    options.NumMissedProbesLimit = 2;
                    options.NumVotesForDeathDeclaration = 1;
                    options.TableRefreshTimeout = TimeSpan.FromSeconds(3);
                });
            }
        );
        Cluster = builder.Build();
        await Cluster.DeployAsync();
        for (var i = 0; i < 2; i++)
        {
            var services = Common(new ServiceCollection().AddLogging());
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
            services.AddSingleton<IGrainFactory>(Cluster.Client);
            _gateways.Add(services.AddAnswers().BuildServiceProvider());
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var gateway in _gateways)
            await gateway.DisposeAsync();
        await Cluster.DisposeAsync();
        await _redis!.DisposeAsync();
        _store!.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private IServiceCollection Common(IServiceCollection services)
    {
        services.AddSingleton<ILeagueReader>(Stage);
        services.AddSingleton<ILeagueChanges>(Stage);
        services.AddSingleton(_redis!);
        services.AddSingleton<PassageLookup>((_, _) => new([]));
        services.AddSingleton(new ProseNews((_, _) => true, (_, _) => default));
        services.AddSingleton<Drafting>(Drafting.DraftAsync);
        services.Configure<AnswerSettings>(settings => settings.FollowLease = Lease);
        return services;
    }
}
