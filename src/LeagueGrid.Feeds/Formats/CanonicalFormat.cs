using LeagueGrid.Feeds.Formats.Reading;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Formats;

/// <summary>
/// The contract's own form: NDJSON, one item a line, already in the order in which things happened. The instant of an
/// item is its <c>at</c>, else what its match, date or publication gives; a definition stands at the instant before it.
/// </summary>
public static class CanonicalFormat
{
    public static IEnumerable<TimedItem> Read(FormatSource source)
    {
        var kickoffs = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var now = DateTimeOffset.MinValue;
        foreach (var file in source.Files(".ndjson", ".jsonl"))
        {
            using var stream = source.Open(file);
            foreach (var (number, _, bytes) in JsonLines.Read(stream))
            {
                var (item, id, refusal) = FeedParser.Parse(bytes);
                if (item is null)
                {
                    source.Refused.Add(file, number, refusal!.Code, $"{id} {refusal.Message}");
                    continue;
                }
                now = item.At ?? When(item, kickoffs) ?? now;
                yield return new TimedItem(now, item);
            }
        }
    }

    private static DateTimeOffset? When(FeedItem item, Dictionary<string, DateTimeOffset> kickoffs)
    {
        switch (item)
        {
            case MatchItem match:
                kickoffs[match.Id] = match.Kickoff;
                return match.Kickoff - TimeSpan.FromMinutes(10);
            case EventItem e when kickoffs.TryGetValue(e.Match, out var kickoff):
                var seconds = PlayClock.SecondsInto(new(e.Period, e.Minute, e.Second, e.AddedMinute));
                return kickoff + PlayClock.SinceKickoff(e.Period, seconds);
            case LineupItem lineup when kickoffs.TryGetValue(lineup.Match, out var kickoff):
                return kickoff - TimeSpan.FromMinutes(5);
            case ResultItem result:
                return kickoffs.TryGetValue(result.Id, out var began)
                    ? began + TimeSpan.FromHours(2)
                    : new DateTimeOffset(result.Date, new TimeOnly(23, 59, 59), TimeSpan.Zero);
            case ArticleItem article:
                return article.PublishedAt;
            default:
                return null;
        }
    }
}
