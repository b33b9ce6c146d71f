using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Ports;

namespace LeagueGrid.Tests.Answers.Stage;

/// <summary>A match of the stage: goals in the order of their ids, and versions by aspect.</summary>
public sealed class StageMatch(string id, string home, string away)
{
    private readonly long[] _versions = new long[11];
    private long _version;

    public string Id => id;

    public SortedDictionary<string, (Side Side, string Scorer, DateTimeOffset At)> Goals { get; } = new(StringComparer.Ordinal);

    public long Touch(Aspects aspects)
    {
        _version++;
        for (var i = 0; i < _versions.Length; i++)
            if (((int)aspects & (1 << i)) != 0)
                _versions[i] = _version;
        return _version;
    }

    public MatchSheet Sheet(Moment moment)
    {
        var seen = Goals.Where(goal => moment.Cutoff is null || goal.Value.At <= moment.Cutoff).ToList();
        var (h, a) = (0, 0);
        var goals = new List<Goal>();
        foreach (var (key, (side, scorer, _)) in seen)
        {
            (h, a) = side == Side.Home ? (h + 1, a) : (h, a + 1);
            goals.Add(
                new Goal(key, new MatchTime(1, 10), side, home, scorer, null, Penalty: false, OwnGoal: false, new GoalsPair(h, a))
            );
        }
        return new MatchSheet
        {
            Id = id,
            Season = "s-1",
            Home = home,
            Away = away,
            Date = new DateOnly(2026, 3, 1),
            Status = MatchStatus.Live,
            Score = new Score(h, a),
            Goals = goals,
            GoalsKnown = true,
            Version = _version,
            AspectVersions = [.. _versions],
        };
    }
}
