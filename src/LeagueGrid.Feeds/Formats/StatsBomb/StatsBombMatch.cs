using System.Globalization;
using LeagueGrid.Feeds.Formats.Reading;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Formats.StatsBomb;

/// <summary>One match of the archive: who played, and what the two or three files of it say.</summary>
internal sealed class StatsBombMatch
{
    public const int MinutesBefore = 10;
    private readonly FormatSource _source;
    private readonly Chronicle _chronicle;
    private readonly Revisions _revisions;
    private readonly SbMatch _facts;
    private readonly MatchItem _match;
    private readonly DateTimeOffset _before;
    private readonly HashSet<(string Player, string Color)> _cards = [];
    private readonly Dictionary<string, string> _assists = new(StringComparer.Ordinal);
    private int _home;
    private int _away;
    private int _kicks;

    public StatsBombMatch(FormatSource source, Chronicle chronicle, Revisions revisions, SbMatch facts, DateTimeOffset kickoff)
    {
        (_source, _chronicle, _revisions, _facts) = (source, chronicle, revisions, facts);
        _before = kickoff.AddMinutes(-MinutesBefore);
        var home = facts.HomeTeam;
        var away = facts.AwayTeam;
        _match = new MatchItem
        {
            Id = $"sb-{facts.MatchId}",
            Season = Season(),
            Round = home.HomeTeamGroup is { Length: > 0 } group ? $"Group {group}" : Stage(),
            Home = Team(home.HomeTeamId, home.HomeTeamName, home.Country, home.Managers),
            Away = Team(away.AwayTeamId, away.AwayTeamName, away.Country, away.Managers),
            Kickoff = kickoff,
            Venue = facts.Stadium?.Name,
            Referee = facts.Referee?.Name,
        };
    }

    public void Take(SbEvent[]? events, SbLineup[]? lineups)
    {
        _chronicle.At(_before, _match);
        foreach (var lineup in lineups ?? [])
        foreach (var player in lineup.Lineup)
            _revisions.At(_before, Player(player, TeamId(lineup.TeamId)));
        if (events is null)
        {
            Result();
            return;
        }
        // The order of the file is not promised, that of `index` is.
        Array.Sort(events, (one, other) => one.Index.CompareTo(other.Index));
        foreach (var e in events)
            if (e is { Pass.GoalAssist: true, Player: { } passer })
                _assists[e.Id] = DefinePlayer(passer, e.Team);
        Marks(events);
        foreach (var e in events)
            Take(e, lineups);
        foreach (var lineup in lineups ?? [])
            CardsOfTheLineup(lineup);
        if (_facts is { HomeScore: { } home, AwayScore: { } away } && (home, away) != (_home, _away))
            _source.Refused.Add(
                $"{_facts.MatchId}.json",
                0,
                "the events do not give the score",
                $"{_home}-{_away} instead of {home}-{away}"
            );
    }

    private string Season()
    {
        var competition = _chronicle.Define(
            new CompetitionItem
            {
                Id = $"sb-c-{_facts.Competition.CompetitionId}",
                Name = _facts.Competition.CompetitionName,
                Country = _facts.Competition.CountryName,
                Type = _facts.Competition.CountryName is "International" or "Europe" ? "international" : "league",
            }
        );
        return _chronicle.Define(
            new SeasonItem
            {
                Id = $"sb-s-{_facts.Competition.CompetitionId}-{_facts.Season.SeasonId}",
                Competition = competition,
                Name = _facts.Season.SeasonName,
            }
        );
    }

    private string? Stage() =>
        _facts.CompetitionStage is { Name: not "Regular Season" } stage
            ? stage.Name
            : _facts.MatchWeek?.ToString(CultureInfo.InvariantCulture);

    private string Team(long id, string name, StatsBombName? country, SbManager[]? managers) =>
        _chronicle.Define(
            new TeamItem
            {
                Id = TeamId(id),
                Name = name,
                Country = country?.Name,
                Coach = managers is [var coach, ..] ? coach.Nickname ?? coach.Name : null,
            }
        );

    private static string TeamId(long id) => $"sb-t-{id}";

    private static PlayerItem Player(SbLineupPlayer player, string team)
    {
        var name = string.IsNullOrWhiteSpace(player.PlayerNickname) ? player.PlayerName : player.PlayerNickname;
        return new PlayerItem
        {
            Id = $"sb-p-{player.PlayerId}",
            Name = name,
            FullName = name == player.PlayerName ? null : player.PlayerName,
            Nationality = player.Country?.Name,
            Position = player.Positions is [var first, ..] ? StatsBombWords.Position(first.Position) : null,
            Team = team,
            ShirtNumber = player.JerseyNumber,
        };
    }

