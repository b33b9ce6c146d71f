using System.IO.Pipelines;
using LeagueGrid.Core.Feed;
using LeagueGrid.Grains.Ingest;
using LeagueGrid.Server.Configuration;

namespace LeagueGrid.Server.Ingest;

/// <summary>Takes one body into the grid: parses the next lines while the grid makes the last ones durable.</summary>
public sealed class FeedIntake(IngestDoor door, LimitSettings limits, TimeProvider clock, IngestInstruments instruments)
{
    /// <summary>Of one call to the grid: large enough that its cost is spread, small enough that several feeds take turns.</summary>
    private const int BatchBytes = 256 * 1024;

    private static readonly Refusal TooLong = new(Refusal.TooLarge, "The line is longer than is taken.");

    public async Task<IngestReport> TakeLinesAsync(string feed, PipeReader body, CancellationToken cancel)
    {
        var report = new IngestReport();
        var reader = new LineReader(body, limits.LineBytes);
        var lines = new List<FeedLine>();
        var under = Task.CompletedTask;
        try
        {
            while (report.Rejected.Count <= limits.RejectedPerBody && await reader.ReadAsync(lines, BatchBytes, cancel))
            {
                var batch = Parse(feed, lines);
                lines.Clear();
                await under;
                under = HandOverAsync(feed, batch, report, cancel);
            }
        }
        finally
        {
            // Whatever ended the reading, what was handed over runs to its end before the request does.
            await under;
        }

        return report;
    }

    public async Task<IngestReport> TakeItemsAsync(string feed, IReadOnlyList<FeedLine> items, CancellationToken cancel)
    {
        var report = new IngestReport();
        await HandOverAsync(feed, Parse(feed, items), report, cancel);
        return report;
    }

    private List<ParsedLine> Parse(string feed, IReadOnlyList<FeedLine> lines)
    {
        var receivedAt = clock.GetUtcNow();
        var batch = new List<ParsedLine>(lines.Count);
        foreach (var line in lines)
        {
            if (line.IsTooLong)
            {
                batch.Add(new ParsedLine(line.Number, null, null, TooLong));
                continue;
            }

            var parsed = FeedParser.Parse(line.Bytes);
            batch.Add(
                parsed.Item is { } item
                    ? new ParsedLine(line.Number, item.Id, new ReceivedItem(item, line.Bytes, receivedAt, feed), null)
                    : new ParsedLine(line.Number, parsed.Id, null, parsed.Refusal)
            );
        }

        return batch;
    }

    private async Task HandOverAsync(string feed, List<ParsedLine> batch, IngestReport report, CancellationToken cancel)
    {
        var received = batch.Where(parsed => parsed.Received is not null).Select(parsed => parsed.Received!).ToList();
        var verdicts = received.Count > 0 ? await door.TakeAsync(feed, received, cancel) : [];
        var next = 0;
        foreach (var parsed in batch)
        {
            var verdict = parsed.Received is null ? new Verdict(Outcome.Refused, parsed.Refusal) : verdicts[next++];
            report.Add(parsed.Line, parsed.Id, verdict);
            instruments.OnItem(verdict.Outcome);
        }
    }

    private readonly record struct ParsedLine(int Line, string? Id, ReceivedItem? Received, Refusal? Refusal);
}
