using System.CommandLine;
using System.Net.Http.Json;
using System.Text.Json;
using LeagueGrid.Cli.Connection;

namespace LeagueGrid.Cli.Commands;

/// <summary><c>admin identities|join|split</c>: what several sources call by different ids, and a say in it. Needs the right <c>admin</c>.</summary>
public static class AdminCommand
{
    private static readonly string[] Kinds = ["team", "player", "match"];

    public static Command Create() =>
        new("admin", "Looks at what was merged over several sources, joins and splits.") { Identities(), Join(), Split() };

    private static Command Identities()
    {
        var server = new ServerOptions();
        var after = new Option<int>("--after") { Description = "The 'next' of the page before." };
        var limit = new Option<int>("--limit") { Description = "1 to 500.", DefaultValueFactory = _ => 100 };
        var command = new Command("identities", "What is taken for the same on what evidence, and pairs that stayed apart.")
        {
            after,
            limit,
        };
        server.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var client = server.Connect(parsed);
                var path = FormattableString.Invariant(
                    $"/api/admin/identities?after={parsed.GetValue(after)}&limit={parsed.GetValue(limit)}"
                );
                using var response = await client.Http.GetAsync(new Uri(path, UriKind.Relative), cancel);
                return await TellAsync(response, parsed.GetValue(server.Json) ? null : WritePage, cancel);
            }
        );
        return command;
    }

    private static Command Join()
    {
        var server = new ServerOptions();
        var kind = Kind();
        var ids = new Argument<string[]>("ids") { Arity = new ArgumentArity(2, 50) };
        var reason = Reason();
        var command = new Command("join", "Decides that ids name the same.") { kind, ids, reason };
        server.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var client = server.Connect(parsed);
                var decision = new
                {
                    kind = parsed.GetValue(kind),
                    ids = parsed.GetValue(ids),
                    reason = parsed.GetValue(reason),
                };
                using var response = await client.Http.PostAsJsonAsync("/api/admin/identities/join", decision, cancel);
                return await TellAsync(response, null, cancel);
            }
        );
        return command;
    }

    private static Command Split()
    {
        var server = new ServerOptions();
        var kind = Kind();
        var id = new Argument<string>("id");
        var reason = Reason();
        var command = new Command("split", "Decides that an id names none of those that it was taken for.") { kind, id, reason };
        server.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var client = server.Connect(parsed);
                var decision = new
                {
                    kind = parsed.GetValue(kind),
                    id = parsed.GetValue(id),
                    reason = parsed.GetValue(reason),
                };
                using var response = await client.Http.PostAsJsonAsync("/api/admin/identities/split", decision, cancel);
                return await TellAsync(response, null, cancel);
            }
        );
        return command;
    }

    private static Argument<string> Kind()
    {
        var kind = new Argument<string>("kind") { Description = string.Join(", ", Kinds) };
        kind.AcceptOnlyFromAmong(Kinds);
        return kind;
    }

    private static Option<string?> Reason() => new("--reason") { Description = "Stands in the report as evidence." };

    private static async Task<int> TellAsync(HttpResponseMessage response, Action<JsonElement>? write, CancellationToken cancel)
    {
        if (response.IsSuccessStatusCode && write is not null)
        {
            write(await response.Content.ReadFromJsonAsync<JsonElement>(cancel));
            return ExitCode.Done;
        }

        var said = await response.Content.ReadAsStringAsync(cancel);
        await (response.IsSuccessStatusCode ? Console.Out : Console.Error).WriteLineAsync(said);
        return response.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Failed;
    }

    private static void WritePage(JsonElement page)
    {
        foreach (var item in page.GetProperty("items").EnumerateArray())
        {
            var members = item.GetProperty("members").EnumerateArray().Select(Named);
            var same = item.GetProperty("same").GetBoolean() ? "same " : "apart";
            Console.WriteLine($"{same} {item.GetProperty("kind").GetString()}: {string.Join(", ", members)}");
            foreach (var pair in item.GetProperty("because").EnumerateArray())
            foreach (var evidence in pair.GetProperty("evidence").EnumerateArray())
                Console.WriteLine(
                    FormattableString.Invariant(
                        $"    {evidence.GetProperty("points").GetDouble():+0.0;-0.0} {evidence.GetProperty("reason").GetString()}"
                    )
                );
        }

        foreach (var refused in page.GetProperty("refused").EnumerateArray())
            Console.WriteLine($"refused: {refused.GetString()}");
        if (page.TryGetProperty("next", out var next) && next.ValueKind == JsonValueKind.String)
            Console.WriteLine($"More with --after {next.GetString()}");
    }

    private static string Named(JsonElement member) =>
        member.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
            ? $"{name.GetString()} ({member.GetProperty("id").GetString()})"
            : member.GetProperty("id").GetString()!;
}
