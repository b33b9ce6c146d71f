using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Xunit;

namespace LeagueGrid.Tests.Server.Asking;

public sealed class AskEndpointTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly RunningServer _server = fixture.Server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parts_come_as_server_sent_events_named_by_their_kind()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask")
        {
            Content = JsonContent.Create(new { question = "Who leads the league?" }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await _server.Http.SendAsync(request, Cancel);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var kinds = new List<string>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync(Cancel)).EnumerateAsync(Cancel))
        {
            Assert.Equal(item.EventType, JsonSerializer.Deserialize<JsonElement>(item.Data).GetProperty("kind").GetString());
            kinds.Add(item.EventType);
        }

        Assert.Equal("started", kinds[0]);
        Assert.Equal("completed", kinds[^1]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"question\":\" \"}")]
    [InlineData("{\"question\":7}")]
    [InlineData("{\"question\":")]
    [InlineData("{\"question\":\"Who?\",\"viewerDelaySeconds\":-1}")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task A_request_that_cannot_be_answered_is_400(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var response = await _server.SendAsync(HttpMethod.Post, "/api/ask", content: content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("invalid-request", (await RunningServer.JsonAsync(response)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Beyond_its_pace_a_client_is_told_when_to_come_again()
    {
        await using var server = await RunningServer.StartAsync(
            "Development",
            "--LeagueGrid:Limits:AsksInBurst=1",
            "--LeagueGrid:Limits:AsksPerMinute=300"
        );
        HttpResponseMessage response;
        do
        {
            using var content = JsonContent.Create(new { question = "Who leads the league?" });
            response = await server.SendAsync(HttpMethod.Post, "/api/ask", content: content);
        } while (response.StatusCode == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal("rate-limited", (await RunningServer.JsonAsync(response)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Feedback_needs_an_answer_and_a_verdict()
    {
        using var verdict = JsonContent.Create(new { verdict = "right" });
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await _server.SendAsync(HttpMethod.Post, "/api/answers/none/feedback", content: verdict)).StatusCode
        );
        using var nonsense = JsonContent.Create(new { verdict = "perhaps" });
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await _server.SendAsync(HttpMethod.Post, "/api/answers/none/feedback", content: nonsense)).StatusCode
        );
    }
}
