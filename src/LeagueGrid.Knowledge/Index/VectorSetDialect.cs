using System.Runtime.InteropServices;
using StackExchange.Redis;

namespace LeagueGrid.Knowledge.Index;

/// <summary>
/// What differs between the servers that know <c>VADD</c>, all of it:
/// Redis scores (1 + cos) / 2, higher is nearer, and compares by cosine; Garnet scores the squared distance, lower is nearer, so that
/// vectors must be of length one (they are here). Both are told apart by what they say of two known vectors, not by a name.
/// A vector command inside <c>MULTI</c> hangs Garnet for ever: none is ever sent in a transaction.
/// </summary>
internal sealed class VectorSetDialect
{
    private readonly bool _isDistance;

    private VectorSetDialect(bool isDistance) => _isDistance = isDistance;

    public string Name => _isDistance ? "vector sets of Garnet" : "vector sets of Redis";

    public double Cosine(double score) => _isDistance ? 1 - score / 2 : 2 * score - 1;

    /// <summary>Null where the server knows no vector sets.</summary>
    public static async ValueTask<VectorSetDialect?> DetectAsync(IDatabase database)
    {
        var probe = (RedisKey)$"lg:kn:probe:{Guid.NewGuid():N}";
        try
        {
            await database.ExecuteAsync("VADD", [probe, "FP32", Bytes([1f, 0f]), "probe", "NOQUANT"]);
            var found = (RedisResult[]?)
                await database.ExecuteAsync("VSIM", [probe, "FP32", Bytes([1f, 0f]), "WITHSCORES", "COUNT", 1]);
            return found is { Length: >= 2 } ? new VectorSetDialect((double)found[1] < 0.5) : null;
        }
        catch (RedisServerException fault) when (fault.Message.Contains("unknown command", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        finally
        {
            await database.KeyDeleteAsync(probe);
        }
    }

    public static byte[] Bytes(ReadOnlySpan<float> vector) => MemoryMarshal.AsBytes(vector).ToArray();
}
