using LeagueGrid.Answers.Following;

namespace LeagueGrid.Tests.Answers.Following;

public sealed class ComputingRoomTests
{
    private readonly SetClock _clock = new();
    private readonly List<string> _entered = [];

    [Fact]
    public async Task Those_who_read_the_match_itself_go_before_those_who_read_its_season()
    {
        var room = new ComputingRoom(1, _clock);
        await room.EnterAsync("first", isNear: true, TestContext.Current.CancellationToken);
        var tables = EnterAsync(room, "table", isNear: false);
        var score = EnterAsync(room, "score", isNear: true);

        room.Leave();
        await score;
        room.Leave();
        await tables;

        Assert.Equal(["score", "table"], _entered);
    }

    [Fact]
    public async Task Who_has_waited_long_goes_before_all_that_came_since()
    {
        var room = new ComputingRoom(1, _clock);
        await room.EnterAsync("first", isNear: true, TestContext.Current.CancellationToken);
        var table = EnterAsync(room, "table", isNear: false);
        _clock.Now += TimeSpan.FromSeconds(1);
        var score = EnterAsync(room, "score", isNear: true);

        room.Leave();
        await table;
        room.Leave();
        await score;

        Assert.Equal(["table", "score"], _entered);
    }

    [Fact]
    public async Task What_turns_near_while_it_waits_goes_before_those_that_are_not_and_enters_once()
    {
        var room = new ComputingRoom(1, _clock);
        await room.EnterAsync("first", isNear: true, TestContext.Current.CancellationToken);
        var table = EnterAsync(room, "table", isNear: false);
        var score = EnterAsync(room, "score", isNear: false);
        room.Hurry("score");

        room.Leave();
        await score;
        room.Leave();
        await table;
        room.Leave();

        Assert.Equal(["score", "table"], _entered);
        Assert.True(room.EnterAsync("next", isNear: false, TestContext.Current.CancellationToken).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_place_is_not_lost_to_somebody_who_gave_up_waiting()
    {
        var room = new ComputingRoom(1, _clock);
        await room.EnterAsync("first", isNear: true, TestContext.Current.CancellationToken);
        using var ended = new CancellationTokenSource();
        var gone = room.EnterAsync("gone", isNear: true, ended.Token);
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);

        room.Leave();

        Assert.True(room.EnterAsync("next", isNear: false, TestContext.Current.CancellationToken).IsCompletedSuccessfully);
    }

    private async Task EnterAsync(ComputingRoom room, string who, bool isNear)
    {
        await room.EnterAsync(who, isNear, TestContext.Current.CancellationToken);
        _entered.Add(who);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2030, 1, 1, 20, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
