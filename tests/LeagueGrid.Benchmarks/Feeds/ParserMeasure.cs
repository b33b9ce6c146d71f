using System.Diagnostics;
using System.Text.Json;
using LeagueGrid.Benchmarks.League;
using LeagueGrid.Benchmarks.Report;
using LeagueGrid.Benchmarks.Serving;
using LeagueGrid.Benchmarks.Stage;

namespace LeagueGrid.Benchmarks.Feeds;

/// <summary>Megabytes a second of each format, each file read to its end in a process of its own, beside merely reading its bytes.</summary>
public static class ParserMeasure
{
    private static readonly (string Format, string Path)[] Real =
    [
        ("wyscout", "data/raw/wyscout/events/1694440.json"),
        ("wyscout", "data/raw/wyscout/premier-league-2017-18.jsonl"),
        ("openfootball", "data/raw/openfootball/2024-25_en.1.json"),
        ("worldcup-db", "data/raw/worldcup-db"),
        ("internationals", "data/raw/internationals"),
        ("canonical", "data/canonical/internationals-1990-2017.ndjson"),
    ];

    public static async Task RunAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        foreach (var (format, path) in Real)
        {
            var full = SourceTree.Shared is { } shared ? Path.Combine(shared, path) : null;
            if (full is null || !(File.Exists(full) || Directory.Exists(full)))
            {
                table.Note($"{format}: '{path}' is not beside this clone.");
                continue;
            }
            await AddAsync(table, format, full, Path.GetFileName(full), cancel);
        }
        using (var sample = new WorkFolder())
        {
            await StatsBombSample.WriteAsync(sample.Path, cancel);
            await AddAsync(table, "statsbomb", sample.Path, "generated", cancel);
        }
        await FlatAsync(settings, table, cancel);
    }

    /// <summary>The same matches once and four times over: who holds a file in memory shows it here.</summary>
    private static async Task FlatAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        using var folder = new WorkFolder();
        var matches = settings.Events / settings.EventsPerMatch;
        var (once, often) = (folder.File("once.ndjson"), folder.File("often.ndjson"));
        await WriteAsync(once, matches, settings.EventsPerMatch, cancel);
        await WriteAsync(often, matches * 4, settings.EventsPerMatch, cancel);
        var small = await AddAsync(table, "canonical", once, "generated", cancel);
        var large = await AddAsync(table, "canonical", often, "generated, four times as large", cancel);
        table.Add(
            new Measured(
                "canonical: peak memory at four times the size / at the size",
                "MB",
                small.PeakBytes / 1e6,
                large.PeakBytes / 1e6,
                Better.Lower,
                AimedRatio: 1.2,
                Note: $"files of {small.Bytes / 1e6:0} and {large.Bytes / 1e6:0} MB"
            )
        );
    }

    private static async Task<ReadReport> AddAsync(
        ResultTable table,
        string format,
        string path,
        string label,
        CancellationToken cancel
    )
    {
        // Once before, so that both readings find the bytes in the file cache.
        Scan(path);
        var limit = Scan(path);
        await using var child = ChildProcess.StartRole(ServingRoles.Reading, format, path);
        var said = await child.WhenEndedAsync(cancel);
        var report =
            JsonSerializer.Deserialize<ReadReport>(said.Split(Environment.NewLine)[^1])
            ?? throw new InvalidOperationException($"{format} said nothing.");
        table.Add(
            new Measured(
                $"{format}: {label} / reading its bytes",
                "MB/s",
                limit,
                report.Bytes / 1e6 / report.Seconds,
                Note: $"{report.Items:#,0} items of {report.Bytes / 1e6:0.0} MB, the first reading of the process {report.Bytes / 1e6 / report.ColdSeconds:0.0} MB/s; "
                    + $"peak {report.PeakBytes / 1e6:0} MB, {(double)report.AllocatedBytes / Math.Max(1, report.Items):0} bytes allocated an item"
            )
        );
        return report;
    }

    /// <summary>Reads every byte and counts the line breaks.</summary>
    private static double Scan(string path)
    {
        var buffer = new byte[128 * 1024];
        var (bytes, lines) = (0L, 0L);
        var begun = Stopwatch.GetTimestamp();
        foreach (var file in Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path])
        {
            using var stream = File.OpenRead(file);
            while (stream.Read(buffer) is var count and > 0)
            {
                bytes += count;
                lines += buffer.AsSpan(0, count).Count((byte)'\n');
            }
        }
        GC.KeepAlive(lines);
        return bytes / 1e6 / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task WriteAsync(string file, int matches, int events, CancellationToken cancel)
    {
        await using var stream = File.Create(file);
        var league = new SampleLeague(100);
        await stream.WriteAsync(Bodies.Of(league.Definitions()), cancel);
        foreach (var match in league.Matches(0, matches))
            await stream.WriteAsync(Bodies.Of([.. match.Beginning(), .. match.Play(events)]), cancel);
    }
}
