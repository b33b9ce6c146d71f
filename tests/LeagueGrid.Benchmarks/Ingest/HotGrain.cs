using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Benchmarks.Ingest;

/// <summary>The limit of anything that a grain does: a call with an immutable record that does nothing, and one that folds it.</summary>
[Alias("lg.bench.hot")]
public interface IHotGrain : IGrainWithStringKey
{
    [Alias("nothing")]
    ValueTask<int> NothingAsync(EventItem item);

    /// <summary>Decides and folds, as the match grain does, without log and hand-on.</summary>
    [Alias("fold")]
    ValueTask<int> FoldAsync(FeedItem item);
}

internal sealed class HotGrain : Grain, IHotGrain
{
    private static readonly DateTimeOffset Received = new(2026, 3, 7, 15, 0, 0, TimeSpan.Zero);

    private MatchState? _match;
    private int _calls;

    public ValueTask<int> NothingAsync(EventItem item) => new(++_calls);

    public ValueTask<int> FoldAsync(FeedItem item)
    {
        _match ??= new MatchState(this.GetPrimaryKeyString());
        if (MatchRules.Decide(_match, item).Outcome is Outcome.Accepted)
            _match.Apply(new ReceivedItem(item, ReadOnlyMemory<byte>.Empty, Received, "bench"));
        return new((int)_match.Version);
    }
}
