using System.Diagnostics;
using LeagueGrid.Core.Feed;

namespace LeagueGrid.Benchmarks.League;

/// <summary>Several matches in play at once: so many events a second over all of them, sent at a fixed beat whatever the server does.</summary>
public sealed class SteadyFeed(IReadOnlyList<SampleMatch> matches, int eventsPerSecond)
{
    /// <summary>More than any measure sends.</summary>
    private const int Endless = 100_000;

    private const int Opening = 20;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(50);

    private long _sent;

    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>Sends until cancelled, which is its ordinary end.</summary>
    public async Task RunAsync(Func<byte[], Task> post, CancellationToken cancel)
    {
        var plays = matches.Select(match => Play(match).Skip(Opening).GetEnumerator()).ToList();
        var begun = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(Beat);
        try
        {
            for (var turn = 0; await timer.WaitForNextTickAsync(cancel); )
            {
                var due = (long)(Stopwatch.GetElapsedTime(begun).TotalSeconds * eventsPerSecond) - Sent;
                var batch = new List<FeedItem>();
                for (; batch.Count < due; turn++)
                    if (plays[turn % plays.Count] is var play && play.MoveNext())
                        batch.Add(play.Current);
                if (batch.Count == 0)
                    continue;
                await post(Bodies.Of(batch));
                Interlocked.Add(ref _sent, batch.Count);
            }
        }
        catch (OperationCanceledException)
        {
            // It runs beside a measure and ends with it.
        }
        finally
        {
            plays.ForEach(play => play.Dispose());
        }
    }

    /// <summary>The first events of a match, with which it is in play before the clock runs.</summary>
    public static IEnumerable<FeedItem> OpeningOf(SampleMatch match) => Play(match).Take(Opening);

    private static IEnumerable<EventItem> Play(SampleMatch match) => match.Play(Endless, endless: true).Where(IsOrdinary);

    /// <summary>Goals are the measure's own: it must know when each was sent.</summary>
    private static bool IsOrdinary(EventItem item) => item.Type != "goal";
}