    /// <summary>A player whom no line-up names still has a name in the events.</summary>
    private string DefinePlayer(StatsBombName player, StatsBombName team) =>
        _chronicle.Define(
            new PlayerItem
            {
                Id = $"sb-p-{player.Id}",
                Name = player.Name,
                Team = TeamId(team.Id),
            }
        );

    private void Result()
    {
        if (_facts is not { HomeScore: { } home, AwayScore: { } away })
            return;
        _chronicle.At(
            _match.Kickoff.AddHours(2),
            new ResultItem
            {
                Id = _match.Id,
                Season = _match.Season,
                Round = _match.Round,
                Home = _match.Home,
                Away = _match.Away,
                Date = DateOnly.FromDateTime(_match.Kickoff.UtcDateTime),
                FullTime = new GoalsPair(home, away),
            }
        );
    }

    /// <summary>Each side has its own start and end of a half: the first start and the last end are the period's.</summary>
    private void Marks(SbEvent[] events)
    {
        EventItem? end = null;
        foreach (var period in events.GroupBy(e => e.Period).OrderBy(p => p.Key))
        {
            if (period.Key is < 1 or > PlayClock.ShootoutPeriod)
                continue;
            var last = period.Max(e => e.Seconds);
            _chronicle.At(When(period.Key, 0), Mark("start", period.Key, 0, "period-start"));
            end = Mark("end", period.Key, last, "period-end");
            _chronicle.At(When(period.Key, last), end);
        }
        if (end is not null)
            _chronicle.At(
                When(end.Period, events.Where(e => e.Period == end.Period).Max(e => e.Seconds)),
                end with
                {
                    Id = $"{_match.Id}-match-end",
                    Type = "match-end",
                }
            );
    }

    private EventItem Mark(string name, int period, double seconds, string type) =>
        At($"{_match.Id}-{name}-{period}", period, seconds, type);

    private void Take(SbEvent e, SbLineup[]? lineups)
    {
        if (e.Period is < 1 or > PlayClock.ShootoutPeriod)
        {
            _source.Refused.Add($"{_facts.MatchId}.json", e.Index, "there is no such period", $"{e.Period}");
            return;
        }
        var team = TeamId(e.Team.Id);
        var player = e.Player is null ? null : DefinePlayer(e.Player, e.Team);
        var item = At($"sb-{e.Id}", e.Period, e.Seconds, "") with { Team = team, Player = player };
        if (e.Period == PlayClock.ShootoutPeriod)
        {
            if (e.Shot is not null)
                Put(
                    e,
                    item with
                    {
                        Id = KickId(),
                        Type = "shootout-kick",
                        Second = null,
                        Scored = e.Shot.Outcome.Name == "Goal",
                    }
                );
            return;
        }
        switch (e.Type.Name)
        {
            case "Starting XI":
                Lineup(e, team, lineups?.FirstOrDefault(lineup => lineup.TeamId == e.Team.Id));
                break;
            // The pair of 'Own Goal Against', which names the player; and the marks, which are told once.
            case "Own Goal For" or "Half Start" or "Half End":
                break;
            case "Own Goal Against":
                Score(team != _match.Home);
                Put(e, item with { Type = "goal", OwnGoal = true });
                break;
            case "Shot" when e.Shot is { } shot:
                Put(e, Shot(item, shot, team));
                break;
            case "Substitution" when e.Substitution is { } change:
                Substitution(e, item, change);
                break;
            default:
                foreach (var meaning in StatsBombWords.Meanings(e, item))
                    Put(
                        e,
                        meaning.Player is null && e.Pass?.Recipient is { } recipient && meaning.Type == "offside"
                            ? meaning with
                            {
                                Player = DefinePlayer(recipient, e.Team),
                            }
                            : meaning
                    );
                Card(e, item);
                break;
        }
    }

