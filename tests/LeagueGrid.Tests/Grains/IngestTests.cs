using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Ports;
using LeagueGrid.Tests.Stores;
using Xunit;

namespace LeagueGrid.Tests.Grains;

public sealed class GridFixture : IAsyncLifetime
{
    private readonly EmbeddedStoreFixture _store = new();

    internal TestGrid Grid { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Grid = await TestGrid.StartAsync(_store.Connection, silos: 2);

    public async ValueTask DisposeAsync()
    {
        await Grid.DisposeAsync();
        _store.Dispose();
    }
}

public sealed class IngestTests(GridFixture fixture) : IClassFixture<GridFixture>
{
    private readonly TestGrid _grid = fixture.Grid;
    private readonly Story _t = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_is_read_at_once()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match(), _t.Start(), _t.Goal("e-1", 12)]);

        var match = await _grid.Views.MatchAsync(_t["m-1"], Moment.Now, Cancel);
        Assert.Equal((1, 0, "live", 3), (match!.Score.Home, match.Score.Away, match.Status, match.Version));
        var table = await _grid.Views.TableAsync(_t["s-1"], live: true, Cancel);
        Assert.Equal((_t["t-1"], 3), (table!.Rows[0].Team.Id, table.Rows[0].Points));
        Assert.Equal(1, (await _grid.Views.PlayerAsync(_t["p-1"], Cancel))!.Totals.Goals);
        var live = await _grid.Views.MatchesAsync(new(Team: _t["t-1"], LiveOnly: true), null, 10, Cancel);
        Assert.Equal(_t["m-1"], Assert.Single(live.Items).Id);
        var events = await _grid.League.EventsAsync(_t["m-1"], Moment.Now, Cancel);
        Assert.Contains(events!, e => e.Id == _t["e-1"]);
    }

    [Fact]
    public async Task The_same_item_sent_many_times_at_once_is_accepted_once()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match(), _t.Start()]);
        var sent = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => _grid.TakeAsync(_t.Goal("e-1", 12))));
        Assert.Equal(1, sent.Count(verdicts => verdicts[0] == Verdict.Accepted));
        Assert.Equal(39, sent.Count(verdicts => verdicts[0] == Verdict.Duplicate));
        Assert.Equal(3, (await _grid.Views.MatchAsync(_t["m-1"], Moment.Now, Cancel))!.Version);
    }

    [Fact]
    public async Task Within_one_call_definitions_may_come_after_what_refers_to_them()
    {
        string[] lines = [.. _t.Definitions, _t.Match(), _t.Start(), _t.Goal("e-1", 12)];
        await _grid.AcceptAsync([.. lines.Reverse()]);
    }

    [Fact]
    public async Task What_refers_to_the_unknown_is_refused_by_itself()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match()]);
        var verdicts = await _grid.TakeAsync(
            _t.Goal("e-1", 12, "m-9"),
            _t.Match("m-2", season: "s-9"),
            _t.Player("p-3", "Cy", "t-9"),
            _t.Availability("a-1", "injured", "p-9"),
            _t.Goal("e-2", 12).Replace(_t["p-1"], "nobody", StringComparison.Ordinal),
            _t.Goal("e-3", 12)
        );
        Assert.Equal(
            ["unknown-match", "invalid-field", "unknown-team", "unknown-player", "unknown-player", null],
            verdicts.Select(verdict => verdict.Refusal?.Code)
        );
    }

    [Fact]
    public async Task A_removed_event_goes_without_naming_its_match_and_stays_away()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match(), _t.Start(), _t.Goal("e-1", 12)]);
        await _grid.AcceptAsync(_t.Remove("r-1", "event", "e-1"));
        Assert.Equal(0, (await _grid.Views.MatchAsync(_t["m-1"], Moment.Now, Cancel))!.Score.Home);
        Assert.Equal(0, (await _grid.Views.PlayerAsync(_t["p-1"], Cancel))!.Totals.Goals);
        Assert.NotEqual(Verdict.Accepted, Assert.Single(await _grid.TakeAsync(_t.Goal("e-1", 12))));
        await _grid.AcceptAsync(_t.Goal("e-1", 12, rev: 2));
        Assert.Equal(1, (await _grid.Views.PlayerAsync(_t["p-1"], Cancel))!.Totals.Goals);
    }

    [Fact]
    public async Task A_removed_match_is_gone_everywhere_until_a_higher_revision_comes()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match(), _t.Start(), _t.Goal("e-1", 12), _t.End()]);
        await _grid.AcceptAsync(_t.Remove("r-1", "match", "m-1"));
        Assert.Null(await _grid.Views.MatchAsync(_t["m-1"], Moment.Now, Cancel));
        Assert.Empty((await _grid.Views.TableAsync(_t["s-1"], live: false, Cancel))!.Rows);
        Assert.Equal(0, (await _grid.Views.PlayerAsync(_t["p-1"], Cancel))!.Totals.Goals);

        await _grid.AcceptAsync(_t.Match(rev: 2));
        Assert.Equal(1, (await _grid.Views.MatchAsync(_t["m-1"], Moment.Now, Cancel))!.Score.Home);
    }

    [Fact]
    public async Task A_match_that_moves_to_another_season_leaves_the_first()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match(), _t.Start(), _t.Goal("e-1", 12), _t.End()]);
        var other = $$"""{"kind":"season","id":"{{_t["s-2"]}}","competition":"{{_t["c-1"]}}","name":"Other"}""";
        await _grid.AcceptAsync(other, _t.Match(season: "s-2", rev: 2));
        Assert.Empty((await _grid.Views.TableAsync(_t["s-1"], live: false, Cancel))!.Rows);
        Assert.Equal(2, (await _grid.Views.TableAsync(_t["s-2"], live: false, Cancel))!.Rows.Count);
    }

    [Theory]
    [InlineData("t-1", "p-9", "unknown-player")]
    [InlineData("t-9", "p-1", "unknown-team")]
    public async Task A_result_whose_goals_name_somebody_unknown_is_refused(string team, string player, string code)
    {
        await _grid.AcceptAsync(_t.Definitions);
        var goal = $$"""[{"team":"{{_t["t-1"]}}","player":"{{_t["p-1"]}}","minute":5}]""";
        var strange = _t.Result("r-1")
            .Replace(
                goal,
                goal.Replace(_t["t-1"], _t[team], StringComparison.Ordinal)
                    .Replace(_t["p-1"], _t[player], StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        var verdict = Assert.Single(await _grid.TakeAsync(strange));
        Assert.Equal(code, verdict.Refusal?.Code);
        await _grid.AcceptAsync(_t.Result("r-1"));
    }

    [Fact]
    public async Task A_removal_of_an_event_that_no_match_knows_is_refused_and_says_what_to_do()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match()]);
        var verdict = Assert.Single(await _grid.TakeAsync(_t.Remove("x-1", "event", "e-9")));
        Assert.Equal("invalid-field", verdict.Refusal?.Code);
        Assert.Contains("retract", verdict.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_is_kept_in_its_newest_revision_and_goes_when_removed()
    {
        var source = new LeagueGrid.Grains.Reading.PassageSource(
            _grid.League,
            Service<LeagueGrid.Grains.Directory.DirectoryReplica>(),
            Service<IContributionStore>(),
            _grid.Grains,
            TimeProvider.System
        );
        var subject = $"article/{_t["a-1"]}";
        await _grid.AcceptAsync(_t.Article("a-1", "first"));
        await _grid.AcceptAsync(_t.Article("a-1", "second", rev: 2));
        var stale = Assert.Single(await _grid.TakeAsync(_t.Article("a-1", "first")));
        Assert.Equal("stale-revision", stale.Refusal?.Code);
        var set = await source.ReadAsync(subject, Cancel);
        Assert.Contains("second", Assert.Single(set!.Passages).Text, StringComparison.Ordinal);
        Assert.Contains((subject, 2L), await source.SubjectsAsync(Cancel).ToListAsync(Cancel));

        await _grid.AcceptAsync(_t.Remove("r-1", "article", "a-1"));
        Assert.Null(await source.ReadAsync(subject, Cancel));
        Assert.DoesNotContain(await source.SubjectsAsync(Cancel).ToListAsync(Cancel), s => s.Subject == subject);
    }

    private T Service<T>()
        where T : notnull => (T)_grid.Gateway.GetService(typeof(T))!;
}
