using LeagueGrid.Feeds.Sources;

namespace LeagueGrid.Tests.Feeds.Sources;

/// <summary>Takes items as contract §1 says (duplicates, stale revisions, tombstones) and shows what stands.</summary>
internal sealed class RememberingGrid
{
    private readonly Dictionary<(string, string), FeedItem> _newest = [];

    public List<FeedItem> Received { get; } = [];

    public bool Down { get; set; }

    /// <summary>Teams that players may belong to; null: any.</summary>
    public HashSet<string>? Teams { get; init; }

    public SourceSink Sink => TakeAsync;

    public T? Find<T>(string kind, string id)
        where T : FeedItem => _newest.GetValueOrDefault((kind, id)) as T;

    public IEnumerable<string> Ids =>
        _newest.Where(entry => entry.Value is not RemoveItem).Select(entry => entry.Key.Item2).Order();

    private Task<SourceReceipt> TakeAsync(string feed, IReadOnlyList<FeedItem> items, CancellationToken cancel)
    {
        if (Down)
            throw new HttpRequestException("The grid is down.");
        int accepted = 0,
            duplicates = 0;
        List<SourceRefusal> refusals = [];
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            Received.Add(item);
            var key = item is RemoveItem remove ? (remove.TargetKind, remove.TargetId) : (item.Kind, item.Id);
            var known = _newest.GetValueOrDefault(key);
            if (item is PlayerItem { Team: { } team } && Teams?.Contains(team) == false)
                refusals.Add(new SourceRefusal(i, Refusal.UnknownTeam, $"There is no team '{team}'."));
            else if (known is not null && FeedContent.Same(known, item))
                duplicates++;
            else if (known is not null && item.Rev <= known.Rev && item is not RemoveItem)
                refusals.Add(new SourceRefusal(i, Refusal.StaleRevision, $"Revision {known.Rev} is known."));
            else
            {
                _newest[key] = item;
                accepted++;
            }
        }
        return Task.FromResult(new SourceReceipt(accepted, duplicates, refusals));
    }
}
