using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Calls;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Directory;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeagueGrid.Grains.Matches;

/// <summary>
/// Wakes the matches that may still owe something: at start, and after the membership of the grid changed. What they owe
/// was never acknowledged, and readers are right without it, so this only settles sooner what the feed's next try would settle.
/// </summary>
internal sealed partial class OpenMatchRecovery(
    IContributionStore store,
    DirectoryReplica names,
    IGrainFactory grains,
    IClusterMembershipService membership,
    TimeProvider clock,
    ILogger<OpenMatchRecovery> logger
) : BackgroundService
{
    private const int AtOnce = 16;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var known = new HashSet<SiloAddress>();
        await foreach (var snapshot in membership.MembershipUpdates.WithCancellation(stoppingToken))
        {
            var active = snapshot
                .Members.Values.Where(member => member.Status is SiloStatus.Active)
                .Select(member => member.SiloAddress);
            var now = active.ToHashSet();
            // A silo that came owes nothing; one that went may have.
            if (now.Count == 0 || (known.Count > 0 && known.IsSubsetOf(now)))
            {
                known = now;
                continue;
            }
            known = now;
            await Task.Delay(Settling, clock, stoppingToken);
            await RecoverAsync(stoppingToken);
        }
    }

    private async Task RecoverAsync(CancellationToken cancel)
    {
        try
        {
            var directory = await names.FreshAsync(cancel);
            var sets = await Task.WhenAll(
                directory.Seasons.Select(season => store.OpenMembersAsync(OpenSet.Of(season.Id), cancel).AsTask())
            );
            var open = sets.SelectMany(members => members).Distinct(StringComparer.Ordinal).ToArray();
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
            await Parallel.ForEachAsync(
                open,
                options,
                async (match, token) =>
                    await GridCalls.RetryAsync(() => grains.GetGrain<IMatchGrain>(match).SheetAsync().AsTask(), clock, token)
            );
            if (open.Length > 0)
                LogRecovered(open.Length);
        }
        // Orleans also cancels, of itself, calls that it could not place in time: no reason to stop the server.
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            LogUnrecovered(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Looked after {Matches} matches that were open.")]
    private partial void LogRecovered(int matches);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Open matches could not be looked after; the next change of the grid tries again."
    )]
    private partial void LogUnrecovered(Exception fault);
}
