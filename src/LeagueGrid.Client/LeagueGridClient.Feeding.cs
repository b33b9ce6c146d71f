using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace LeagueGrid.Client;

/// <summary>A line that was not taken, and why.</summary>
public sealed record RejectedLine(int Line, string? Id, string Code, string Message);

/// <summary>What the grid says to a batch: every item is one of the three.</summary>
public sealed record IngestSummary(int Accepted, int Duplicates, IReadOnlyList<RejectedLine> Rejected);

public sealed partial class LeagueGridClient
{
    /// <summary>
    /// Sends feed items, one JSON line each, and returns when the accepted ones are durable. An overloaded or absent server is
    /// asked again for up to <paramref name="patience"/>: items are keyed by id and revision, so sending twice counts once.
    /// </summary>
    /// <exception cref="HttpRequestException">The key was refused, the batch is too large, or patience ran out.</exception>
    public async Task<IngestSummary> IngestAsync(
        string feed,
        IEnumerable<ReadOnlyMemory<byte>> lines,
        TimeSpan? patience = null,
        CancellationToken cancel = default
    )
    {
        var body = new MemoryStream();
        foreach (var line in lines)
        {
            body.Write(line.Span);
            body.WriteByte((byte)'\n');
        }
        var bytes = body.ToArray();
        var giveUp =
            TimeProvider.System.GetTimestamp()
            + (long)((patience ?? TimeSpan.FromMinutes(1)).TotalSeconds * TimeProvider.System.TimestampFrequency);
        for (var pause = 50; ; pause = Math.Min(2000, pause * 2))
        {
            try
            {
                using var content = new ByteArrayContent(bytes);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
                using var response = await Http.PostAsync(
                    new Uri($"/api/ingest/{Uri.EscapeDataString(feed)}", UriKind.Relative),
                    content,
                    cancel
                );
                if (response.StatusCode is not HttpStatusCode.ServiceUnavailable || TimeProvider.System.GetTimestamp() > giveUp)
                {
                    await EnsureTakenAsync(response, cancel);
                    return await response.Content.ReadFromJsonAsync(ClientJson.Default.IngestSummary, cancel)
                        ?? throw new HttpRequestException("The server acknowledged nothing.");
                }
                if (response.Headers.RetryAfter?.Delta is { } asked)
                    pause = Math.Max(pause, (int)asked.TotalMilliseconds);
            }
            catch (HttpRequestException fault) when (fault.StatusCode is null && TimeProvider.System.GetTimestamp() < giveUp)
            {
                // Nothing came back, so nothing is known: the same batch goes again.
            }
            await Task.Delay(pause, cancel);
        }
    }
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IngestSummary))]
internal sealed partial class ClientJson : JsonSerializerContext;
