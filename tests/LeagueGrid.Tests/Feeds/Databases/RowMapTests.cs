using LeagueGrid.Feeds.Databases;
using LeagueGrid.Feeds.Sources;
using LeagueGrid.Tests.Feeds.Sources;

namespace LeagueGrid.Tests.Feeds.Databases;

public sealed class RowMapTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Scores_come_from_two_columns_and_goals_from_json()
    {
        var result = Assert.IsType<ResultItem>(
            await OnlyAsync(
                """
                kind: result
                constants: {season: s-1, round: 7}
                templates: {id: "r-{no}", home: "t-{h}", away: "t-{a}"}
                fields: {date: day}
                lists: {fullTime: {columns: [hg, ag]}, halfTime: {columns: [hh, ah]}}
                json: {goals: goals}
                """,
                """SELECT 5 AS no, 1 AS h, 2 AS a, '2026-08-15 18:30:00' AS day, '2' AS hg, 1.0 AS ag, NULL AS hh, 0 AS ah, '[{"team":"t-1","player":"p-1","minute":12}]' AS goals"""
            )
        );

        Assert.Equal(("r-5", "7", "t-1", new DateOnly(2026, 8, 15)), (result.Id, result.Round, result.Home, result.Date));
        Assert.Equal((new GoalsPair(2, 1), null), (result.FullTime, result.HalfTime));
        Assert.Equal(12, Assert.Single(result.Goals!).Minute);
    }

    [Fact]
    public async Task Times_without_an_offset_are_utc_and_others_keep_their_instant()
    {
        const string map = "{kind: match, fields: {id: id, season: s, home: h, away: a, kickoff: k}}";
        const string row = "SELECT 'm' AS id, 's' AS s, 'h' AS h, 'a' AS a, ";
        foreach (
            var written in new[]
            {
                "2026-08-15 18:30",
                "2026-08-15T18:30:00Z",
                "2026-08-15 20:30:00+02",
                "2026-08-15T14:30:00.0-04:00",
            }
        )
        {
            var match = Assert.IsType<MatchItem>(await OnlyAsync(map, $"{row}'{written}' AS k"));
            Assert.Equal(new DateTimeOffset(2026, 8, 15, 18, 30, 0, TimeSpan.Zero), match.Kickoff);
        }
    }

    [Fact]
    public async Task Numbers_stay_text_where_the_contract_wants_text_and_flags_are_read_from_numbers()
    {
        var goal = Assert.IsType<EventItem>(
            await OnlyAsync(
                "{kind: event, constants: {type: goal, period: 1}, fields: {id: id, match: m, minute: min, team: t, player: p, penalty: pen}}",
                "SELECT 17 AS id, 4 AS m, '12' AS min, 1 AS t, 9 AS p, 1 AS pen"
            )
        );

        Assert.Equal(("17", "4", 12, "9", true), (goal.Id, goal.Match, goal.Minute, goal.Player, goal.Penalty));
    }

    [Theory]
    [InlineData("kind: player", "no 'id'")]
    [InlineData("fields: {id: no}", "no 'kind'")]
    [InlineData("{kind: player, fields: {id: no, shirtnumber: n}}", "'shirtnumber'")]
    [InlineData("{kind: player, fields: {id: no}, constants: {id: x}}", "'id' twice")]
    [InlineData("{kind: player, fields: {id: no}, lists: {aliases: {separator: ;}}}", "'aliases'")]
    [InlineData("{kind: player, felds: {id: no}}", "line 1")]
    [InlineData("kind: [", "line 1")]
    public void A_map_that_cannot_be_meant_is_refused_with_the_place(string yaml, string expected) =>
        Assert.Contains(
            expected,
            Assert.Throws<InvalidDataException>(() => RowMap.Parse(yaml)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(5L)]
    [InlineData("2026-08-15 18:30:00")]
    [InlineData(1.1)]
    public void A_watermark_keeps_its_type(object value) => Assert.Equal(value, Watermark.Parse(Watermark.Write(value)));

    [Fact]
    public void A_watermark_of_time_keeps_its_kind_and_its_ticks()
    {
        var time = new DateTime(638_000_000_000_000_001, DateTimeKind.Utc);
        var read = (DateTime)Watermark.Parse(Watermark.Write(time));
        Assert.Equal((time, time.Kind), (read, read.Kind));
    }

    private async Task<FeedItem> OnlyAsync(string map, string query)
    {
        _folder.Sql("any.sqlite", "SELECT 1");
        var source = new SqlSource(
            () => SqlProvider.Connect(SqlProvider.Sqlite, _folder["any.sqlite"]),
            query,
            RowMap.Parse(map)
        );
        using var state = SourceState.Open(null);
        var pages = await source
            .ReadAsync(state, false, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Empty(pages.SelectMany(page => page.Problems).Select(problem => problem.ToString()));
        return Assert.Single(pages.SelectMany(page => page.Entries)).Item;
    }
}
