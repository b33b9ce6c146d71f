namespace LeagueGrid.Core.Feed;

/// <summary>The JSON Schema (draft 2020-12) of the feed: what <see cref="FeedParser"/> takes, for those who write feeds.</summary>
public static class FeedSchema
{
    private const string Resource = "LeagueGrid.Core.Feed.feed.schema.json";

    public static Stream Open() => typeof(FeedSchema).Assembly.GetManifestResourceStream(Resource)!;
}
