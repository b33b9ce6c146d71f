using System.Collections.Concurrent;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;
using LeagueGrid.Grains.Calls;
using LeagueGrid.Grains.Contracts;

namespace LeagueGrid.Grains.Directory;

/// <summary>The directory as this process knows it. Looking things up costs nothing; being fresh costs one small grain call.</summary>
public sealed class DirectoryReplica
{
    private const int PageSize = 2000;

    private readonly Lazy<IDirectoryGrain> _directory;
    private readonly TimeProvider _clock;
    private readonly Coalesced _pull;
    private readonly ConcurrentDictionary<EntityKey, (long Version, DateTimeOffset At)> _changed = new();
    private readonly ConcurrentDictionary<string, AvailabilityReport> _reports = new(StringComparer.Ordinal);

    public DirectoryReplica(IGrainFactory grains, TimeProvider clock)
    {
        // A reference made anew at each pull costs as much as half of the pull.
        _directory = new Lazy<IDirectoryGrain>(() => grains.GetGrain<IDirectoryGrain>(IDirectoryGrain.Key));
        _clock = clock;
        _pull = new Coalesced(PullAsync);
    }

    /// <summary>When a definition last changed, and at which version of the directory.</summary>
    public (long Version, DateTimeOffset At) ChangeOf(EntityKey key) => _changed.GetValueOrDefault(key);

    /// <summary>Every availability report that stands, each under its own id.</summary>
    public IEnumerable<AvailabilityReport> Reports => _reports.Values;

    public AvailabilityReport? Report(string id) => _reports.GetValueOrDefault(id);

    /// <summary>As last pulled.</summary>
    public LeagueDirectory Current { get; } = new();

    /// <summary>With everything that was acknowledged before this call.</summary>
    public async ValueTask<LeagueDirectory> FreshAsync(CancellationToken cancel)
    {
        await _pull.RunAsync().WaitAsync(cancel);
        return Current;
    }

    private async Task PullAsync()
    {
        var directory = _directory.Value;
        var version = Current.Version;
        DirectoryChanges page;
        do
        {
            page = await GridCalls.RetryAsync(
                () => directory.ChangesAsync(version, PageSize).AsTask(),
                _clock,
                CancellationToken.None
            );
            foreach (var change in page.Changes)
            {
                Current.Apply(change);
                var key = DirectoryChanges.KeyOf(change);
                _changed[key] = (change.Version, change.At);
                if (change.Item is AvailabilityItem report)
                    _reports[report.Id] = new AvailabilityReport(report, change.At);
                else if (key.Kind == "availability")
                    _reports.TryRemove(key.Id, out _);
            }
            version = page.Version;
        } while (page.More);
    }
}
