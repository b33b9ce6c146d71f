using LeagueGrid.Core.Matches;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Simulation;

/// <summary>A player who will miss matches, and why.</summary>
internal sealed record Absence(
    SimulatedPlayer Player,
    SimulatedClub Club,
    string Status,
    string Reason,
    int Matches,
    DateTimeOffset At
);

/// <summary>A match that has been played in advance: its items at the instants at which they come about, and how it ends.</summary>
public sealed record SimulatedMatch(MatchItem Item, int Round, IReadOnlyList<TimedItem> Items, MatchTruth Truth)
{
    internal IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>The instant of the last item.</summary>
    public DateTimeOffset EndsAt => Items[^1].Due;

    /// <summary>The match as an archive tells it.</summary>
    public ResultItem ToResult() =>
        new()
        {
            Id = Item.Id,
            Season = Item.Season,
            Round = Item.Round,
            Home = Item.Home,
            Away = Item.Away,
            Date = DateOnly.FromDateTime(Item.Kickoff.UtcDateTime),
            FullTime = Truth.Score,
            HalfTime = Truth.HalfTime,
            Goals =
            [
                .. Truth.Goals.Select(goal => new ResultGoal(
                    goal.Team,
                    goal.Player,
                    goal.Time.Minute,
                    goal.Time.AddedMinute,
                    goal.Penalty,
                    goal.OwnGoal
                )),
            ],
        };
}

/// <summary>Plays one match from line-ups to the final whistle. What happens in play is in the other half of this class.</summary>
internal sealed partial class MatchScript
{
    private const double HalfTimeSeconds = 900;
    private readonly MatchItem _match;
    private readonly SideInPlay _home;
    private readonly SideInPlay _away;
    private readonly Chance _chance;
    private readonly bool _everyTouch;
    private readonly Func<double, DateTimeOffset> _wall;
    private readonly List<TimedItem> _items = [];
    private readonly List<GoalTruth> _goals = [];
    private readonly List<CardTruth> _cards = [];
    private readonly List<SubstitutionTruth> _changes = [];
    private readonly List<Absence> _absences = [];
    private readonly HashSet<string> _hurt = new(StringComparer.Ordinal);
    private GoalsPair _halfTime = new(0, 0);
    private int _period;
    private double _periodLength;
    private double _periodOffset;
    private int _events;

    /// <param name="wall">The instant that stands so many seconds of play and breaks after kick-off.</param>
    /// <param name="everyTouch">With passes, duels and the like (some 400 events a match), or only what people follow (some 100).</param>
    public MatchScript(
        MatchItem match,
        SideInPlay home,
        SideInPlay away,
        Chance chance,
        bool everyTouch,
        Func<double, DateTimeOffset> wall
    )
    {
        _match = match;
        _home = home;
        _away = away;
        _chance = chance;
        _everyTouch = everyTouch;
        _wall = wall;
    }

    public SimulatedMatch Play(int round)
    {
        foreach (var side in new[] { _home, _away })
            _items.Add(new TimedItem(_wall(-900), side.Lineup(_match.Id, _wall(-900))));
        PlayPeriod(1, added: _chance.Between(1, 4));
        _halfTime = new GoalsPair(_home.Goals, _away.Goals);
        PlayPeriod(2, added: _chance.Between(2, 6));
        Mark("match-end", _periodLength);
        return new SimulatedMatch(_match, round, [.. _items.OrderBy(item => item.Due)], Truth()) { Absences = _absences };
    }

    private void PlayPeriod(int period, int added)
    {
        _periodOffset = period == 1 ? 0 : _periodLength + HalfTimeSeconds;
        _period = period;
        _periodLength = PlayClock.LengthSeconds(period) + (added * 60) - _chance.Between(1, 40);
        Mark("period-start", 0);
        var mean = _everyTouch ? 11.0 : 50.0;
        for (var second = 3 + _chance.Wait(mean); second < _periodLength - 4; second += 4 + _chance.Wait(mean))
            Moment(Math.Floor(second));
        Mark("period-end", _periodLength);
    }

    private MatchTruth Truth() =>
        new()
        {
            Id = _match.Id,
            Season = _match.Season,
            Home = _match.Home,
            Away = _match.Away,
            Score = new GoalsPair(_home.Goals, _away.Goals),
            HalfTime = _halfTime,
            Goals = _goals,
            Cards = _cards,
            Substitutions = _changes,
            HomeTally = _home.Total.Close(),
            AwayTally = _away.Total.Close(),
            Players = _home.Players.Concat(_away.Players).ToDictionary(p => p.Key, p => p.Value.Close(), StringComparer.Ordinal),
            OnPitch = _home.OnPitch.Concat(_away.OnPitch).Select(p => p.Id).ToHashSet(StringComparer.Ordinal),
        };

    private void Mark(string type, double second) => Send(Draft(type, second, null, null), second);

    /// <summary>An event that is not yet sent: some get their particulars first, some are sent in two revisions.</summary>
    private EventItem Draft(string type, double second, SideInPlay? side, SimulatedPlayer? player)
    {
        var time = PlayClock.At(_period, second);
        return new EventItem
        {
            Id = $"{_match.Id}-e{++_events:0000}",
            Match = _match.Id,
            Period = _period,
            Minute = time.Minute,
            Second = time.Second,
            AddedMinute = time.AddedMinute,
            Type = type,
            Team = side?.Club.Id,
            Player = player?.Id,
        };
    }

    private void Send(FeedItem item, double second)
    {
        var due = _wall(_periodOffset + second);
        _items.Add(new TimedItem(due, item with { At = due }));
    }

    private static void Count(SideInPlay side, SimulatedPlayer? player, params ReadOnlySpan<Stat> stats)
    {
        foreach (var stat in stats)
        {
            side.Total.Count(stat);
            if (player is not null)
                side[player].Count(stat);
        }
    }

    private static void CountType(SideInPlay side, SimulatedPlayer? player, string type)
    {
        side.Total.CountType(type);
        if (player is not null)
            side[player].CountType(type);
    }
}
