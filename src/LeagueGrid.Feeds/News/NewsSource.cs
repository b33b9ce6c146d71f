using System.Runtime.CompilerServices;
using LeagueGrid.Feeds.Sources;

namespace LeagueGrid.Feeds.News;

/// <summary>A news feed at an address.</summary>
public sealed class NewsSource(HttpClient http, Uri address, NewsDefaults defaults, TimeProvider clock) : ISource
{
    private readonly ConditionalGet _feed = new(
        http,
        address,
        "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
        clock
    );

    public async IAsyncEnumerable<SourcePage> ReadAsync(
        SourceState known,
        bool afresh,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        if (await _feed.AskAsync(known, afresh, cancel) is not { } answer)
            yield break;
        var page = NewsEntries.Read(answer.Bytes, defaults, clock.GetUtcNow(), id => known.Find("article", id)?.Note);
        yield return page with
        {
            Marks = answer.Marks,
        };
    }
}
