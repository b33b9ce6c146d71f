using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace LeagueGrid.Tests.Server.Documents;

public sealed partial class DocumentsTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly string[] Paths =
    [
        "/api/ingest/{feed}",
        "/api/competitions",
        "/api/seasons/{id}",
        "/api/seasons/{id}/table",
        "/api/seasons/{id}/scorers",
        "/api/seasons/{id}/matches",
        "/api/matches",
        "/api/matches/{id}",
        "/api/matches/{id}/events",
        "/api/matches/{id}/at",
        "/api/teams/{id}",
        "/api/players/{id}",
        "/api/search",
        "/api/ask",
        "/api/answers/{id}",
        "/api/answers/{id}/feedback",
    ];

    private readonly RunningServer _server = fixture.Server;

    [Fact]
    public async Task OpenAPI_tells_every_path_with_a_schema_of_its_answer()
    {
        var document = await RunningServer.JsonAsync(await _server.GetAsync("/openapi/v1.json"));
        var paths = document.GetProperty("paths");
        foreach (var path in Paths)
        {
            var operation = paths.GetProperty(path).EnumerateObject().Single().Value;
            Assert.False(string.IsNullOrWhiteSpace(operation.GetProperty("summary").GetString()), path);
            var responses = operation.GetProperty("responses");
            Assert.True(
                responses.TryGetProperty("204", out _) || responses.GetProperty("200").TryGetProperty("content", out _),
                $"{path} says nothing of its answer"
            );
        }
    }

    [Fact]
    public async Task The_page_of_the_documents_asks_no_other_server()
    {
        var page = await _server.GetAsync("/docs/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotMatch(ForeignSource(), text);
        foreach (Match script in OwnScript().Matches(text))
            Assert.Equal(HttpStatusCode.OK, (await _server.GetAsync($"/docs/{script.Groups[1].Value}")).StatusCode);
    }

    [Fact]
    public async Task Every_answer_keeps_a_browser_from_guessing()
    {
        foreach (var path in new[] { "/", "/api/competitions", "/api/teams/none", "/api/nothing", "/docs/" })
        {
            var response = await _server.GetAsync(path);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains(
                "default-src 'self'",
                response.Headers.GetValues("Content-Security-Policy").Single(),
                StringComparison.Ordinal
            );
        }
    }

    [GeneratedRegex("(src|href)=\"(https?:)?//", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ForeignSource();

    [GeneratedRegex("src=\"([^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnScript();
}
