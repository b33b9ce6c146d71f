using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Problems;
using StackExchange.Redis;

namespace LeagueGrid.Server.Cluster;

/// <summary>
/// Work that one process of a grid does at a time. Whoever holds the lease works; if it dies, another goes on within
/// <see cref="Lasts"/> and the time of one look. It bounds double work, and does not exclude it: the work must bear being done twice for a moment.
/// </summary>
public sealed partial class GridLease(
    IConnectionMultiplexer store,
    GridSettings settings,
    TimeProvider clock,
    ILogger<GridLease> logger
)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Renewed = TimeSpan.FromSeconds(5);
    private readonly string _me = Guid.NewGuid().ToString("N");

    /// <summary>
    /// Does <paramref name="work"/> whenever this process holds the lease, until it is cancelled or the work ends by itself.
    /// The token of the work is cancelled when the lease is lost.
    /// </summary>
    public async Task RunAsync(string name, Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        if (settings.IsEmbedded)
        {
            // Nobody else reaches an embedded store.
            await work(cancel);
            return;
        }

        var key = $"lg:lease:{settings.Cluster.Id}:{name}";
        while (true)
        {
            if (!await TakeAsync(key))
            {
                await Task.Delay(Renewed, clock, cancel);
                continue;
            }

            LogHeld(name);
            if (await WorkAsync(key, work, cancel))
                return;
            LogLost(name);
        }
    }

    /// <summary>Whether the work ended by itself, and not because the lease was lost.</summary>
    private async Task<bool> WorkAsync(string key, Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        using var held = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var renewing = RenewAsync(key, held);
        try
        {
            await work(held.Token);
            return true;
        }
        catch (OperationCanceledException) when (held.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            await held.CancelAsync();
            await renewing;
            await ReleaseAsync(key);
        }
    }

    /// <summary>Gives the work up before the lease can run out, so that two seldom work at once.</summary>
    private async Task RenewAsync(string key, CancellationTokenSource held)
    {
        var renewed = clock.GetTimestamp();
        while (clock.GetElapsedTime(renewed) < Lasts - Renewed)
        {
            await Task.Delay(Renewed, clock, held.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (held.IsCancellationRequested)
                return;
            var asked = clock.GetTimestamp();
            try
            {
                if (!await store.GetDatabase().LockExtendAsync(key, _me, Lasts))
                    break;
                renewed = asked;
            }
            catch (Exception fault) when (FaultHandling.IsPassing(fault))
            {
                // The store is away for a moment: there is time left to try again.
            }
        }

        await held.CancelAsync();
    }

    private async Task<bool> TakeAsync(string key)
    {
        try
        {
            return await store.GetDatabase().LockTakeAsync(key, _me, Lasts);
        }
        catch (Exception fault) when (FaultHandling.IsPassing(fault))
        {
            return false;
        }
    }

    private async Task ReleaseAsync(string key)
    {
        try
        {
            await store.GetDatabase().LockReleaseAsync(key, _me);
        }
        catch (Exception fault) when (FaultHandling.IsPassing(fault) || fault is ObjectDisposedException)
        {
            // It runs out by itself.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "This process does the work '{Name}' of the grid")]
    private partial void LogHeld(string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of the work '{Name}' was lost; another process may do it now")]
    private partial void LogLost(string name);
}
