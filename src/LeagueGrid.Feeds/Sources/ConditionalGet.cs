using System.Net;
using System.Net.Http.Headers;

namespace LeagueGrid.Feeds.Sources;

/// <summary>Asks an address whether anything changed since the last answer that was taken in (<c>ETag</c>, <c>Last-Modified</c>).</summary>
internal sealed class ConditionalGet(HttpClient http, Uri address, string accept, TimeProvider clock)
{
    /// <summary>Longest answer that is read, in bytes, after unpacking.</summary>
    public const int MaxAnswer = 10 << 20;

    private const string ETag = "etag";
    private const string Modified = "last-modified";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The bytes and the marks to keep once they are taken in; null where nothing changed.</summary>
    /// <exception cref="SourceRefusedException">The server gave no answer of use.</exception>
    public async Task<(ReadOnlyMemory<byte> Bytes, Dictionary<string, string> Marks)?> AskAsync(
        SourceState known,
        bool afresh,
        CancellationToken cancel
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            return await GetAsync(known, afresh, limit.Token);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"The feed gave no answer within {Patience.TotalSeconds:0} s.", late);
        }
    }

    private async Task<(ReadOnlyMemory<byte>, Dictionary<string, string>)?> GetAsync(
        SourceState known,
        bool afresh,
        CancellationToken cancel
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd(accept);
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
        return (await BoundedAsync(response.Content, cancel), Marks(response));
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
            if (bytes.Length > MaxAnswer)
                throw new InvalidDataException($"The feed is longer than {MaxAnswer >> 20} MiB.");
        }
        return bytes.ToArray();
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
}
