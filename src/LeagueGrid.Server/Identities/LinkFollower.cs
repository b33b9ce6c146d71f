using System.Threading.Channels;
using LeagueGrid.Grains.Directory;
using LeagueGrid.Server.Problems;

namespace LeagueGrid.Server.Identities;

/// <summary>Keeps the names of this process in step with what any process resolved.</summary>
public sealed partial class LinkFollower(
    IdentityStore store,
    DirectoryReplica names,
    TimeProvider clock,
    ILogger<LinkFollower> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

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
                    names.Current.Links = (await store.ReadAsync()).ToLinks();
            }
            catch (Exception fault) when (FaultHandling.IsPassing(fault))
            {
                LogAway(fault.Message);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The links of names could not be read, and are read again: {Fault}")]
    private partial void LogAway(string fault);
}
