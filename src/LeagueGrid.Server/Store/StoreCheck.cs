using LeagueGrid.Server.Configuration;
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
        // A store that has just been restarted refuses every command until it has read its file, and one on a machine that is
        // busy answers late: neither is a fault of the settings.
        await PatientlyAsync(() => database.StringGetAsync("lg:probe"), setting, clock, cancel);
        await RequireAsync("Lua scripts (EVAL), which the cluster's membership is written with", ["EVAL", "return 1", "0"]);
        var probe = $"lg:probe:{Guid.NewGuid():N}";
        await RequireAsync(
            "vector sets (VADD): Redis 8 or later has them",
            ["VADD", probe, "VALUES", "2", "0.6", "0.8", "probe"]
        );
        await PatientlyAsync(() => database.KeyDeleteAsync(probe), setting, clock, cancel);

        async Task RequireAsync(string what, string[] command)
        {
            try
            {
                await PatientlyAsync(() => database.ExecuteAsync(command[0], [.. command.Skip(1)]), setting, clock, cancel);
            }
            catch (RedisServerException fault)
            {
                throw new StartRefusedException($"{setting}: the store lacks {what}. It said: {fault.Message}", fault);
            }
        }
    }

    private static async Task PatientlyAsync(Func<Task> call, string setting, TimeProvider clock, CancellationToken cancel)
    {
        var since = clock.GetTimestamp();
        while (true)
        {
            try
            {
                await call();
                return;
            }
            catch (Exception fault) when (IsPassing(fault) && clock.GetElapsedTime(since) < Patience)
            {
                await Task.Delay(Pause, clock, cancel);
            }
            catch (Exception fault) when (fault is RedisConnectionException or RedisTimeoutException)
            {
                throw new StartRefusedException($"{setting}: the store does not answer: {fault.Message}", fault);
            }
        }
    }

    private static bool IsPassing(Exception fault) =>
        fault is RedisConnectionException or RedisTimeoutException
        || (fault is RedisServerException && fault.Message.StartsWith("LOADING", StringComparison.Ordinal));
}
