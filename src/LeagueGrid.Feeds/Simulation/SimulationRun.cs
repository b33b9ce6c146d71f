using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Simulation;

/// <summary>
/// A given number of matches from the start of a league, for <c>leaguegrid simulate</c>: the items to send in order,
/// and how everything must stand when they were taken.
/// </summary>
public sealed class SimulationRun(SimulationSettings settings, int matches)
{
    private readonly SimulatedLeague _league = new(settings);

    /// <summary>
    /// Season by season: definitions, then what happened. Matches beyond the number are left out with all that was written of them.
    /// </summary>
    public IEnumerable<TimedItem> Items()
    {
        foreach (var (season, played) in Seasons())
        {
            var first = season.Timeline[0].Due;
            var ids = played.Select(match => match.Item.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var item in season.Definitions())
                if (item is not MatchItem match || ids.Contains(match.Id))
                    yield return new TimedItem(first, item);
            foreach (var item in season.Timeline)
                if (ids.Contains(MatchOf(item.Item, settings.Prefix)))
                    yield return item;
        }
    }

    /// <summary>The truth of each season, in their order.</summary>
    public IEnumerable<SeasonTruth> Truth() =>
        Seasons()
            .Select(s =>
                SeasonTruth.Of(s.Season.Item, [.. s.Season.Definitions().OfType<TeamItem>()], [.. s.Played.Select(m => m.Truth)])
            );

    private IEnumerable<(SimulatedSeason Season, IReadOnlyList<SimulatedMatch> Played)> Seasons()
    {
        var left = matches;
        for (var number = 1; left > 0; number++)
        {
            var season = _league.Season(number);
            var played = season.Matches.Take(left).ToList();
            left -= played.Count;
            yield return (season, played);
        }
    }

    /// <summary>The match that an item belongs to; reports and bulletins carry its id at the front of their own.</summary>
    private static string MatchOf(FeedItem item, string prefix) =>
        item switch
        {
            EventItem e => e.Match,
            RetractItem r => r.Match,
            LineupItem l => l.Match,
            _ => item.Id[..(item.Id.IndexOf('-', item.Id.IndexOf('-', item.Id.IndexOf('-', prefix.Length + 3) + 1) + 1))],
        };
}
