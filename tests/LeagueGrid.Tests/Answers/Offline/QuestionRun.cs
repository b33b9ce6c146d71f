using System.Text.Json;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>What became of one question of a set.</summary>
internal sealed record Asked(EvalQuestion Question, DraftAnswer Answer, Judgement Judgement, TimeSpan Took);

/// <summary>Asks a set of questions of offline leagues that hold the files which each question names.</summary>
internal sealed class QuestionRun(string shared, bool everything = false)
{
    private readonly Dictionary<string, (OfflineLeague League, AnswerPlanner Planner)> _worlds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ConversationTurn>> _turns = new(StringComparer.Ordinal);

    public static IReadOnlyList<EvalQuestion> Read(string path) =>
        [
            .. File.ReadLines(path)
                .Where(line => line.Length > 0)
                .Select(line => JsonSerializer.Deserialize(line, EvalJson.Default.EvalQuestion)!),
        ];

    public async Task<Asked> AskAsync(EvalQuestion question, CancellationToken cancel)
    {
        var (league, planner) = World(question);
        var turns = question.After is { } after ? _turns.GetValueOrDefault(after) ?? [] : [];
        var started = TimeProvider.System.GetTimestamp();
        var answer = await planner.AnswerAsync(
            new QuestionContext
            {
                Question = question.Question,
                Turns = turns,
                Now = question.AsOf?.Date is { } day
                    ? new DateTimeOffset(day.ToDateTime(new TimeOnly(23, 59)), TimeSpan.Zero)
                    : league.Now.AddHours(2),
            },
            cancel
        );
        var took = TimeProvider.System.GetElapsedTime(started);
        _turns[question.Id] = [.. turns, answer.Turn];
        return new Asked(question, answer, Grading.Judge(question, answer.Text, answer.Status), took);
    }

    public (OfflineLeague League, AnswerPlanner Planner) World(EvalQuestion question)
    {
        var files =
            everything && question.AsOf is null
                ? Directory
                    .GetFiles(Path.Combine(shared, "data", "canonical"), "*.ndjson")
                    .OrderBy(f => f.Contains("euro-2016-", StringComparison.Ordinal))
                    .ThenBy(f => f, StringComparer.Ordinal)
                    .Concat(question.Needs.Where(n => n.StartsWith("knowledge", StringComparison.Ordinal)).Select(PathOf))
                    .ToList()
                : [.. question.Needs.Select(PathOf)];
        var key = string.Join('|', files) + question.AsOf;
        if (_worlds.TryGetValue(key, out var world))
            return world;
        var league = new OfflineLeague();
        foreach (var file in files)
            league.Load(file, question.AsOf);
        return _worlds[key] = (league, new AnswerPlanner(league, league.Passages));
    }

    private string PathOf(string need) =>
        need.StartsWith("knowledge/", StringComparison.Ordinal)
            ? Path.Combine(shared, "data", need)
            : Path.Combine(shared, "data", "canonical", need);
}
