using LeagueGrid.Benchmarks.League;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Passages;

namespace LeagueGrid.Benchmarks.Knowledge;

/// <summary>Passages as grains write them, of as many matches as are needed.</summary>
public static class SamplePassages
{
    private const int Clubs = 200;

    public static List<Passage> Of(int count)
    {
        var league = new SampleLeague(Clubs);
        var directory = new LeagueDirectory();
        foreach (var (item, i) in league.Definitions().Select((item, i) => (item, i)))
            directory.Apply(new DirectoryChange(i + 1, item, null, null, DateTimeOffset.UnixEpoch));
        var passages = new List<Passage>(count);
        for (var number = 0; passages.Count < count; number++)
            passages.AddRange(OfMatch(league.Match(number), number, directory).Take(count - passages.Count));
        return passages;
    }

    private static IReadOnlyList<Passage> OfMatch(SampleMatch match, int number, LeagueDirectory directory)
    {
        var state = new MatchState(match.Id);
        foreach (var item in match.Beginning().Concat(Play(match, new Random(number))))
            if (MatchRules.Decide(state, item).Outcome is Outcome.Accepted)
                state.Apply(
                    new ReceivedItem(item, ReadOnlyMemory<byte>.Empty, DateTimeOffset.UnixEpoch.AddDays(number), "bench")
                );
        return MatchPassages.Of(state.ToSheet()!, directory).Passages;
    }

    /// <summary>What is remembered of a match, another in each.</summary>
    private static IEnumerable<FeedItem> Play(SampleMatch match, Random chance)
    {
        var number = 0;
        foreach (var item in match.Play(40))
        {
            number++;
            if (chance.Next(12) == 0)
                yield return match.Goal(1000 + number, item.Minute, 1, chance.Next(2) == 0, chance.Next(11)) with
                {
                    Period = item.Period,
                };
            if (chance.Next(9) == 0 && item.Team is not null)
                yield return item with
                {
                    Type = "card",
                    Color = "yellow",
                    Player = Someone(item, match, chance),
                    Completed = null,
                };
            if (item.Type is "period-start" or "period-end" or "match-end")
                yield return item;
        }
    }

    private static string Someone(EventItem item, SampleMatch match, Random chance) =>
        SampleLeague.Player(item.Team == SampleLeague.Team(match.Home) ? match.Home : match.Away, chance.Next(11));
}
