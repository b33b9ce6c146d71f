using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LeagueGrid.Core.Feed;
using LeagueGrid.Grains.Directory;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeagueGrid.Tests.Server.Identities;

/// <summary>Two sources of the same matches in the real server, which finds out who is who.</summary>
public sealed class IdentityTests
{
    private const string AdminKey = "key-that-may-administer-04";
    private static readonly string[] Clubs = ["bb-t-1", "aa-t-1"];
    private static readonly string[] TeamMates = ["aa-p-1", "aa-p-2"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_sources_become_one_by_evidence_and_two_again_by_decision()
    {
        await using var server = await StartAsync();
        await UntilAsync(server, report => Same(report, "team", "aa-t-1", "bb-t-1"));
        var found = await ReportAsync(server);
        Assert.True(Same(found, "player", "aa-p-1", "bb-p-1"));
        Assert.True(Same(found, "match", "aa-m-3", "bb-m-3"));
        Assert.All(
            found.GetProperty("items").EnumerateArray(),
            item => Assert.NotEmpty(item.GetProperty("because")[0].GetProperty("evidence").EnumerateArray())
        );
        var names = server.Services.GetRequiredService<DirectoryReplica>().Current;
        Assert.Equal(names.Links.Canonical("team", "aa-t-1"), names.Links.Canonical("team", "bb-t-1"));

        using var split = await DecideAsync(
            server,
            "split",
            new
            {
                kind = "team",
                id = "bb-t-1",
                reason = "two clubs",
            }
        );
        Assert.Equal(HttpStatusCode.OK, split.StatusCode);
        await UntilAsync(server, report => !Same(report, "team", "aa-t-1", "bb-t-1"));

        using var join = await DecideAsync(server, "join", new { kind = "team", ids = Clubs });
        Assert.Equal(HttpStatusCode.OK, join.StatusCode);
        await UntilAsync(server, report => Same(report, "team", "aa-t-1", "bb-t-1"));
    }

    [Fact]
    public async Task Two_players_of_one_match_stay_two_whatever_is_decided()
    {
        await using var server = await StartAsync();
        using var join = await DecideAsync(server, "join", new { kind = "player", ids = TeamMates });
        Assert.Equal(HttpStatusCode.OK, join.StatusCode);
        await UntilAsync(
            server,
            report =>
                report
                    .GetProperty("refused")
                    .EnumerateArray()
                    .Any(rule => rule.GetString()!.Contains("aa-p-2", StringComparison.Ordinal))
        );
        Assert.False(Same(await ReportAsync(server), "player", "aa-p-1", "aa-p-2"));
    }

    [Fact]
    public async Task Only_an_administrator_looks_and_decides_and_only_on_what_there_is()
    {
        await using var server = await StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await server.GetAsync("/api/admin/identities", RunningServer.AskKey)).StatusCode);
        var pages = await RunningServer.JsonAsync(await server.GetAsync("/api/admin/identities?limit=1", AdminKey));
        Assert.True(pages.GetProperty("items").GetArrayLength() <= 1);
        foreach (
            var (verb, decision, status) in new (string, object, HttpStatusCode)[]
            {
                ("join", new { kind = "team", ids = new[] { "aa-t-1", "nobody" } }, HttpStatusCode.NotFound),
                ("join", new { kind = "team", ids = new[] { "aa-t-1", "aa-t-1" } }, HttpStatusCode.BadRequest),
                ("join", new { kind = "season", ids = new[] { "aa-s", "bb-s" } }, HttpStatusCode.BadRequest),
                ("split", new { kind = "team" }, HttpStatusCode.BadRequest),
                ("split", new { kind = "team", id = "nobody" }, HttpStatusCode.NotFound),
            }
        )
        {
            using var response = await DecideAsync(server, verb, decision);
            Assert.Equal(status, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    private static async Task<RunningServer> StartAsync()
    {
        var server = await RunningServer.StartAsync(
            "Development",
            $"--LeagueGrid:Keys:3:Key={AdminKey}",
            "--LeagueGrid:Keys:3:Name=admin",
            "--LeagueGrid:Keys:3:Rights:0=admin"
        );
        FeedItem[] items = [.. Source("aa", "Redford"), .. Source("bb", "Crimson Rovers")];
        var lines = string.Join('\n', items.Select(item => Encoding.UTF8.GetString(FeedWriter.ToLine(item))));
        Assert.Equal(
            items.Length,
            (await RunningServer.JsonAsync(await server.IngestAsync(lines))).GetProperty("accepted").GetInt32()
        );
        return server;
    }

    private static async Task<JsonElement> ReportAsync(RunningServer server) =>
        await RunningServer.JsonAsync(await server.GetAsync("/api/admin/identities", AdminKey));

    private static Task<HttpResponseMessage> DecideAsync(RunningServer server, string verb, object decision) =>
        server.SendAsync(HttpMethod.Post, $"/api/admin/identities/{verb}", AdminKey, JsonContent.Create(decision));

    private static bool Same(JsonElement report, string kind, params string[] ids) =>
        report
            .GetProperty("items")
            .EnumerateArray()
            .Any(item =>
                item.GetProperty("same").GetBoolean()
                && item.GetProperty("kind").GetString() == kind
                && ids.All(id =>
                    item.GetProperty("members").EnumerateArray().Any(member => member.GetProperty("id").GetString() == id)
                )
            );

    private static async Task UntilAsync(RunningServer server, Func<JsonElement, bool> holds)
    {
        var until = DateTime.UtcNow + Patience;
        JsonElement report;
        while (!holds(report = await ReportAsync(server)))
        {
            Assert.True(DateTime.UtcNow < until, $"The report stayed: {report}");
            await Task.Delay(200, Cancel);
        }
    }

    /// <summary>Five matches of two teams; two players of the second are in the first match.</summary>
    private static IEnumerable<FeedItem> Source(string source, string team) =>
        [
            new CompetitionItem
            {
                Id = $"{source}-c",
                Name = "Vale Cup",
                Type = "league",
            },
            new SeasonItem
            {
                Id = $"{source}-s",
                Competition = $"{source}-c",
                Name = "2031",
            },
            new TeamItem { Id = $"{source}-t-1", Name = team },
            new TeamItem { Id = $"{source}-t-2", Name = "Blueton" },
            new PlayerItem
            {
                Id = $"{source}-p-1",
                Name = "Ann Onesmith",
                Team = $"{source}-t-2",
            },
            new PlayerItem
            {
                Id = $"{source}-p-2",
                Name = "Bea Twomey",
                Team = $"{source}-t-2",
            },
            .. Enumerable.Range(0, 5).SelectMany(n => Played(source, n)),
            Event(source, 0, "foul", 31) with
            {
                Team = $"{source}-t-2",
                Player = $"{source}-p-2",
            },
        ];

    private static IEnumerable<FeedItem> Played(string source, int n) =>
        [
            new MatchItem
            {
                Id = $"{source}-m-{n}",
                Season = $"{source}-s",
                Home = $"{source}-t-1",
                Away = $"{source}-t-2",
                Kickoff = new DateTimeOffset(2031, 5, 4 + (5 * n), 15, 0, 0, TimeSpan.Zero),
            },
            Event(source, n, "period-start", 1),
            Event(source, n, "goal", 20 + n) with
            {
                Team = $"{source}-t-2",
                Player = $"{source}-p-1",
            },
            Event(source, n, "match-end", 90) with
            {
                Period = 2,
            },
        ];

    private static EventItem Event(string source, int match, string type, int minute) =>
        new()
        {
            Id = $"{source}-m-{match}-{type}",
            Match = $"{source}-m-{match}",
            Period = 1,
            Minute = minute,
            Type = type,
        };
}
