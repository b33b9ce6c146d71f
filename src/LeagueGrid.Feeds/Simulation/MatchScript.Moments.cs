using LeagueGrid.Core.Matches;

namespace LeagueGrid.Feeds.Simulation;

internal sealed partial class MatchScript
{
    private const int MostChanges = 5;
    private static readonly string[] BodyParts = ["right-foot", "right-foot", "left-foot", "head"];
    private static readonly string[] Injuries = ["hamstring", "ankle", "knee", "calf", "shoulder", "groin"];

    private static readonly (string Type, double Weight)[] Followed =
    [
        ("shot", 24),
        ("foul", 23),
        ("corner", 10),
        ("offside", 4),
        ("substitution", 9),
        ("injury", 0.8),
        ("penalty", 0.35),
        ("throw-in", 26),
    ];

    private static readonly (string Type, double Weight)[] Touches =
    [
        .. Followed,
        ("pass", 230),
        ("tackle", 30),
        ("interception", 20),
        ("clearance", 22),
        ("dribble", 28),
    ];

    private void Moment(double second)
    {
        var homeShare = _home.Club.Strength * 1.12 / ((_home.Club.Strength * 1.12) + _away.Club.Strength);
        var (side, other) = _chance.Happens(homeShare) ? (_home, _away) : (_away, _home);
        switch (_chance.Pick(_everyTouch ? Touches : Followed, t => t.Weight).Type)
        {
            case "shot":
                Shot(side, other, second);
                break;
            case "foul":
                Foul(other, second);
                break;
            case "penalty":
                Foul(other, second);
                Penalty(side, other, second + 2);
                break;
            case "substitution" when _period == 2 && second > 300:
                Change(side, second, off: null);
                break;
            case "injury":
                Injury(side, second);
                break;
            case "corner":
                Simple("corner", side, side.Anyone(_chance), second, Stat.Corners);
                break;
            case "offside":
                Simple("offside", side, side.Attacker(_chance), second, Stat.Offsides);
                break;
            case "pass":
                Completable("pass", side, second, 0.82, Stat.Passes, Stat.PassesCompleted);
                break;
            case "dribble":
                Completable("dribble", side, second, 0.6, Stat.Dribbles, Stat.DribblesCompleted);
                break;
            case "tackle":
                Simple("tackle", other, other.Anyone(_chance), second, Stat.Tackles);
                break;
            case "interception":
                Simple("interception", other, other.Anyone(_chance), second, Stat.Interceptions);
                break;
            case "clearance":
                Simple("clearance", other, other.Anyone(_chance), second, Stat.Clearances);
                break;
            default:
                Simple("throw-in", side, side.Anyone(_chance), second);
                break;
        }
    }

    private void Shot(SideInPlay side, SideInPlay other, double second)
    {
        var player = side.Attacker(_chance);
        var body = _chance.Pick(BodyParts);
        var xg = Math.Round(0.02 + (0.35 * _chance.Unit() * _chance.Unit()), 2);
        if (_chance.Happens(0.11 * side.Club.Strength / other.Club.Strength))
        {
            if (_chance.Happens(0.035))
                OwnGoal(other, side, second);
            else
                Goal(side, player, second, body, xg, penalty: false);
            return;
        }
        var outcome = _chance.Pick(["saved", "off-target", "off-target", "blocked", "saved", "off-target", "blocked", "post"]);
        Send(Draft("shot", second, side, player) with { Outcome = outcome, BodyPart = body, Xg = xg }, second);
        Count(side, player, Stat.Shots);
        CountType(side, player, "shot");
        Expect(side, player, xg);
        switch (outcome)
        {
            case "saved":
                Count(side, player, Stat.ShotsOnTarget);
                Simple("save", other, other.Keeper, second + 1, Stat.Saves);
                break;
            case "off-target":
                Count(side, player, Stat.ShotsOffTarget);
                break;
            case "blocked":
                Count(side, player, Stat.ShotsBlocked);
                break;
            default:
                Count(side, player, Stat.Woodwork);
                break;
        }
    }

    private void Goal(SideInPlay side, SimulatedPlayer player, double second, string body, double xg, bool penalty)
    {
        var assist = penalty || _chance.Happens(0.25) ? null : side.OnPitch.Find(p => p != player && _chance.Happens(0.15));
        var goal = Draft("goal", second, side, player) with
        {
            Assist = assist?.Id,
            BodyPart = body,
            Xg = xg,
            Penalty = penalty ? true : null,
        };
        // Play goes on while the video is looked at; the score in between is wrong, as it is on real scoreboards.
        var review = Math.Min(second + _chance.Between(50, 110), _periodLength - 1);
        if (!penalty && _chance.Happens(0.07))
        {
            Send(goal, second);
            Send(Draft("var", review, side, null) with { Decision = "goal-disallowed", About = goal.Id }, review);
            Send(
                new RetractItem
                {
                    Id = $"{goal.Id}-x",
                    Match = _match.Id,
                    Event = goal.Id,
                    Reason = "VAR: offside",
                },
                review + 1
            );
            CountType(side, null, "var");
            return;
        }
        // The scorer is known at once, the assist often a minute later.
        if (assist is not null && _chance.Happens(0.3))
        {
            Send(goal with { Assist = null }, second);
            Send(goal with { Rev = 2 }, review);
        }
        else
            Send(goal, second);
        Count(side, player, Stat.Goals, Stat.Shots, Stat.ShotsOnTarget);
        if (penalty)
            Count(side, player, Stat.PenaltyGoals);
        if (assist is not null)
            Count(side, assist, Stat.Assists);
        CountType(side, player, "goal");
        Expect(side, player, xg);
        side.Goals++;
        Note(goal, side, player, assist, penalty, own: false);
    }

