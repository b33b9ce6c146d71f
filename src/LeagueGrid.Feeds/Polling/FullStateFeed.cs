namespace LeagueGrid.Feeds.Polling;

/// <summary>
/// Some feeds say at each poll all that happened so far, and rewrite it silently. This compares such a state with what the grid
/// knows: what is new is sent, what changed is sent as a higher revision, what vanished is withdrawn.
/// </summary>
/// <remarks>
/// A retraction is final for the id that it names, whatever revision comes later, because the grid must end in the same state in any
/// order of arrival. An event that comes back therefore gets an id of its own: <c>e-7</c> comes back as <c>e-7~2</c>.
/// </remarks>
public static class FullStateFeed
{
    /// <summary>Compares by the ids of the feed.</summary>
    /// <returns>Retractions first, so that no score passes through a goal too many; then the rest in the order of the feed.</returns>
    public static IReadOnlyList<FeedItem> Compare(KnownMatch known, IReadOnlyList<EventItem> state)
    {
        var there = new Dictionary<string, EventItem>();
        foreach (var happened in state)
        {
            var sent = happened with { Id = CurrentId(known, happened.Id) };
            there[sent.Id] = happened.About is { } about ? sent with { About = CurrentId(known, about) } : sent;
        }
        return Items(known, [.. there.Values.Select(happened => (happened, known.Events.GetValueOrDefault(happened.Id)))]);
    }

    /// <summary>
    /// For feeds whose events have no ids: the same content is the same event. Of what is left over, an event of the same type and
    /// team is the corrected one where it has the player or the minute of a vanished one.
    /// </summary>
    public static IReadOnlyList<FeedItem> CompareByContent(KnownMatch known, IReadOnlyList<EventItem> state)
    {
        var standing = known.Events.Values.OfType<EventItem>().OrderBy(happened => happened.Id, StringComparer.Ordinal).ToList();
        var pairs = state.Select(happened => (Now: happened, Before: Take(standing, before => Same(before, happened)))).ToList();
        for (var i = 0; i < pairs.Count; i++)
            if (pairs[i].Before is null)
                pairs[i] = (pairs[i].Now, Corrected(standing, pairs[i].Now));

        var taken = new HashSet<string>(known.Events.Keys);
        for (var i = 0; i < pairs.Count; i++)
        {
            var (now, before) = pairs[i];
            pairs[i] = (now with { Id = before?.Id ?? NewId(known.Match, now.Type, taken) }, before);
        }
        return Items(known, pairs);
    }

    private static List<FeedItem> Items(KnownMatch known, List<(EventItem Now, EventItem? Before)> pairs)
    {
        var there = pairs.Select(pair => pair.Now.Id).ToHashSet();
        List<FeedItem> items =
        [
            .. known
                .Events.Values.OfType<EventItem>()
                .Where(before => !there.Contains(before.Id))
                .OrderBy(before => before.Id, StringComparer.Ordinal)
                .Select(before => known.Retraction(before.Id)),
        ];
        foreach (var (now, before) in pairs)
            if (before is null || !Same(before, now))
                items.Add(now with { Match = known.Match, Rev = (before?.Rev ?? 0) + 1 });
        return items;
    }

    /// <summary>The id under which an event of the feed stands now, or would be sent.</summary>
    private static string CurrentId(KnownMatch known, string id)
    {
        var current = id;
        for (var again = 2; known.Events.TryGetValue(current, out var sent) && sent is null; again++)
            current = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}~{again}");
        return current;
    }

    private static string NewId(string match, string type, HashSet<string> taken)
    {
        for (var number = 1; ; number++)
        {
            var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{match}-{type}-{number}");
            if (taken.Add(id))
                return id;
        }
    }

    private static EventItem? Corrected(List<EventItem> standing, EventItem now)
    {
        bool Like(EventItem before) => before.Type == now.Type && before.Team == now.Team;
        standing.Sort((one, other) => (Distance(one, now), one.Id).CompareTo((Distance(other, now), other.Id)));
        return Take(standing, before => Like(before) && before.Player is not null && before.Player == now.Player)
            ?? Take(standing, before => Like(before) && before.Period == now.Period && before.Minute == now.Minute);
    }

    private static int Distance(EventItem one, EventItem other) =>
        Math.Abs((one.Period * 1000) + one.Minute - (other.Period * 1000) - other.Minute);

    private static EventItem? Take(List<EventItem> standing, Predicate<EventItem> found)
    {
        var at = standing.FindIndex(found);
        if (at < 0)
            return null;
        var happened = standing[at];
        standing.RemoveAt(at);
        return happened;
    }

    // The time of the poll is no content.
    private static bool Same(EventItem one, EventItem other) => Bare(one) == Bare(other);

    private static EventItem Bare(EventItem happened) => happened with { Id = "", Rev = 1, At = null, Match = "" };
}
