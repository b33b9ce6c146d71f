using LeagueGrid.Core.Matches;

namespace LeagueGrid.Feeds.Simulation;

public sealed record GoalTruth(
    string Event,
    MatchTime Time,
    string Team,
    string Player,
    string? Assist,
    bool Penalty,
    bool OwnGoal,
    GoalsPair ScoreAfter
);

public sealed record CardTruth(string Event, MatchTime Time, string Team, string Player, CardColor Color);

public sealed record SubstitutionTruth(string Event, MatchTime Time, string Team, string Off, string On);

/// <summary>What one side or player did. A count that is zero is left out.</summary>
public sealed record TallyTruth(IReadOnlyDictionary<Stat, int> Counts, double? Xg, IReadOnlyDictionary<string, int> ByType)
{
    public int this[Stat stat] => Counts.GetValueOrDefault(stat);
}

/// <summary>
/// How a simulated match ended. It is written down by the match itself while it is played, never read back from the
/// items, so that it can judge whoever folds them.
/// </summary>
public sealed record MatchTruth
{
    public required string Id { get; init; }
    public required string Season { get; init; }
    public required string Home { get; init; }
    public required string Away { get; init; }
    public required GoalsPair Score { get; init; }
    public required GoalsPair HalfTime { get; init; }
    public required IReadOnlyList<GoalTruth> Goals { get; init; }
    public required IReadOnlyList<CardTruth> Cards { get; init; }
    public required IReadOnlyList<SubstitutionTruth> Substitutions { get; init; }
    public required TallyTruth HomeTally { get; init; }
    public required TallyTruth AwayTally { get; init; }

    /// <summary>By player id; only players who started, came on or did something.</summary>
    public required IReadOnlyDictionary<string, TallyTruth> Players { get; init; }

    /// <summary>Who stood on the pitch at the end, by player id.</summary>
    public required IReadOnlySet<string> OnPitch { get; init; }
}

public sealed record TableTruthRow(
    int Position,
    string Team,
    int Played,
    int Won,
    int Drawn,
    int Lost,
    int GoalsFor,
    int GoalsAgainst,
    int Points
);

public sealed record ScorerTruthRow(string Player, int Goals, int Penalties, int Assists);

/// <summary>The end of everything that was simulated: what <c>simulate --chaos</c> prints for comparison.</summary>
public sealed record SeasonTruth(
    string Season,
    IReadOnlyList<MatchTruth> Matches,
    IReadOnlyList<TableTruthRow> Table,
    IReadOnlyList<ScorerTruthRow> Scorers
)
{
    public static SeasonTruth Of(SeasonItem season, IReadOnlyList<TeamItem> teams, IReadOnlyList<MatchTruth> matches) =>
        new(season.Id, matches, TableOf(season.Points ?? PointsRule.Default, teams, matches), ScorersOf(matches));

    /// <summary>By points, goal difference, goals for, then the name: the contract's order but for head-to-head.</summary>
    private static List<TableTruthRow> TableOf(
        PointsRule points,
        IReadOnlyList<TeamItem> teams,
        IReadOnlyList<MatchTruth> matches
    )
    {
        var rows = teams.Select(team =>
        {
            var games = matches
                .Where(m => m.Home == team.Id || m.Away == team.Id)
                .Select(m => m.Home == team.Id ? m.Score : new GoalsPair(m.Score.Away, m.Score.Home))
                .ToList();
            var won = games.Count(g => g.Home > g.Away);
            var drawn = games.Count(g => g.Home == g.Away);
            var lost = games.Count - won - drawn;
            return (
                team.Name,
                Row: new TableTruthRow(
                    0,
                    team.Id,
                    games.Count,
                    won,
                    drawn,
                    lost,
                    games.Sum(g => g.Home),
                    games.Sum(g => g.Away),
                    (won * points.Win) + (drawn * points.Draw) + (lost * points.Loss)
                )
            );
        });
        return
        [
            .. rows.Where(r => r.Row.Played > 0)
                .OrderByDescending(r => r.Row.Points)
                .ThenByDescending(r => r.Row.GoalsFor - r.Row.GoalsAgainst)
                .ThenByDescending(r => r.Row.GoalsFor)
                .ThenBy(r => r.Name, StringComparer.Ordinal)
                .Select((r, n) => r.Row with { Position = n + 1 }),
        ];
    }

    private static List<ScorerTruthRow> ScorersOf(IReadOnlyList<MatchTruth> matches) =>
        [
            .. matches
                .SelectMany(m => m.Players)
                .GroupBy(p => p.Key, p => p.Value)
                .Select(p => new ScorerTruthRow(
                    p.Key,
                    p.Sum(t => t[Stat.Goals]),
                    p.Sum(t => t[Stat.PenaltyGoals]),
                    p.Sum(t => t[Stat.Assists])
                ))
                .Where(row => row.Goals > 0 || row.Assists > 0)
                .OrderByDescending(row => row.Goals)
                .ThenByDescending(row => row.Assists)
                .ThenBy(row => row.Player, StringComparer.Ordinal),
        ];
}
