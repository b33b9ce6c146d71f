namespace LeagueGrid.Feeds.Identity;

/// <summary>The source that an id comes from: what stands before its first dash (<c>wy</c>, <c>wc</c>, <c>int</c>).</summary>
internal static class SourceOf
{
    public static string Id(string id) => id.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? id[..dash] : id;
}
