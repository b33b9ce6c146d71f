namespace LeagueGrid.Grains.Store;

/// <summary>How long to stand a store that is away: reads wait for it, writes say so at once.</summary>
internal sealed class StoreCalls(TimeProvider clock)
{
    // Redis refuses everything while it loads its file after a restart; a large one takes some seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public async ValueTask<T> ReadAsync<T>(Func<Task<T>> read, CancellationToken cancel)
    {
        var since = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return await read();
            }
            catch (Exception fault) when (StoreUnavailableException.IsPassing(fault))
            {
                if (clock.GetElapsedTime(since) > Patience)
                    throw new StoreUnavailableException($"The store does not answer: {fault.Message}");
            }
            await Task.Delay(Pause, clock, cancel);
        }
    }

    public static async ValueTask<T> WriteAsync<T>(Task<T> write)
    {
        try
        {
            return await write;
        }
        catch (Exception fault) when (StoreUnavailableException.IsPassing(fault))
        {
            throw new StoreUnavailableException($"The store did not confirm a write: {fault.Message}");
        }
    }
}
