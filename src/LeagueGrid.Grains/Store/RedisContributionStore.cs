using LeagueGrid.Core.Ports;
using StackExchange.Redis;

namespace LeagueGrid.Grains.Store;

/// <summary>Contributions as hashes, <c>lg:contrib:{owner}</c> with a field a contributor: one command a write.</summary>
public sealed class RedisContributionStore(IConnectionMultiplexer store) : IContributionStore
{
    private IDatabase Database => store.GetDatabase();

    public async ValueTask PutAsync(
        string owner,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>?> fields,
        CancellationToken cancel
    )
    {
        var written = fields
            .Where(field => field.Value is not null)
            .Select(field => new HashEntry(field.Key, field.Value!.Value))
            .ToArray();
        await Database.HashSetAsync(Key(owner), written);
    }

    public async ValueTask<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> ReadAsync(string owner, CancellationToken cancel)
    {
        var entries = await Database.HashGetAllAsync(Key(owner));
        return entries.ToDictionary(
            entry => entry.Name.ToString(),
            entry => (ReadOnlyMemory<byte>)entry.Value,
            StringComparer.Ordinal
        );
    }

    public async ValueTask OpenAsync(string set, string member, CancellationToken cancel) =>
        await Database.SetAddAsync($"lg:open:{set}", member);

    public async ValueTask CloseAsync(string set, string member, CancellationToken cancel) =>
        await Database.SetRemoveAsync($"lg:open:{set}", member);

    public async ValueTask<IReadOnlyList<string>> OpenMembersAsync(string set, CancellationToken cancel) =>
        [.. (await Database.SetMembersAsync($"lg:open:{set}")).Select(member => member.ToString())];

    private static RedisKey Key(string owner) => $"lg:contrib:{owner}";
}
