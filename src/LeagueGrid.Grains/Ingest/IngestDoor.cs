using LeagueGrid.Core.Feed;
using LeagueGrid.Grains.Calls;
using LeagueGrid.Grains.Directory;
using LeagueGrid.Grains.Matches;
using LeagueGrid.Grains.Store;
using LeagueGrid.Grains.Texts;

namespace LeagueGrid.Grains.Ingest;

/// <summary>The way into the grid, in any server or gateway.</summary>
public sealed class IngestDoor(IGrainFactory grains, DirectoryReplica names, TimeProvider clock)
{
    /// <summary>Items of one owner in one call: a call stays well within its time-out.</summary>
    private const int MostItems = 2000;

    /// <summary>Owners called at once: an archive names thousands, and the last of them must still answer in time.</summary>
    private const int OwnersAtOnce = 64;

    private readonly LostMatches _lost = new(grains, names, clock);

    /// <summary>
    /// Takes items of one feed and says what became of each, in their order. An item is acknowledged (accepted or a
    /// duplicate) only after it is durable and everything that reads of it would see it.
    /// </summary>
    /// <exception cref="GridOverloadedException">The store or the grid cannot take items now: nothing of this call is acknowledged; sending it again is harmless.</exception>
    public async Task<IReadOnlyList<Verdict>> TakeAsync(string feed, IReadOnlyList<ReceivedItem> items, CancellationToken cancel)
    {
        var verdicts = new Verdict[items.Count];
        try
        {
            var owners = Enumerable.Range(0, items.Count).ToLookup(at => Stages.OwnerOf(items[at].Item));
            if (owners[ItemOwner.Directory].Any())
                await DefineAsync(items, Stages.Order(items, owners[ItemOwner.Directory]), verdicts, cancel);
            await Task.WhenAll(
                PlayAsync(items, owners[ItemOwner.Match], verdicts, cancel),
                TellAsync(items, owners[ItemOwner.Text], verdicts, cancel)
            );
            foreach (var at in owners[ItemOwner.SomeMatch])
                verdicts[at] = await RemoveAsync((RemoveItem)items[at].Item, items, at, cancel);
        }
        catch (StoreUnavailableException fault)
        {
            throw new GridOverloadedException($"Items of feed '{feed}' were not taken: {fault.Message}", fault);
        }
        catch (Exception fault) when (GridCalls.IsPassing(fault, cancel))
        {
            throw new GridOverloadedException($"Items of feed '{feed}' were not taken: the grid does not answer.", fault);
        }
        return verdicts;
    }

    private Task DefineAsync(IReadOnlyList<ReceivedItem> items, int[] positions, Verdict[] verdicts, CancellationToken cancel)
    {
        var directory = grains.GetGrain<IDirectoryGrain>(IDirectoryGrain.Key);
        return SendAsync(directory.TakeAsync, items, positions, verdicts, cancel);
    }

    private async Task PlayAsync(
        IReadOnlyList<ReceivedItem> items,
        IEnumerable<int> positions,
        Verdict[] verdicts,
        CancellationToken cancel
    )
    {
        var known = await CheckAsync(items, [.. positions], verdicts, cancel);
        var matches = known.GroupBy(at => Stages.MatchOf(items[at].Item), StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            matches,
            Wide(cancel),
            async (match, token) =>
                await SendAsync(
                    grains.GetGrain<IMatchGrain>(match.Key).TakeAsync,
                    items,
                    Stages.Order(items, match),
                    verdicts,
                    token
                )
        );
    }

    private Task TellAsync(
        IReadOnlyList<ReceivedItem> items,
        IEnumerable<int> positions,
        Verdict[] verdicts,
        CancellationToken cancel
    ) =>
        Parallel.ForEachAsync(
            positions.GroupBy(at => TextCatalogue.SubjectOf(items[at].Item), StringComparer.Ordinal),
            Wide(cancel),
            async (text, token) =>
                await SendAsync(
                    grains.GetGrain<ITextGrain>(text.Key).TakeAsync,
                    items,
                    Stages.Order(items, text),
                    verdicts,
                    token
                )
        );

    private static ParallelOptions Wide(CancellationToken cancel) =>
        new() { MaxDegreeOfParallelism = OwnersAtOnce, CancellationToken = cancel };

    /// <summary>Refuses what refers to the unknown and gives the rest. What this process does not know it asks for once.</summary>
    private async Task<IReadOnlyList<int>> CheckAsync(
        IReadOnlyList<ReceivedItem> items,
        int[] positions,
        Verdict[] verdicts,
        CancellationToken cancel
    )
    {
        var defined = new HashSet<string>(StringComparer.Ordinal);
        foreach (var at in positions)
            if (items[at].Item is MatchItem or ResultItem)
                defined.Add(items[at].Item.Id);
        var known = new List<int>(positions.Length);
        var pulled = false;
        foreach (var at in positions)
        {
            var missing = Missing(items[at].Item);
            if (missing is not null && !pulled)
            {
                pulled = true;
                await names.FreshAsync(cancel);
                missing = Missing(items[at].Item);
            }
            if (missing is null)
                known.Add(at);
            else
                verdicts[at] = new Verdict(Outcome.Refused, missing);
        }
        return known;

        Refusal? Missing(FeedItem item) =>
            References.Missing(item, names.Current, match => defined.Contains(match) || names.Current.Fixture(match) is not null);
    }

    private async Task<Verdict> RemoveAsync(
        RemoveItem remove,
        IReadOnlyList<ReceivedItem> items,
        int at,
        CancellationToken cancel
    )
    {
        var match = await _lost.FindAsync(remove.TargetKind, remove.TargetId, items, cancel);
        if (match is null)
            // A removal names no match, so one that overtakes its item has nobody to keep it. A retraction has.
            return Verdict.Refuse(
                Refusal.InvalidField,
                $"There is no {remove.TargetKind} '{remove.TargetId}' in any match."
                    + (remove.TargetKind == "event" ? " An event that is yet to come is withdrawn by a retract." : "")
            );
        var verdict = new Verdict[items.Count];
        await SendAsync(grains.GetGrain<IMatchGrain>(match).TakeAsync, items, [at], verdict, cancel);
        return verdict[at];
    }

    private async Task SendAsync(
        Func<ItemBatch, Task<IReadOnlyList<Verdict>>> take,
        IReadOnlyList<ReceivedItem> items,
        int[] positions,
        Verdict[] verdicts,
        CancellationToken cancel
    )
    {
        foreach (var some in positions.Chunk(MostItems))
        {
            var batch = new ItemBatch(Array.ConvertAll(some, at => items[at]));
            var answers = await GridCalls.RetryAsync(() => take(batch), clock, cancel);
            for (var i = 0; i < some.Length; i++)
                verdicts[some[i]] = answers[i];
        }
    }
}
