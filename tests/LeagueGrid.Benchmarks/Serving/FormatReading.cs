using System.Diagnostics;
using System.Text.Json;
using LeagueGrid.Feeds.Formats;
using LeagueGrid.Feeds.Formats.Reading;

namespace LeagueGrid.Benchmarks.Serving;

/// <summary>What one reading came to.</summary>
/// <param name="PeakBytes">The most memory that the process ever held.</param>
public sealed record ReadReport(long Items, long Bytes, double Seconds, long PeakBytes, long AllocatedBytes);

/// <summary>Reads files of a format to their end in a process of its own, so that its peak memory is that of the reading.</summary>
public static class FormatReading
{
    public static async Task RunAsync(string format, string path)
    {
        var known = FeedFormats.Find(format) ?? throw new ArgumentException($"There is no format '{format}'.", nameof(format));
        var source = new FormatSource(path);
        var items = 0L;
        var allocated = GC.GetTotalAllocatedBytes();
        var begun = Stopwatch.GetTimestamp();
        foreach (var _ in known.Read(source))
            items++;
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        using var self = Process.GetCurrentProcess();
        var report = new ReadReport(
            items,
            source.BytesRead,
            seconds,
            self.PeakWorkingSet64,
            GC.GetTotalAllocatedBytes() - allocated
        );
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report));
    }
}
