using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;

namespace LeagueGrid.Answers.Planning;

/// <summary>A question with all that decides its answer besides the league itself.</summary>
public sealed record QuestionContext
{
    public required string Question { get; init; }

    /// <summary>The language asked for; null leaves it to the wording of the question.</summary>
    public string? Lang { get; init; }

    /// <summary>Up to when and how far the league is read: a viewer's delay, a minute of a match.</summary>
    public Moment Moment { get; init; } = Moment.Now;

    /// <summary>The earlier turns of the conversation, oldest first: what "he", "it" and "and in La Liga?" lean on.</summary>
    public IReadOnlyList<ConversationTurn> Turns { get; init; } = [];

    /// <summary>The family of queries that answered a like question to people's liking: it goes first where it fits nearly as well.</summary>
    public string? LikedPlan { get; init; }

    /// <summary>The directory where it was brought up to date for this very answer; null leaves that to the planner.</summary>
    public LeagueDirectory? Names { get; init; }

    /// <summary>The instant of the question: what "last night" is counted from.</summary>
    public required DateTimeOffset Now { get; init; }
}

/// <summary>What a conversation keeps of a turn: plain strings, so that it can be stored and read by another version.</summary>
[GenerateSerializer, Immutable, Alias("lg.turn")]
public sealed record ConversationTurn
{
    [Id(0)]
    public required string Question { get; init; }

    [Id(1)]
    public required string Status { get; init; }

    /// <summary>The whole question as it was understood, with the words that a follow-up left out put in.</summary>
    [Id(2)]
    public string? Understood { get; init; }

    /// <summary>What the answer was about, the most salient last: teams, players, matches, seasons, competitions.</summary>
    [Id(3)]
    public IReadOnlyList<EntityKey> Entities { get; init; } = [];

    /// <summary>The match that the answer was about, where it was one.</summary>
    [Id(4)]
    public string? Match { get; init; }

    /// <summary>The seasons that the answer was about.</summary>
    [Id(5)]
    public IReadOnlyList<string> Seasons { get; init; } = [];

    /// <summary>The people whom the answer named (<c>he</c>, <c>she</c>, <c>they</c>).</summary>
    [Id(6)]
    public IReadOnlyList<string> People { get; init; } = [];

    [Id(7)]
    public string? Lang { get; init; }

    /// <summary>Minutes that the answer named: what "how long after that" counts from.</summary>
    [Id(8)]
    public IReadOnlyList<string> Times { get; init; } = [];
}
