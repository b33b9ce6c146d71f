namespace LeagueGrid.Core.Matches.Folding;

/// <summary>
/// The events of a match, folded in the order of play. Taking the next event costs the same however many came before;
/// anything that belongs further back means a new fold.
/// </summary>
internal sealed class MatchFold
{
    private readonly Teams _teams;
    private readonly Lineups _lineups;
    private readonly bool _goalsFromEvents;
    private readonly Dictionary<(Side, string), PlayerCounting> _byPlayer = [];

    /// <param name="goalsFromEvents">False where who scored is told elsewhere, or nobody is to have scored: goal events then
    /// count as shots and in their type only.</param>
    public MatchFold(Teams teams, Lineups lineups, bool goalsFromEvents)
    {
        _teams = teams;
        _lineups = lineups;
        _goalsFromEvents = goalsFromEvents;
        foreach (var side in (ReadOnlySpan<Side>)[Side.Home, Side.Away])
        foreach (var place in lineups[side]?.Starters ?? [])
            Player(side, place.Player).Start();
    }

    public Counting Home { get; } = new();
    public Counting Away { get; } = new();

    /// <summary>By side, then id.</summary>
    public List<PlayerCounting> Players { get; } = [];
    public List<Goal> Goals { get; } = [];
    public List<Card> Cards { get; } = [];
    public List<Substitution> Substitutions { get; } = [];
    public List<ShootoutKick> Kicks { get; } = [];
    public List<Incident> Incidents { get; } = [];
    public GoalsPair Score { get; private set; } = new(0, 0);
    public EventItem? Last { get; private set; }

    /// <summary>The newest of the marks that start and end play.</summary>
    public string? LastMark { get; private set; }
    public bool Begun { get; private set; }
    public bool Ended { get; private set; }
    public bool ShootoutBegun { get; private set; }

    /// <summary>Told by sources that know who won a shoot-out and not how.</summary>
    public Side? ShootoutWinner { get; private set; }

    /// <summary>Periods that are over because their end was marked, as bits.</summary>
    private int _periodsOver;

    public bool IsOver(int period) => Ended || Last?.Period > period || (_periodsOver & (1 << period)) != 0;

    public bool ExtraTimeBegun { get; private set; }

    public void Add(EventItem item)
    {
        Last = item;
        ExtraTimeBegun |= item.Period is 3 or 4;
        Begun |= EventTypes.IsPlay(item.Type);
        var side = _teams.SideOf(item.Team) ?? _lineups.SideOf(item.Player ?? item.Off ?? item.On);
        if (side is null)
        {
            Mark(item);
            Note(item, null);
            return;
        }
        Count(item, side.Value);
        switch (item.Type)
        {
            case EventTypes.Goal when item.Period < 5:
                Score = AddGoal(item, side.Value);
                break;
            // A source without a word for kicks tells the shoot-out in goals; they leave the score as it was.
            case EventTypes.Goal:
                AddKick(item, side.Value, scored: true);
                break;
            case EventTypes.PenaltyMissed when item.Period == 5:
                AddKick(item, side.Value, scored: false);
                break;
            case EventTypes.ShootoutKick:
                AddKick(item, side.Value, item.Scored ?? false);
                break;
            case EventTypes.ShootoutWon:
                ShootoutWinner = side;
                break;
            case EventTypes.Card:
                AddCard(item, side.Value);
                break;
            case EventTypes.Substitution:
                Substitute(item, side.Value);
                break;
            default:
                Mark(item);
                Note(item, side);
                break;
        }
    }

    /// <summary>A goal that a result lists.</summary>
    public void Add(Goal goal)
    {
        Goals.Add(goal);
        Score = goal.ScoreAfter;
        CreditGoal(goal);
    }

    private void Mark(EventItem item)
    {
        switch (item.Type)
        {
            case EventTypes.PeriodStart:
                LastMark = item.Type;
                ShootoutBegun |= item.Period == 5;
                break;
            case EventTypes.PeriodEnd:
                LastMark = item.Type;
                _periodsOver |= 1 << item.Period;
                break;
            case EventTypes.MatchEnd:
                LastMark = item.Type;
                Ended = true;
                break;
        }
    }

