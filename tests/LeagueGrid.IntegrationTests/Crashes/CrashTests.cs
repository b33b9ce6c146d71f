using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeagueGrid.IntegrationTests.Processes;
using Xunit;

namespace LeagueGrid.IntegrationTests.Crashes;

/// <summary>
/// The server is killed in the middle of 50,000 events and started again; what it had not acknowledged is sent again. Then
/// all must stand as on a server that nobody disturbed: nothing lost, nothing twice, each match in its order.
/// </summary>
public sealed class CrashTests
{
    private const int Matches = 50;
    private const int EventsOfMatch = 1000;
    private const int Senders = 4;
    private const int PageSize = 500;

    private static readonly string[] Volatile = ["version", "epoch", "seq", "at", "updatedAt", "receivedAt"];
    private static readonly Season Season = new(Matches, EventsOfMatch);

    private static int Rounds =>
        int.TryParse(
            Environment.GetEnvironmentVariable("LEAGUEGRID_CRASH_ROUNDS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var rounds
        )
            ? rounds
            : 2;

    [Fact]
    public async Task Killed_over_the_embedded_store_it_stands_where_its_acknowledgements_stood() =>
        await KillAndCompareAsync(() =>
        {
            var folder = Directory.CreateTempSubdirectory("lg-crash-").FullName;
            return Task.FromResult<(string[], Func<ValueTask>)>(
                (
                    [$"--LeagueGrid:Data={folder}"],
                    () =>
                    {
                        Directory.Delete(folder, recursive: true);
                        return default;
                    }
                )
            );
        });

    [Fact]
    public async Task Killed_over_Redis_it_stands_where_its_acknowledgements_stood() =>
        await KillAndCompareAsync(async () =>
        {
            var redis = await Redis8.StartAsync();
            return (
                [
                    $"--LeagueGrid:Redis={redis.Connection}",
                    $"--LeagueGrid:Cluster:SiloPort={Redis8.FreePort()}",
                    $"--LeagueGrid:Cluster:GatewayPort={Redis8.FreePort()}",
                ],
                redis.DisposeAsync
            );
        });

    private static async Task KillAndCompareAsync(Func<Task<(string[] Settings, Func<ValueTask> Dispose)>> store)
    {
        var undisturbed = await UndisturbedAsync(store);
        var batches = Season.Matches.Sum(match => match.Batches.Count);
        for (var round = 0; round < Rounds; round++)
        {
            var (settings, dispose) = await store();
            var acknowledged = new HashSet<(string Match, int Batch)>();
            var killAfter = batches * (round + 1) / (Rounds + 1);
            await using (var server = await ServerProcess.StartAsync(settings))
            {
                await DefineAsync(server);
                await SendAsync(server, acknowledged, killAfter);
            }

            var before = acknowledged.Count;
            Assert.InRange(before, 1, batches - 1);
            await using (var again = await ServerProcess.StartAsync(settings))
            {
                await SendAsync(again, acknowledged, killAfter: null);
                Assert.Equal(batches, acknowledged.Count);
                Assert.Equal(undisturbed, await StateAsync(again));
            }

            await dispose();
        }
    }

    private static async Task<string> UndisturbedAsync(Func<Task<(string[] Settings, Func<ValueTask> Dispose)>> store)
    {
        var (settings, dispose) = await store();
        string state;
        await using (var server = await ServerProcess.StartAsync(settings))
        {
            await DefineAsync(server);
            await SendAsync(server, [], killAfter: null);
            state = await StateAsync(server);
        }

        await dispose();
        return state;
    }

    private static async Task DefineAsync(ServerProcess server)
    {
        using var defined = await server.IngestAsync(Season.Definitions);
        Assert.Equal(HttpStatusCode.OK, defined.StatusCode);
    }

    /// <summary>Sends what is not acknowledged yet, match by match; kills the server after so many acknowledgements.</summary>
    private static async Task SendAsync(ServerProcess server, HashSet<(string Match, int Batch)> acknowledged, int? killAfter)
    {
        var left = new Queue<MatchFeed>(Season.Matches);
        using var killed = new CancellationTokenSource();
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => SendOneByOneAsync()));

        async Task SendOneByOneAsync()
        {
            while (Next() is { } match)
            {
                for (var batch = 0; batch < match.Batches.Count; batch++)
                {
                    if (Has(match.Id, batch))
                        continue;
                    if (!await IsTakenAsync(match.Batches[batch]))
                        return;
                    if (Acknowledge(match.Id, batch) != killAfter)
                        continue;
                    // The other senders are in the middle of theirs.
                    await server.KillAsync();
                    await killed.CancelAsync();
                    return;
                }
            }
        }

        async Task<bool> IsTakenAsync(string lines)
        {
            try
            {
                using var answer = await server.IngestAsync(lines, killed.Token);
                var said = await answer.Content.ReadAsStringAsync(killed.Token);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, said);
                return true;
            }
            catch (Exception fault) when (killAfter is not null && fault is HttpRequestException or OperationCanceledException)
            {
                return false;
            }
        }

        MatchFeed? Next()
        {
            lock (left)
                return left.TryDequeue(out var match) ? match : null;
        }

        bool Has(string match, int batch)
        {
            lock (acknowledged)
                return acknowledged.Contains((match, batch));
        }

        int Acknowledge(string match, int batch)
        {
            lock (acknowledged)
            {
                acknowledged.Add((match, batch));
                return acknowledged.Count;
            }
        }
    }

    /// <summary>All that the server tells of the season, without what may differ between two grids that know the same.</summary>
    private static async Task<string> StateAsync(ServerProcess server)
    {
        var state = new List<string>
        {
            Settled(await server.GetAsync("/api/seasons/s/table")),
            Settled(await server.GetAsync("/api/seasons/s/scorers")),
        };
        foreach (var match in Season.Matches)
        {
            state.Add(Settled(await server.GetAsync($"/api/matches/{match.Id}")));
            Assert.Equal(match.EventIds, await LogAsync(server, match.Id));
        }

        return string.Join('\n', state);
    }

    private static async Task<List<string>> LogAsync(ServerProcess server, string match)
    {
        var ids = new List<string>();
        for (var after = 0L; ; )
        {
            var page = await server.GetAsync($"/api/matches/{match}/events?limit={PageSize}&after={after}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            if (!page.TryGetProperty("next", out var next))
                return ids;
            after = next.GetInt64();
        }
    }

    private static string Settled(JsonElement model)
    {
        var node = JsonNode.Parse(model.GetRawText())!;
        Strip(node);
        return node.ToJsonString();
    }

    private static void Strip(JsonNode node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list.OfType<JsonNode>())
                Strip(item);
            return;
        }

        if (node is not JsonObject fields)
            return;
        foreach (var name in Volatile)
            fields.Remove(name);
        foreach (var (_, value) in fields)
        {
            if (value is not null)
                Strip(value);
        }
    }
}
