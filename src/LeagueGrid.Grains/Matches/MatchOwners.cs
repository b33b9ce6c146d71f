using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Calls;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Directory;
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
    private readonly GrainsOf<IDirectoryGrain> _directory = new(grains);
    private readonly GrainsOf<IScoreboardGrain> _scoreboard = new(grains);
    private readonly GrainsOf<ISeasonGrain> _seasons = new(grains);
    private readonly GrainsOf<ITeamGrain> _teams = new(grains);
    private readonly GrainsOf<IPlayerGrain> _players = new(grains);

    public IContributionStore Contributions => contributions;

    public DirectoryReplica Names => names;

    public ILiveUpdates Live => live;

    /// <summary>Who writes passages, in the processes that do.</summary>
    public IPassageSink? Passages { get; } = services.GetService<IPassageSink>();

    public IDirectoryGrain Directory => _directory[IDirectoryGrain.Key];

    public IScoreboardGrain Scoreboard => _scoreboard[IScoreboardGrain.Key];

    public ISeasonGrain Season(string id) => _seasons[id];

    public ITeamGrain Team(string id) => _teams[id];

    public IPlayerGrain Player(string id) => _players[id];
}
