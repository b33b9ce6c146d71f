using LeagueGrid.Core.Feed;
using LeagueGrid.Grains.Calls;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Directory;

namespace LeagueGrid.Grains.Ingest;

/// <summary>
/// Finds the match of an item that is named by its id alone, as a removal does. Seldom asked and answered by looking: the
/// matches of the same call, then those in play, then all others from the newest back.
/// </summary>
internal sealed class LostMatches(IGrainFactory grains, DirectoryReplica names, TimeProvider clock)
{
    /// <summary>Matches asked at once: an archive is not to be activated as a whole.</summary>
    private const int AtOnce = 32;

    public async Task<string?> FindAsync(string kind, string id, IReadOnlyList<ReceivedItem> call, CancellationToken cancel)
    {
        foreach (var item in call)
            if (item.Item.Kind == kind && item.Item.Id == id)
                return Stages.MatchOf(item.Item);

        var inPlay = await GridCalls.RetryAsync(
            () => grains.GetGrain<IScoreboardGrain>(IScoreboardGrain.Key).SheetsAsync().AsTask(),
            clock,
            cancel
        );
        if (await AskAsync(inPlay.Select(sheet => sheet.Id), kind, id, cancel) is { } live)
            return live;
        var directory = await names.FreshAsync(cancel);
        var others = directory.Fixtures.OrderByDescending(fixture => fixture.Date).Select(fixture => fixture.Id);
        return await AskAsync(others, kind, id, cancel);
    }

    private async Task<string?> AskAsync(IEnumerable<string> matches, string kind, string id, CancellationToken cancel)
    {
        foreach (var some in matches.Chunk(AtOnce))
        {
            var holds = await Task.WhenAll(
                some.Select(match =>
                    GridCalls.RetryAsync(() => grains.GetGrain<IMatchGrain>(match).HoldsAsync(kind, id), clock, cancel)
                )
            );
            if (Array.IndexOf(holds, true) is var at and >= 0)
                return some[at];
        }
        return null;
    }
}
