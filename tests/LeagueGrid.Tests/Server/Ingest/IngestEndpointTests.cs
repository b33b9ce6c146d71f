using System.Net;
using System.Text.Json;
using Xunit;

namespace LeagueGrid.Tests.Server.Ingest;

public sealed class IngestEndpointTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly RunningServer _server = fixture.Server;

    [Fact]
    public async Task Every_line_is_counted_and_a_bad_one_refused_by_its_number()
    {
        var answer = await _server.IngestAsync(
            """

            {"kind":"team","id":"n-1","name":"One"}
            {"kind":"team","id":"n-2"}

            {"kind":"team","id":"n-1","name":"One"}
            not json
            {"kind":"team","id":"n-3","name":"Three"}
            """
        );
        Assert.Equal(HttpStatusCode.MultiStatus, answer.StatusCode);
        var said = await RunningServer.JsonAsync(answer);
        Assert.Equal(2, said.GetProperty("accepted").GetInt32());
        Assert.Equal(1, said.GetProperty("duplicates").GetInt32());
        Assert.Equal(
            [(3, "n-2", "missing-field"), (6, null, "malformed-json")],
            said.GetProperty("rejected")
                .EnumerateArray()
                .Select(line =>
                    (
                        line.GetProperty("line").GetInt32(),
                        line.TryGetProperty("id", out var id) ? id.GetString() : null,
                        line.GetProperty("code").GetString()!
                    )
                )
        );
    }

    [Theory]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-ndjson; charset=latin1", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-ndjson; charset=utf-8", HttpStatusCode.OK)]
    [InlineData("application/json", HttpStatusCode.OK)]
    public async Task Only_lines_and_JSON_are_taken(string type, HttpStatusCode expected) =>
        Assert.Equal(expected, (await _server.IngestAsync("""{"kind":"team","id":"typed","name":"Typed"}""", type)).StatusCode);

    [Fact]
    public async Task A_feed_without_a_proper_name_is_refused()
    {
        using var nothing = new ByteArrayContent([]);
        var answer = await _server.SendAsync(HttpMethod.Post, "/api/ingest/a%20b", RunningServer.IngestKey, nothing);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_that_says_it_is_too_large_is_refused_before_it_is_sent()
    {
        await using var server = await RunningServer.StartAsync("Development", "--LeagueGrid:Limits:BodyBytes=1000");
        var answer = await server.IngestAsync(new string(' ', 1001));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("too-large", (await RunningServer.JsonAsync(answer)).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.OK, (await server.IngestAsync("\n")).StatusCode);
    }

    [Theory]
    [InlineData("slash/in it")]
    [InlineData("percent%2Fin it")]
    [InlineData("question?and#hash")]
    [InlineData("é漢😀")]
    public async Task Any_id_that_is_taken_reads_back_at_its_encoded_path(string id)
    {
        var item = JsonSerializer.Serialize(
            new
            {
                kind = "team",
                id,
                name = "Odd",
            }
        );
        Assert.Equal(HttpStatusCode.OK, (await _server.IngestAsync(item)).StatusCode);
        var read = await RunningServer.JsonAsync(await _server.GetAsync($"/api/teams/{Uri.EscapeDataString(id)}"));
        Assert.Equal(id, read.GetProperty("id").GetString());
    }
}
