namespace LeagueGrid.Feeds.Identity;

/// <summary>
/// The source that an id comes from: what stands before its first dash (<c>wy</c>, <c>wc</c>, <c>int</c>). Ids without one
/// are all of one source: two clubs that a feed numbers apart are two, however alike their results.
/// </summary>
internal static class EntitySource
{
    public static string Id(string id) => id.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? id[..dash] : "";
}
