namespace LeagueGrid.Core.Feed;

/// <summary>
/// Whether two items say the same. Records compare their lists by reference, so the canonical lines are compared instead:
/// order of fields, white space and escapes make no difference, every value does.
/// </summary>
public static class FeedContent
{
    public static bool Same(FeedItem one, FeedItem other)
    {
        if (ReferenceEquals(one, other))
            return true;
        if (one.GetType() != other.GetType() || one.Rev != other.Rev || one.Id != other.Id)
            return false;
        // An event holds no lists.
        return one is EventItem happened && other is EventItem again
            ? happened == again
            : FeedWriter.ToLine(one).AsSpan().SequenceEqual(FeedWriter.ToLine(other));
    }
}
