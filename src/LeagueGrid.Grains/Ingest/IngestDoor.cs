using LeagueGrid.Core.Feed;

namespace LeagueGrid.Grains.Ingest;

/// <summary>The way into the grid, in any server or gateway.</summary>
public sealed class IngestDoor
{
    /// <summary>
    /// Takes items of one feed and says what became of each, in their order. An item is acknowledged (accepted or a
    /// duplicate) only after it is durable and everything that reads of it would see it.
    /// </summary>
    /// <exception cref="GridOverloadedException">The store or the grid cannot take items now: nothing of this call is acknowledged; sending it again is harmless.</exception>
    public Task<IReadOnlyList<Verdict>> TakeAsync(string feed, IReadOnlyList<ReceivedItem> items, CancellationToken cancel) =>
        throw new GridOverloadedException("The grid is not built yet.");
}
