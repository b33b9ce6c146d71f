using System.Diagnostics;
using LeagueGrid.Benchmarks.Stage;

namespace LeagueGrid.Benchmarks.Ingest;

/// <summary>Bodies posted by several connections, each its own in order, until all are acknowledged or the time is over.</summary>
public static class Posting
{
    /// <summary>Items acknowledged a second.</summary>
    /// <exception cref="InvalidOperationException">The server refused items that it should have taken: the figure would be of something else.</exception>
    public static async Task<double> RunAsync(
        HttpClient http,
        IReadOnlyList<IReadOnlyList<byte[]>> ofConnections,
        int itemsOfBody,
        TimeSpan time,
        CancellationToken cancel,
        string path = "/api/ingest/bench"
    )
    {
        var posted = 0;
        var refused = 0;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            ofConnections.Select(async bodies =>
            {
                foreach (var body in bodies)
                {
                    if (Stopwatch.GetElapsedTime(begun) > time)
                        return;
                    Interlocked.Add(ref refused, await GridServer.PostAsync(http, body, cancel, path));
                    Interlocked.Increment(ref posted);
                }
            })
        );
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        return refused == 0
            ? posted * (double)itemsOfBody / seconds
            : throw new InvalidOperationException($"{refused} items of {posted} bodies were refused.");
    }
}