    private void OwnGoal(SideInPlay scorers, SideInPlay beneficiaries, double second)
    {
        var player = _chance.Pick(scorers.OnPitch, p => p.IsKeeper ? 0.1 : 1);
        var goal = Draft("goal", second, scorers, player) with { OwnGoal = true };
        Send(goal, second);
        Count(scorers, player, Stat.OwnGoals);
        CountType(scorers, player, "goal");
        beneficiaries.Goals++;
        Note(goal, scorers, player, assist: null, penalty: false, own: true);
    }

    private void Note(EventItem goal, SideInPlay side, SimulatedPlayer player, SimulatedPlayer? assist, bool penalty, bool own) =>
        _goals.Add(
            new GoalTruth(
                goal.Id,
                TimeOf(goal),
                side.Club.Id,
                player.Id,
                assist?.Id,
                penalty,
                own,
                new GoalsPair(_home.Goals, _away.Goals)
            )
        );

    private void Penalty(SideInPlay side, SideInPlay other, double second)
    {
        var player = side.OnPitch.Where(p => !p.IsKeeper).DefaultIfEmpty(side.OnPitch[0]).MaxBy(p => p.Skill)!;
        if (_chance.Happens(0.76))
        {
            Goal(side, player, second, "right-foot", 0.76, penalty: true);
            return;
        }
        Simple("penalty-missed", side, player, second, Stat.PenaltiesMissed);
        if (_chance.Happens(0.7))
            Simple("save", other, other.Keeper, second + 1, Stat.Saves);
    }

    private void Foul(SideInPlay side, double second)
    {
        var player = side.Anyone(_chance);
        Simple("foul", side, player, second, Stat.Fouls);
        if (_chance.Happens(0.008))
            Card(side, player, second + 1, CardColor.Red);
        else if (_chance.Happens(side.Booked.Contains(player.Id) ? 0.07 : 0.17))
            Card(side, player, second + 1, side.Booked.Add(player.Id) ? CardColor.Yellow : CardColor.SecondYellow);
    }

    private void Card(SideInPlay side, SimulatedPlayer player, double second, CardColor color)
    {
        var word = color switch
        {
            CardColor.Yellow => "yellow",
            CardColor.SecondYellow => "second-yellow",
            _ => "red",
        };
        var card = Draft("card", second, side, player) with { Color = word };
        Send(card, second);
        CountType(side, player, "card");
        _cards.Add(new CardTruth(card.Id, TimeOf(card), side.Club.Id, player.Id, color));
        if (color == CardColor.Yellow)
        {
            Count(side, player, Stat.YellowCards);
            return;
        }
        Count(side, player, Stat.RedCards);
        if (color == CardColor.SecondYellow)
            Count(side, player, Stat.SecondYellows);
        side.OnPitch.Remove(player);
        Miss(side, player, "suspended", color == CardColor.Red ? "red card" : "second yellow card", matches: 1, second);
    }

    private void Injury(SideInPlay side, double second)
    {
        var player = side.Anyone(_chance);
        if (!_hurt.Add(player.Id))
            return;
        var serious = _chance.Happens(0.5);
        Send(Draft("injury", second, side, player) with { Severity = serious ? "serious" : "minor" }, second);
        Count(side, player, Stat.Injuries);
        CountType(side, player, "injury");
        Miss(side, player, serious ? "injured" : "doubtful", _chance.Pick(Injuries), serious ? _chance.Between(2, 6) : 0, second);
        if (serious)
            Change(side, second + 1, player);
    }

    private void Change(SideInPlay side, double second, SimulatedPlayer? off)
    {
        off ??= _chance.Pick(side.OnPitch, p => p.IsKeeper ? 0.01 : 1);
        var on = side.Reserves.Find(p => p.IsKeeper == off.IsKeeper);
        if (side.Changes == MostChanges || on is null)
            return;
        var change = Draft("substitution", second, side, null) with { Off = off.Id, On = on.Id };
        Send(change, second);
        side.Changes++;
        side.Reserves.Remove(on);
        side.OnPitch[side.OnPitch.IndexOf(off)] = on;
        _ = side[on];
        CountType(side, null, "substitution");
        _changes.Add(new SubstitutionTruth(change.Id, TimeOf(change), side.Club.Id, off.Id, on.Id));
    }

    private void Miss(SideInPlay side, SimulatedPlayer player, string status, string reason, int matches, double second) =>
        _absences.Add(new Absence(player, side.Club, status, reason, matches, _wall(_periodOffset + second + 60)));

    private void Simple(string type, SideInPlay side, SimulatedPlayer player, double second, params ReadOnlySpan<Stat> stats)
    {
        Send(Draft(type, second, side, player), second);
        CountType(side, player, type);
        Count(side, player, stats);
    }

    private void Completable(string type, SideInPlay side, double second, double likely, Stat tried, Stat done)
    {
        var player = side.Anyone(_chance);
        var completed = _chance.Happens(likely);
        Send(Draft(type, second, side, player) with { Completed = completed }, second);
        CountType(side, player, type);
        Count(side, player, tried);
        if (completed)
            Count(side, player, done);
    }

    private static void Expect(SideInPlay side, SimulatedPlayer player, double xg)
    {
        side.Total.Expect(xg);
        side[player].Expect(xg);
    }

    private static MatchTime TimeOf(EventItem item) => new(item.Period, item.Minute, item.Second, item.AddedMinute);
}