    private EventItem Shot(EventItem item, SbShot shot, string team)
    {
        var penalty = shot.Type?.Name == "Penalty";
        var body = StatsBombWords.BodyPart(shot.BodyPart?.Name);
        if (shot.Outcome.Name == "Goal")
        {
            Score(team == _match.Home);
            return item with
            {
                Type = "goal",
                Penalty = penalty ? true : null,
                BodyPart = body,
                Xg = shot.StatsbombXg,
                Assist = shot.KeyPassId is { } key ? _assists.GetValueOrDefault(key) : null,
            };
        }
        return penalty
            ? item with
            {
                Type = "penalty-missed",
            }
            : item with
            {
                Type = "shot",
                Outcome = StatsBombWords.ShotOutcome(shot.Outcome.Name),
                BodyPart = body,
                Xg = shot.StatsbombXg,
            };
    }

    private void Substitution(SbEvent e, EventItem item, SbSubstitution change)
    {
        var on = DefinePlayer(change.Replacement, e.Team);
        if (change.Outcome?.Name == "Injury")
            Put(e, item with { Id = $"{item.Id}-injury", Type = "injury" });
        Put(e, item with { Type = "substitution", Player = null, Off = item.Player, On = on });
    }

    private void Card(SbEvent e, EventItem item)
    {
        if ((e.FoulCommitted?.Card ?? e.BadBehaviour?.Card) is not { } card || item.Player is null)
            return;
        var color = StatsBombWords.Color(card.Name);
        _cards.Add((item.Player, color));
        Put(e, item with { Id = $"{item.Id}-card", Type = "card", Color = color });
    }

    /// <summary>Line-ups list cards too, some of which no event has: a player on the bench, a booking after the whistle.</summary>
    private void CardsOfTheLineup(SbLineup lineup)
    {
        foreach (var player in lineup.Lineup)
        foreach (var card in player.Cards ?? [])
        {
            var (id, color) = ($"sb-p-{player.PlayerId}", StatsBombWords.Color(card.CardType));
            if (
                card.Time.Split(':') is not [var minutes, var rest]
                || !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            )
                continue;
            if (!_cards.Add((id, color)))
                continue;
            _ = int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var second);
            var period =
                card.Period is >= 1 and <= 4 and var known ? known
                : minute < PlayClock.EndMinute(1) ? 1
                : 2;
            var seconds = Math.Max(0, ((minute - PlayClock.StartMinute(period)) * 60) + second);
            var item = At($"{_match.Id}-card-{player.PlayerId}-{color}", period, seconds, "card");
            _chronicle.At(When(period, seconds), item with { Team = TeamId(lineup.TeamId), Player = id, Color = color });
        }
    }

    private void Lineup(SbEvent e, string team, SbLineup? squad)
    {
        var places = e.Tactics?.Lineup ?? [];
        var starters = places
            .Select(p => new LineupPlace(
                DefinePlayer(p.Player, e.Team),
                p.JerseyNumber,
                StatsBombWords.Position(p.Position?.Name)
            ))
            .ToList();
        var bench = (squad?.Lineup ?? [])
            .Where(player => !places.Any(place => place.Player.Id == player.PlayerId))
            .Select(player => new LineupPlace($"sb-p-{player.PlayerId}", player.JerseyNumber));
        _chronicle.At(
            _before.AddMinutes(MinutesBefore / 2.0),
            new LineupItem
            {
                Id = $"{_match.Id}-lineup-{e.Team.Id}",
                Match = _match.Id,
                Team = team,
                // 4231 stands for 4-2-3-1.
                Formation = e.Tactics?.Formation is { } formation
                    ? string.Join('-', formation.ToString(CultureInfo.InvariantCulture).ToCharArray())
                    : null,
                Starters = starters,
                Bench = [.. bench],
            }
        );
    }

    private string KickId() => string.Create(CultureInfo.InvariantCulture, $"{_match.Id}-so-{++_kicks:00}");

    private void Score(bool home) => _ = home ? _home++ : _away++;

    private EventItem At(string id, int period, double seconds, string type)
    {
        var time =
            period == PlayClock.ShootoutPeriod
                ? new(period, PlayClock.EndMinute(period))
                : PlayClock.At(period, Math.Floor(seconds));
        return new EventItem
        {
            Id = id,
            Match = _match.Id,
            Period = period,
            Minute = time.Minute,
            Second = time.Second,
            AddedMinute = time.AddedMinute,
            Type = type,
        };
    }

    private void Put(SbEvent e, EventItem item) => _chronicle.At(When(e.Period, e.Seconds), item);

    private DateTimeOffset When(int period, double seconds) => _match.Kickoff + PlayClock.SinceKickoff(period, seconds);
}
