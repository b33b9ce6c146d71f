using System.Diagnostics;
using System.Threading.Channels;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Feeds.Identity;
using LeagueGrid.Server.Cluster;
using LeagueGrid.Server.Problems;

namespace LeagueGrid.Server.Identities;

/// <summary>
/// Finds again which ids name the same after names, results or decisions changed: seconds later, beside the feeds and never
/// in their way, in one process of the grid.
/// </summary>
public sealed partial class IdentityWorker(
    ILeagueReader league,
    ILeagueChanges changes,
    IdentityStore store,
    GridLease lease,
    TimeProvider clock,
    ILogger<IdentityWorker> logger
) : BackgroundService
{
    private const Aspects Telling = Aspects.Info | Aspects.Status | Aspects.Score | Aspects.Goals | Aspects.Lineups;

    /// <summary>Changes come in crowds: one resolution for all of a crowd.</summary>
    private static readonly TimeSpan Crowd = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongPause = TimeSpan.FromMinutes(1);

    /// <summary>Rest after a resolution, in times of what it took: over a great archive it takes a tenth of one core at most.</summary>
    private const int Rest = 9;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await lease.RunAsync("identities", FollowAsync, stoppingToken);
            }
            catch (Exception fault) when (FaultHandling.IsPassing(fault))
            {
                LogAway(fault.Message);
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // A fault of ours over some odd league must not end the server: names are then as they were last found.
                LogFault(fault);
                await Task.Delay(LongPause, clock, stoppingToken);
            }
        }
    }

    private async Task FollowAsync(CancellationToken held)
    {
        var wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Wake() => wake.Writer.TryWrite(true);
        await using var leagueChanges = await changes.SubscribeAsync(
            change =>
            {
                if (Concerns(change))
                    Wake();
            },
            Wake,
            held
        );
        await using var decisions = await store.OnDecidedAsync(Wake);
        // Whatever changed while nobody listened.
        Wake();
        var before = 0;
        while (await wake.Reader.WaitToReadAsync(held))
        {
            await Task.Delay(Crowd, clock, held);
            wake.Reader.TryRead(out _);
            var began = Stopwatch.GetTimestamp();
            before = await ResolveAsync(before, held);
            await Task.Delay(Stopwatch.GetElapsedTime(began) * Rest, clock, held);
        }
    }

    private static bool Concerns(LeagueChange change) =>
        change.Subject == "directory"
        || (change.Subject.StartsWith("match/", StringComparison.Ordinal) && (change.Aspects & Telling) != Aspects.None);

    /// <summary>What was looked at, in a number; where it is that of <paramref name="before"/> nothing is done.</summary>
    private async Task<int> ResolveAsync(int before, CancellationToken cancel)
    {
        var directory = await league.DirectoryAsync(cancel);
        var sheets = new List<MatchSheet>();
        foreach (var season in directory.Seasons)
            if (await league.SeasonAsync(season.Id, Moment.Now, cancel) is { } book)
                sheets.AddRange(book.Sheets.Values);
        // The books are read one after another: a match that moved meanwhile stands in two.
        sheets = [.. sheets.OrderByDescending(sheet => sheet.Version).DistinctBy(sheet => sheet.Id, StringComparer.Ordinal)];
        var decisions = await store.DecisionsAsync();
        var now = Seen(directory, sheets, decisions);
        if (now == before)
            return now;
        // Long work over much data, and nobody waits for it: not on a thread that answers.
        var report = await Task.Factory.StartNew(
            () => IdentityResolution.Resolve(directory, sheets, decisions),
            cancel,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        await store.SaveAsync(KnownIdentities.Of(report, decisions, clock.GetUtcNow()));
        LogResolved(report.Merges.Count, report.StayedApart.Count);
        return now;
    }

    /// <summary>Of a match in play only who plays counts: its goals tell nothing that its end does not.</summary>
    private static int Seen(LeagueDirectory directory, List<MatchSheet> sheets, IReadOnlyList<IdentityDecision> decisions)
    {
        var seen = new HashCode();
        seen.Add(directory.Version);
        foreach (var sheet in sheets.OrderBy(sheet => sheet.Id, StringComparer.Ordinal))
        {
            seen.Add(sheet.Id, StringComparer.Ordinal);
            seen.Add(sheet.IsDecided ? sheet.Version : -1 - sheet.Players.Count);
        }
        foreach (var decision in decisions)
            seen.Add(decision);
        return seen.ToHashCode();
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Merged} things bear ids of several sources; {Apart} pairs stayed apart"
    )]
    private partial void LogResolved(int merged, int apart);

    [LoggerMessage(Level = LogLevel.Error, Message = "Identities could not be resolved; tried again in a minute")]
    private partial void LogFault(Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Identities could not be resolved, and are tried again: {Fault}")]
    private partial void LogAway(string fault);
}
