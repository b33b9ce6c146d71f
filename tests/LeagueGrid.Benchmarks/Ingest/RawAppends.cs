using System.Diagnostics;
using StackExchange.Redis;

namespace LeagueGrid.Benchmarks.Ingest;

/// <summary>What the store itself takes: appends of the same bytes with the same durability, and nothing else.</summary>
public static class RawAppends
{
    private const int Writers = 64;
    private const int PerAppend = 100;

    /// <summary>Events a second in <c>RPUSH</c> of a hundred values, a list and a writer for each of 64 matches.</summary>
    public static Task<double> InListsAsync(IDatabase store, IReadOnlyList<byte[]> events, TimeSpan time) =>
        RunAsync(
            events.Count / PerAppend,
            PerAppend,
            time,
            (writer, number) =>
                store.ListRightPushAsync(
                    $"raw:list:{writer}",
                    [.. Enumerable.Range(number * PerAppend, PerAppend).Select(i => (RedisValue)events[i])]
                )
        );

    /// <summary>Events a second where a hundred events are one value, as a log of segments keeps them.</summary>
    public static Task<double> InValuesAsync(IDatabase store, IReadOnlyList<byte[]> events, TimeSpan time)
    {
        var values = events.Chunk(PerAppend).Select(chunk => chunk.SelectMany(line => line).ToArray()).ToList();
        return RunAsync(
            events.Count / PerAppend,
            PerAppend,
            time,
            (writer, number) => store.ListRightPushAsync($"raw:value:{writer}", values[number])
        );
    }

    /// <summary>Appends a second of one event each, by 64 writers.</summary>
    public static Task<double> SingleAsync(IDatabase store, IReadOnlyList<byte[]> events, TimeSpan time) =>
        RunAsync(events.Count, 1, time, (writer, number) => store.ListRightPushAsync($"raw:single:{writer}", events[number]));

    private static async Task<double> RunAsync(int appends, int size, TimeSpan time, Func<int, int, Task> append)
    {
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => append(writer, writer % appends)));
        var next = -1;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(async writer =>
                {
                    while (
                        Stopwatch.GetElapsedTime(begun) < time
                        && Interlocked.Increment(ref next) is var number
                        && number < appends
                    )
                        await append(writer, number);
                })
        );
        return (double)Math.Min(next + 1, appends) * size / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
