namespace LeagueGrid.Grains.Calls;

/// <summary>
/// Grain calls are delivered at most once, and fail while a silo dies or an activation moves. Everything called through here
/// is idempotent, so it is simply called again until the grid has found the grain a new place.
/// </summary>
internal static class GridCalls
{
    /// <summary>Longer than the grid needs to notice a dead silo and to settle (ENGINES: 0.6 to 1.6 s, some seconds under load).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    public static async Task<T> RetryAsync<T>(Func<Task<T>> call, TimeProvider clock, CancellationToken cancel)
    {
        var since = clock.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(20);
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                return await call().WaitAsync(cancel);
            }
            catch (Exception fault) when (IsPassing(fault, cancel) && clock.GetElapsedTime(since) < Patience)
            {
                await Task.Delay(pause, clock, cancel);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    public static Task RetryAsync(Func<Task> call, TimeProvider clock, CancellationToken cancel) =>
        RetryAsync(
            async () =>
            {
                await call();
                return true;
            },
            clock,
            cancel
        );

    /// <summary>The silo was gone, or the activation on its way out: another try finds another.</summary>
    public static bool IsPassing(Exception fault, CancellationToken cancel) =>
        fault is OrleansMessageRejectionException or SiloUnavailableException or TimeoutException
        // A call that waited too long for its grain to be placed is cancelled by the grid, not by the caller.
        || (fault is OperationCanceledException && !cancel.IsCancellationRequested);
}
