using StackExchange.Redis;

namespace LeagueGrid.Knowledge.Indexing;

/// <summary>Work that one process of the grid does at a time. Who dies with it loses it within its term.</summary>
internal sealed class Lease : IAsyncDisposable
{
    private static readonly TimeSpan Term = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly IDatabase _database;
    private readonly RedisKey _key;
    private readonly string _owner = Guid.NewGuid().ToString("N");
    private ITimer? _renewal;

    private Lease(IDatabase database, string name)
    {
        _database = database;
        _key = $"lg:kn:lease:{name}";
    }

    /// <summary>Waits until it is free.</summary>
    public static async ValueTask<Lease> HoldAsync(
        IConnectionMultiplexer redis,
        string name,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var lease = new Lease(redis.GetDatabase(), name);
        while (!await lease._database.LockTakeAsync(lease._key, lease._owner, Term))
            await Task.Delay(Retry, clock, cancel);
        // A renewal that fails lets the lease run out: then another does the work once more, which harms nothing but time.
        lease._renewal = clock.CreateTimer(
            _ => lease._database.LockExtend(lease._key, lease._owner, Term, CommandFlags.FireAndForget),
            state: null,
            Renewal,
            Renewal
        );
        return lease;
    }

    public async ValueTask DisposeAsync()
    {
        if (_renewal is not null)
            await _renewal.DisposeAsync();
        await _database.LockReleaseAsync(_key, _owner);
    }
}
