namespace LeagueGrid.Core.Live;

/// <summary>A reference to another thing, as everywhere in read models.</summary>
[GenerateSerializer, Immutable, Alias("lg.ref")]
public sealed record Ref([property: Id(0)] string Id, [property: Id(1)] string Name, [property: Id(2)] string? ShortName = null);

/// <summary>A list with the cursor of its next page.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next = null);

public sealed record ClockView(int Period, int Minute, int? Second, int? AddedMinute, bool Running);

public sealed record ScoreView(int Home, int Away, GoalsPair? HalfTime, GoalsPair? Shootout);

public sealed record MatchSummary
{
    public required string Id { get; init; }
    public required Ref Season { get; init; }
    public required Ref Competition { get; init; }
    public string? Round { get; init; }
    public required Ref Home { get; init; }
    public required Ref Away { get; init; }
    public required DateOnly Date { get; init; }
    public DateTimeOffset? Kickoff { get; init; }
    public required string Status { get; init; }
    public ClockView? Clock { get; init; }
    public required ScoreView Score { get; init; }

    /// <summary><c>home</c>, <c>away</c> or null.</summary>
    public string? Winner { get; init; }
    public required long Version { get; init; }
}

public sealed record LineupPlaceView(Ref Player, int? ShirtNumber, string? Position);

public sealed record LineupView(
    Ref Team,
    string? Formation,
    IReadOnlyList<LineupPlaceView> Starters,
    IReadOnlyList<LineupPlaceView> Bench,
    IReadOnlyList<Ref> OnPitch
);

public sealed record LineupsView(LineupView Home, LineupView Away);

public sealed record StatisticsView(
    int Shots,
    int ShotsOnTarget,
    int Corners,
    int Fouls,
    int Offsides,
    int YellowCards,
    int RedCards,
    int Passes,
    int PassesCompleted,
    int Saves,
    double? Xg,
    IReadOnlyDictionary<string, int> ByType
);

public sealed record StatisticsPair(StatisticsView Home, StatisticsView Away);

/// <summary>An event as clients see it: key events in a timeline, any event in an update.</summary>
public sealed record TimelineEntry
{
    public required string Id { get; init; }
    public required string Type { get; init; }
    public long Rev { get; init; } = 1;
    public required int Period { get; init; }
    public required int Minute { get; init; }
    public int? Second { get; init; }
    public int? AddedMinute { get; init; }
    public Ref? Team { get; init; }
    public Ref? Player { get; init; }
    public Ref? Assist { get; init; }
    public bool? Penalty { get; init; }
    public bool? OwnGoal { get; init; }
    public string? BodyPart { get; init; }
    public double? Xg { get; init; }
    public string? Outcome { get; init; }
    public bool? Scored { get; init; }
    public string? Color { get; init; }
    public Ref? Off { get; init; }
    public Ref? On { get; init; }
    public string? Severity { get; init; }
    public string? Decision { get; init; }
    public string? About { get; init; }
    public bool? Completed { get; init; }

    /// <summary>The score after it.</summary>
    public GoalsPair? Score { get; init; }
}

public sealed record MomentView(int Minute, string Mode);

public sealed record MatchView
{
    public required string Id { get; init; }
    public required Ref Season { get; init; }
    public required Ref Competition { get; init; }
    public string? Round { get; init; }
    public required Ref Home { get; init; }
    public required Ref Away { get; init; }
    public required DateOnly Date { get; init; }
    public DateTimeOffset? Kickoff { get; init; }
    public string? Venue { get; init; }
    public string? Referee { get; init; }
    public required string Status { get; init; }
    public ClockView? Clock { get; init; }
    public required ScoreView Score { get; init; }
    public string? Winner { get; init; }
    public required LineupsView Lineups { get; init; }
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }
    public required StatisticsPair Statistics { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public MomentView? AsOf { get; init; }
}

/// <summary>One accepted event or retraction, in the order of acceptance (<c>/api/matches/{id}/events</c>).</summary>
public sealed record LogEntryView
{
    public required long Seq { get; init; }
    public required string Kind { get; init; }
    public required string Id { get; init; }
    public long? Rev { get; init; }
    public string? Type { get; init; }
    public int? Period { get; init; }
    public int? Minute { get; init; }
    public int? Second { get; init; }
    public int? AddedMinute { get; init; }
    public Ref? Team { get; init; }
    public Ref? Player { get; init; }

