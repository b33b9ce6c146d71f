using System.Diagnostics.Metrics;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using LeagueGrid.Core.Live;
using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Live;
using LeagueGrid.Server.Wire;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace LeagueGrid.Tests.Server.Live;

/// <summary>A connection over a pipe whose other end reads when the test wants it to.</summary>
public sealed class ConnectionFeedTests
{
    private const char Separator = '\u001e';

    private readonly Pipe _out = new(new PipeOptions(pauseWriterThreshold: 1024, resumeWriterThreshold: 512));
    private readonly LiveInstruments _instruments = new(
        new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>()
    );

    [Fact]
    public async Task A_client_that_reads_late_gets_the_newest_update_and_so_sees_its_gap()
    {
        var feed = new ConnectionFeed(Connection(), new LimitSettings { QueuedUpdates = 5 }, _instruments);
        var watch = Flowing(feed);
        for (var version = 1; version <= 100; version++)
            watch.Offer(Update(version));

        var seen = await ReadUntilAsync(100);
        Assert.Equal(seen.Order(), seen);
        Assert.Equal(seen.Distinct(), seen);
        Assert.InRange(seen.Count, 6, 30);

        // From then on it gets each update again.
        watch.Offer(Update(101));
        watch.Offer(Update(102));
        Assert.Equal([101, 102], await ReadUntilAsync(102));
    }

    [Fact]
    public async Task An_update_of_an_ended_watch_is_not_written_any_more()
    {
        var feed = new ConnectionFeed(Connection(), new LimitSettings(), _instruments);
        var ended = Flowing(feed);
        for (var version = 1; version <= 500; version++)
            ended.Offer(Update(version));
        ended.End();
        Flowing(feed).Offer(Update(999));
        // What was under way when the watch ended may still come; the rest of its queue does not.
        Assert.InRange((await ReadUntilAsync(999)).Count, 1, 200);
    }

    [Fact]
    public async Task What_comes_before_the_answer_waits_for_it_and_what_the_answer_told_is_left_out()
    {
        var feed = new ConnectionFeed(Connection(), new LimitSettings(), _instruments);
        var watch = new TopicWatch(feed, "live");
        for (var version = 1; version <= 4; version++)
            watch.Offer(Update(version));
        watch.Told(new TopicState("live", "e", 2, "{}"u8.ToArray(), null));
        Assert.False(_out.Reader.TryRead(out _));
        watch.Release();
        Assert.Equal([3, 4], await ReadUntilAsync(4));
    }

    [Fact]
    public async Task An_update_that_the_answer_told_is_left_out_even_where_it_comes_after_the_answer()
    {
        var feed = new ConnectionFeed(Connection(), new LimitSettings(), _instruments);
        var watch = new TopicWatch(feed, "live");
        watch.Told(new TopicState("live", "e", 2, "{}"u8.ToArray(), null));
        watch.Release();
        for (var version = 1; version <= 4; version++)
            watch.Offer(Update(version));
        Assert.Equal([3, 4], await ReadUntilAsync(4));
    }

    private static TopicWatch Flowing(ConnectionFeed feed)
    {
        var watch = new TopicWatch(feed, "live");
        watch.Told(new TopicState("live", "e", 0, "{}"u8.ToArray(), null));
        watch.Release();
        return watch;
    }

    private static TopicMessage Update(int version) =>
        new(new TopicUpdate("live", "e", version, "match", "{\"id\":\"m\"}"u8.ToArray(), DateTimeOffset.UnixEpoch));

    private HubConnectionContext Connection()
    {
        var json = new JsonHubProtocolOptions();
        GridJson.CopyTo(json.PayloadSerializerOptions);
        var transport = new Duplex(new Pipe().Reader, _out.Writer);
        var context = new DefaultConnectionContext("one", transport, transport);
        return new HubConnectionContext(
            context,
            new HubConnectionContextOptions { KeepAliveInterval = TimeSpan.FromHours(1) },
            NullLoggerFactory.Instance
        )
        {
            Protocol = new JsonHubProtocol(Options.Create(json)),
        };
    }

    private async Task<List<int>> ReadUntilAsync(int last)
    {
        var seen = new List<int>();
        while (!seen.Contains(last))
        {
            var read = await _out.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
            var text = Encoding.UTF8.GetString(System.Buffers.BuffersExtensions.ToArray(read.Buffer));
            var whole = text.LastIndexOf(Separator) + 1;
            foreach (var frame in text[..whole].Split(Separator, StringSplitOptions.RemoveEmptyEntries))
            {
                seen.Add(
                    JsonSerializer.Deserialize<JsonElement>(frame).GetProperty("arguments")[0].GetProperty("version").GetInt32()
                );
            }

            _out.Reader.AdvanceTo(read.Buffer.GetPosition(Encoding.UTF8.GetByteCount(text[..whole])), read.Buffer.End);
        }

        return seen;
    }

    private sealed class Duplex(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input => input;

        public PipeWriter Output => output;
    }
}
