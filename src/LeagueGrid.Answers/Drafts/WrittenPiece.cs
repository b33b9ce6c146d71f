using LeagueGrid.Answers.Planning;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Drafts;

/// <summary>One step of a writer: all that it stands on first, then sentence after sentence, at last what it amounts to.</summary>
public abstract record WrittenPiece
{
    public const string Facts = "facts";

    public sealed record CitesSource(Source Source) : WrittenPiece;

    public sealed record SaysText(CitedText Text) : WrittenPiece;

    /// <param name="Read">What was read beyond the draft's own record.</param>
    public sealed record EndOfAnswer(string Status, string Engine, ReadRecord Read) : WrittenPiece;

    /// <summary>The draft as it is.</summary>
    public static IEnumerable<WrittenPiece> Of(DraftAnswer draft) =>
        [
            .. draft.Sources.Select(source => new CitesSource(source)),
            .. draft.Texts.Select(text => new SaysText(text)),
            new EndOfAnswer(draft.Status, Facts, ReadRecord.Empty),
        ];
}
