using Microsoft.Extensions.AI;

namespace LeagueGrid.Knowledge.Embedding;

/// <summary>Sends no more texts in one call than a service takes.</summary>
internal sealed class BatchingEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, int most)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var all = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var batch in values.Chunk(most))
        {
            var some = await base.GenerateAsync(batch, options, cancellationToken);
            if (some.Count != batch.Length)
                throw new EmbeddingRefusedException($"The embedding service gave {some.Count} vectors for {batch.Length} texts.");
            all.AddRange(some);
        }
        return all;
    }
}
