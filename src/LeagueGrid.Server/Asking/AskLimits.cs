using System.Threading.RateLimiting;
using LeagueGrid.Server.Configuration;

namespace LeagueGrid.Server.Asking;

/// <summary>
/// How much one client may ask: so many answers at the same time, so many a minute with a burst, and so many on the whole
/// server. On the hub a client is a connection, since SignalR itself does not count streams; over HTTP it is who sends.
/// </summary>
public sealed class AskLimits : IDisposable
{
    private const int RefillsPerSecond = 5;
    private const string Everyone = "";

    private readonly PartitionedRateLimiter<string> _asks;
    private readonly PartitionedRateLimiter<string> _follows;

    public AskLimits(LimitSettings limits)
    {
        var pace = PartitionedRateLimiter.Create<string, string>(client =>
            RateLimitPartition.GetTokenBucketLimiter(
                client,
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = limits.AsksInBurst,
                    TokensPerPeriod = Math.Max(1, limits.AsksPerMinute / 60 / RefillsPerSecond),
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / RefillsPerSecond),
                    QueueLimit = 0,
                }
            )
        );
        _asks = PartitionedRateLimiter.CreateChained(
            AtOnce(client => client, limits.AsksAtOnce),
            AtOnce(_ => Everyone, limits.AsksInAll),
            pace
        );
        _follows = PartitionedRateLimiter.CreateChained(AtOnce(client => client, limits.FollowsPerConnection), pace);
    }

    /// <summary>To be held while the answer streams. Not acquired: the client is told to come again.</summary>
    public RateLimitLease TakeAsk(string client) => _asks.AttemptAcquire(client);

    public RateLimitLease TakeFollow(string client) => _follows.AttemptAcquire(client);

    public static TimeSpan RetryAfter(RateLimitLease refused) =>
        refused.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);

    public void Dispose()
    {
        _asks.Dispose();
        _follows.Dispose();
    }

    private static PartitionedRateLimiter<string> AtOnce(Func<string, string> partition, int permits) =>
        PartitionedRateLimiter.Create<string, string>(client =>
            RateLimitPartition.GetConcurrencyLimiter(
                partition(client),
                _ => new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = 0 }
            )
        );
}
