using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Drafts;

/// <summary>A request that passed its check: the question with all that decides its answer, and whose conversation it belongs to.</summary>
[GenerateSerializer, Immutable, Alias("lg.asked")]
public sealed record QuestionToAnswer
{
    [Id(0)]
    public required string Question { get; init; }

    /// <summary><c>en</c>, <c>fr</c>, or null: as the question is worded.</summary>
    [Id(1)]
    public string? Lang { get; init; }

    [Id(2)]
    public string? Conversation { get; init; }

    /// <summary>The earlier turns of the conversation, oldest first.</summary>
    [Id(3)]
    public IReadOnlyList<ConversationTurn> Turns { get; init; } = [];

    /// <summary>How late the viewer's picture is.</summary>
    [Id(4)]
    public TimeSpan Delay { get; init; }

    [Id(5)]
    public AskedMoment? AsOf { get; init; }

    /// <summary>Neither late nor about another moment: only such answers are kept for others.</summary>
    public bool IsNow => AsOf is null && Delay == TimeSpan.Zero;

    public static QuestionToAnswer Of(AskRequest request, IReadOnlyList<ConversationTurn> turns) =>
        new()
        {
            Question = request.Question!.Trim(),
            Lang = Language(request.Lang),
            Conversation = string.IsNullOrEmpty(request.Conversation) ? null : request.Conversation,
            Turns = turns,
            Delay = TimeSpan.FromSeconds(request.ViewerDelaySeconds ?? 0),
            AsOf = request.AsOf,
        };

    public QuestionContext At(DateTimeOffset now) =>
        new()
        {
            Question = Question,
            Lang = Lang,
            Turns = Turns,
            Now = now,
            Moment = IsNow
                ? Moment.Now
                : new Moment(
                    Delay > TimeSpan.Zero ? now - Delay : null,
                    AsOf?.Match,
                    AsOf?.Minute ?? 0,
                    string.Equals(AsOf?.Mode, "known", StringComparison.Ordinal)
                ),
        };

    /// <summary>A regional tag counts as its language; a language that no lexicon speaks leaves it to the question.</summary>
    private static string? Language(string? tag) =>
        tag switch
        {
            { Length: >= 2 } when tag.StartsWith("fr", StringComparison.OrdinalIgnoreCase) => "fr",
            { Length: >= 2 } when tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) => "en",
            _ => null,
        };
}
