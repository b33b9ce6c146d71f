namespace LeagueGrid.Core.Live;

/// <summary>An event, or a corrected one, on <c>match/{id}</c> (shapes §4).</summary>
public sealed record EventUpdate(TimelineEntry Event, ScoreView Score, string Status, ClockView? Clock);

public sealed record EventKey(string Id);

/// <summary>An event was withdrawn; <paramref name="Retract"/> is the id of the retraction.</summary>
public sealed record RetractUpdate(
    EventKey Event,
    string Retract,
    string? Reason,
    ScoreView Score,
    string Status,
    ClockView? Clock
);

public sealed record LineupUpdate(string Side, LineupView Lineup, string Status);

public sealed record TableUpdate(IReadOnlyList<TableRow> Rows, bool Live);

public sealed record ScorersUpdate(IReadOnlyList<ScorerRow> Rows);

/// <summary>The snapshot of the topic <c>live</c>.</summary>
public sealed record ScoreboardView(IReadOnlyList<MatchSummary> Matches);
