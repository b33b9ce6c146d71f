using System.Threading.Channels;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Directory;
using LeagueGrid.Server.Problems;

namespace LeagueGrid.Server.Identities;

/// <summary>
/// Keeps the names of this process in step with what any process resolved, and says so to all that counts by them: seasons in
/// which other ids are one now, and standing questions.
/// </summary>
public sealed partial class LinkFollower(
    IdentityStore store,
    DirectoryReplica names,
    IGrainFactory grains,
    ILiveUpdates live,
    TimeProvider clock,
    ILogger<LinkFollower> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Before anybody is served: what counted once before a restart must not count twice after it.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            names.Current.Links = (await store.ReadAsync()).ToLinks();
        }
        catch (Exception fault) when (FaultHandling.IsPassing(fault))
        {
            LogAway(fault.Message);
        }
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        while (true)
        {
            try
            {
                await using var listening = await store.OnResolvedAsync(() => wake.Writer.TryWrite(true));
                // Read after the subscription stands, so that nothing falls between.
                wake.Writer.TryWrite(true);
                await foreach (var _ in wake.Reader.ReadAllAsync(stoppingToken))
                    await TakeAsync((await store.ReadAsync()).ToLinks(), stoppingToken);
            }
            catch (Exception fault) when (FaultHandling.IsPassing(fault))
            {
                LogAway(fault.Message);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    private async Task TakeAsync(EntityLinks links, CancellationToken cancel)
    {
        var before = names.Current.Links;
        if (links.Version == before.Version)
            return;
        var directory = await names.FreshAsync(cancel);
        directory.Links = links;
        foreach (var season in LinkedSeasons.Changed(before, links, directory))
            await grains.GetGrain<ISeasonGrain>(season).RedefinedAsync();
        live.Publish(
            new LeagueChange
            {
                Subject = "directory",
                Aspects = Aspects.Info,
                Version = directory.Version,
            }
        );
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The links of names could not be read, and are read again: {Fault}")]
    private partial void LogAway(string fault);
}
