using System.CommandLine;
using LeagueGrid.Cli.Connection;

namespace LeagueGrid.Cli.Commands;

/// <summary><c>reindex</c>: has the server compare every passage with its index and repair what differs. Needs the right <c>admin</c>.</summary>
public static class ReindexCommand
{
    public static Command Create()
    {
        var server = new ServerOptions();
        var command = new Command("reindex", "Compares what can be found with what is known, and repairs the difference.");
        server.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var client = server.Connect(parsed);
                using var response = await client.Http.PostAsync(new Uri("/api/admin/reindex", UriKind.Relative), null, cancel);
                var said = await response.Content.ReadAsStringAsync(cancel);
                await (response.IsSuccessStatusCode ? Console.Out : Console.Error).WriteLineAsync(said);
                return response.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Failed;
            }
        );
        return command;
    }
}
