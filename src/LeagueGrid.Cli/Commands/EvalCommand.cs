using System.CommandLine;
using System.Text.Json;
using LeagueGrid.Cli.Checks;
using LeagueGrid.Cli.Connection;
using LeagueGrid.Client;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Cli.Commands;

/// <summary>
/// <c>eval QUESTIONS.jsonl [--report FILE]</c>: asks graded questions at a server and marks the answers. The files that a question
/// needs must have been loaded before; the moment of a match at which it is asked goes with it.
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
            Description = "Ask only questions whose needed files are all among these.",
            AllowMultipleArgumentsPerToken = true,
        };
        var half = new Option<string?>("--half") { Description = "odd or even: every other question by its place in the file." };
        half.AcceptOnlyFromAmong("odd", "even");
        var day = new Option<DateOnly?>("--day")
        {
            Description =
                "The server was loaded up to this day (replay --until): ask the questions about its end, which are left out otherwise.",
        };
        var server = new ServerOptions();
        var command = new Command("eval", "Asks graded questions and marks the answers.") { file, report, needs, half, day };
        server.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                var questions = await ReadAsync(parsed.GetRequiredValue(file), cancel);
                var choice = new EvalChoice(parsed.GetValue(needs) ?? [], parsed.GetValue(half), parsed.GetValue(day));
                await using var client = server.Connect(parsed);
                await using var written = parsed.GetValue(report) is { } to ? new StreamWriter(to.FullName) : null;
                var tally = new EvalTally();
                foreach (var (question, isOdd) in choice.Of(questions))
                {
                    var answer = await AskAsync(client, question, questions, cancel);
                    var judgement = Grading.Judge(question, answer.Text, answer.Status);
                    tally.Add(question, isOdd, judgement.Mark);
                    if (written is not null)
                        await written.WriteLineAsync(ReportLine(question, answer, judgement).AsMemory(), cancel);
                }
                foreach (var line in tally.Lines(parsed.GetValue(server.Json)))
                    await Console.Out.WriteLineAsync(line);
                if (choice.LeftOut(questions) is > 0 and var left)
                    await Console.Error.WriteLineAsync($"{left} questions about the end of a day were left out: see --day.");
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
        var request = new AskRequest
        {
            Question = question.Question,
            Conversation = conversation,
            AsOf = EvalChoice.MomentOf(question),
        };
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

    private static string ReportLine(EvalQuestion question, Answer answer, Judgement judgement) =>
        JsonSerializer.Serialize(
            new
            {
                id = question.Id,
                question = question.Question,
                kind = question.Kind,
                mark = judgement.Mark switch
                {
                    Mark.Right => "right",
                    Mark.Wrong => "wrong",
                    _ => "unknown",
                },
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
}
