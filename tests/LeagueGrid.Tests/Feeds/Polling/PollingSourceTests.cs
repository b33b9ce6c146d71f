using LeagueGrid.Feeds.Opening;
using LeagueGrid.Feeds.Polling;
using LeagueGrid.Feeds.Sources;
using LeagueGrid.Tests.Feeds.News;
using LeagueGrid.Tests.Feeds.Sources;

namespace LeagueGrid.Tests.Feeds.Polling;

public sealed class PollingSourceTests : IDisposable
{
    private const string Match =
        """{"kind":"match","id":"m","season":"s","home":"h","away":"a","kickoff":"2026-08-15T18:00:00Z"}""";

    private readonly NewsServer _server = new();
    private readonly ScratchFolder _folder = new();
    private readonly RememberingGrid _grid = new();
    private readonly HttpClient _http = SourceOpening.CreateHttp();

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task A_vanished_goal_is_retracted_over_a_restart_and_a_changed_one_revised()
    {
        await PollAsync($"[{Match},{Goal(10, "\"id\":\"e-1\",")},{Goal(20, "\"id\":\"e-2\",")}]");
        await PollAsync($"[{Match},{Goal(11, "\"id\":\"e-1\",")}]");

        Assert.Equal(["match m 1", "event e-1 1", "event e-2 1", "retract e-2~retract 1", "event e-1 2"], Told());
    }

    [Fact]
    public async Task Events_without_ids_come_once_however_often_they_are_polled()
    {
        await PollAsync($"{Match}\n{Goal(10)}\n{Goal(20)}\n");
        await PollAsync($"{Goal(10)}\n{Goal(20)}\n\n");
        await PollAsync(Match);

        Assert.Equal(
            ["match m 1", "event m-goal-1 1", "event m-goal-2 1", "retract m-goal-1~retract 1", "retract m-goal-2~retract 1"],
            Told()
        );
    }

    [Fact]
    public async Task An_answer_that_does_not_name_a_match_or_cannot_be_read_in_part_takes_nothing_back()
    {
        await PollAsync($"{Match}\n{Goal(10)}\n{Goal(20)}");
        await PollAsync("[]");
        var report = await PollAsync($"{Goal(10)}\n{Goal(201)}");
        await Assert.ThrowsAsync<InvalidDataException>(() => PollAsync("<html>"));

        Assert.Equal(1, report.Unreadable);
        Assert.DoesNotContain(_grid.Received, item => item is RetractItem);
    }

    [Fact]
    public async Task A_grid_that_lost_its_data_is_told_everything_under_the_revisions_it_had()
    {
        await PollAsync($"{Match}\n{Goal(10)}\n{Goal(20)}");
        await PollAsync($"{Match}\n{Goal(10)}\n{Goal(21)}");
        var empty = new RememberingGrid();
        await PollAsync($"{Match}\n{Goal(10)}\n{Goal(21)}", empty, resend: true);

        Assert.Equal(["m", "m-goal-1", "m-goal-2"], empty.Ids);
        Assert.Equal(
            (2L, 21),
            (empty.Find<EventItem>("event", "m-goal-2")!.Rev, empty.Find<EventItem>("event", "m-goal-2")!.Minute)
        );
    }

    private async Task<PollReport> PollAsync(string answer, RememberingGrid? grid = null, bool resend = false)
    {
        _server.Feed = answer;
        using var state = SourceState.Open(_folder["live.db"]);
        var source = new PollingSource(_http, _server.Address, TimeProvider.System);
        var poll = new SourcePoll(source, state, "live", (grid ?? _grid).Sink, resend: resend);
        return await poll.RunAsync(TestContext.Current.CancellationToken);
    }

    private IEnumerable<string> Told() => _grid.Received.Select(item => $"{item.Kind} {item.Id} {item.Rev}");

    private static string Goal(int minute, string id = "") =>
        $$"""{"kind":"event",{{id}}"match":"m","period":1,"minute":{{minute}},"type":"goal","team":"h","player":"p"}""";
}
