using System.Net;
using System.Net.Http.Json;
using LeagueGrid.Tests.Feeds.Sources;
using Xunit;

namespace LeagueGrid.Tests.Server.Sources;

/// <summary>A database and a folder of documents, read by the real server.</summary>
public sealed class SourcesTests : IDisposable
{
    private const string Map = """
        kind: player
        templates: {id: "squad-{no}"}
        fields: {name: name, heightCm: height}
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_row_updated_in_a_database_is_read_and_answered_after_the_next_poll()
    {
        _folder.Sql(
            "squad.sqlite",
            "CREATE TABLE players (no INTEGER, name TEXT, height INTEGER); INSERT INTO players VALUES (1, 'Ada Stonebridge', 171);"
        );
        _folder.Write("squad.yaml", Map);
        await using var server = await RunningServer.StartAsync(
            "Development",
            [
                .. Source(0, ("Name", "squad"), ("Kind", "sql"), ("Provider", "sqlite"), ("EverySeconds", "0.2")),
                .. Source(
                    0,
                    ("Connection", $"Data Source={_folder["squad.sqlite"]};Pooling=False"),
                    ("Map", _folder["squad.yaml"])
                ),
                .. Source(0, ("Query", "SELECT * FROM players")),
            ]
        );
        await UntilAsync(() => PlayerAsync(server), "171");

        _folder.Sql("squad.sqlite", "UPDATE players SET height = 183 WHERE no = 1");
        await UntilAsync(() => PlayerAsync(server), "183");
        await UntilAsync(() => AnswerAsync(server, "How tall is Ada Stonebridge?"), "183");
    }

    [Fact]
    public async Task A_document_changed_in_a_folder_is_answered_and_a_deleted_one_no_longer()
    {
        const string question = "When are the floodlights at Quarry Park switched on?";
        _folder.Write("texts/handbook.md", Handbook("forty"));
        await using var server = await RunningServer.StartAsync(
            "Development",
            [
                .. Source(0, ("Name", "handbooks"), ("Kind", "documents"), ("Path", _folder["texts"])),
                .. Source(0, ("Lang", "en"), ("EverySeconds", "0.2")),
            ]
        );
        await UntilAsync(() => AnswerAsync(server, question), "forty minutes");

        _folder.Write("texts/handbook.md", Handbook("seventy"));
        await UntilAsync(() => AnswerAsync(server, question), "seventy minutes");

        File.Delete(_folder["texts/handbook.md"]);
        await UntilAsync(() => AnswerAsync(server, question), "seventy minutes", expected: false);
    }

    [Fact]
    public async Task A_source_that_cannot_be_read_degrades_the_server_and_leaves_it_ready()
    {
        await using var server = await RunningServer.StartAsync(
            "Development",
            [.. Source(0, ("Name", "lost"), ("Kind", "documents"), ("Path", _folder["nowhere"]), ("EverySeconds", "0.2"))]
        );
        await UntilAsync(() => TextAsync(server, "/health/ready"), "sources: Degraded, lost failed");
        using var ready = await server.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.DoesNotContain("nowhere", await ready.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private static string Handbook(string minutes) =>
        $"""
            # Handbook of Quarry Park

            The floodlights at Quarry Park are switched on {minutes} minutes before an evening match begins.
            """;

    private static IEnumerable<string> Source(int index, params (string Setting, string Value)[] settings) =>
        settings.Select(setting => $"--LeagueGrid:Sources:{index}:{setting.Setting}={setting.Value}");

    private static Task<string> PlayerAsync(RunningServer server) => TextAsync(server, "/api/players/squad-1");

    private static async Task<string> AnswerAsync(RunningServer server, string question)
    {
        using var content = JsonContent.Create(new { question });
        using var response = await server.SendAsync(HttpMethod.Post, "/api/ask", content: content);
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    private static async Task<string> TextAsync(RunningServer server, string path)
    {
        using var response = await server.GetAsync(path);
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    // Readings come at their own pace; what is waited for is said when it does not come.
    private static async Task UntilAsync(Func<Task<string>> look, string text, bool expected = true)
    {
        var until = DateTime.UtcNow + Patience;
        string seen;
        while ((seen = await look()).Contains(text, StringComparison.Ordinal) != expected)
        {
            Assert.True(DateTime.UtcNow < until, $"Waited for '{text}' ({expected}) and saw: {seen}");
            await Task.Delay(200, Cancel);
        }
    }
}
