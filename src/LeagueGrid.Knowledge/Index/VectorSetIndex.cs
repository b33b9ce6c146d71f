using LeagueGrid.Knowledge.Embedding;
using StackExchange.Redis;

namespace LeagueGrid.Knowledge.Index;

/// <summary>One vector set: an element a passage, its marks as attributes. Redis 8 or Garnet.</summary>
internal sealed class VectorSetIndex(IDatabase database, RedisKey key, int dimensions, VectorSetDialect dialect) : IPassageIndex
{
    // Wide enough that an unfiltered search of tens of thousands agrees with the exact one; a filter discards candidates on the
    // way, so it needs more of them.
    private const int Breadth = 200;
    private const int FilteredBreadth = 1000;

    public string Engine => "vectorset";

    public async ValueTask UpsertAsync(IReadOnlyList<IndexedPassage> passages, CancellationToken cancel)
    {
        foreach (var passage in passages)
            Vectors.Check(passage.Vector.Span, dimensions);
        cancel.ThrowIfCancellationRequested();
        // SETATTR on each: without it an element that is replaced keeps its old attributes.
        await Task.WhenAll(
            passages.Select(one =>
                database.ExecuteAsync(
                    "VADD",
                    [
                        key,
                        "FP32",
                        VectorSetDialect.Bytes(one.Vector.Span),
                        one.Passage.Id,
                        "NOQUANT",
                        "SETATTR",
                        PassageMarks.Attributes(one.Passage),
                    ]
                )
            )
        );
    }

    public async ValueTask RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        await Task.WhenAll(ids.Select(id => database.ExecuteAsync("VREM", [key, id])));
    }

    public async ValueTask<IReadOnlyList<Neighbour>> SearchAsync(
        ReadOnlyMemory<float> vector,
        PassageFilter filter,
        int limit,
        CancellationToken cancel
    )
    {
        Vectors.Check(vector.Span, dimensions);
        cancel.ThrowIfCancellationRequested();
        var expression = PassageMarks.Expression(filter);
        List<object> arguments = [key, "FP32", VectorSetDialect.Bytes(vector.Span), "WITHSCORES", "COUNT", limit, "EF"];
        arguments.Add(Math.Max(expression is null ? Breadth : FilteredBreadth, limit));
        if (expression is not null)
            arguments.AddRange(["FILTER", expression]);
        var reply = (RedisResult[]?)await database.ExecuteAsync("VSIM", arguments) ?? [];
        var found = new List<Neighbour>(reply.Length / 2);
        for (var i = 0; i + 1 < reply.Length; i += 2)
            found.Add(new Neighbour((string)reply[i]!, dialect.Cosine((double)reply[i + 1])));
        return found;
    }

    public async ValueTask<long> CountAsync(CancellationToken cancel) => (long)await database.ExecuteAsync("VCARD", [key]);

    public async ValueTask<IReadOnlyList<bool>> ContainsAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        // Each element has attributes, so their absence is its own (VISMEMBER is not in every Redis 8).
        var attributes = await Task.WhenAll(ids.Select(id => database.ExecuteAsync("VGETATTR", [key, id])));
        return [.. attributes.Select(attribute => !attribute.IsNull)];
    }

    public async ValueTask DropAsync(CancellationToken cancel) => await database.KeyDeleteAsync(key);
}
