namespace LeagueGrid.Feeds.Formats.Reading;

/// <summary>Definitions that change from one part of a source to the next come again with the next revision, where they differ.</summary>
internal sealed class Revisions(Chronicle chronicle)
{
    private readonly Dictionary<(string Kind, string Id), FeedItem> _latest = [];

    public void At(DateTimeOffset when, FeedItem item)
    {
        if (_latest.TryGetValue((item.Kind, item.Id), out var before))
        {
            if (FeedContent.Same(item with { Rev = before.Rev }, before))
                return;
            item = item with { Rev = before.Rev + 1 };
        }
        else
            chronicle.Define(item);
        _latest[(item.Kind, item.Id)] = item;
        chronicle.At(when, item);
    }
}
