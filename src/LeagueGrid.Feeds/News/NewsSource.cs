using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using LeagueGrid.Feeds.Sources;

namespace LeagueGrid.Feeds.News;

/// <summary>A news feed at an address, asked each time whether anything changed since the last answer that was taken in.</summary>
public sealed class NewsSource(HttpClient http, Uri address, NewsDefaults defaults, TimeProvider clock) : ISource
{
    private const string ETag = "etag";
    private const string Modified = "last-modified";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async IAsyncEnumerable<SourcePage> ReadAsync(
        SourceState known,
        bool afresh,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        SourcePage? page;
        try
        {
            page = await FetchAsync(known, afresh, limit.Token);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"The feed gave no answer within {Patience.TotalSeconds:0} s.", late);
        }
        if (page is not null)
            yield return page;
    }

    private async Task<SourcePage?> FetchAsync(SourceState known, bool afresh, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd(
            "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1"
        );
        if (!afresh && known.Mark(ETag) is { Length: > 0 } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (!afresh && known.Mark(Modified) is { Length: > 0 } modified)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        if (response.StatusCode is HttpStatusCode.NotModified)
            return null;
        if (!response.IsSuccessStatusCode)
            throw new SourceRefusedException(
                $"The feed answered {(int)response.StatusCode}.",
                RetryAfter(response.Headers.RetryAfter)
            );
        var page = NewsEntries.Read(
            await BoundedAsync(response.Content, cancel),
            defaults,
            clock.GetUtcNow(),
            id => known.Find("article", id)?.Note
        );
        return page with { Marks = Marks(response) };
    }

    // An answer without a mark takes the old one away: it belongs to another answer.
    private static Dictionary<string, string> Marks(HttpResponseMessage response) =>
        new()
        {
            [ETag] = response.Headers.ETag?.ToString() ?? "",
            [Modified] = response.Content.Headers.LastModified?.ToString("r") ?? "",
        };

    private static async Task<ReadOnlyMemory<byte>> BoundedAsync(HttpContent content, CancellationToken cancel)
    {
        await using var stream = await content.ReadAsStreamAsync(cancel);
        using var bytes = new MemoryStream();
        var part = new byte[16 << 10];
        for (int read; (read = await stream.ReadAsync(part, cancel)) > 0; )
        {
            bytes.Write(part, 0, read);
            if (bytes.Length > NewsEntries.MaxFeed)
                throw new InvalidDataException($"The feed is longer than {NewsEntries.MaxFeed >> 20} MiB.");
        }
        return bytes.ToArray();
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
}
