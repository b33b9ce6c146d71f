using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace LeagueGrid.Tests.Server.Access;

public sealed class AccessTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly RunningServer _server = fixture.Server;

    [Fact]
    public async Task In_Development_this_machine_reads_without_a_key() =>
        Assert.Equal(HttpStatusCode.OK, (await _server.GetAsync("/api/competitions")).StatusCode);

    [Fact]
    public async Task A_page_that_points_its_own_name_at_this_machine_does_not_read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/competitions");
        request.Headers.Host = "evil.example";
        var response = await _server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("a-key-that-nobody-has", HttpStatusCode.Unauthorized)]
    [InlineData("eyJhbGciOiJub25lIn0.eyJyaWdodHMiOiJpbmdlc3QifQ.", HttpStatusCode.Unauthorized)]
    [InlineData(RunningServer.ReadKey, HttpStatusCode.Forbidden)]
    [InlineData(RunningServer.IngestKey, HttpStatusCode.MultiStatus)]
    public async Task Only_a_key_with_the_right_may_feed(string? key, HttpStatusCode expected)
    {
        var response = await _server.IngestAsync("{}", key: key);
        Assert.Equal(expected, response.StatusCode);
        if (expected is HttpStatusCode.MultiStatus)
            return;
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await RunningServer.JsonAsync(response);
        Assert.Equal((int)expected, problem.GetProperty("status").GetInt32());
        Assert.Equal(
            expected is HttpStatusCode.Forbidden ? "forbidden" : "unauthorized",
            problem.GetProperty("code").GetString()
        );
    }

    [Fact]
    public async Task A_wrong_key_does_not_fall_back_to_what_is_open() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await _server.GetAsync("/api/competitions", "wrong")).StatusCode);

    [Fact]
    public async Task The_hub_refuses_a_wrong_key() =>
        await Assert.ThrowsAsync<HttpRequestException>(() => _server.HubAsync("wrong"));

    [Fact]
    public async Task A_key_without_the_right_to_ask_is_told_so_by_the_hub()
    {
        await using var server = await RunningServer.StartAsync("Production");
        await using var hub = await server.HubAsync(RunningServer.ReadKey);
        var refused = await Assert.ThrowsAsync<HubException>(() =>
            hub.InvokeAsync("Feedback", new { answerId = "a", verdict = "right" }, TestContext.Current.CancellationToken)
        );
        Assert.Contains("forbidden: ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData(null, true)]
    public async Task A_foreign_page_does_not_open_the_hub(string? origin, bool opens)
    {
        using var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        var connecting = socket.ConnectAsync(
            new UriBuilder(_server.Address) { Scheme = "ws", Path = "/hubs/league" }.Uri,
            TestContext.Current.CancellationToken
        );
        if (opens)
            await connecting;
        else
            await Assert.ThrowsAsync<WebSocketException>(() => connecting);
    }

    [Fact]
    public async Task Outside_Development_nothing_but_health_is_open()
    {
        await using var server = await RunningServer.StartAsync("Production");
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/health/live")).StatusCode);
        foreach (var path in new[] { "/api/competitions", "/api/matches/x", "/api/search?q=a", "/metrics", "/api/answers/x" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/api/competitions", RunningServer.ReadKey)).StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => server.HubAsync());
    }
}
