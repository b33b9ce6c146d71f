using LeagueGrid.Core.Feed;

namespace LeagueGrid.Grains.Ingest;

/// <summary>Who decides on an item.</summary>
internal enum ItemOwner
{
    Directory = 0,
    Match = 1,
    Text = 2,

    /// <summary>A removal of something in a match, without the match.</summary>
    SomeMatch = 3,
}

/// <summary>In which order the items of one call are decided: what others refer to comes first.</summary>
internal static class Stages
{
    public static ItemOwner OwnerOf(FeedItem item) => OwnerOf(item is RemoveItem remove ? remove.TargetKind : item.Kind, item);

    /// <summary>The match of an item that belongs to one.</summary>
    public static string MatchOf(FeedItem item) =>
        item switch
        {
            EventItem happened => happened.Match,
            RetractItem retract => retract.Match,
            LineupItem lineup => lineup.Match,
            RemoveItem remove => remove.TargetId,
            _ => item.Id,
        };

    /// <summary>Positions of items by who decides on them.</summary>
    public static (List<int> Directory, List<int> Match, List<int> Text, List<int> SomeMatch) Split(
        IReadOnlyList<ReceivedItem> items
    )
    {
        var owned = (
            Directory: new List<int>(),
            Match: new List<int>(items.Count),
            Text: new List<int>(),
            SomeMatch: new List<int>()
        );
        for (var at = 0; at < items.Count; at++)
            (
                OwnerOf(items[at].Item) switch
                {
                    ItemOwner.Directory => owned.Directory,
                    ItemOwner.Match => owned.Match,
                    ItemOwner.Text => owned.Text,
                    _ => owned.SomeMatch,
                }
            ).Add(at);
        return owned;
    }

    public static Dictionary<string, List<int>> By(List<int> positions, Func<int, string> owner)
    {
        var grouped = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var at in positions)
        {
            var key = owner(at);
            if (!grouped.TryGetValue(key, out var own))
                grouped.Add(key, own = []);
            own.Add(at);
        }
        return grouped;
    }

    /// <summary>
    /// Positions in the order of decision. Within a stage the order of the feed is kept; what comes after a removal in the
    /// feed also comes after it here, since it may bring back what was removed.
    /// </summary>
    public static List<int> Order(IReadOnlyList<ReceivedItem> items, List<int> positions)
    {
        // A match in play gets nothing but events: they are in order as they are.
        if (!positions.Exists(at => items[at].Item is not EventItem))
            return positions;
        var run = 0;
        return
        [
            .. positions
                .Select(at => (At: at, Run: items[at].Item is RemoveItem ? (run += 2) - 1 : run, Stage: StageOf(items[at].Item)))
                .OrderBy(step => step.Run)
                .ThenBy(step => step.Stage)
                .Select(step => step.At),
        ];
    }

    private static ItemOwner OwnerOf(string kind, FeedItem item) =>
        kind switch
        {
            "competition" or "season" or "team" or "player" or "availability" => ItemOwner.Directory,
            "article" or "document" => ItemOwner.Text,
            "event" or "lineup" or "retract" when item is RemoveItem => ItemOwner.SomeMatch,
            _ => ItemOwner.Match,
        };

    private static int StageOf(FeedItem item) =>
        item switch
        {
            CompetitionItem or TeamItem or MatchItem or ResultItem => 0,
            SeasonItem or PlayerItem or LineupItem => 1,
            _ => 2,
        };
}
