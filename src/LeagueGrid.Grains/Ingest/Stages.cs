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

    /// <summary>
    /// Positions in the order of decision. Within a stage the order of the feed is kept; what comes after a removal in the
    /// feed also comes after it here, since it may bring back what was removed.
    /// </summary>
    public static int[] Order(IReadOnlyList<ReceivedItem> items, IEnumerable<int> positions)
    {
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
