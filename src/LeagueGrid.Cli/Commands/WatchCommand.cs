using System.CommandLine;
using System.Text.Json;
using LeagueGrid.Cli.Connection;

namespace LeagueGrid.Cli.Commands;

/// <summary><c>watch TOPIC</c>: a topic as it changes, until Ctrl-C; it resumes by itself after a lost connection.</summary>
public static class WatchCommand
{
    public static Command Create()
    {
        var topic = new Argument<string>("topic")
        {
            Description = "live, match/ID, team/ID, player/ID, season/ID/table or season/ID/scorers.",
        };
        var server = new ServerOptions();
        var command = new Command("watch", "Prints a topic as it changes.") { topic };
        server.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var client = server.Connect(parsed);
                await foreach (var step in client.WatchAsync(parsed.GetRequiredValue(topic), cancel))
                {
                    var line = parsed.GetValue(server.Json)
                        ? JsonSerializer.Serialize(step, JsonSerializerOptions.Web)
                        : TopicLine.Of(step);
                    await Console.Out.WriteLineAsync(line);
                }
                return ExitCode.Done;
            }
        );
        return command;
    }
}
