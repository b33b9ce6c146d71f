using System.Diagnostics;
using System.Text.Json;
using LeagueGrid.Feeds.Formats;
using LeagueGrid.Feeds.Formats.Reading;

namespace LeagueGrid.Benchmarks.Serving;

/// <summary>What one reading came to.</summary>
/// <param name="PeakBytes">The most memory that the process ever held.</param>
public sealed record ReadReport(long Items, long Bytes, double Seconds, long PeakBytes, long AllocatedBytes)
{
    /// <summary>Of the first reading of the process.</summary>
    public double ColdSeconds { get; init; }
}

/// <summary>Reads files of a format to their end in a process of its own, so that its peak memory is that of the reading.</summary>
public static class FormatReading
{
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(1.5);

    public static async Task RunAsync(string format, string path)
    {
        var known = FeedFormats.Find(format) ?? throw new ArgumentException($"There is no format '{format}'.", nameof(format));
        var cold = Read(known, path);
        var since = Stopwatch.GetTimestamp();
        ReadReport warm;
        // Small files are over before the compiler has done its work: the last of several readings counts.
        do warm = Read(known, path);
        while (Stopwatch.GetElapsedTime(since) < Warming);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(warm with { ColdSeconds = cold.Seconds }));
    }

    private static ReadReport Read(FeedFormat format, string path)
    {
        var source = new FormatSource(path);
        var items = 0L;
        var allocated = GC.GetTotalAllocatedBytes();
        var begun = Stopwatch.GetTimestamp();
        foreach (var _ in format.Read(source))
            items++;
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        using var self = Process.GetCurrentProcess();
        return new ReadReport(items, source.BytesRead, seconds, self.PeakWorkingSet64, GC.GetTotalAllocatedBytes() - allocated);
    }
}
