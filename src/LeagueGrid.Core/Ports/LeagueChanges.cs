namespace LeagueGrid.Core.Ports;

/// <summary>What changed anywhere in the grid, as every process hears it (what <see cref="ILiveUpdates"/> published).</summary>
public interface ILeagueChanges
{
    /// <summary>
    /// Hands every change to <paramref name="onChange"/> until the result is disposed. Delivery is at most once and soon:
    /// whenever some may have been missed (a connection was lost and is back) <paramref name="onGap"/> is called, and who
    /// stands on what he heard reads versions again. Both must return at once.
    /// </summary>
    ValueTask<IAsyncDisposable> SubscribeAsync(Action<LeagueChange> onChange, Action onGap, CancellationToken cancel);
}
