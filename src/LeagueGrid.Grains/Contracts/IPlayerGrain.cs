using LeagueGrid.Core.Live;
using Orleans.Concurrency;

namespace LeagueGrid.Grains.Contracts;

/// <summary>What a player did, over all matches.</summary>
[Alias("lg.player")]
public interface IPlayerGrain : IGrainWithStringKey
{
    /// <summary>Takes what a match adds, in place of what it added before; an older one changes nothing.</summary>
    [AlwaysInterleave, Alias("take")]
    Task TakeAsync(TotalsNote note);

    /// <summary>The player, or his availability, is told anew in the directory.</summary>
    [AlwaysInterleave, Alias("redefined")]
    Task RedefinedAsync(long directoryVersion);

    [AlwaysInterleave, Alias("standing")]
    Task<PlayerStanding> StandingAsync();

    [AlwaysInterleave, Alias("watch")]
    Task<TopicState?> WatchAsync(TopicPosition? position);
}

/// <summary>What a match adds to a player's totals at a version of that match; null: nothing.</summary>
[GenerateSerializer, Immutable, Alias("lg.totalsnote")]
public sealed record TotalsNote(
    [property: Id(0)] string Match,
    [property: Id(1)] long MatchVersion,
    [property: Id(2)] PlayerTotals? Totals
);

[GenerateSerializer, Immutable, Alias("lg.player.standing")]
public sealed record PlayerStanding([property: Id(0)] PlayerTotals Totals, [property: Id(1)] long Version);
