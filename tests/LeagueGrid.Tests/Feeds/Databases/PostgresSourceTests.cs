using LeagueGrid.Feeds.Databases;
using LeagueGrid.Feeds.Sources;
using LeagueGrid.Tests.Feeds.Sources;

namespace LeagueGrid.Tests.Feeds.Databases;

public sealed class PostgresSourceTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const string Map = """
        kind: player
        templates: {id: "pg-{no}"}
        fields: {name: name, birthDate: born, heightCm: height}
        lists: {aliases: {column: nicknames}}
        """;

    [Theory]
    [InlineData("timestamptz", "now()", "now() + interval '1 minute'")]
    [InlineData("timestamp", "'2026-08-01 10:00:00.123456'", "'2026-08-01 10:00:00.123457'")]
    [InlineData("date", "'2026-08-01'", "'2026-08-02'")]
    [InlineData("bigint", "1", "2")]
    [InlineData("numeric(12,3)", "1.001", "1.002")]
    [InlineData("double precision", "0.1", "0.3")]
    [InlineData("text", "'a'", "'b'")]
    public async Task A_row_updated_in_postgres_comes_at_the_next_poll_whatever_the_watermark_is(
        string type,
        string before,
        string after
    )
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        using var folder = new ScratchFolder();
        var grid = new RememberingGrid();
        var table = $"players_{Guid.NewGuid():N}";
        await server.RunAsync(
            $"""
            CREATE TABLE {table} (no uuid DEFAULT '00000000-0000-0000-0000-000000000001', name text, born date, height numeric, nicknames text[], "Changed" {type});
            INSERT INTO {table} (name, born, height, nicknames, "Changed") VALUES ('Ann', '1999-04-02', 170.0, ARRAY['The Wall', 'Addie'], {before});
            INSERT INTO {table} VALUES ('00000000-0000-0000-0000-000000000002', 'Bea', NULL, 181.5, NULL, {before});
            """
        );

        var first = await PollAsync(folder, table, grid);
        Assert.Equal(1, first.Accepted);
        Assert.Equal("height", Assert.Single(first.Problems).Field);

        await server.RunAsync($"""UPDATE {table} SET height = 171, "Changed" = {after} WHERE name = 'Ann'""");
        var second = await PollAsync(folder, table, grid);
        Assert.Equal(1, second.Accepted);
        var ann = grid.Find<PlayerItem>("player", "pg-00000000-0000-0000-0000-000000000001")!;
        Assert.Equal((2L, 171, new DateOnly(1999, 4, 2)), (ann.Rev, ann.HeightCm, ann.BirthDate));
        Assert.Equal(["The Wall", "Addie"], ann.Aliases);
    }

    [Fact]
    public async Task A_query_cannot_write()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        var table = $"victims_{Guid.NewGuid():N}";
        await server.RunAsync($"CREATE TABLE {table} (no int); INSERT INTO {table} VALUES (1)");
        var source = new SqlSource(
            () => SqlProvider.Connect(SqlProvider.Postgres, server.Connection),
            $"WITH gone AS (DELETE FROM {table} RETURNING no) SELECT no FROM gone",
            RowMap.Parse("{kind: player, fields: {id: no}}")
        );
        using var state = SourceState.Open(null);

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            new SourcePoll(source, state, "pg", new RememberingGrid().Sink).RunAsync(TestContext.Current.CancellationToken)
        );
    }

    private async Task<PollReport> PollAsync(ScratchFolder folder, string table, RememberingGrid grid)
    {
        var source = new SqlSource(
            () => SqlProvider.Connect(SqlProvider.Postgres, server.Connection),
            $"SELECT * FROM {table}",
            RowMap.Parse(Map),
            "Changed"
        );
        using var state = SourceState.Open(folder["state.db"]);
        return await new SourcePoll(source, state, "pg", grid.Sink).RunAsync(TestContext.Current.CancellationToken);
    }
}
