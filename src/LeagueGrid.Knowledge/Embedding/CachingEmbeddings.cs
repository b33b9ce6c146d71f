using System.IO.Hashing;
using System.Runtime.InteropServices;
using Microsoft.Extensions.AI;
using StackExchange.Redis;

namespace LeagueGrid.Knowledge.Embedding;

/// <summary>
/// Keeps vectors in Redis by the hash of what they are of, for all processes: a text is embedded once, however often a
/// process starts or an index is built. A cache that cannot be reached is passed by.
/// </summary>
internal sealed class CachingEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, IConnectionMultiplexer redis)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var texts = values.ToList();
        var keys = texts.ConvertAll(KeyOf);
        var known = await ReadAsync(keys);
        var missing = Enumerable.Range(0, texts.Count).Where(i => known[i].IsNull).ToList();
        var made = missing.Count == 0 ? [] : await base.GenerateAsync(missing.Select(i => texts[i]), options, cancellationToken);
        if (made.Count != missing.Count)
            throw new EmbeddingRefusedException($"The embedding service gave {made.Count} vectors for {missing.Count} texts.");
        var all = new Embedding<float>?[texts.Count];
        for (var i = 0; i < missing.Count; i++)
        {
            all[missing[i]] = made[i];
            Keep(keys[missing[i]], made[i].Vector.Span);
        }
        for (var i = 0; i < all.Length; i++)
            all[i] ??= new Embedding<float>(MemoryMarshal.Cast<byte, float>((byte[])known[i]!).ToArray());
        return new GeneratedEmbeddings<Embedding<float>>(all.OfType<Embedding<float>>());
    }

    private RedisKey KeyOf(string text)
    {
        var metadata = this.GetService<EmbeddingGeneratorMetadata>();
        var hash = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan()));
        return $"lg:kn:e:{metadata?.ProviderName}:{metadata?.DefaultModelId}:{metadata?.DefaultModelDimensions}:{hash:x32}";
    }

    private async ValueTask<RedisValue[]> ReadAsync(List<RedisKey> keys)
    {
        try
        {
            return await redis.GetDatabase().StringGetAsync([.. keys]);
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            return new RedisValue[keys.Count];
        }
    }

    /// <summary>What has no direction is not kept: it will be refused, and the service may do better another time.</summary>
    private void Keep(RedisKey key, ReadOnlySpan<float> vector)
    {
        if (System.Numerics.Tensors.TensorPrimitives.Norm(vector) is > 0 and < float.PositiveInfinity)
            redis.GetDatabase().StringSet(key, MemoryMarshal.AsBytes(vector).ToArray(), Kept, flags: CommandFlags.FireAndForget);
    }
}
