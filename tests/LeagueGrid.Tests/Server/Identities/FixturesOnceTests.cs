using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LeagueGrid.Core.Feed;
using LeagueGrid.Tests.Feeds;
using Xunit;

namespace LeagueGrid.Tests.Server.Identities;

/// <summary>What several sources tell of one fixture counts once, wherever it is counted; and as often as told where somebody decides so.</summary>
public sealed class FixturesOnceTests
{
    private const string AdminKey = "key-that-may-administer-04";
    private const int Played = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_season_told_by_two_sources_under_ids_of_their_own_counts_as_told_by_one()
    {
        await using var server = await StartAsync();
        await IngestAsync(server, Source("aa", "aa-s"));
        var alone = await CountedAsync(server);
        Assert.Equal(Played, alone.GetProperty("table")[0].GetProperty("played").GetInt32());
        await IngestAsync(server, Source("bb", "aa-s"));

        await UntilAsync(server, now => Same(now, alone));
        Assert.Contains("4", await AskAsync(server, "How many goals did Ann Onesmith score?"), StringComparison.Ordinal);
        Assert.Contains("4", await AskAsync(server, "How often did Redford play against Blueton?"), StringComparison.Ordinal);

        // The matches themselves stay: each source is to be found under its own ids.
        var matches = await RunningServer.JsonAsync(await server.GetAsync("/api/seasons/aa-s/matches", RunningServer.AskKey));
        Assert.Equal(2 * Played, matches.GetProperty("items").GetArrayLength());

        foreach (var team in new[] { "bb-t-1", "bb-t-2" })
            Assert.Equal(HttpStatusCode.OK, (await SplitAsync(server, "team", team)).StatusCode);
        await UntilAsync(server, now => now.GetProperty("table").GetArrayLength() == 4);
    }

