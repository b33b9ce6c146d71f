namespace LeagueGrid.Core.Feed;

[GenerateSerializer, Immutable, Alias("lg.item.match")]
public sealed record MatchItem : FeedItem
{
    public override string Kind => "match";

    [Id(0)]
    public required string Season { get; init; }

    [Id(1)]
    public string? Round { get; init; }

    [Id(2)]
    public required string Home { get; init; }

    [Id(3)]
    public required string Away { get; init; }

    [Id(4)]
    public required DateTimeOffset Kickoff { get; init; }

    [Id(5)]
    public string? Venue { get; init; }

    [Id(6)]
    public string? Referee { get; init; }

    /// <summary>A status that the source declares (<c>postponed</c>, <c>cancelled</c>, <c>abandoned</c>, <c>awarded</c>, …); null leaves it to the events.</summary>
    [Id(7)]
    public string? Status { get; init; }
}

/// <summary>A place in a line-up.</summary>
[GenerateSerializer, Immutable, Alias("lg.lineup.place")]
public sealed record LineupPlace(
    [property: Id(0)] string Player,
    [property: Id(1)] int? ShirtNumber = null,
    [property: Id(2)] string? Position = null
);

[GenerateSerializer, Immutable, Alias("lg.item.lineup")]
public sealed record LineupItem : FeedItem
{
    public override string Kind => "lineup";

    [Id(0)]
    public required string Match { get; init; }

    [Id(1)]
    public required string Team { get; init; }

    [Id(2)]
    public string? Formation { get; init; }

    [Id(3)]
    public required IReadOnlyList<LineupPlace> Starters { get; init; }

    [Id(4)]
    public required IReadOnlyList<LineupPlace> Bench { get; init; }
}

/// <summary>Something that happened in a match. Fields that a type does not use are null or false.</summary>
[GenerateSerializer, Immutable, Alias("lg.item.event")]
public sealed record EventItem : FeedItem
{
    public override string Kind => "event";

    [Id(0)]
    public required string Match { get; init; }

    /// <summary>1, 2: halves; 3, 4: extra time; 5: shoot-out.</summary>
    [Id(1)]
    public required int Period { get; init; }

    /// <summary>0 to 200, as people say it: 1 is the first, 46 the first after the break.</summary>
    [Id(2)]
    public required int Minute { get; init; }

    [Id(3)]
    public int? Second { get; init; }

    /// <summary>The 2 of 45+2.</summary>
    [Id(4)]
    public int? AddedMinute { get; init; }

    /// <summary>A type of the contract or any other word: unknown ones are kept and counted.</summary>
    [Id(5)]
    public required string Type { get; init; }

    [Id(6)]
    public string? Team { get; init; }

    [Id(7)]
    public string? Player { get; init; }

    [Id(8)]
    public string? Assist { get; init; }

    [Id(9)]
    public bool? Penalty { get; init; }

    [Id(10)]
    public bool? OwnGoal { get; init; }

    [Id(11)]
    public string? BodyPart { get; init; }

    /// <summary>Expected goals, 0 to 1.</summary>
    [Id(12)]
    public double? Xg { get; init; }

    /// <summary>Of a shot: <c>saved</c>, <c>off-target</c>, <c>blocked</c>, <c>post</c>.</summary>
    [Id(13)]
    public string? Outcome { get; init; }

    [Id(14)]
    public bool? Scored { get; init; }

    /// <summary>Of a card: <c>yellow</c>, <c>second-yellow</c>, <c>red</c>.</summary>
    [Id(15)]
    public string? Color { get; init; }

    [Id(16)]
    public string? Off { get; init; }

    [Id(17)]
    public string? On { get; init; }

    [Id(18)]
    public string? Severity { get; init; }

    [Id(19)]
    public string? Decision { get; init; }

    /// <summary>Of a VAR review: the id of the event under review.</summary>
    [Id(20)]
    public string? About { get; init; }

    [Id(21)]
    public bool? Completed { get; init; }
}

/// <summary>Withdraws an event of a match, whether it has come yet or not.</summary>
[GenerateSerializer, Immutable, Alias("lg.item.retract")]
public sealed record RetractItem : FeedItem
{
    public override string Kind => "retract";

    [Id(0)]
    public required string Match { get; init; }

    [Id(1)]
    public required string Event { get; init; }

    [Id(2)]
    public string? Reason { get; init; }
}

/// <summary>Goals of the two sides.</summary>
[GenerateSerializer, Immutable, Alias("lg.tally.goals")]
public sealed record GoalsPair([property: Id(0)] int Home, [property: Id(1)] int Away);

[GenerateSerializer, Immutable, Alias("lg.result.goal")]
public sealed record ResultGoal(
    [property: Id(0)] string Team,
    [property: Id(1)] string? Player,
    [property: Id(2)] int Minute,
    [property: Id(3)] int? AddedMinute = null,
    [property: Id(4)] bool Penalty = false,
    [property: Id(5)] bool OwnGoal = false
);

/// <summary>A finished match as an archive tells it. Under the id of a <c>match</c> both are one fixture.</summary>
[GenerateSerializer, Immutable, Alias("lg.item.result")]
public sealed record ResultItem : FeedItem
{
    public override string Kind => "result";

    [Id(0)]
    public required string Season { get; init; }

    [Id(1)]
    public string? Round { get; init; }

    [Id(2)]
    public required string Home { get; init; }

    [Id(3)]
    public required string Away { get; init; }

    [Id(4)]
    public required DateOnly Date { get; init; }

    /// <summary>After 90 minutes.</summary>
    [Id(5)]
    public required GoalsPair FullTime { get; init; }

    [Id(6)]
    public GoalsPair? HalfTime { get; init; }

    /// <summary>The score after extra time (not the goals of extra time alone).</summary>
    [Id(7)]
    public GoalsPair? ExtraTime { get; init; }

    /// <summary>Kicks scored in the shoot-out.</summary>
    [Id(8)]
    public GoalsPair? Penalties { get; init; }

    /// <summary>Null where the source lists no goals (which is not the same as none).</summary>
    [Id(9)]
    public IReadOnlyList<ResultGoal>? Goals { get; init; }
}
