using System.ClientModel;
using LeagueGrid.Knowledge;
using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Settings;
using LeagueGrid.Tests.Knowledge.Stage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeagueGrid.Tests.Knowledge.Embedding;

/// <summary>The providers as they are configured, against a local server that speaks their protocols.</summary>
public sealed class EmbeddingServicesTests(GarnetFixture store) : IClassFixture<GarnetFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("openai")]
    [InlineData("ollama")]
    public async Task Texts_go_out_in_batches_once_and_come_back_in_order(string provider)
    {
        await using var server = await EmbeddingServer.StartAsync();
        await using var services = await ServicesAsync(provider, server);
        var generator = services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();
        var vectors = await generator.GenerateAsync(["a", "bb", "ccc", "dddd", "eeeee"], cancellationToken: Cancel);
        Assert.Equal([1f, 2f, 3f, 4f, 5f], vectors.Select(vector => vector.Vector.Span[0]));
        Assert.Equal([2, 2, 1], server.Calls.Select(call => call.Length));

        await generator.GenerateAsync(["ccc", "ffffff"], cancellationToken: Cancel);
        Assert.Equal(["ffffff"], server.Calls.Last());
    }

    [Theory]
    [InlineData("openai", 503)]
    [InlineData("openai", 429)]
    [InlineData("ollama", 503)]
    public async Task A_service_that_was_busy_is_asked_again(string provider, int status)
    {
        await using var server = await EmbeddingServer.StartAsync();
        await using var services = await ServicesAsync(provider, server);
        server.RefuseFirst(status);
        var vectors = await services
            .GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>()
            .GenerateAsync(["a"], cancellationToken: Cancel);
        Assert.Equal(1f, Assert.Single(vectors).Vector.Span[0]);
        Assert.Equal(2, server.Keys.Count);
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("ollama")]
    public async Task A_service_that_stalls_is_left_and_asked_again(string provider)
    {
        await using var server = await EmbeddingServer.StartAsync();
        await using var services = await ServicesAsync(provider, server, TimeSpan.FromMilliseconds(500));
        server.StallFirst();
        var vectors = await services
            .GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>()
            .GenerateAsync(["a"], cancellationToken: Cancel);
        Assert.Single(vectors);
    }

    [Fact]
    public async Task A_key_that_is_refused_is_not_tried_again()
    {
        await using var server = await EmbeddingServer.StartAsync();
        await using var services = await ServicesAsync("openai", server);
        server.RefuseFirst(401);
        await Assert.ThrowsAsync<ClientResultException>(() =>
            services
                .GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>()
                .GenerateAsync(["a"], cancellationToken: Cancel)
        );
        Assert.Equal("Bearer secret", Assert.Single(server.Keys));
    }

    private async Task<ServiceProvider> ServicesAsync(string provider, EmbeddingServer server, TimeSpan? timeout = null)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton(await store.OpenAsync());
        services.AddKnowledge();
        services.Configure<KnowledgeOptions>(options =>
            options.Embedding = new EmbeddingOptions
            {
                Provider = provider,
                Endpoint = provider == "openai" ? server.Address + "/v1" : server.Address,
                Model = "test-model",
                ApiKey = "secret",
                Batch = 2,
                Timeout = timeout ?? TimeSpan.FromSeconds(20),
            }
        );
        return services.BuildServiceProvider();
    }
}
