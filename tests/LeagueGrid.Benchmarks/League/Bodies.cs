using System.Buffers;
using LeagueGrid.Core.Feed;

namespace LeagueGrid.Benchmarks.League;

/// <summary>Lines and bodies, written before the clock runs.</summary>
public static class Bodies
{
    public static byte[] Of(IEnumerable<FeedItem> items)
    {
        var body = new ArrayBufferWriter<byte>(64 * 1024);
        foreach (var item in items)
        {
            FeedWriter.Write(item, body);
            body.Write("\n"u8);
        }
        return body.WrittenSpan.ToArray();
    }

    public static List<byte[]> InBatches(IEnumerable<FeedItem> items, int size) => [.. items.Chunk(size).Select(Of)];

    /// <summary>
    /// The play of several matches as one connection sends it: event by event in turn, so that a batch holds something of each.
    /// </summary>
    public static IEnumerable<FeedItem> InTurn(IReadOnlyList<SampleMatch> matches, int events)
    {
        var plays = matches.Select(match => match.Play(events).GetEnumerator()).ToList();
        for (var number = 0; number < events; number++)
            foreach (var play in plays)
                if (play.MoveNext())
                    yield return play.Current;
        plays.ForEach(play => play.Dispose());
    }
}
