using Microsoft.Extensions.AI;

namespace LeagueGrid.Knowledge.Embedding;

/// <summary>The offline default: see <see cref="LexicalEmbedding"/>.</summary>
public sealed class LexicalEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private static readonly EmbeddingGeneratorMetadata Metadata = new(
        "lexical",
        providerUri: null,
        $"football-{LexicalEmbedding.Revision}",
        LexicalEmbedding.Dimensions
    );

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var embeddings = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var vector = new float[LexicalEmbedding.Dimensions];
            LexicalEmbedding.Embed(value, vector);
            embeddings.Add(new Embedding<float>(vector) { ModelId = Metadata.DefaultModelId });
        }
        return Task.FromResult(embeddings);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? Metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose() { }
}
