using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning;

/// <summary>An answer before it has an id: what was said, on what it stands, and all that was read for it.</summary>
public sealed record DraftAnswer
{
    /// <summary>One of <see cref="AnswerStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary><c>en</c> or <c>fr</c>.</summary>
    public required string Lang { get; init; }

    public required IReadOnlyList<CitedText> Texts { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Everything that was read: validity and wake-ups rest on it alone.</summary>
    public required ReadRecord Read { get; init; }

    /// <summary>The resolved typed query in a canonical form: equal for two wordings of one question. Empty where none was found.</summary>
    public string Query { get; init; } = "";

    /// <summary>The family of queries that answered; null where none did.</summary>
    public string? Plan { get; init; }

    /// <summary>The entities that the query resolved to.</summary>
    public IReadOnlyList<EntityKey> Entities { get; init; } = [];

    /// <summary>The newest instant among the facts read.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>What the conversation keeps of this turn.</summary>
    public required ConversationTurn Turn { get; init; }

    /// <summary>The text parts put together.</summary>
    public string Text => string.Concat(Texts.Select(text => text.Text));
}
