namespace LeagueGrid.Core.Matches.Folding;

/// <summary>A match's events folded, and beside them, where a result tells who scored, the fold that is shown.</summary>
internal sealed class Folded
{
    private readonly MatchFold _events;
    private readonly MatchFold _shown;
    private readonly Standing _standing;
    private readonly SheetWriter _writer;

    public Folded(MatchItem? match, Standing standing, Teams teams, Lineups lineups, List<EventItem> events)
    {
        _standing = standing;
        _writer = new SheetWriter(match, standing.Archive, teams, lineups);
        _events = new MatchFold(teams, lineups, goalsFromEvents: true);
        foreach (var item in events)
            _events.Add(item);
        _shown = _events;
        if (standing.GoalsInstead(_events) is not { } goals)
            return;
        _shown = new MatchFold(teams, lineups, goalsFromEvents: false);
        foreach (var item in events)
            _shown.Add(item);
        foreach (var goal in goals)
            _shown.Add(goal);
    }

    /// <summary>Goes on with an event that comes after all others. False where whose goals are told may turn on it.</summary>
    public bool TryAdd(EventItem item)
    {
        if (_standing.Archive is not null || _standing.NobodyScored)
            return false;
        _events.Add(item);
        return true;
    }

    public IReadOnlyList<Goal> Goals => _shown.Goals;

    public MatchSheet Write(string id, MatchStatus status) =>
        _writer.Write(id, _shown, _standing, status, _standing.NobodyScored ? _events.Score : _shown.Score);
}
