using System.CommandLine;
using LeagueGrid.Cli.Connection;

namespace LeagueGrid.Cli.Commands;

/// <summary><c>doctor</c>: is the server there, ready, fed, and does the key open what it should.</summary>
public static class DoctorCommand
{
    public static Command Create()
    {
        var server = new ServerOptions();
        var command = new Command("doctor", "Checks a server from outside and says what is wrong.");
        server.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var client = server.Connect(parsed);
                var healthy = true;
                foreach (var (name, check) in Checks)
                {
                    var (good, said) = await RunAsync(check, client, cancel);
                    healthy &= good;
                    await Console.Out.WriteLineAsync(
                        parsed.GetValue(server.Json)
                            ? System.Text.Json.JsonSerializer.Serialize(
                                new
                                {
                                    check = name,
                                    ok = good,
                                    said,
                                }
                            )
                            : $"{(good ? "ok    " : "not ok")} {name} - {said}"
                    );
                }
                return healthy ? ExitCode.Done : ExitCode.Failed;
            }
        );
        return command;
    }

    private static readonly (string Name, Func<Client.LeagueGridClient, CancellationToken, Task<string>> Check)[] Checks =
    [
        ("server", async (client, cancel) => await GetAsync(client, "/health/live", cancel)),
        ("ready", async (client, cancel) => await GetAsync(client, "/health/ready", cancel)),
        ("reading", async (client, cancel) => await GetAsync(client, "/api/competitions?limit=1", cancel)),
        ("metrics", async (client, cancel) => await GetAsync(client, "/metrics", cancel)),
        ("feed key", IngestAsync),
    ];

    private static async Task<(bool, string)> RunAsync(
        Func<Client.LeagueGridClient, CancellationToken, Task<string>> check,
        Client.LeagueGridClient client,
        CancellationToken cancel
    )
    {
        try
        {
            return (true, await check(client, cancel));
        }
        catch (Exception fault)
            when (fault is HttpRequestException or IOException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return (false, fault.Message);
        }
    }

    private static async Task<string> GetAsync(Client.LeagueGridClient client, string path, CancellationToken cancel)
    {
        using var response = await client.Http.GetAsync(new Uri(path, UriKind.Relative), cancel);
        return response.IsSuccessStatusCode
            ? $"{path} answers {(int)response.StatusCode}"
            : throw new HttpRequestException($"{path} answers {(int)response.StatusCode} {response.ReasonPhrase}");
    }

    // A body without an item changes nothing, yet passes the same door as a real one.
    private static async Task<string> IngestAsync(Client.LeagueGridClient client, CancellationToken cancel)
    {
        using var nothing = new StringContent("\n", System.Text.Encoding.UTF8, "application/x-ndjson");
        using var response = await client.Http.PostAsync(new Uri("/api/ingest/doctor", UriKind.Relative), nothing, cancel);
        return response.IsSuccessStatusCode
            ? "the key may send items"
            : throw new HttpRequestException(
                $"sending items answers {(int)response.StatusCode}: pass --key with the right 'ingest'"
            );
    }
}
