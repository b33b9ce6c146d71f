using LeagueGrid.Server.Configuration;

namespace LeagueGrid.Server.Ingest;

/// <summary>So many feeds are read at once; a short queue takes up bursts, and beyond it a feed is told to come again.</summary>
public sealed class IngestTurns(LimitSettings limits, IngestInstruments instruments) : IDisposable
{
    private readonly SemaphoreSlim _free = new(limits.IngestsAtOnce);

    /// <summary>Null where none came free in time.</summary>
    public async Task<IDisposable?> TakeAsync(TimeSpan patience, CancellationToken cancel)
    {
        if (await _free.WaitAsync(patience, cancel))
            return new IngestTurn(_free);
        instruments.OnTurnedAway();
        return null;
    }

    public void Dispose() => _free.Dispose();

    private sealed class IngestTurn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
