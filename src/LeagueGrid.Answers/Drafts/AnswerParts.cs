using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Drafts;

/// <summary>A whole answer as the parts that stream: <c>started source* text+ completed</c>.</summary>
public static class AnswerParts
{
    public static IReadOnlyList<AnswerPart> Of(Answer answer) =>
        [Start(answer), .. Sources(answer.Sources), .. Texts(answer.Texts), Completed(answer)];

    public static AnswerPart Start(Answer answer) => new AnswerPart.Started(answer.AnswerId, answer.Revision);

    public static IEnumerable<AnswerPart> Sources(IEnumerable<Source> sources) => sources.Select(Part);

    public static AnswerPart Part(Source source) =>
        new AnswerPart.SourcePart(
            source.Index,
            source.Ref,
            source.Title,
            source.Text,
            source.Version,
            source.Events,
            source.At,
            source.Url
        );

    public static AnswerPart Part(CitedText text) => new AnswerPart.TextPart(text.Text, text.Cites);

    public static AnswerPart Completed(Answer answer) =>
        new AnswerPart.Completed(
            answer.AnswerId,
            answer.Revision,
            answer.Status,
            answer.Text,
            answer.AsOf,
            answer.Engine,
            answer.Cause
        );

    private static IEnumerable<AnswerPart> Texts(IEnumerable<CitedText> texts) => texts.Select(Part);
}
