using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Directory;
using LeagueGrid.Grains.Players;
using LeagueGrid.Grains.Scoreboard;
using LeagueGrid.Grains.Seasons;
using LeagueGrid.Grains.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace LeagueGrid.Grains.Matches;

/// <summary>Whom a match hands on to.</summary>
internal sealed class MatchOwners(
    IGrainFactory grains,
    IContributionStore contributions,
    DirectoryReplica names,
    ILiveUpdates live,
    IServiceProvider services
)
{
    public IContributionStore Contributions => contributions;

    public DirectoryReplica Names => names;

    public ILiveUpdates Live => live;

    /// <summary>Who writes passages, in the processes that do.</summary>
    public IPassageSink? Passages { get; } = services.GetService<IPassageSink>();

    public IDirectoryGrain Directory => grains.GetGrain<IDirectoryGrain>(IDirectoryGrain.Key);

    public IScoreboardGrain Scoreboard => grains.GetGrain<IScoreboardGrain>(IScoreboardGrain.Key);

    public ISeasonGrain Season(string id) => grains.GetGrain<ISeasonGrain>(id);

    public ITeamGrain Team(string id) => grains.GetGrain<ITeamGrain>(id);

    public IPlayerGrain Player(string id) => grains.GetGrain<IPlayerGrain>(id);
}
