using LeagueGrid.Core.Feed;
using LeagueGrid.Grains.Calls;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Directory;
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
    private readonly GrainsOf<IDirectoryGrain> _directory = new(grains);
    private readonly GrainsOf<IMatchGrain> _matches = new(grains);
    private readonly GrainsOf<ITextGrain> _texts = new(grains);

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
            var (definitions, plays, texts, removals) = Stages.Split(items);
            if (definitions.Count > 0)
                await SendAsync(_directory[IDirectoryGrain.Key].TakeAsync, items, definitions, verdicts, cancel);
            await Task.WhenAll(PlayAsync(items, plays, verdicts, cancel), TellAsync(items, texts, verdicts, cancel));
            foreach (var at in removals)
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

    private async Task PlayAsync(
        IReadOnlyList<ReceivedItem> items,
        List<int> positions,
        Verdict[] verdicts,
        CancellationToken cancel
    )
    {
        var known = await CheckAsync(items, positions, verdicts, cancel);
        var matches = Stages.By(known, at => Stages.MatchOf(items[at].Item));
        await EachAsync(
            matches,
            (match, own, token) => SendAsync(_matches[match].TakeAsync, items, own, verdicts, token),
            cancel
        );
    }

    private Task TellAsync(IReadOnlyList<ReceivedItem> items, List<int> positions, Verdict[] verdicts, CancellationToken cancel)
    {
        var texts = Stages.By(positions, at => TextCatalogue.SubjectOf(items[at].Item));
        return EachAsync(texts, (text, own, token) => SendAsync(_texts[text].TakeAsync, items, own, verdicts, token), cancel);
    }

    private static Task EachAsync(
        Dictionary<string, List<int>> owners,
        Func<string, List<int>, CancellationToken, Task> send,
        CancellationToken cancel
    )
    {
        if (owners.Count <= OwnersAtOnce)
            return Task.WhenAll(owners.Select(owner => send(owner.Key, owner.Value, cancel)));
        var wide = new ParallelOptions { MaxDegreeOfParallelism = OwnersAtOnce, CancellationToken = cancel };
        return Parallel.ForEachAsync(owners, wide, async (owner, token) => await send(owner.Key, owner.Value, token));
    }

    /// <summary>Refuses what refers to the unknown and gives the rest. What this process does not know it asks for once.</summary>
    private async Task<List<int>> CheckAsync(
        IReadOnlyList<ReceivedItem> items,
        List<int> positions,
        Verdict[] verdicts,
        CancellationToken cancel
    )
    {
        var defined = new HashSet<string>(StringComparer.Ordinal);
        foreach (var at in positions)
            if (items[at].Item is MatchItem or ResultItem)
                defined.Add(items[at].Item.Id);
        var known = new List<int>(positions.Count);
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
            ReferenceCheck.Missing(
                item,
                names.Current,
                match => defined.Contains(match) || names.Current.Fixture(match) is not null
            );
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
        await SendAsync(_matches[match].TakeAsync, items, [at], verdict, cancel);
        return verdict[at];
    }

    private async Task SendAsync(
        Func<ItemBatch, Task<IReadOnlyList<Verdict>>> take,
        IReadOnlyList<ReceivedItem> items,
        List<int> positions,
        Verdict[] verdicts,
        CancellationToken cancel
    )
    {
        foreach (var some in Stages.Order(items, positions).Chunk(MostItems))
        {
            var batch = new ItemBatch(Array.ConvertAll(some, at => items[at]));
            var answers = await GridCalls.RetryAsync(() => take(batch), clock, cancel);
            for (var i = 0; i < some.Length; i++)
                verdicts[some[i]] = answers[i];
        }
    }
}