    /// <summary>Of a retraction: the event withdrawn.</summary>
    public string? Event { get; init; }
    public string? Reason { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
}

public sealed record CompetitionView(
    string Id,
    string Name,
    string Type,
    string? Country,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<Ref> Seasons
);

/// <param name="Suspensions">Matches that cards cost; null where the season does not say, and no ban is worked out.</param>
public sealed record SeasonView(
    string Id,
    string Name,
    Ref Competition,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    PointsRule Points,
    IReadOnlyList<string> TieBreakers,
    IReadOnlyList<Ref> Teams,
    long Version,
    SuspensionRules? Suspensions = null
);

public sealed record TableRow(
    int Position,
    Ref Team,
    int Played,
    int Won,
    int Drawn,
    int Lost,
    int GoalsFor,
    int GoalsAgainst,
    int GoalDifference,
    int Points
);

public sealed record TableView(Ref Season, bool Live, long Version, IReadOnlyList<TableRow> Rows);

public sealed record ScorerRow(int Position, Ref Player, Ref? Team, int Goals, int Penalties, int Assists);

public sealed record ScorersView(Ref Season, long Version, IReadOnlyList<ScorerRow> Rows);

public sealed record SquadMember(string Id, string Name, int? ShirtNumber, string? Position);

public sealed record TeamView(
    string Id,
    string Name,
    string? ShortName,
    IReadOnlyList<string> Aliases,
    string? Country,
    string? Venue,
    int? Founded,
    string? Coach,
    IReadOnlyList<SquadMember> Squad,
    long Version
);

public sealed record AvailabilityView(
    string Status,
    string? Reason,
    DateOnly? Since,
    DateOnly? ExpectedReturn,
    string? Source,
    DateTimeOffset At
);

[GenerateSerializer, Immutable, Alias("lg.totals")]
public sealed record PlayerTotals(
    [property: Id(0)] int Matches,
    [property: Id(1)] int Goals,
    [property: Id(2)] int Assists,
    [property: Id(3)] int Penalties,
    [property: Id(4)] int OwnGoals,
    [property: Id(5)] int YellowCards,
    [property: Id(6)] int RedCards
);

public sealed record PlayerView
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? FullName { get; init; }
    public required IReadOnlyList<string> Aliases { get; init; }
    public DateOnly? BirthDate { get; init; }
    public string? Nationality { get; init; }
    public string? Position { get; init; }
    public int? HeightCm { get; init; }
    public Ref? Team { get; init; }
    public int? ShirtNumber { get; init; }
    public AvailabilityView? Availability { get; init; }
    public required PlayerTotals Totals { get; init; }
    public required long Version { get; init; }
}

public sealed record SearchHit(string Kind, string Id, string Ref, string Name);

/// <summary>Where a client stands in a topic.</summary>
[GenerateSerializer, Immutable, Alias("lg.position")]
public sealed record TopicPosition([property: Id(0)] string Epoch, [property: Id(1)] long Version);

/// <summary>What <c>Watch</c> answers: a snapshot, or the updates missed since the position, or neither at the newest position.</summary>
[GenerateSerializer, Immutable, Alias("lg.watch")]
public sealed record TopicState(
    [property: Id(0)] string Topic,
    [property: Id(1)] string Epoch,
    [property: Id(2)] long Version,
    // The read model as JSON in UTF-8; null where updates are given.
    [property: Id(3)] ReadOnlyMemory<byte>? Snapshot,
    [property: Id(4)] IReadOnlyList<TopicUpdate>? Updates
);

/// <summary>One step of a topic; versions are consecutive.</summary>
[GenerateSerializer, Immutable, Alias("lg.update")]
public sealed record TopicUpdate(
    [property: Id(0)] string Topic,
    [property: Id(1)] string Epoch,
    [property: Id(2)] long Version,
    [property: Id(3)] string Type,
    // JSON in UTF-8.
    [property: Id(4)] ReadOnlyMemory<byte> Data,
    [property: Id(5)] DateTimeOffset At
);
