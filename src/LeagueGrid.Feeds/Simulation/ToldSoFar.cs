namespace LeagueGrid.Feeds.Simulation;

/// <summary>
/// What must be known at this moment of a feed: its items so far, the highest revision of each, less what was retracted.
/// Counted the plain way and anew each time, beside the grid's own folding, so that it can judge the answers to a feed that
/// is not over.
/// </summary>
public sealed class ToldSoFar
{
    private readonly Dictionary<string, MatchItem> _matches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, EventItem>> _events = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withdrawn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TeamItem> _teams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlayerItem> _players = new(StringComparer.Ordinal);

    public void Take(FeedItem item)
    {
        switch (item)
        {
            case TeamItem team:
                _teams[team.Id] = team;
                break;
            case PlayerItem player:
                _players[player.Id] = player;
                break;
            case MatchItem match:
                _matches[match.Id] = match;
                break;
            case EventItem happened:
                if (!_events.TryGetValue(happened.Match, out var events))
                    _events[happened.Match] = events = new(StringComparer.Ordinal);
                if (!events.TryGetValue(happened.Id, out var known) || known.Rev < happened.Rev)
                    events[happened.Id] = happened;
                break;
            case RetractItem retract:
                _withdrawn.Add(retract.Event);
                break;
        }
    }

    public MatchItem Match(string id) => _matches[id];

    public string Team(string id) => _teams[id].Name;

    public string Player(string id) => _players[id].Name;

    /// <summary>Names of all who belong to either team.</summary>
    public IEnumerable<string> Squads(MatchItem match) =>
        _players.Values.Where(player => player.Team == match.Home || player.Team == match.Away).Select(player => player.Name);

    public bool HasBegun(string match) => Standing(match).Any(e => e.Type == "period-start");

    public IReadOnlyList<EventItem> Goals(string match) => [.. Standing(match).Where(e => e.Type == "goal")];

    public IReadOnlyList<EventItem> Cards(string match) => [.. Standing(match).Where(e => e.Type == "card")];

    public GoalsPair Score(string match)
    {
        var home = _matches[match].Home;
        var goals = Goals(match);
        var forHome = goals.Count(goal => goal.Team == home != goal.OwnGoal is true);
        return new GoalsPair(forHome, goals.Count - forHome);
    }

    /// <summary>
    /// The team's points after the matches that are over, and the best and the worst place that these, the goal difference and
    /// the goals scored leave it: beyond them a table goes by names.
    /// </summary>
    public (int Points, int Best, int Worst) Place(string season, string team)
    {
        var rows = _matches
            .Values.Where(match => match.Season == season)
            .SelectMany(match => new[] { match.Home, match.Away })
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => Row(season, id), StringComparer.Ordinal);
        var own = rows[team];
        return (
            own.Points,
            1 + rows.Values.Count(row => row.CompareTo(own) > 0),
            rows.Values.Count(row => row.CompareTo(own) >= 0)
        );
    }

    private (int Points, int Difference, int Scored) Row(string season, string team)
    {
        var (points, scored, conceded) = (0, 0, 0);
        foreach (
            var match in _matches.Values.Where(match => match.Season == season && (match.Home == team || match.Away == team))
        )
        {
            if (!Standing(match.Id).Any(e => e.Type == "match-end"))
                continue;
            var score = Score(match.Id);
            var (own, other) = match.Home == team ? (score.Home, score.Away) : (score.Away, score.Home);
            points +=
                own > other ? PointsRule.Default.Win
                : own == other ? PointsRule.Default.Draw
                : PointsRule.Default.Loss;
            scored += own;
            conceded += other;
        }
        return (points, scored - conceded, scored);
    }

    private IEnumerable<EventItem> Standing(string match) =>
        _events.TryGetValue(match, out var events) ? events.Values.Where(e => !_withdrawn.Contains(e.Id)) : [];
}