    [Fact]
    public async Task Matches_told_twice_of_the_same_teams_count_once_until_they_are_split()
    {
        await using var server = await StartAsync();
        await IngestAsync(server, Source("aa", "aa-s"));
        var alone = await CountedAsync(server);
        // The second source knows the ids of the first, but for the matches.
        await IngestAsync(server, Source("aa", "aa-s", match: "bb"));
        await UntilAsync(server, now => Same(now, alone));
        Assert.Contains("4", await AskAsync(server, "How often did Redford play against Blueton?"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await SplitAsync(server, "match", "bb-m-0")).StatusCode);
        await UntilAsync(
            server,
            now =>
                now.GetProperty("table")[0].GetProperty("played").GetInt32() == Played + 1
                && now.GetProperty("scorers")[0].GetProperty("goals").GetInt32() == Played + 1
                && now.GetProperty("player").GetProperty("goals").GetInt32() == Played + 1
        );
        Assert.Contains("5", await AskAsync(server, "How many goals did Ann Onesmith score?"), StringComparison.Ordinal);
        Assert.Contains("5", await AskAsync(server, "How often did Redford play against Blueton?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_season_told_once_more_by_another_archive_leaves_every_total_as_it_was()
    {
        var first = SharedData.Path("canonical", "premier-league-2017-18.ndjson");
        var second = SharedData.Path("canonical", "duplicates/premier-league-2017-18-openfootball.ndjson");
        await using var server = await StartAsync();
        await IngestLinesAsync(server, await File.ReadAllTextAsync(first, Cancel));
        string[] questions =
        [
            "How many goals did Harry Kane score in 2017-18?",
            "How many goals were scored in the Premier League 2017-18?",
            "How many matches did Manchester City win in 2017-18?",
            "How often did Arsenal play against Chelsea?",
            "Who won the Premier League 2017-18?",
        ];
        var alone = new List<string>();
        foreach (var question in questions)
            alone.Add(await AskAsync(server, question));
        await IngestLinesAsync(server, await File.ReadAllTextAsync(second, Cancel));
        await UntilAsync(server, report => Linked(report, "match") == 380, "/api/admin/identities?limit=500");
        foreach (var (n, question) in questions.Index())
            Assert.Equal(Numbers(alone[n]), Numbers(await AskAsync(server, question)));
    }

    /// <summary>What is counted, in words that hold a digit: each source has its own names for seasons and teams.</summary>
    private static List<string> Numbers(string answer) =>
        [
            .. answer
                .Replace("(2017-2018)", "2017-18", StringComparison.Ordinal)
                .Split([' ', ',', '.', '\n'])
                .Where(word => word.Any(char.IsDigit)),
        ];

    private static int Linked(JsonElement report, string kind) =>
        report
            .GetProperty("items")
            .EnumerateArray()
            .Count(item => item.GetProperty("same").GetBoolean() && item.GetProperty("kind").GetString() == kind);

    private static Task<RunningServer> StartAsync() =>
        RunningServer.StartAsync(
            "Development",
            $"--LeagueGrid:Keys:3:Key={AdminKey}",
            "--LeagueGrid:Keys:3:Name=admin",
            "--LeagueGrid:Keys:3:Rights:0=admin"
        );

    /// <summary>Everything that is counted: the table, the scorers, a player.</summary>
    private static async Task<JsonElement> CountedAsync(RunningServer server)
    {
        async Task<JsonElement> Read(string path, string part) =>
            (await RunningServer.JsonAsync(await server.GetAsync(path, RunningServer.AskKey))).GetProperty(part);
        return JsonSerializer.SerializeToElement(
            new
            {
                table = await Read("/api/seasons/aa-s/table", "rows"),
                scorers = await Read("/api/seasons/aa-s/scorers", "rows"),
                player = await Read("/api/players/aa-p-1", "totals"),
            }
        );
    }

    private static bool Same(JsonElement one, JsonElement other) => JsonElement.DeepEquals(one, other);

    private static async Task UntilAsync(RunningServer server, Func<JsonElement, bool> holds)
    {
        var until = DateTime.UtcNow + Patience;
        JsonElement now;
        while (!holds(now = await CountedAsync(server)))
        {
            Assert.True(DateTime.UtcNow < until, $"It stayed: {now}");
            await Task.Delay(200, Cancel);
        }
    }

    private static async Task UntilAsync(RunningServer server, Func<JsonElement, bool> holds, string path)
    {
        var until = DateTime.UtcNow + Patience;
        JsonElement now;
        while (!holds(now = await RunningServer.JsonAsync(await server.GetAsync(path, AdminKey))))
        {
            Assert.True(DateTime.UtcNow < until, $"It stayed: {now}");
            await Task.Delay(500, Cancel);
        }
    }

    private static async Task<string> AskAsync(RunningServer server, string question)
    {
        using var response = await server.SendAsync(
            HttpMethod.Post,
            "/api/ask",
            RunningServer.AskKey,
            JsonContent.Create(new { question })
        );
        return (await RunningServer.JsonAsync(response)).GetProperty("text").GetString()!;
    }

    private static Task<HttpResponseMessage> SplitAsync(RunningServer server, string kind, string id) =>
        server.SendAsync(
            HttpMethod.Post,
            "/api/admin/identities/split",
            AdminKey,
            JsonContent.Create(
                new
                {
                    kind,
                    id,
                    reason = "another",
                }
            )
        );

    private static Task IngestAsync(RunningServer server, IEnumerable<FeedItem> items) =>
        IngestLinesAsync(server, string.Join('\n', items.Select(item => Encoding.UTF8.GetString(FeedWriter.ToLine(item)))));

    private static async Task IngestLinesAsync(RunningServer server, string lines)
    {
        var taken = await RunningServer.JsonAsync(await server.IngestAsync(lines));
        Assert.Equal(0, taken.GetProperty("rejected").GetArrayLength());
    }

    /// <summary>A competition of one season, two teams, a scorer, and so many matches in each of which she scores.</summary>
    private static IEnumerable<FeedItem> Source(string source, string season, string? match = null) =>
        [
            new CompetitionItem
            {
                Id = "aa-c",
                Name = "Vale League",
                Type = "league",
            },
            new SeasonItem
            {
                Id = season,
                Competition = "aa-c",
                Name = "2031",
            },
            new TeamItem { Id = $"{source}-t-1", Name = "Redford" },
            new TeamItem { Id = $"{source}-t-2", Name = "Blueton" },
            new PlayerItem
            {
                Id = $"{source}-p-1",
                Name = "Ann Onesmith",
                Team = $"{source}-t-2",
                BirthDate = new DateOnly(2010, 4, 1),
            },
            .. Enumerable.Range(0, Played).SelectMany(n => Match(source, season, $"{match ?? source}-m-{n}", n)),
        ];

    private static IEnumerable<FeedItem> Match(string source, string season, string id, int n) =>
        [
            new MatchItem
            {
                Id = id,
                Season = season,
                Home = $"{source}-t-1",
                Away = $"{source}-t-2",
                Kickoff = new DateTimeOffset(2031, 5, 4 + (5 * n), 15, 0, 0, TimeSpan.Zero),
            },
            Event(id, "period-start", 1),
            Event(id, "goal", 20 + n) with
            {
                Team = $"{source}-t-2",
                Player = $"{source}-p-1",
            },
            Event(id, "match-end", 90) with
            {
                Period = 2,
            },
        ];

    private static EventItem Event(string match, string type, int minute) =>
        new()
        {
            Id = $"{match}-{type}",
            Match = match,
            Period = 1,
            Minute = minute,
            Type = type,
        };
}
