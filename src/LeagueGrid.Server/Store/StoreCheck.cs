using StackExchange.Redis;

namespace LeagueGrid.Server.Store;

/// <summary>
/// Tries at start what the grid cannot do without, so that a store that lacks it is named then and not hours later by
/// the first question that needs it.
/// </summary>
public static class StoreCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <exception cref="StartRefusedException">The store cannot be reached, or lacks scripts or vector sets.</exception>
    public static async Task RunAsync(IConnectionMultiplexer store, string setting, TimeProvider clock, CancellationToken cancel)
    {
        var database = store.GetDatabase();
        await WhenLoadedAsync(database, setting, clock, cancel);

        await RequireAsync(
            database,
            setting,
            "Lua scripts (EVAL), which the cluster's membership is written with",
            ["EVAL", "return 1", "0"]
        );
        var probe = $"lg:probe:{Guid.NewGuid():N}";
        await RequireAsync(
            database,
            setting,
            "vector sets (VADD): Redis 8 or later has them",
            ["VADD", probe, "VALUES", "2", "0.6", "0.8", "probe"]
        );
        await database.KeyDeleteAsync(probe);
    }

    /// <summary>A store that has just been restarted refuses every command until it has read its file: that is no fault of the settings.</summary>
    private static async Task WhenLoadedAsync(IDatabase database, string setting, TimeProvider clock, CancellationToken cancel)
    {
        var since = clock.GetTimestamp();
        while (true)
        {
            try
            {
                await database.PingAsync();
                await database.StringGetAsync("lg:probe");
                return;
            }
            catch (Exception fault) when (IsPassing(fault) && clock.GetElapsedTime(since) < Patience)
            {
                await Task.Delay(Pause, clock, cancel);
            }
            catch (Exception fault) when (fault is RedisException or RedisTimeoutException)
            {
                throw new StartRefusedException($"{setting}: the store does not answer: {fault.Message}", fault);
            }
        }
    }

    private static bool IsPassing(Exception fault) =>
        fault is RedisConnectionException or RedisTimeoutException
        || (fault is RedisServerException && fault.Message.StartsWith("LOADING", StringComparison.Ordinal));

    private static async Task RequireAsync(IDatabase database, string setting, string what, string[] command)
    {
        try
        {
            await database.ExecuteAsync(command[0], [.. command.Skip(1)]);
        }
        catch (RedisServerException fault)
        {
            throw new StartRefusedException($"{setting}: the store lacks {what}. It said: {fault.Message}", fault);
        }
    }
}
