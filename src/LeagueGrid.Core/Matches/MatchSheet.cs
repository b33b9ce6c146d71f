namespace LeagueGrid.Core.Matches;

/// <summary>Where a fixture stands (contract shapes §3).</summary>
public enum MatchStatus
{
    Scheduled = 0,
    Live = 1,
    Finished = 2,
    Postponed = 3,
    Cancelled = 4,
    Abandoned = 5,

    /// <summary>Decided off the pitch: its score counts in the table, its goals for nobody.</summary>
    Awarded = 6,
}

public enum Side
{
    Home = 0,
    Away = 1,
}

/// <summary>What of a match an item changed and what an answer read: the unit of freshness.</summary>
[Flags]
public enum Aspects
{
    None = 0,

    /// <summary>Teams, kick-off, round, venue, referee.</summary>
    Info = 1,
    Status = 2,
    Score = 4,
    Goals = 8,
    Cards = 16,
    Substitutions = 32,
    Lineups = 64,
    Shootout = 128,

    /// <summary>Anything that is counted: whatever touches one of <see cref="Counts"/> touches this too.</summary>
    Statistics = 256,
    Clock = 512,

    /// <summary>Injuries, missed penalties, VAR and other moments of the timeline.</summary>
    Incidents = 1024,
    Shots = 2048,
    Passes = 4096,

    /// <summary>Corners, throw-ins, free kicks and goal kicks.</summary>
    Restarts = 8192,

    /// <summary>Fouls and offsides.</summary>
    Offences = 16384,

    /// <summary>Saves, tackles, interceptions, clearances, dribbles and duels.</summary>
    Duels = 32768,

    /// <summary>What is counted besides.</summary>
    OtherCounts = 65536,
    Counts = Shots | Passes | Restarts | Offences | Duels | OtherCounts,
    All = 131071,
}

