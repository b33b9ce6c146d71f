using LeagueGrid.Core.Passages;
using Microsoft.Extensions.AI;

namespace LeagueGrid.Knowledge.Embedding;

/// <summary>The configured generator as the room uses it: unit vectors of one size, refused where they have no direction.</summary>
public sealed class Embedder(IEmbeddingGenerator<string, Embedding<float>> generator)
{
    /// <summary>
    /// Names the space that vectors live in (provider, model, size). Vectors of different spaces never meet: each has an index.
    /// </summary>
    public string Space { get; } = SpaceOf(generator);

    /// <summary>What of a passage is embedded.</summary>
    public static string TextOf(Passage passage) => string.Concat(passage.Title, "\n", passage.Text);

    public async ValueTask<float[]> EmbedAsync(string text, CancellationToken cancel) => (await EmbedAsync([text], cancel))[0];

    /// <exception cref="EmbeddingRefusedException">The model gave a vector without direction, or too few.</exception>
    public async ValueTask<float[][]> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        var embeddings = await generator.GenerateAsync(texts, cancellationToken: cancel);
        if (embeddings.Count != texts.Count)
            throw new EmbeddingRefusedException(
                $"The embedding service gave {embeddings.Count} vectors for {texts.Count} texts."
            );
        var vectors = new float[texts.Count][];
        for (var i = 0; i < vectors.Length; i++)
        {
            try
            {
                vectors[i] = Vectors.Unit(embeddings[i].Vector.Span);
            }
            catch (ArgumentException fault)
            {
                throw new EmbeddingRefusedException("The embedding service gave a vector without a direction.", fault);
            }
        }
        return vectors;
    }

    private static string SpaceOf(IEmbeddingGenerator<string, Embedding<float>> generator)
    {
        var metadata = generator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;
        return string.Join(
            '-',
            metadata?.ProviderName ?? "unknown",
            metadata?.DefaultModelId ?? "default",
            metadata?.DefaultModelDimensions ?? 0
        );
    }
}

/// <summary>The embedding service answered, but not with vectors that can be used.</summary>
public sealed class EmbeddingRefusedException : Exception
{
    public EmbeddingRefusedException() { }

    public EmbeddingRefusedException(string message)
        : base(message) { }

    public EmbeddingRefusedException(string message, Exception inner)
        : base(message, inner) { }
}
