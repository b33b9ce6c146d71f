namespace LeagueGrid.Grains.Calls;

/// <summary>
/// One pull at a time for any number of readers. A reader may share only a pull that starts after it asked: one already on
/// its way may have been answered before the write that the reader must see.
/// </summary>
internal sealed class Coalesced(Func<Task> pull)
{
    private readonly Lock _gate = new();
    private Task? _running;
    private Task? _next;

    public Task RunAsync()
    {
        lock (_gate)
        {
            if (_running is not { IsCompleted: false } running)
                return _running = Task.Run(pull);
            return _next ??= AfterAsync(running);
        }
    }

    private async Task AfterAsync(Task running)
    {
        // Whether the one before succeeded is its own readers' business.
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        Task started;
        lock (_gate)
        {
            _next = null;
            started = _running = Task.Run(pull);
        }
        await started;
    }
}
