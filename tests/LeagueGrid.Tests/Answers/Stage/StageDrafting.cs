using System.Collections.Concurrent;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Stage;

/// <summary>
/// Understands five questions only (<c>score m-1</c>, <c>first m-1</c>, <c>total s-1</c>, <c>who name</c>, <c>again</c>), so that a test
/// of memory or following sees nothing but memory and following.
/// </summary>
public sealed class StageDrafting(LeagueStage stage)
{
    private readonly ConcurrentDictionary<string, int> _drafts = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string?> _liked = new(StringComparer.Ordinal);

    /// <summary>Awaited within each computation.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    /// <summary>Computations of one question so far; others may go on meanwhile.</summary>
    public int DraftsOf(string question) => _drafts.GetValueOrDefault(question);

    public string? LikedPlanOf(string question) => _liked.GetValueOrDefault(question);

    public async Task<DraftAnswer> DraftAsync(QuestionContext context, CancellationToken cancel)
    {
        _liked[context.Question] = context.LikedPlan;
        _drafts.AddOrUpdate(context.Question, 1, static (_, before) => before + 1);
        await Meanwhile().WaitAsync(cancel);
        var words = context.Question.TrimEnd('?', ' ').ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words[0] == "again")
            words = (context.Turns.Count > 0 ? context.Turns[^1].Understood ?? "" : "").Split(' ');
        var reader = new RecordingReader(stage, (_, _) => new([]), context.Moment);
        return words switch
        {
            ["score" or "standing", var match, ..] => await ScoreAsync(reader, match, context, cancel),
            ["first", var match] => await FirstAsync(reader, match, context, cancel),
            ["who", var name] => await WhoAsync(reader, name, context, cancel),
            ["total", var season] => await TotalAsync(reader, season, context, cancel),
            _ => Draft(reader, context, AnswerStatus.Unknown, "I don't know.", null, "unknown", []),
        };
    }

    private static async Task<DraftAnswer> ScoreAsync(
        RecordingReader reader,
        string match,
        QuestionContext context,
        CancellationToken cancel
    )
    {
        var sheet = await reader.MatchAsync(match, Aspects.Score, cancel);
        return sheet is null
            ? Draft(reader, context, AnswerStatus.Unknown, "I don't know.", null, "", [])
            : Draft(
                reader,
                context,
                AnswerStatus.Answered,
                $"{sheet.Home} - {sheet.Away} {sheet.Score.Home}-{sheet.Score.Away}.",
                sheet,
                $"score {match}",
                [.. sheet.Goals.Select(goal => goal.Event)]
            );
    }

    private static async Task<DraftAnswer> FirstAsync(
        RecordingReader reader,
        string match,
        QuestionContext context,
        CancellationToken cancel
    )
    {
        var sheet = await reader.MatchAsync(match, Aspects.Goals, cancel);
        return sheet?.Goals is [var first, ..]
            ? Draft(
                reader,
                context,
                AnswerStatus.Answered,
                $"{first.Player} scored first.",
                sheet,
                $"first {match}",
                [first.Event]
            )
            : Draft(reader, context, AnswerStatus.Answered, "Nobody has scored.", sheet, $"first {match}", []);
    }

    private static async Task<DraftAnswer> TotalAsync(
        RecordingReader reader,
        string season,
        QuestionContext context,
        CancellationToken cancel
    )
    {
        var book = await reader.SeasonAsync(season, Aspects.Goals, cancel);
        var goals = book!.Sheets.Values.Sum(sheet => sheet.Goals.Count);
        return Draft(reader, context, AnswerStatus.Answered, $"{goals} goals.", null, $"total {season}", []);
    }

    private static async Task<DraftAnswer> WhoAsync(
        RecordingReader reader,
        string name,
        QuestionContext context,
        CancellationToken cancel
    )
    {
        var bearers = (await reader.DirectoryAsync(cancel))
            .WithWord(name)
            .Select(key => key.Id)
            .Order(StringComparer.Ordinal)
            .ToList();
        return bearers.Count == 0
            ? Draft(reader, context, AnswerStatus.Unknown, "I know nobody of that name.", null, "", [])
            : Draft(reader, context, AnswerStatus.Answered, string.Join(", ", bearers), null, $"who {name}", []);
    }

    private static DraftAnswer Draft(
        RecordingReader reader,
        QuestionContext context,
        string status,
        string text,
        MatchSheet? sheet,
        string query,
        IReadOnlyList<string> events
    ) =>
        new()
        {
            Status = status,
            Lang = context.Lang ?? "en",
            Texts = [new CitedText(text, sheet is null ? [] : [1])],
            Sources = sheet is null
                ? []
                : [new Source(1, $"match/{sheet.Id}", "A match", text, sheet.Version, events, DateTimeOffset.UnixEpoch)],
            Read = reader.Record(),
            Query = query,
            Plan = query.Split(' ')[0],
            AsOf = context.Now,
            Turn = new ConversationTurn
            {
                Question = context.Question,
                Status = status,
                Understood = query,
            },
        };
}
