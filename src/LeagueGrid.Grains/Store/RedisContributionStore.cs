using LeagueGrid.Core.Ports;
using StackExchange.Redis;

namespace LeagueGrid.Grains.Store;

/// <summary>Contributions as hashes, <c>lg:contrib:{owner}</c> with a field a contributor: one command a write.</summary>
public sealed class RedisContributionStore(IConnectionMultiplexer store, TimeProvider clock) : IContributionStore
{
    /// <summary>Garnet's append-only file takes no record longer than one of its pages (4 MiB).</summary>
    private const int MostBytes = 1 << 20;

    private readonly StoreCalls _calls = new(clock);

    private IDatabase Database => store.GetDatabase();

    public async ValueTask PutAsync(
        string owner,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>?> fields,
        CancellationToken cancel
    )
    {
        cancel.ThrowIfCancellationRequested();
        var key = Key(owner);
        var written = new List<HashEntry>(fields.Count);
        var removed = new List<RedisValue>();
        var length = 0;
        foreach (var (field, value) in fields)
        {
            if (value is not { } bytes)
            {
                removed.Add(field);
                continue;
            }
            if (length + bytes.Length > MostBytes && written.Count > 0)
            {
                await WriteAsync(key, written);
                written.Clear();
                length = 0;
            }
            written.Add(new HashEntry(field, bytes));
            length += bytes.Length;
        }
        if (written.Count > 0)
            await WriteAsync(key, written);
        if (removed.Count > 0)
            await StoreCalls.WriteAsync(Database.HashDeleteAsync(key, [.. removed]));
    }

    public async ValueTask<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> ReadAsync(string owner, CancellationToken cancel)
    {
        var entries = await _calls.ReadAsync(() => Database.HashGetAllAsync(Key(owner)), cancel);
        return entries.ToDictionary(
            entry => entry.Name.ToString(),
            entry => (ReadOnlyMemory<byte>)entry.Value,
            StringComparer.Ordinal
        );
    }

    public async ValueTask OpenAsync(string set, string member, CancellationToken cancel) =>
        await StoreCalls.WriteAsync(Database.SetAddAsync(SetKey(set), member));

    public async ValueTask CloseAsync(string set, string member, CancellationToken cancel) =>
        await StoreCalls.WriteAsync(Database.SetRemoveAsync(SetKey(set), member));

    public async ValueTask<IReadOnlyList<string>> OpenMembersAsync(string set, CancellationToken cancel)
    {
        var members = await _calls.ReadAsync(() => Database.SetMembersAsync(SetKey(set)), cancel);
        return Array.ConvertAll(members, member => member.ToString());
    }

    private async Task WriteAsync(RedisKey key, List<HashEntry> entries) =>
        await StoreCalls.WriteAsync(Done(Database.HashSetAsync(key, [.. entries])));

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }

    private static RedisKey Key(string owner) => $"lg:contrib:{owner}";

    private static RedisKey SetKey(string set) => $"lg:open:{set}";
}
