using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LeagueGrid.Client;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Cli.Commands;

/// <summary>
/// <c>eval QUESTIONS.jsonl [--report FILE]</c>: asks graded questions at a server and marks the answers. What a question
/// needs (files, a moment of a replay) must have been loaded before.
/// </summary>
public static class EvalCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("questions")
        {
            Description = "JSON lines: id, question, expect, any_of, forbid, kind, after, lang.",
        };
        file.AcceptExistingOnly();
        var report = new Option<FileInfo?>("--report")
        {
            Description = "Write each answer with its mark and sources, a JSON object a line.",
        };
        var needs = new Option<string[]>("--needs")
        {
            Description =
                "Ask only questions whose needed files are all among these (and that are asked at no moment of a replay).",
            AllowMultipleArgumentsPerToken = true,
        };
        var half = new Option<string?>("--half") { Description = "odd or even: every other question by its place in the file." };
        half.AcceptOnlyFromAmong("odd", "even");
        var server = new ServerOptions();
        var command = new Command("eval", "Asks graded questions and marks the answers.") { file, report, needs, half };
        server.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                var questions = await ReadAsync(parsed.GetRequiredValue(file), cancel);
                var chosen = Choose(questions, parsed.GetValue(needs) ?? [], parsed.GetValue(half));
                await using var client = server.Connect(parsed);
                await using var written = parsed.GetValue(report) is { } to ? new StreamWriter(to.FullName) : null;
                var tally = new EvalTally();
                foreach (var question in chosen)
                {
                    var answer = await AskAsync(client, question, questions, cancel);
                    var judgement = Grading.Judge(question, answer.Text, answer.Status);
                    tally.Add(question.Kind, judgement.Mark);
                    if (written is not null)
                        await written.WriteLineAsync(EvalTally.ReportLine(question, answer, judgement).AsMemory(), cancel);
                }
                await tally.PrintAsync(parsed.GetValue(server.Json));
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<EvalQuestion>> ReadAsync(FileInfo file, CancellationToken cancel)
    {
        var questions = new List<EvalQuestion>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancel))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                questions.Add(JsonSerializer.Deserialize(line, EvalJson.Default.EvalQuestion) ?? throw new JsonException("null"));
            }
            catch (JsonException wrong)
            {
                throw new InvalidDataException($"{file.Name}, line {number}: {wrong.Message}", wrong);
            }
        }
        return questions;
    }

    private static IEnumerable<EvalQuestion> Choose(IReadOnlyList<EvalQuestion> questions, string[] needs, string? half) =>
        questions.Where(
            (question, index) =>
                (half is null || (index % 2 == 0) == (half == "odd"))
                && (needs.Length == 0 || (question.AsOf is null && question.Needs.All(needs.Contains)))
        );

    /// <summary>Asks the question after those that it follows, in a conversation of its own.</summary>
    private static async Task<Answer> AskAsync(
        LeagueGridClient client,
        EvalQuestion question,
        IReadOnlyList<EvalQuestion> all,
        CancellationToken cancel
    )
    {
        var turns = new Stack<EvalQuestion>([question]);
        while (turns.Peek().After is { } before && all.FirstOrDefault(q => q.Id == before) is { } earlier)
            turns.Push(earlier);
        var conversation = $"eval-{Guid.NewGuid():N}";
        Answer? answer = null;
        foreach (var turn in turns)
            answer = await CompletedAsync(client, turn, conversation, cancel);
        return answer!;
    }

    private static async Task<Answer> CompletedAsync(
        LeagueGridClient client,
        EvalQuestion question,
        string conversation,
        CancellationToken cancel
    )
    {
        var request = new AskRequest { Question = question.Question, Conversation = conversation };
        var answer = new Answer
        {
            AnswerId = "",
            Revision = 0,
            Status = "failed",
            Text = "",
            AsOf = default,
            Engine = "",
            Question = question.Question,
            Lang = question.Lang ?? "en",
            Texts = [],
            Sources = [],
        };
        var sources = new List<Source>();
        await foreach (var part in client.AskAsync(request, cancel))
        {
            answer = part switch
            {
                AnswerPart.Completed done => answer with
                {
                    AnswerId = done.AnswerId,
                    Status = done.Status,
                    Text = done.Text,
                    AsOf = done.AsOf,
                    Engine = done.Engine,
                },
                AnswerPart.Failed failed => answer with { Text = $"{failed.Code}: {failed.Message}" },
                _ => answer,
            };
            if (part is AnswerPart.SourcePart s)
                sources.Add(new Source(s.Index, s.Ref, s.Title, s.Text, s.Version, s.Events, s.At, s.Url));
        }
        return answer with { Sources = sources };
    }
}

/// <summary>Marks per kind and in total; truthfulness = (right - wrong) / all.</summary>
public sealed class EvalTally
{
    private readonly SortedDictionary<string, int[]> _kinds = new(StringComparer.Ordinal);

    public void Add(string kind, Mark mark)
    {
        if (!_kinds.TryGetValue(kind, out var marks))
            _kinds[kind] = marks = new int[3];
        marks[(int)mark]++;
    }

    public static string ReportLine(EvalQuestion question, Answer answer, Judgement judgement) =>
        JsonSerializer.Serialize(
            new
            {
                id = question.Id,
                question = question.Question,
                kind = question.Kind,
                mark = Name(judgement.Mark),
                missed = judgement.Missed,
                answer = answer.Text,
                status = answer.Status,
                engine = answer.Engine,
                sources = answer.Sources.Select(source => new
                {
                    source.Ref,
                    source.Title,
                    source.Text,
                    source.Events,
                }),
            }
        );

    public async Task PrintAsync(bool json)
    {
        int[] total = [_kinds.Values.Sum(m => m[0]), _kinds.Values.Sum(m => m[1]), _kinds.Values.Sum(m => m[2])];
        foreach (var (kind, marks) in _kinds.Append(new KeyValuePair<string, int[]>("total", total)))
        {
            var all = marks.Sum();
            var truthfulness = all == 0 ? 0 : (marks[0] - marks[1]) / (double)all;
            await Console.Out.WriteLineAsync(
                json
                    ? JsonSerializer.Serialize(
                        new
                        {
                            kind,
                            right = marks[0],
                            wrong = marks[1],
                            unknown = marks[2],
                            truthfulness,
                        }
                    )
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{kind, -14} right {marks[0], 4}  wrong {marks[1], 4}  unknown {marks[2], 4}  of {all, 4}  truthfulness {truthfulness:F3}"
                    )
            );
        }
    }

    private static string Name(Mark mark) =>
        mark switch
        {
            Mark.Right => "right",
            Mark.Wrong => "wrong",
            _ => "unknown",
        };
}
