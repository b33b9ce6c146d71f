namespace LeagueGrid.Core.Feed;

[GenerateSerializer, Immutable, Alias("lg.item.competition")]
public sealed record CompetitionItem : FeedItem
{
    public override string Kind => "competition";

    [Id(0)]
    public required string Name { get; init; }

    [Id(1)]
    public string? Country { get; init; }

    /// <summary><c>league</c>, <c>cup</c> or <c>international</c>.</summary>
    [Id(2)]
    public required string Type { get; init; }

    [Id(3)]
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>Points for a result; the Laws leave them to the competition (three since 1995, two before).</summary>
[GenerateSerializer, Immutable, Alias("lg.points")]
public sealed record PointsRule([property: Id(0)] int Win, [property: Id(1)] int Draw, [property: Id(2)] int Loss)
{
    public static PointsRule Default { get; } = new(3, 1, 0);
}

/// <summary>So many yellow cards in a season cost so many matches.</summary>
[GenerateSerializer, Immutable, Alias("lg.yellows")]
public sealed record YellowLimit([property: Id(0)] int Cards, [property: Id(1)] int Matches);

/// <summary>Matches that cards cost; the Laws leave them to the competition.</summary>
/// <param name="Red">For a straight red card.</param>
/// <param name="SecondYellow">For a second caution in a match.</param>
[GenerateSerializer, Immutable, Alias("lg.suspensions")]
public sealed record SuspensionRules(
    [property: Id(0)] int Red,
    [property: Id(1)] int SecondYellow,
    [property: Id(2)] IReadOnlyList<YellowLimit> Yellows
);

[GenerateSerializer, Immutable, Alias("lg.item.season")]
public sealed record SeasonItem : FeedItem
{
    public override string Kind => "season";

    [Id(0)]
    public required string Competition { get; init; }

    [Id(1)]
    public required string Name { get; init; }

    [Id(2)]
    public DateOnly? StartsOn { get; init; }

    [Id(3)]
    public DateOnly? EndsOn { get; init; }

    [Id(4)]
    public PointsRule? Points { get; init; }

    /// <summary>Applied in order to teams level on points; null means the contract's default order.</summary>
    [Id(5)]
    public IReadOnlyList<string>? TieBreakers { get; init; }

    /// <summary>Null: nothing is known of what cards lead to, and no ban is worked out.</summary>
    [Id(6)]
    public SuspensionRules? Suspensions { get; init; }
}

[GenerateSerializer, Immutable, Alias("lg.item.team")]
public sealed record TeamItem : FeedItem
{
    public override string Kind => "team";

    [Id(0)]
    public required string Name { get; init; }

    [Id(1)]
    public string? ShortName { get; init; }

    [Id(2)]
    public IReadOnlyList<string> Aliases { get; init; } = [];

    [Id(3)]
    public string? Country { get; init; }

    [Id(4)]
    public string? Venue { get; init; }

    [Id(5)]
    public int? Founded { get; init; }

    [Id(6)]
    public string? Coach { get; init; }
}

[GenerateSerializer, Immutable, Alias("lg.item.player")]
public sealed record PlayerItem : FeedItem
{
    public override string Kind => "player";

    [Id(0)]
    public required string Name { get; init; }

    [Id(1)]
    public string? FullName { get; init; }

    [Id(2)]
    public IReadOnlyList<string> Aliases { get; init; } = [];

    [Id(3)]
    public DateOnly? BirthDate { get; init; }

    [Id(4)]
    public string? Nationality { get; init; }

    [Id(5)]
    public string? Position { get; init; }

    [Id(6)]
    public int? HeightCm { get; init; }

    /// <summary>Id of the team that the player belongs to.</summary>
    [Id(7)]
    public string? Team { get; init; }

    [Id(8)]
    public int? ShirtNumber { get; init; }
}

/// <summary>What a source says of a player's fitness or eligibility; the newest report holds.</summary>
[GenerateSerializer, Immutable, Alias("lg.item.availability")]
public sealed record AvailabilityItem : FeedItem
{
    public override string Kind => "availability";

    [Id(0)]
    public required string Player { get; init; }

    /// <summary><c>available</c>, <c>doubtful</c>, <c>injured</c>, <c>suspended</c> or <c>unavailable</c>.</summary>
    [Id(1)]
    public required string Status { get; init; }

    [Id(2)]
    public string? Reason { get; init; }

    [Id(3)]
    public DateOnly? Since { get; init; }

    [Id(4)]
    public DateOnly? ExpectedReturn { get; init; }

    [Id(5)]
    public string? Source { get; init; }
}
