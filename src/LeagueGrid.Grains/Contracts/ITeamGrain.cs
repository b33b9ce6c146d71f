using LeagueGrid.Core.Live;
using Orleans.Concurrency;

namespace LeagueGrid.Grains.Contracts;

/// <summary>What is to be told of a team. It holds no sheets: those stand in its seasons.</summary>
[Alias("lg.team")]
public interface ITeamGrain : IGrainWithStringKey
{
    /// <summary>A match of the team changed.</summary>
    [AlwaysInterleave, Alias("take")]
    Task TakeAsync(SheetNote note);

    /// <summary>The team, or somebody of its squad, is told anew in the directory.</summary>
    [AlwaysInterleave, Alias("redefined")]
    Task RedefinedAsync(long directoryVersion);

    [AlwaysInterleave, Alias("version")]
    Task<long> VersionAsync();

    [AlwaysInterleave, Alias("watch")]
    Task<TopicState?> WatchAsync(TopicPosition? position);
}
