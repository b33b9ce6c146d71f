using System.Text.Json;
using System.Threading.Channels;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Live;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeagueGrid.Tests.Grains;

public sealed class TopicTests(GridFixture fixture) : IClassFixture<GridFixture>
{
    private readonly TestGrid _grid = fixture.Grid;
    private readonly Story _t = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_accepted_item_of_a_match_is_one_update_with_the_next_version()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match()]);
        var topic = $"match/{_t["m-1"]}";
        await using var heard = await HearAsync(topic);
        var start = (await _grid.Topics.WatchAsync(topic, null, Cancel))!;
        Assert.NotNull(start.Snapshot);

        await _grid.AcceptAsync(_t.Start(), _t.Goal("e-1", 12), _t.Pass("e-2", 13));
        await _grid.AcceptAsync(_t.Goal("e-1", 14, rev: 2), _t.Retract("x-1", "e-1"));
        var updates = await heard.TakeAsync(5);
        Assert.Equal(["event", "event", "event", "correction", "retract"], updates.Select(update => update.Type));
        Assert.Equal([2, 3, 4, 5, 6], updates.Select(update => update.Version));
        Assert.All(updates, update => Assert.Equal(start.Epoch, update.Epoch));
        var goal = JsonDocument.Parse(updates[1].Data).RootElement;
        Assert.Equal(1, goal.GetProperty("score").GetProperty("home").GetInt32());
        Assert.Equal(6, (await _grid.Views.MatchAsync(_t["m-1"], Moment.Now, Cancel))!.Version);
    }

    [Fact]
    public async Task Who_was_away_gets_the_missed_updates_of_a_match_also_from_a_new_activation()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match(), _t.Start()]);
        var topic = $"match/{_t["m-1"]}";
        var left = (await _grid.Topics.WatchAsync(topic, null, Cancel))!;
        await _grid.AcceptAsync(_t.Goal("e-1", 12), _t.Pass("e-2", 13));
        var position = new TopicPosition(left.Epoch, left.Version);

        var missed = (await _grid.Topics.WatchAsync(topic, position, Cancel))!;
        Assert.Null(missed.Snapshot);
        Assert.Equal([3, 4], missed.Updates!.Select(update => update.Version));

        await Service<IGrainFactory>().GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero, Cancel);
        var again = (await _grid.Topics.WatchAsync(topic, position, Cancel))!;
        Assert.Equal(missed.Epoch, again.Epoch);
        Assert.Equal(
            missed.Updates!.Select(update => (update.Version, update.Type, Text(update))),
            again.Updates!.Select(update => (update.Version, update.Type, Text(update)))
        );
    }

    [Fact]
    public async Task A_position_of_another_epoch_or_ahead_of_the_topic_gets_a_snapshot_and_the_newest_gets_nothing()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match(), _t.Start()]);
        foreach (
            var topic in new[]
            {
                $"match/{_t["m-1"]}",
                $"team/{_t["t-1"]}",
                $"player/{_t["p-1"]}",
                $"season/{_t["s-1"]}/table",
                $"season/{_t["s-1"]}/scorers",
                "live",
            }
        )
        {
            var now = (await _grid.Topics.WatchAsync(topic, null, Cancel))!;
            Assert.NotNull(now.Snapshot);
            var same = (await _grid.Topics.WatchAsync(topic, new TopicPosition(now.Epoch, now.Version), Cancel))!;
            Assert.True(same.Snapshot is null && same.Updates is null or [], topic);
            Assert.NotNull((await _grid.Topics.WatchAsync(topic, new TopicPosition("other", now.Version), Cancel))!.Snapshot);
            Assert.NotNull(
                (await _grid.Topics.WatchAsync(topic, new TopicPosition(now.Epoch, now.Version + 9), Cancel))!.Snapshot
            );
        }
        Assert.Null(await _grid.Topics.WatchAsync("match/nobody-defined", null, Cancel));
        Assert.Null(await _grid.Topics.WatchAsync("season/x", null, Cancel));
    }

    [Fact]
    public async Task The_table_topic_speaks_only_when_the_table_changed()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match(), _t.Start()]);
        var topic = $"season/{_t["s-1"]}/table";
        await using var heard = await HearAsync(topic);
        var start = (await _grid.Topics.WatchAsync(topic, null, Cancel))!;
        await _grid.AcceptAsync(_t.Pass("e-1", 5), _t.Pass("e-2", 6));
        await _grid.AcceptAsync(_t.Goal("e-3", 12));
        var update = Assert.Single(await heard.TakeAsync(1));
        Assert.Equal((start.Version + 1, "table"), (update.Version, update.Type));
        Assert.Contains("\"goalsFor\":1", Text(update), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scoreboard_takes_a_match_in_when_it_starts_and_out_when_it_ends()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match()]);
        await using var heard = await HearAsync("live");
        await _grid.Topics.WatchAsync("live", null, Cancel);
        await _grid.AcceptAsync(_t.Start());
        await _grid.AcceptAsync(_t.End());
        var updates = await heard.TakeAsync(2, update => Text(update).Contains(_t["m-1"], StringComparison.Ordinal));
        Assert.Equal(["match", "match-ended"], updates.Select(update => update.Type));
    }

    [Fact]
    public async Task A_goal_and_a_report_reach_the_player_and_the_version_is_that_of_the_read_model()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match(), _t.Start()]);
        var topic = $"player/{_t["p-1"]}";
        await using var heard = await HearAsync(topic);
        await _grid.Topics.WatchAsync(topic, null, Cancel);
        await _grid.AcceptAsync(_t.Goal("e-1", 12));
        await _grid.AcceptAsync(_t.Availability("a-1", "doubtful"));
        var updates = await heard.TakeAsync(2);
        Assert.Contains("\"goals\":1", Text(updates[0]), StringComparison.Ordinal);
        Assert.Contains("doubtful", Text(updates[1]), StringComparison.Ordinal);
        Assert.Equal(updates[1].Version, (await _grid.Views.PlayerAsync(_t["p-1"], Cancel))!.Version);
    }

    [Fact]
    public async Task Every_acknowledged_batch_is_told_with_its_newest_cause()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match(), _t.Start()]);
        var changes = Channel.CreateUnbounded<LeagueChange>();
        await using var subscription = await Service<ILeagueChanges>()
            .SubscribeAsync(change => changes.Writer.TryWrite(change), () => { }, Cancel);
        await _grid.AcceptAsync(_t.Pass("e-1", 5), _t.Goal("e-2", 12));
        LeagueChange change;
        do change = await changes.Reader.ReadAsync(Cancel);
        while (change.Subject != $"match/{_t["m-1"]}");
        Assert.Equal((_t["e-2"], "event", _t["s-1"]), (change.Cause, change.CauseKind, change.Season));
        Assert.True(change.Aspects.HasFlag(Aspects.Score | Aspects.Goals));
    }

    private static string Text(TopicUpdate update) => System.Text.Encoding.UTF8.GetString(update.Data.Span);

    private async Task<Heard> HearAsync(string topic)
    {
        var updates = Channel.CreateUnbounded<TopicUpdate>();
        var subscription = await Service<ITopicUpdates>()
            .SubscribeTopicAsync(topic, update => updates.Writer.TryWrite(update), () => { }, Cancel);
        return new Heard(updates.Reader, subscription);
    }

    private T Service<T>()
        where T : notnull => _grid.Gateway.GetRequiredService<T>();

    private sealed record Heard(ChannelReader<TopicUpdate> Updates, IAsyncDisposable Subscription) : IAsyncDisposable
    {
        public async Task<List<TopicUpdate>> TakeAsync(int count, Func<TopicUpdate, bool>? which = null)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            patience.CancelAfter(TimeSpan.FromSeconds(20));
            var taken = new List<TopicUpdate>();
            while (taken.Count < count)
                if (await Updates.ReadAsync(patience.Token) is var update && which?.Invoke(update) is not false)
                    taken.Add(update);
            return taken;
        }

        public ValueTask DisposeAsync() => Subscription.DisposeAsync();
    }
}
