using StackExchange.Redis;

namespace LeagueGrid.Grains.Store;

/// <summary>The store did not confirm a write: it may or may not have landed, so nothing that hangs on it is acknowledged.</summary>
[GenerateSerializer, Alias("lg.storeunavailable")]
public sealed class StoreUnavailableException(string message) : Exception(message)
{
    /// <summary>A fault that goes by: no connection, no answer in time, or a store that still reads its file after a restart.</summary>
    internal static bool IsPassing(Exception fault) =>
        fault is RedisConnectionException or RedisTimeoutException
        || (fault is RedisServerException && fault.Message.StartsWith("LOADING", StringComparison.Ordinal));
}