/// <summary>A moment of a match, in the order in which play goes on.</summary>
[GenerateSerializer, Immutable, Alias("lg.matchtime")]
public readonly record struct MatchTime(
    [property: Id(0)] int Period,
    [property: Id(1)] int Minute,
    [property: Id(2)] int? Second = null,
    [property: Id(3)] int? AddedMinute = null
) : IComparable<MatchTime>
{
    /// <summary>Period, minute, added minute, second.</summary>
    public int CompareTo(MatchTime other)
    {
        var byPeriod = Period.CompareTo(other.Period);
        if (byPeriod != 0)
            return byPeriod;
        var byMinute = Minute.CompareTo(other.Minute);
        if (byMinute != 0)
            return byMinute;
        var byAdded = (AddedMinute ?? 0).CompareTo(other.AddedMinute ?? 0);
        return byAdded != 0 ? byAdded : (Second ?? 0).CompareTo(other.Second ?? 0);
    }

    /// <summary>As people write it: <c>67'</c>, <c>90+4'</c>.</summary>
    public override string ToString() => AddedMinute is > 0 ? $"{Minute}+{AddedMinute}'" : $"{Minute}'";

    public static bool operator <(MatchTime left, MatchTime right) => left.CompareTo(right) < 0;

    public static bool operator >(MatchTime left, MatchTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(MatchTime left, MatchTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(MatchTime left, MatchTime right) => left.CompareTo(right) >= 0;
}

[GenerateSerializer, Immutable, Alias("lg.clock")]
public sealed record MatchClock([property: Id(0)] MatchTime Time, [property: Id(1)] bool Running);

/// <summary>The score of a match; the shoot-out stands beside it and never counts in it.</summary>
[GenerateSerializer, Immutable, Alias("lg.score")]
public sealed record Score(
    [property: Id(0)] int Home,
    [property: Id(1)] int Away,
    [property: Id(2)] GoalsPair? HalfTime = null,
    [property: Id(3)] GoalsPair? Shootout = null,
    // After 90 minutes, where extra time was played.
    [property: Id(4)] GoalsPair? FullTime = null,
    // The score after extra time; null where none was played.
    [property: Id(5)] GoalsPair? ExtraTime = null
);

/// <summary>A goal that counts, in match order. An own goal names the feed's team and player; the other side got it.</summary>
[GenerateSerializer, Immutable, Alias("lg.goal")]
public sealed record Goal(
    // The event's id; for a goal out of a result item <c>{result id}#g{n}</c> with n from 1.
    [property: Id(0)] string Event,
    [property: Id(1)] MatchTime Time,
    // The side that the goal counts for.
    [property: Id(2)] Side For,
    [property: Id(3)] string Team,
    [property: Id(4)] string? Player,
    [property: Id(5)] string? Assist,
    [property: Id(6)] bool Penalty,
    [property: Id(7)] bool OwnGoal,
    // The score after it.
    [property: Id(8)] GoalsPair ScoreAfter,
    [property: Id(9)] string? BodyPart = null
);

public enum CardColor
{
    Yellow = 0,
    SecondYellow = 1,
    Red = 2,
}

[GenerateSerializer, Immutable, Alias("lg.card")]
public sealed record Card(
    [property: Id(0)] string Event,
    [property: Id(1)] MatchTime Time,
    [property: Id(2)] Side Side,
    [property: Id(3)] string? Player,
    [property: Id(4)] CardColor Color
);

[GenerateSerializer, Immutable, Alias("lg.substitution")]
public sealed record Substitution(
    [property: Id(0)] string Event,
    [property: Id(1)] MatchTime Time,
    [property: Id(2)] Side Side,
    [property: Id(3)] string? Off,
    [property: Id(4)] string? On
);

[GenerateSerializer, Immutable, Alias("lg.kick")]
public sealed record ShootoutKick(
    [property: Id(0)] string Event,
    [property: Id(1)] Side Side,
    [property: Id(2)] string? Player,
    [property: Id(3)] bool Scored
);

/// <summary>Another moment that people ask about: <c>injury</c>, <c>penalty-missed</c>, <c>var</c>, a shot against the post, …</summary>
[GenerateSerializer, Immutable, Alias("lg.incident")]
public sealed record Incident(
    [property: Id(0)] string Event,
    [property: Id(1)] MatchTime Time,
    [property: Id(2)] string Type,
    [property: Id(3)] Side? Side,
    [property: Id(4)] string? Player,
    // The decision of a VAR review, the severity of an injury, the outcome of a shot.
    [property: Id(5)] string? Detail
);

/// <summary>The line-up of one side and who is on the pitch now (shirt number, then id).</summary>
[GenerateSerializer, Immutable, Alias("lg.sheet.lineup")]
public sealed record LineupSheet(
    [property: Id(0)] string? Formation,
    [property: Id(1)] IReadOnlyList<LineupPlace> Starters,
    [property: Id(2)] IReadOnlyList<LineupPlace> Bench,
    [property: Id(3)] IReadOnlyList<string> OnPitch
);

/// <summary>What one player did in one match. Only players who did or suffered something, started or came on, have one.</summary>
[GenerateSerializer, Immutable, Alias("lg.playerline")]
public sealed record PlayerLine(
    [property: Id(0)] string Player,
    [property: Id(1)] Side Side,
    [property: Id(2)] Tally Tally,
    // Started, came on, or did something on the pitch.
    [property: Id(3)] bool Appeared,
    [property: Id(4)] bool Started,
    // Whole minutes on the pitch; null where the line-ups do not tell.
    [property: Id(5)] int? Minutes
);

/// <summary>
/// The match as its season, teams, players and answers see it: the one contribution that a match makes. It replaces
/// the earlier one of the same match, and is a function of the accepted items alone (but for Version and the instants).
/// </summary>
[GenerateSerializer, Immutable, Alias("lg.sheet")]
public sealed record MatchSheet
{
    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public required string Season { get; init; }

    [Id(2)]
    public string? Round { get; init; }

    [Id(3)]
    public required string Home { get; init; }

    [Id(4)]
    public required string Away { get; init; }

    /// <summary>The UTC day of the kick-off, or the date of the result.</summary>
    [Id(5)]
    public required DateOnly Date { get; init; }

    [Id(6)]
    public DateTimeOffset? Kickoff { get; init; }

    [Id(7)]
    public string? Venue { get; init; }

    [Id(8)]
    public string? Referee { get; init; }

    [Id(9)]
    public required MatchStatus Status { get; init; }

    [Id(10)]
    public MatchClock? Clock { get; init; }

    [Id(11)]
    public required Score Score { get; init; }

    /// <summary>Follows the shoot-out; null for a draw and while it is not decided.</summary>
    [Id(12)]
    public Side? Winner { get; init; }

    [Id(13)]
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>False where only a final score is known: then who scored is not known, which is not the same as nobody.</summary>
    [Id(14)]
    public bool GoalsKnown { get; init; }

    [Id(15)]
    public IReadOnlyList<Card> Cards { get; init; } = [];

    [Id(16)]
    public IReadOnlyList<Substitution> Substitutions { get; init; } = [];

    [Id(17)]
    public IReadOnlyList<ShootoutKick> Kicks { get; init; } = [];

    [Id(18)]
    public IReadOnlyList<Incident> Incidents { get; init; } = [];

    [Id(19)]
    public LineupSheet? HomeLineup { get; init; }

    [Id(20)]
    public LineupSheet? AwayLineup { get; init; }

    [Id(21)]
    public Tally HomeTally { get; init; } = Tally.Empty;

    [Id(22)]
    public Tally AwayTally { get; init; } = Tally.Empty;

    [Id(23)]
    public IReadOnlyList<PlayerLine> Players { get; init; } = [];

    /// <summary>Items accepted so far: the position in the match's log.</summary>
    [Id(24)]
    public long Version { get; init; }

    /// <summary>The version at which each aspect last changed, in the order of the flags.</summary>
    [Id(25)]
    public IReadOnlyList<long> AspectVersions { get; init; } = [];

    /// <summary>The latest <see cref="ReceivedItem.At"/> among the accepted items: when the newest part came about.</summary>
    [Id(26)]
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The latest receipt.</summary>
    [Id(27)]
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts in the table: finished or awarded.</summary>
    public bool IsDecided => Status is MatchStatus.Finished or MatchStatus.Awarded;

    /// <summary>The newest version of any of the aspects.</summary>
    public long VersionOf(Aspects aspects) => Matches.AspectVersions.Newest(AspectVersions, aspects);
}
