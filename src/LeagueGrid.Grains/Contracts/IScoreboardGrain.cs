using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;
using Orleans.Concurrency;

namespace LeagueGrid.Grains.Contracts;

/// <summary>All matches in play: one for the grid.</summary>
[Alias("lg.scoreboard")]
public interface IScoreboardGrain : IGrainWithStringKey
{
    /// <summary>The only key.</summary>
    const string Key = "live";

    /// <summary>Takes the sheet of a match that is in play, or just was.</summary>
    [AlwaysInterleave, Alias("take")]
    Task TakeAsync(SheetNote note);

    [AlwaysInterleave, Alias("sheets")]
    ValueTask<MatchSheet[]> SheetsAsync();

    [AlwaysInterleave, Alias("watch")]
    Task<TopicState> WatchAsync(TopicPosition? position);
}
