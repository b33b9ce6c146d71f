using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Tests.Knowledge.Stage;
using Microsoft.Extensions.AI;
using Xunit;

namespace LeagueGrid.Tests.Knowledge.Embedding;

public sealed class EmbeddingLayersTests(GarnetFixture store) : IClassFixture<GarnetFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_is_embedded_once_whoever_asks()
    {
        var redis = await store.OpenAsync();
        using var service = new ScriptedService();
        using var first = new CachingEmbeddings(service, redis);
        using var second = new CachingEmbeddings(service, redis);
        await first.GenerateAsync(["a", "b"], cancellationToken: Cancel);
        // The writes were not waited for, but a read on the same connection comes after them.
        var again = await second.GenerateAsync(["c", "b", "a"], cancellationToken: Cancel);
        Assert.Equal(["a", "b", "c"], service.Asked);
        Assert.Equal([3f, 2f, 1f], again.Select(embedding => embedding.Vector.Span[0]));
    }

    [Fact]
    public async Task No_call_carries_more_texts_than_the_service_takes()
    {
        using var service = new ScriptedService();
        using var batching = new BatchingEmbeddings(service, 2);
        var all = await batching.GenerateAsync(["a", "b", "c", "d", "e"], cancellationToken: Cancel);
        Assert.Equal([2, 2, 1], service.Calls);
        Assert.Equal([1f, 2f, 3f, 4f, 5f], all.Select(embedding => embedding.Vector.Span[0]));
    }

    [Fact]
    public async Task A_busy_service_is_asked_again_and_one_that_refuses_is_not()
    {
        using var busy = new ScriptedService(
            new HttpRequestException("busy", null, System.Net.HttpStatusCode.ServiceUnavailable)
        );
        using var patient = new PatientEmbeddings(busy, TimeSpan.FromSeconds(5), TimeProvider.System);
        Assert.Single(await patient.GenerateAsync(["a"], cancellationToken: Cancel));

        using var strict = new ScriptedService(new HttpRequestException("no", null, System.Net.HttpStatusCode.Unauthorized));
        using var told = new PatientEmbeddings(strict, TimeSpan.FromSeconds(5), TimeProvider.System);
        await Assert.ThrowsAsync<HttpRequestException>(() => told.GenerateAsync(["a"], cancellationToken: Cancel));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(0f)]
    public async Task A_vector_without_direction_is_refused(float component)
    {
        using var service = new ScriptedService { Component = component };
        await Assert.ThrowsAsync<EmbeddingRefusedException>(async () => await new Embedder(service).EmbedAsync("a", Cancel));
    }

    private sealed class ScriptedService(Exception? first = null) : IEmbeddingGenerator<string, Embedding<float>>
    {
        private Exception? _first = first;

        public List<string> Asked { get; } = [];
        public List<int> Calls { get; } = [];
        public float? Component { get; init; }

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values,
            EmbeddingGenerationOptions? options = null,
            CancellationToken cancellationToken = default
        )
        {
            if (Interlocked.Exchange(ref _first, null) is { } fault)
                throw fault;
            var texts = values.ToList();
            Asked.AddRange(texts);
            Calls.Add(texts.Count);
            return Task.FromResult(
                new GeneratedEmbeddings<Embedding<float>>(
                    texts.Select(text => new Embedding<float>(new[] { Component ?? text[0] - 'a' + 1f }))
                )
            );
        }

        public object? GetService(Type serviceType, object? serviceKey = null) =>
            serviceType == typeof(EmbeddingGeneratorMetadata)
                ? new EmbeddingGeneratorMetadata("scripted", null, "model", 1)
                : null;

        public void Dispose() { }
    }
}
