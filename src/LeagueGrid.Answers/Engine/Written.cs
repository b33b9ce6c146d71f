using LeagueGrid.Answers.Planning;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Engine;

/// <summary>Makes the draft of the facts writer: what every answer stands on, with a language model and without.</summary>
public delegate Task<DraftAnswer> Drafting(QuestionContext context, CancellationToken cancel);

/// <summary>One step of a writer: all that it stands on first, then sentence after sentence, at last what it amounts to.</summary>
public abstract record Written
{
    public const string Facts = "facts";

    public sealed record Stands(Source Source) : Written;

    public sealed record Says(CitedText Text) : Written;

    /// <param name="Read">What was read beyond the draft's own record.</param>
    public sealed record Ends(string Status, string Engine, ReadRecord Read) : Written;

    /// <summary>The draft as it is.</summary>
    public static IEnumerable<Written> Of(DraftAnswer draft) =>
        [
            .. draft.Sources.Select(source => new Stands(source)),
            .. draft.Texts.Select(text => new Says(text)),
            new Ends(draft.Status, Facts, ReadRecord.Empty),
        ];
}
