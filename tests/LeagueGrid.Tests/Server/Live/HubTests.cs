using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace LeagueGrid.Tests.Server.Live;

public sealed class HubTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const char Separator = '\u001e';

    private readonly RunningServer _server = fixture.Server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_snapshot_is_what_GET_gives_and_updates_follow_it_one_by_one()
    {
        var match = await Playing.StartAsync(_server);
        await using var hub = await _server.HubAsync();
        var updates = Listen(hub);
        var watched = await WatchAsync(hub, match.Topic, null);
        var read = await RunningServer.JsonAsync(await _server.GetAsync($"/api/matches/{match.Id}"));
        Assert.True(JsonElement.DeepEquals(read, watched.GetProperty("snapshot")));

        var ids = await match.HappenAsync("corner", 5);
        var version = watched.GetProperty("version").GetInt64();
        foreach (var id in ids)
        {
            var update = await updates.ReadAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancel);
            Assert.Equal(++version, update.GetProperty("version").GetInt64());
            Assert.Equal(id, update.GetProperty("data").GetProperty("event").GetProperty("id").GetString());
        }
    }

    [Fact]
    public async Task From_a_position_only_what_was_missed_is_told()
    {
        var match = await Playing.StartAsync(_server);
        await using var hub = await _server.HubAsync();
        var watched = await WatchAsync(hub, match.Topic, null);
        await hub.InvokeAsync("Unwatch", match.Topic, Cancel);
        var ids = await match.HappenAsync("corner", 3);
        var again = await WatchAsync(
            hub,
            match.Topic,
            new { epoch = watched.GetProperty("epoch").GetString(), version = watched.GetProperty("version").GetInt64() }
        );
        Assert.False(again.TryGetProperty("snapshot", out _));
        Assert.Equal(
            ids,
            again
                .GetProperty("updates")
                .EnumerateArray()
                .Select(update => update.GetProperty("data").GetProperty("event").GetProperty("id").GetString())
        );
    }

    [Fact]
    public async Task No_update_overtakes_the_answer_that_it_builds_on()
    {
        var match = await Playing.StartAsync(_server);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(_server.Address) { Scheme = "ws", Path = "/hubs/league" }.Uri, Cancel);
        await SayAsync(socket, """{"protocol":"json","version":1}""");
        var feeding = match.HappenAsync("corner", 40);
        for (var i = 0; i < 40; i++)
        {
            await SayAsync(
                socket,
                $$"""{"type":1,"invocationId":"w{{i}}","target":"Watch","arguments":["{{match.Topic}}",null]}"""
            );
        }

        // From each answer on the versions count up by one, until the next answer.
        long? version = null;
        var answers = 0;
        var updates = 0;
        await foreach (var frame in FramesAsync(socket))
        {
            var type = frame.TryGetProperty("type", out var kind) ? kind.GetInt32() : 0;
            if (type == 3)
            {
                version = frame.GetProperty("result").GetProperty("version").GetInt64();
                answers++;
            }
            else if (type == 1)
            {
                var told = frame.GetProperty("arguments")[0].GetProperty("version").GetInt64();
                Assert.Equal(version + 1, told);
                version = told;
                updates++;
            }

            if (answers == 40 && feeding.IsCompleted && version >= 42)
                break;
        }

        await feeding;
        Assert.Equal(40, answers);
        TestContext.Current.TestOutputHelper?.WriteLine($"{updates} updates between {answers} answers");
    }

    [Fact]
    public async Task A_watch_too_many_is_refused_and_the_others_stay()
    {
        await using var server = await RunningServer.StartAsync("Development", "--LeagueGrid:Limits:WatchesPerConnection=1");
        await using var hub = await server.HubAsync();
        await WatchAsync(hub, "live", null);
        var match = await Playing.StartAsync(server);
        var refused = await Assert.ThrowsAsync<HubException>(() => WatchAsync(hub, match.Topic, null));
        Assert.Contains("rate-limited: ", refused.Message, StringComparison.Ordinal);
        await WatchAsync(hub, "live", null);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("match/nobody-defined-this")]
    public async Task An_unknown_topic_is_named(string topic)
    {
        await using var hub = await _server.HubAsync();
        var refused = await Assert.ThrowsAsync<HubException>(() => WatchAsync(hub, topic, null));
        Assert.Contains("unknown-topic: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(topic, refused.Message, StringComparison.Ordinal);
    }

    private static Task<JsonElement> WatchAsync(HubConnection hub, string topic, object? position) =>
        hub.InvokeAsync<JsonElement>("Watch", topic, position, Cancel);

    private static ChannelReader<JsonElement> Listen(HubConnection hub)
    {
        var updates = Channel.CreateUnbounded<JsonElement>();
        hub.On<JsonElement>("update", update => updates.Writer.TryWrite(update));
        return updates.Reader;
    }

    private static async Task SayAsync(ClientWebSocket socket, string message) =>
        await socket.SendAsync(
            Encoding.UTF8.GetBytes($"{message}{Separator}"),
            WebSocketMessageType.Text,
            endOfMessage: true,
            Cancel
        );

    private static async IAsyncEnumerable<JsonElement> FramesAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var text = "";
        while (socket.State == WebSocketState.Open)
        {
            var read = await socket.ReceiveAsync(buffer, Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel);
            text += Encoding.UTF8.GetString(buffer, 0, read.Count);
            for (
                var end = text.IndexOf(Separator, StringComparison.Ordinal);
                end >= 0;
                end = text.IndexOf(Separator, StringComparison.Ordinal)
            )
            {
                yield return JsonSerializer.Deserialize<JsonElement>(text[..end]);
                text = text[(end + 1)..];
            }
        }
    }
}
