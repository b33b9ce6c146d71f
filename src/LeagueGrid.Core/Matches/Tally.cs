namespace LeagueGrid.Core.Matches;

/// <summary>What is counted of a side or a player. New members go at the end: stored tallies are arrays in this order.</summary>
public enum Stat
{
    /// <summary>Own goals and shoot-out kicks are never among them.</summary>
    Goals = 0,
    PenaltyGoals = 1,
    OwnGoals = 2,
    Assists = 3,

    /// <summary>Shot events and goals that are not own goals.</summary>
    Shots = 4,

    /// <summary>Saved shots and goals that are not own goals.</summary>
    ShotsOnTarget = 5,
    ShotsOffTarget = 6,
    ShotsBlocked = 7,
    Woodwork = 8,
    PenaltiesMissed = 9,

    /// <summary>Yellow cards that are not second ones.</summary>
    YellowCards = 10,

    /// <summary>Red and second yellow.</summary>
    RedCards = 11,
    SecondYellows = 12,
    Passes = 13,
    PassesCompleted = 14,
    Corners = 15,
    Fouls = 16,
    Offsides = 17,
    Saves = 18,
    Tackles = 19,
    Interceptions = 20,
    Clearances = 21,
    Dribbles = 22,
    DribblesCompleted = 23,
    Injuries = 24,
    KicksTaken = 25,
    KicksScored = 26,
}

/// <summary>Counts of one side or player in one match, expected goals beside them.</summary>
[GenerateSerializer, Immutable, Alias("lg.tally")]
public sealed record Tally
{
    public static Tally Empty { get; } = new();

    /// <summary>By <see cref="Stat"/>; shorter arrays stand for zeros.</summary>
    [Id(0)]
    public IReadOnlyList<int> Counts { get; init; } = [];

    /// <summary>Sum of xG; null where no event carried any.</summary>
    [Id(1)]
    public double? Xg { get; init; }

    /// <summary>Events by type, known types or not.</summary>
    [Id(2)]
    public IReadOnlyDictionary<string, int> ByType { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public int this[Stat stat] => (int)stat < Counts.Count ? Counts[(int)stat] : 0;
}
