using System.CommandLine;
using System.Text.Json;
using LeagueGrid.Cli.Connection;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Cli.Commands;

/// <summary><c>ask "…" [--follow] [--conversation ID] [--lang fr] [--json]</c>: a question, its answer and what it stands on.</summary>
public static class AskCommand
{
    public static Command Create()
    {
        var question = new Argument<string>("question") { Description = "In English or French." };
        var follow = new Option<bool>("--follow") { Description = "Stay, and print each new revision." };
        var conversation = new Option<string?>("--conversation")
        {
            Description = "Any id; follow-up questions under the same id understand each other.",
        };
        var lang = new Option<string?>("--lang")
        {
            Description = "Language of the answer (en, fr); default: that of the question.",
        };
        var delay = new Option<double?>("--delay")
        {
            Description = "Seconds by which your picture is late: nothing newer is told.",
        };
        var match = new Option<string?>("--match") { Description = "With --minute: the match whose minute is asked for." };
        var minute = new Option<int?>("--minute") { Description = "The minute of that match." };
        var mode = new Option<string>("--mode")
        {
            Description = "happened (what is known today) or known (what was known then).",
            DefaultValueFactory = _ => "happened",
        };
        mode.AcceptOnlyFromAmong("happened", "known");
        var server = new ServerOptions();
        var command = new Command("ask", "Asks the league.") { question, follow, conversation, lang, delay, match, minute, mode };
        server.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                if (parsed.GetValue(match) is null != parsed.GetValue(minute) is null)
                    throw new UsageException("--match and --minute go together.");
                var request = new AskRequest
                {
                    Question = parsed.GetRequiredValue(question),
                    Conversation = parsed.GetValue(conversation),
                    Lang = parsed.GetValue(lang),
                    ViewerDelaySeconds = parsed.GetValue(delay),
                    AsOf = parsed.GetValue(match) is { } id
                        ? new AskedMoment(id, parsed.GetValue(minute) ?? 0, parsed.GetRequiredValue(mode))
                        : null,
                };
                await using var client = server.Connect(parsed);
                var parts = parsed.GetValue(follow) ? client.FollowAsync(request, cancel) : client.AskAsync(request, cancel);
                return parsed.GetValue(server.Json) ? await PrintJsonAsync(parts, cancel) : await PrintAsync(parts, cancel);
            }
        );
        return command;
    }

    private static async Task<int> PrintJsonAsync(IAsyncEnumerable<AnswerPart> parts, CancellationToken cancel)
    {
        var failed = false;
        await foreach (var part in parts.WithCancellation(cancel))
        {
            failed |= part is AnswerPart.Failed;
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(part, LeagueJson.Default.AnswerPart));
        }
        return failed ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task<int> PrintAsync(IAsyncEnumerable<AnswerPart> parts, CancellationToken cancel)
    {
        var sources = new List<AnswerPart.SourcePart>();
        await foreach (var part in parts.WithCancellation(cancel))
        {
            switch (part)
            {
                case AnswerPart.Started:
                    sources.Clear();
                    break;
                case AnswerPart.SourcePart source:
                    sources.Add(source);
                    break;
                case AnswerPart.TextPart text:
                    await Console.Out.WriteAsync(text.Text + string.Concat(text.Cites.Select(cite => $"[{cite}]")));
                    break;
                case AnswerPart.Completed done:
                    await Console.Out.WriteLineAsync();
                    foreach (var source in sources)
                        await Console.Out.WriteLineAsync($"  [{source.Index}] {source.Ref} v{source.Version}: {source.Text}");
                    await Console.Out.WriteLineAsync(
                        $"  ({done.Status}, {done.Engine}, revision {done.Revision}{(done.Cause is { } cause ? $", caused by {cause}" : "")})"
                    );
                    break;
                case AnswerPart.Withdrawn withdrawn:
                    await Console.Out.WriteLineAsync($"  Revision {withdrawn.Revision} is withdrawn: {withdrawn.Reason}");
                    break;
                case AnswerPart.Failed failed:
                    await Console.Error.WriteLineAsync($"{failed.Code}: {failed.Message}");
                    return ExitCode.Failed;
            }
        }
        return ExitCode.Done;
    }
}
