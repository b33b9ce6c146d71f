using LeagueGrid.Core.Passages;
using LeagueGrid.Core.Ports;

namespace LeagueGrid.Grains.Reading;

/// <summary>What each subject has to say, written from the grid's own state.</summary>
public sealed class PassageSource : IPassageSource
{
    public ValueTask<PassageSet?> ReadAsync(string subject, CancellationToken cancel) => new((PassageSet?)null);

    public IAsyncEnumerable<(string Subject, long Version)> SubjectsAsync(CancellationToken cancel) =>
        AsyncEnumerable.Empty<(string Subject, long Version)>();
}
