using LeagueGrid.Feeds.Formats.Reading;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Formats.Wyscout;

/// <summary>
/// A season file: goals, cards, shoot-outs and the course of the periods of each match. The minute at which a period
/// ended is a lower bound, as the file does not say it. Team statistics have no place in the contract.
/// </summary>
internal static class WyscoutSeasonFile
{
    private static readonly TimeSpan BeforeKickoff = TimeSpan.FromMinutes(10);
    private const double ShootoutSeconds = 1500;
    private const double SecondsPerKick = 40;

    public static IEnumerable<TimedItem> Read(FormatSource source, string file)
    {
        var season = new WyscoutSeason(source, file);
        var clubs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (match, kickoff) in season.Matches())
        {
            foreach (var item in season.Chronicle.Before(kickoff - BeforeKickoff))
                yield return item;
            season.Chronicle.At(kickoff - BeforeKickoff, season.Fixture(match, kickoff));
            Squads(season, match, kickoff - BeforeKickoff, clubs);
            Play(source, file, season, match, kickoff);
        }
        foreach (var item in season.Chronicle.Rest())
            yield return item;
    }

    /// <summary>Everyone of the squads, and again with a new revision who has changed clubs.</summary>
    private static void Squads(WyscoutSeason season, SeasonMatch match, DateTimeOffset when, Dictionary<string, string> clubs)
    {
        foreach (var (team, names) in match.Squads)
        foreach (var name in names)
        {
            var id = season.Player(name, team);
            var definition = season.Chronicle.Definition<PlayerItem>("player", id);
            if (!clubs.TryGetValue(id, out var club))
                season.Chronicle.At(when, definition);
            else if (club != team)
                season.Chronicle.At(when, definition with { Rev = 1 + season.Moves(name, team), Team = season.Team(team) });
            clubs[id] = team;
        }
    }

    private static void Play(FormatSource source, string file, WyscoutSeason season, SeasonMatch match, DateTimeOffset kickoff)
    {
        var id = $"wy-{match.Id}";
        var goals = match.Goals.Concat(WyscoutCompetition.LostGoals[match.Id]).ToList();
        if (goals.Count(g => g.Team == match.Home) != match.Score[0] || goals.Count(g => g.Team == match.Away) != match.Score[1])
            source.Refused.Add(file, match.Id, "the goals do not give the score", $"match {match.Id}");
        var events = goals
            .Select(g =>
            {
                var (period, player) = (
                    WyscoutItems.Period(g.Period),
                    g.Player is { Length: > 0 } name ? season.Player(name, g.By) : null
                );
                var goal = WyscoutItems.Goal(id, period, g.Sec, season.Team(g.By), player, g.Penalty, g.OwnGoalBy is not null);
                return (Period: period, g.Sec, Item: goal);
            })
            .Concat(
                match.Cards.Select(c =>
                {
                    var (period, player) = (WyscoutItems.Period(c.Period), season.Player(c.Player, c.Team));
                    var color = c.Card.Replace('_', '-');
                    return (
                        Period: period,
                        c.Sec,
                        Item: WyscoutItems.Card(id, period, c.Sec, season.Team(c.Team), player, color)
                    );
                })
            )
            .OrderBy(e => e.Sec)
            .ToList();
        var kicks = match.Shootout ?? [];
        var lastPeriod =
            kicks.Length > 0 ? PlayClock.ShootoutPeriod
            : match.Decided == "extra time" ? 4
            : 2;
        var ended = kickoff;
        for (var period = 1; period <= lastPeriod; period++)
        {
            var began = kickoff + PlayClock.SinceKickoff(period, 0);
            season.Chronicle.At(began, WyscoutItems.PeriodStart(id, period));
            double last = 0;
            foreach (var (_, sec, item) in events.Where(e => e.Period == period))
            {
                season.Chronicle.At(began.AddSeconds(sec), item);
                last = sec;
            }
            if (period == PlayClock.ShootoutPeriod)
                foreach (var (n, kick) in kicks.Index())
                {
                    var item = WyscoutItems.Kick(
                        id,
                        n + 1,
                        season.Team(kick.Team),
                        season.Player(kick.Player, kick.Team),
                        kick.Scored
                    );
                    season.Chronicle.At(began.AddSeconds(SecondsPerKick * (n + 1)), item);
                }
            var length =
                period == PlayClock.ShootoutPeriod
                    ? ShootoutSeconds
                    : Math.Max(PlayClock.LengthSeconds(period), last > 0 ? last + 1 : 0);
            ended = began.AddSeconds(length);
            season.Chronicle.At(ended, WyscoutItems.PeriodEnd(id, period, last));
            if (period == lastPeriod)
                season.Chronicle.At(ended, WyscoutItems.MatchEnd(id, period, last));
        }
    }
}
