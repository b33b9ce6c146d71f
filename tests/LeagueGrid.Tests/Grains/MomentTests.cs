using LeagueGrid.Core.Ports;
using Xunit;

namespace LeagueGrid.Tests.Grains;

/// <summary>The league as it was at another moment.</summary>
public sealed class MomentTests(GridFixture fixture) : IClassFixture<GridFixture>
{
    private readonly TestGrid _grid = fixture.Grid;
    private readonly Story _t = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_minute_may_be_asked_for_as_it_happened_and_as_it_was_known()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match(), _t.Start()]);
        await _grid.AcceptAsync(_t.Goal("e-1", 12));
        await _grid.AcceptAsync(_t.Goal("e-3", 70));
        // It came late: nobody knew of it at the twentieth minute.
        await _grid.AcceptAsync(_t.Goal("e-2", 20));

        Assert.Equal(2, await ScoreAtAsync(new Moment(Match: _t["m-1"], Minute: 30)));
        Assert.Equal(1, await ScoreAtAsync(new Moment(Match: _t["m-1"], Minute: 30, Known: true)));
        Assert.Equal(3, await ScoreAtAsync(Moment.Now));
        var book = await _grid.League.SeasonAsync(_t["s-1"], new Moment(Match: _t["m-1"], Minute: 30), Cancel);
        Assert.Equal(2, book!.Sheets[_t["m-1"]].Score.Home);
        var view = await _grid.Views.MatchAsync(_t["m-1"], new Moment(Match: _t["m-1"], Minute: 30, Known: true), Cancel);
        Assert.Equal((30, "known", 1), (view!.AsOf!.Minute, view.AsOf.Mode, view.Score.Home));
    }

    [Fact]
    public async Task A_viewer_whose_picture_is_late_sees_no_later_item_nor_a_fixture_that_was_not_there()
    {
        var before = DateTimeOffset.UtcNow;
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match(), _t.Start()]);
        var between = DateTimeOffset.UtcNow;
        await _grid.AcceptAsync(_t.Goal("e-1", 12), _t.Match("m-2"));

        var now = await _grid.League.SeasonAsync(_t["s-1"], Moment.Now, Cancel);
        Assert.Equal(2, now!.Sheets.Count);
        var late = await _grid.League.SeasonAsync(_t["s-1"], new Moment(Cutoff: between), Cancel);
        Assert.Equal(0, Assert.Single(late!.Sheets).Value.Score.Home);
        Assert.Equal(0, await ScoreAtAsync(new Moment(Cutoff: between)));
        Assert.Null(await _grid.League.MatchAsync(_t["m-1"], new Moment(Cutoff: before), Cancel));
    }

    [Fact]
    public async Task The_log_of_a_match_is_read_in_pages_in_the_order_of_acceptance()
    {
        await _grid.AcceptAsync([.. _t.Definitions, _t.Match(), _t.Start()]);
        await _grid.AcceptAsync(_t.Goal("e-1", 12), _t.Goal("e-1", 13, rev: 2), _t.Retract("x-1", "e-1"));
        var first = await _grid.Views.EventsAsync(_t["m-1"], 0, 2, Cancel);
        Assert.Equal([2, 3], first!.Items.Select(entry => entry.Seq));
        var rest = await _grid.Views.EventsAsync(
            _t["m-1"],
            long.Parse(first.Next!, System.Globalization.CultureInfo.InvariantCulture),
            10,
            Cancel
        );
        Assert.Equal([(4, "event"), (5, "retract")], rest!.Items.Select(entry => (entry.Seq, entry.Kind)));
        Assert.Null(rest.Next);
    }

    [Fact]
    public async Task A_list_of_matches_is_paged_without_repeating_or_leaving_out_any()
    {
        await _grid.AcceptAsync([.. _t.Definitions, .. Enumerable.Range(0, 25).Select(n => _t.Match($"m{n:00}"))]);
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await _grid.Views.MatchesAsync(new(Season: _t["s-1"]), after, 10, Cancel);
            seen.AddRange(page.Items.Select(match => match.Id));
            after = page.Next;
        } while (after is not null);
        Assert.Equal(Enumerable.Range(0, 25).Select(n => _t[$"m{n:00}"]), seen);
        await Assert.ThrowsAsync<FormatException>(async () => await _grid.Views.MatchesAsync(new(), "no-cursor!", 10, Cancel));
    }

    [Fact]
    public async Task A_surname_without_its_accents_is_enough_to_find_somebody()
    {
        var name = $"Zoë Émeraude{_t["x"].Split('-')[1]}";
        await _grid.AcceptAsync([.. _t.Definitions, _t.Player("p-9", name, "t-1")]);
        var hit = Assert.Single(await _grid.Views.SearchAsync(name.Split(' ')[1].Replace('É', 'e'), Cancel));
        Assert.Equal(("player", _t["p-9"], name), (hit.Kind, hit.Id, hit.Name));
    }

    private async Task<int> ScoreAtAsync(Moment moment) => (await _grid.League.MatchAsync(_t["m-1"], moment, Cancel))!.Score.Home;
}
