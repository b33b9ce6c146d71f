using System.Globalization;
using System.Threading.Channels;
using LeagueGrid.Client;
using LeagueGrid.Core.Feed;
using LeagueGrid.Feeds.Pace;
using Spectre.Console;

namespace LeagueGrid.Cli.Connection;

/// <summary>How fast a feed is sent: so many times the pace of play, or as fast as it is acknowledged.</summary>
public readonly record struct ReplaySpeed(double? Times)
{
    public static ReplaySpeed Parse(string text) =>
        text == "max" ? new ReplaySpeed(null)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var times) && times is > 0 and <= 1e6
            ? new ReplaySpeed(times)
        : throw new UsageException($"--speed is a number above 0 or 'max', not '{text}'.");
}

/// <summary>What became of everything that was sent.</summary>
public sealed class SendReport
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<RejectedLine> _examples = [];

    public int Accepted { get; private set; }
    public int Duplicates { get; private set; }
    public int Rejected { get; private set; }
    public int Sent => Accepted + Duplicates + Rejected;

    public void Add(IngestSummary summary)
    {
        Accepted += summary.Accepted;
        Duplicates += summary.Duplicates;
        Rejected += summary.Rejected.Count;
        foreach (var line in summary.Rejected)
        {
            _codes[line.Code] = _codes.GetValueOrDefault(line.Code) + 1;
            if (_codes[line.Code] <= 3)
                _examples.Add(line);
        }
    }

    /// <summary>Totals, refusals by code, and the first of each.</summary>
    public async Task PrintAsync(bool json)
    {
        if (json)
        {
            await Console.Out.WriteLineAsync(
                System.Text.Json.JsonSerializer.Serialize(
                    new
                    {
                        accepted = Accepted,
                        duplicates = Duplicates,
                        rejected = Rejected,
                        codes = _codes,
                    }
                )
            );
            return;
        }
        await Console.Out.WriteLineAsync($"{Accepted} accepted, {Duplicates} duplicates, {Rejected} refused");
        foreach (var (code, count) in _codes.OrderByDescending(code => code.Value))
            await Console.Out.WriteLineAsync($"  {code}: {count}");
        foreach (var line in _examples)
            await Console.Out.WriteLineAsync($"    {line.Id ?? "(no id)"}: {line.Message}");
    }
}

/// <summary>Sends a feed in order, in batches that the server acknowledges one after the other, with progress on standard error.</summary>
public static class Sending
{
    private const int BatchItems = 500;

    /// <param name="done">The share of the source that has been read, from 0 to 1; null where its length is not known.</param>
    public static async Task<SendReport> SendAsync(
        LeagueGridClient client,
        string feed,
        IEnumerable<TimedItem> items,
        ReplaySpeed speed,
        Func<double>? done,
        CancellationToken cancel
    )
    {
        var report = new SendReport();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask($"{feed}", maxValue: 1);
                task.IsIndeterminate = done is null;
                await foreach (var batch in BatchesAsync(items, speed, cancel))
                {
                    report.Add(
                        await client.IngestAsync(
                            feed,
                            batch.Select(item => (ReadOnlyMemory<byte>)FeedWriter.ToLine(item)),
                            cancel: cancel
                        )
                    );
                    task.Value = done?.Invoke() ?? 0;
                    task.Description = $"{feed}: {report.Sent} sent, {report.Rejected} refused";
                }
            });
        return report;
    }

    private static IAsyncEnumerable<List<FeedItem>> BatchesAsync(
        IEnumerable<TimedItem> items,
        ReplaySpeed speed,
        CancellationToken cancel
    ) =>
        speed.Times is { } times
            ? PacedAsync(items, times, cancel)
            : items.Select(timed => timed.Item).Chunk(BatchItems).Select(chunk => chunk.ToList()).ToAsyncEnumerable();

    // What falls due while a batch is on its way goes with the next one, so a slow server never lets the clock drift.
    private static async IAsyncEnumerable<List<FeedItem>> PacedAsync(
        IEnumerable<TimedItem> items,
        double times,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        var due = Channel.CreateUnbounded<FeedItem>(new UnboundedChannelOptions { SingleReader = true });
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var pacing = PaceAsync(items, times, due.Writer, ended.Token);
        while (await due.Reader.WaitToReadAsync(cancel))
        {
            var batch = new List<FeedItem>();
            while (batch.Count < BatchItems && due.Reader.TryRead(out var item))
                batch.Add(item);
            yield return batch;
        }
        await pacing;
    }

    private static async Task PaceAsync(
        IEnumerable<TimedItem> items,
        double times,
        ChannelWriter<FeedItem> due,
        CancellationToken cancel
    )
    {
        try
        {
            var began = TimeProvider.System.GetTimestamp();
            foreach (var (after, item) in ReplayPlan.Pace(items, times))
            {
                var wait = after - TimeProvider.System.GetElapsedTime(began);
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, cancel);
                due.TryWrite(item);
            }
            due.Complete();
        }
        catch (Exception fault)
        {
            due.Complete(fault);
            throw;
        }
    }
}
