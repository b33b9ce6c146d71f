using LeagueGrid.Core.Feed;
using Orleans.Concurrency;

namespace LeagueGrid.Grains.Contracts;

/// <summary>One article or document, under the key <c>article/{id}</c> or <c>document/{id}</c>.</summary>
[Alias("lg.text")]
public interface ITextGrain : IGrainWithStringKey
{
    [AlwaysInterleave, Alias("take")]
    Task<IReadOnlyList<Verdict>> TakeAsync(ItemBatch batch);

    /// <summary>The text as it stands; null where it is not there, or no longer.</summary>
    [AlwaysInterleave, Alias("read")]
    ValueTask<ReceivedItem?> ReadAsync();
}
