using LeagueGrid.Client;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Questions;
using LeagueGrid.Tests.Server.Live;
using Xunit;

namespace LeagueGrid.Tests.Server.Client;

/// <summary>The .NET client against the real server.</summary>
public sealed class ClientTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly RunningServer _server = fixture.Server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_watched_match_begins_with_a_snapshot_and_goes_on_with_each_update()
    {
        var match = await Playing.StartAsync(_server);
        await using var client = new LeagueGridClient(_server.Address);
        await using var steps = client.WatchAsync(match.Topic, Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await steps.MoveNextAsync());
        Assert.Equal("snapshot", steps.Current.Type);
        var version = steps.Current.Version;
        foreach (var id in await match.HappenAsync("corner", 3))
        {
            Assert.True(await steps.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancel));
            Assert.Equal(++version, steps.Current.Version);
            Assert.Equal(id, steps.Current.Data.GetProperty("event").GetProperty("id").GetString());
        }
    }

    [Fact]
    public async Task What_is_fed_is_read_and_a_second_time_is_a_duplicate()
    {
        await using var client = new LeagueGridClient(_server.Address, RunningServer.IngestKey);
        ReadOnlyMemory<byte>[] items = [FeedWriter.ToLine(new TeamItem { Id = "client-t", Name = "Clients" })];
        Assert.Equal(1, (await client.IngestAsync("test", items, cancel: Cancel)).Accepted);
        Assert.Equal(1, (await client.IngestAsync("test", items, cancel: Cancel)).Duplicates);
        Assert.Equal("Clients", (await client.TeamAsync("client-t", Cancel))!.Name);
        Assert.Null(await client.TeamAsync("nobody", Cancel));
    }

    [Fact]
    public async Task An_answer_streams_from_started_to_completed_and_reads_back_by_its_id()
    {
        await using var client = new LeagueGridClient(_server.Address, RunningServer.AskKey);
        var parts = new List<AnswerPart>();
        await foreach (var part in client.AskAsync(new AskRequest { Question = "Who won the cup of 1899?" }, Cancel))
            parts.Add(part);
        Assert.IsType<AnswerPart.Started>(parts[0]);
        var completed = Assert.IsType<AnswerPart.Completed>(parts[^1]);
        Assert.Equal(completed.Text, (await client.AnswerAsync(completed.AnswerId, Cancel))!.Text);
    }
}
