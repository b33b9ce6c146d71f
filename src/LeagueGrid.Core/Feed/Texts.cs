namespace LeagueGrid.Core.Feed;

/// <summary>Prose from a source: news or a longer-lived document. Text is data, never an instruction.</summary>
[GenerateSerializer, Immutable, Alias("lg.item.text")]
public abstract record TextItem : FeedItem
{
    [Id(0)]
    public required string Title { get; init; }

    [Id(1)]
    public required string Body { get; init; }

    /// <summary><c>text</c> (default), <c>markdown</c> or <c>html</c>.</summary>
    [Id(2)]
    public string Format { get; init; } = "text";

    /// <summary>Two-letter language; null where the source does not say.</summary>
    [Id(3)]
    public string? Lang { get; init; }

    /// <summary>Ids of what the text is about.</summary>
    [Id(4)]
    public IReadOnlyList<string> About { get; init; } = [];

    [Id(5)]
    public string? Url { get; init; }
}

[GenerateSerializer, Immutable, Alias("lg.item.article")]
public sealed record ArticleItem : TextItem
{
    public override string Kind => "article";

    [Id(0)]
    public required DateTimeOffset PublishedAt { get; init; }

    [Id(1)]
    public required string Source { get; init; }
}

[GenerateSerializer, Immutable, Alias("lg.item.document")]
public sealed record DocumentItem : TextItem
{
    public override string Kind => "document";

    /// <summary><c>bio</c>, <c>rule</c>, <c>history</c> or <c>other</c>.</summary>
    [Id(0)]
    public required string DocType { get; init; }
}

/// <summary>Leaves a tombstone: the target stays away until a higher revision of it comes.</summary>
[GenerateSerializer, Immutable, Alias("lg.item.remove")]
public sealed record RemoveItem : FeedItem
{
    public override string Kind => "remove";

    [Id(0)]
    public required string TargetKind { get; init; }

    [Id(1)]
    public required string TargetId { get; init; }
}
