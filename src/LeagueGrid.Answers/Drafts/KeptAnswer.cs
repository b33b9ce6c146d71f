using LeagueGrid.Answers.Planning;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Drafts;

/// <summary>An answer with all that decides whether it still holds.</summary>
public sealed record KeptAnswer
{
    public required Answer Answer { get; init; }

    /// <summary>The directory's version before anything was read: a name that came since may mean somebody else.</summary>
    public required long Directory { get; init; }

    /// <summary>Which ids named the same then (<see cref="Core.Names.EntityLinks.Version"/>): what counts once hangs on it.</summary>
    public long Links { get; init; }

    public required ReadRecord Read { get; init; }

    /// <summary>The canonical query; equal for two wordings of one question.</summary>
    public required string Query { get; init; }

    /// <summary>What the facts writer said, also where a model wrote the answer: equal facts of an equal query need no second writing.</summary>
    public required string Facts { get; init; }

    /// <summary>What the conversation keeps where this answer is given again.</summary>
    public required ConversationTurn Turn { get; init; }

    /// <summary>The question without its names and numbers: what "like questions" have in common. Null where it is not to be learned from.</summary>
    public string? Shape { get; init; }

    /// <summary>The family of queries that answered.</summary>
    public string? Plan { get; init; }

    /// <summary>Written by the facts writer: it stands on the draft's reads and nothing else.</summary>
    public bool IsFactsAlone => Answer.Engine == WrittenPiece.Facts;
}
