using LeagueGrid.Feeds.Databases;
using LeagueGrid.Feeds.Sources;
using LeagueGrid.Tests.Feeds.Sources;

namespace LeagueGrid.Tests.Feeds.Databases;

public sealed class SqliteSourceTests : IDisposable
{
    private const string Map = """
        kind: player
        templates: {id: "p-{no}"}
        fields: {name: name, heightCm: height, team: team}
        removed: gone
        """;

    private readonly ScratchFolder _folder = new();
    private readonly RememberingGrid _grid = new();

    public SqliteSourceTests() =>
        _folder.Sql(
            "club.sqlite",
            """
            CREATE TABLE players (no INTEGER, name TEXT, height, team TEXT, changed INTEGER, gone INTEGER);
            INSERT INTO players VALUES (1, 'Ann', 170, NULL, 10, 0), (2, 'Bea', 181, NULL, 20, 0), (3, 'Cy', 165, NULL, 20, 0);
            """
        );

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_row_becomes_an_item_and_unchanged_rows_are_not_sent_again()
    {
        var first = await PollAsync(watermark: null);
        var second = await PollAsync(watermark: null);

        Assert.Equal(3, first.Accepted);
        Assert.Equal((0, 3), (second.Accepted, second.Unchanged));
        Assert.Equal(170, _grid.Find<PlayerItem>("player", "p-1")!.HeightCm);
    }

    [Fact]
    public async Task A_changed_row_comes_again_with_a_higher_revision()
    {
        await PollAsync();
        _folder.Sql("club.sqlite", "UPDATE players SET height = 171, changed = 30 WHERE no = 1");
        await PollAsync();

        var player = _grid.Find<PlayerItem>("player", "p-1")!;
        Assert.Equal((2L, 171), (player.Rev, player.HeightCm));
    }

    [Fact]
    public async Task Rows_below_the_watermark_are_not_read_again_after_a_restart()
    {
        await PollAsync();
        _folder.Sql("club.sqlite", "UPDATE players SET height = 199 WHERE no = 1");
        var report = await PollAsync();

        Assert.Equal((0, 2), (report.Accepted, report.Unchanged));
    }

    [Fact]
    public async Task A_row_committed_later_at_the_same_watermark_is_seen()
    {
        await PollAsync();
        _folder.Sql("club.sqlite", "INSERT INTO players VALUES (4, 'Di', 160, NULL, 20, 0)");

        Assert.Equal(1, (await PollAsync()).Accepted);
    }

    [Fact]
    public async Task A_row_without_a_watermark_is_never_behind()
    {
        await PollAsync();
        _folder.Sql("club.sqlite", "INSERT INTO players VALUES (5, 'Ed', 160, NULL, NULL, 0)");

        Assert.Equal(1, (await PollAsync()).Accepted);
    }

    [Fact]
    public async Task A_bad_row_is_reported_with_its_number_and_column_and_the_rest_comes()
    {
        _folder.Sql("club.sqlite", "UPDATE players SET height = 'tall' WHERE no = 2; UPDATE players SET name = '' WHERE no = 3");
        var report = await PollAsync();

        Assert.Equal(1, report.Accepted);
        Assert.Equal(["row 2, height: is not a number: 'tall'", "row 3, name: The field 'name' is missing."], Told(report));
    }

    [Fact]
    public async Task A_row_marked_as_removed_takes_its_item_away_and_a_return_is_a_higher_revision()
    {
        await PollAsync();
        _folder.Sql("club.sqlite", "UPDATE players SET gone = 1, changed = 31 WHERE no = 1");
        await PollAsync();
        Assert.Equal(["p-2", "p-3"], _grid.Ids);

        _folder.Sql("club.sqlite", "UPDATE players SET gone = 0, changed = 32 WHERE no = 1");
        await PollAsync();
        Assert.Equal(2, _grid.Find<PlayerItem>("player", "p-1")!.Rev);
    }

    [Fact]
    public async Task Nothing_is_remembered_before_it_is_acknowledged()
    {
        _grid.Down = true;
        await Assert.ThrowsAsync<HttpRequestException>(() => PollAsync());
        _grid.Down = false;

        Assert.Equal(3, (await PollAsync()).Accepted);
    }

    [Fact]
    public async Task A_crash_between_the_acknowledgement_and_the_memory_sends_duplicates_only()
    {
        await PollAsync();
        File.Copy(_folder["state.db"], _folder["before.db"]);
        _folder.Sql("club.sqlite", "UPDATE players SET height = 171, changed = 30 WHERE no = 1");
        await PollAsync();
        File.Copy(_folder["before.db"], _folder["state.db"], overwrite: true);
        var again = await PollAsync();

        Assert.Equal((0, 1, 0), (again.Accepted, again.Duplicates, again.Refused));
        Assert.Equal(2, _grid.Find<PlayerItem>("player", "p-1")!.Rev);
    }

    [Fact]
    public async Task An_item_waits_until_the_grid_knows_what_it_refers_to()
    {
        var grid = new RememberingGrid { Teams = [] };
        _folder.Sql("club.sqlite", "UPDATE players SET team = 't-1' WHERE no = 2");
        var first = await PollAsync(grid: grid);
        Assert.Equal((2, 1, 1), (first.Accepted, first.Refused, first.Waiting));

        grid.Teams!.Add("t-1");
        var second = await PollAsync(grid: grid);
        Assert.Equal((1, 0), (second.Accepted, second.Waiting));
        Assert.Equal("t-1", grid.Find<PlayerItem>("player", "p-2")!.Team);
    }

    [Fact]
    public async Task More_rows_than_a_page_all_come()
    {
        _folder.Sql(
            "club.sqlite",
            """
            WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 1702)
            INSERT INTO players SELECT i, 'Player ' || i, 180, NULL, i, 0 FROM n
            """
        );

        Assert.Equal(1606, (await PollAsync()).Accepted);
        Assert.Equal(1, (await PollAsync()).Unchanged);
    }

    [Fact]
    public async Task A_column_that_the_query_does_not_give_is_named()
    {
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() =>
            PollAsync(query: "SELECT no, name, team, changed, gone FROM players")
        );
        Assert.Contains("'height'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_path_is_a_fault_and_no_new_database()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => PollAsync(file: "missing.sqlite"));
        Assert.False(File.Exists(_folder["missing.sqlite"]));
    }

    private static IEnumerable<string> Told(PollReport report) => report.Problems.Select(problem => problem.ToString());

    // Each poll opens everything anew, as after a restart.
    private async Task<PollReport> PollAsync(
        string? watermark = "changed",
        RememberingGrid? grid = null,
        string query = "SELECT * FROM players;",
        string file = "club.sqlite"
    )
    {
        var source = new SqlSource(
            () => SqlProvider.Connect(SqlProvider.Sqlite, _folder[file]),
            query,
            RowMap.Parse(Map),
            watermark
        );
        using var state = SourceState.Open(_folder["state.db"]);
        return await new SourcePoll(source, state, "club", (grid ?? _grid).Sink).RunAsync(TestContext.Current.CancellationToken);
    }
}