    private void Count(EventItem item, Side side)
    {
        var team = side == Side.Home ? Home : Away;
        team.AddType(item.Type);
        team.AddXg(item.Xg);
        var player = item.Player is { } id ? Player(side, id) : null;
        player?.Counts.AddType(item.Type);
        player?.Counts.AddXg(item.Xg);
        if (item.Type != EventTypes.Card)
            player?.Act();
        foreach (var stat in StatsOf.Event(item))
        {
            team.Add(stat);
            player?.Counts.Add(stat);
        }
    }

    private GoalsPair AddGoal(EventItem item, Side side)
    {
        var ownGoal = item.OwnGoal == true;
        var scoring = ownGoal ? Teams.Other(side) : side;
        if (!_goalsFromEvents)
            return Score;
        var after = scoring == Side.Home ? Score with { Home = Score.Home + 1 } : Score with { Away = Score.Away + 1 };
        var goal = new Goal(
            item.Id,
            item.Time(),
            scoring,
            _teams[side],
            item.Player,
            item.Assist,
            item.Penalty == true,
            ownGoal,
            after,
            item.BodyPart
        );
        Goals.Add(goal);
        CreditGoal(goal);
        return after;
    }

    private void CreditGoal(Goal goal)
    {
        var side = goal.OwnGoal ? Teams.Other(goal.For) : goal.For;
        var team = side == Side.Home ? Home : Away;
        var scorer = goal.Player is { } id ? Player(side, id) : null;
        scorer?.Act();
        foreach (var stat in StatsOf.Goal(goal))
        {
            team.Add(stat);
            scorer?.Counts.Add(stat);
        }
        if (goal.Assist is not { } assist || goal.OwnGoal)
            return;
        team.Add(Stat.Assists);
        var helper = Player(side, assist);
        helper.Counts.Add(Stat.Assists);
        helper.Act();
    }

    private void AddKick(EventItem item, Side side, bool scored)
    {
        ShootoutBegun = true;
        Kicks.Add(new ShootoutKick(item.Id, side, item.Player, scored));
        var team = side == Side.Home ? Home : Away;
        var taker = item.Player is { } id ? Player(side, id).Counts : null;
        team.Add(Stat.KicksTaken);
        taker?.Add(Stat.KicksTaken);
        if (!scored)
            return;
        team.Add(Stat.KicksScored);
        taker?.Add(Stat.KicksScored);
    }

    private void AddCard(EventItem item, Side side)
    {
        var color = item.Color switch
        {
            "yellow" => CardColor.Yellow,
            "second-yellow" => CardColor.SecondYellow,
            _ => CardColor.Red,
        };
        Cards.Add(new Card(item.Id, item.Time(), side, item.Player, color));
        if (item.Player is not { } id)
            return;
        var player = Player(side, id);
        // A substitute may be cautioned on the bench: that is no appearance.
        if (!_lineups.IsOnBench(side, id))
            player.Act();
        if (color != CardColor.Yellow)
            player.Leave(item.Minute);
    }

    private void Substitute(EventItem item, Side side)
    {
        Substitutions.Add(new Substitution(item.Id, item.Time(), side, item.Off, item.On));
        if (item.Off is { } off)
        {
            Player(side, off).Act();
            Player(side, off).Leave(item.Minute);
        }
        if (item.On is { } on)
            Player(side, on).ComeOn(item.Minute);
    }

    private void Note(EventItem item, Side? side)
    {
        var detail = item.Type switch
        {
            EventTypes.Var => item.Decision,
            EventTypes.Injury => item.Severity,
            EventTypes.PenaltyMissed => item.Outcome,
            EventTypes.Shot when item.Outcome == "post" => item.Outcome,
            _ => null,
        };
        if (detail is not null || item.Type is EventTypes.Var or EventTypes.Injury or EventTypes.PenaltyMissed)
            Incidents.Add(new Incident(item.Id, item.Time(), item.Type, side, item.Player, detail));
    }

    private PlayerCounting Player(Side side, string id)
    {
        if (_byPlayer.TryGetValue((side, id), out var player))
            return player;
        player = new PlayerCounting(id, side);
        _byPlayer.Add((side, id), player);
        var at = Players.BinarySearch(player, BySideAndId);
        Players.Insert(~at, player);
        return player;
    }

    private static readonly Comparer<PlayerCounting> BySideAndId = Comparer<PlayerCounting>.Create(
        (x, y) => x.Side != y.Side ? x.Side.CompareTo(y.Side) : string.CompareOrdinal(x.Player, y.Player)
    );
}
