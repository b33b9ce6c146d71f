using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Season;
using Xunit;

namespace LeagueGrid.Tests.Core;

public sealed class TableTests
{
    // A beat B, yet B has the better difference: what decides is data.
    private static readonly MatchSheet[] LevelOnPoints =
    [
        Played("A", "B", 1, 0),
        Played("B", "D", 6, 0),
        Played("A", "D", 0, 1),
        Played("A", "C", 1, 1),
        Played("B", "C", 1, 1),
    ];

    [Theory]
    [InlineData("goal-difference", "B")]
    [InlineData("goals-for", "B")]
    [InlineData("head-to-head", "A")]
    public void Teams_level_on_points_stand_in_the_order_of_the_tie_breaker(string tieBreaker, string first)
    {
        var lines = Table(LevelOnPoints, [tieBreaker]);
        Assert.Equal(4, lines.First(line => line.Team == "A").Points);
        Assert.Equal(4, lines.First(line => line.Team == "B").Points);
        Assert.Equal(first, lines.First(line => line.Team is "A" or "B").Team);
    }

    [Fact]
    public void Head_to_head_counts_only_the_matches_among_all_that_are_level()
    {
        // Three level on six points in all; among themselves B 6, A 3, C 0.
        MatchSheet[] sheets =
        [
            Played("B", "A", 2, 0),
            Played("B", "C", 1, 0),
            Played("A", "C", 1, 0),
            Played("A", "D", 4, 0),
            Played("C", "D", 1, 0),
            Played("C", "E", 9, 0),
        ];
        Assert.Equal(["B", "A", "C"], Table(sheets, ["head-to-head"]).Take(3).Select(line => line.Team));
    }

    [Fact]
    public void Head_to_head_looks_again_among_those_it_leaves_level()
    {
        // A, B and C are level on nine points. Among the three A has six, B and C three each at equal difference; C beat B,
        // though B has by far the better difference in all.
        MatchSheet[] sheets =
        [
            Played("A", "B", 1, 0),
            Played("A", "C", 2, 0),
            Played("B", "C", 0, 1),
            Played("B", "A", 1, 0),
            Played("A", "D", 1, 0),
            Played("B", "D", 9, 0),
            Played("B", "E", 9, 0),
            Played("C", "D", 1, 0),
            Played("C", "E", 1, 0),
            Played("D", "A", 1, 0),
        ];
        var table = Table(sheets, ["head-to-head", "goal-difference"]);
        Assert.Equal([9, 9, 9], table.Take(3).Select(line => line.Points));
        Assert.Equal(["A", "C", "B"], table.Take(3).Select(line => line.Team));
    }

    [Fact]
    public void What_nothing_tells_apart_stands_by_name()
    {
        Assert.Equal(
            ["A", "Á B", "b"],
            Table([Played("b", "A", 1, 1), Played("Á B", "b", 0, 0), Played("A", "Á B", 1, 1)], []).Select(line => line.Team)
        );
    }

    [Fact]
    public void A_match_in_play_counts_in_the_live_table_alone()
    {
        MatchSheet[] sheets = [Played("A", "B", 0, 1) with { Status = MatchStatus.Live }];
        Assert.All(Table(sheets, []), line => Assert.Equal(0, line.Played));
        var live = LeagueTable.Of(sheets, PointsRule.Default, [], team => team, live: true);
        Assert.Equal(("B", 3), (live[0].Team, live[0].Points));
    }

    [Fact]
    public void An_awarded_match_counts_in_the_table_and_for_no_scorer()
    {
        var awarded = Played("A", "B", 2, 0) with
        {
            Status = MatchStatus.Awarded,
            Goals = [new Goal("e", new MatchTime(1, 5), Side.Home, "A", "p", null, false, false, new GoalsPair(1, 0))],
        };
        Assert.Equal(3, Table([awarded], [])[0].Points);
        Assert.Empty(ScorerList.Of([awarded], player => player));
    }

    [Fact]
    public void A_shoot_out_leaves_the_table_with_a_draw()
    {
        var decided = Played("A", "B", 1, 1) with { Score = new Score(1, 1, Shootout: new GoalsPair(4, 2)), Winner = Side.Home };
        Assert.All(Table([decided], []), line => Assert.Equal(1, line.Points));
    }

    [Fact]
    public void A_table_at_home_counts_home_matches_only()
    {
        var home = LeagueTable.Of(LevelOnPoints, PointsRule.Default, [], team => team, venue: TableVenue.Home);
        Assert.Equal(3, home.First(line => line.Team == "A").Played);
        Assert.Equal(0, home.First(line => line.Team == "D").Played);
    }

    [Fact]
    public void Scorers_stand_by_goals_then_assists_and_own_goals_make_none()
    {
        var sheet = Played("A", "B", 4, 1) with
        {
            Goals =
            [
                Scored("g1", "x", "y"),
                Scored("g2", "y", null),
                Scored("g3", "z", null) with
                {
                    Penalty = true,
                },
                Scored("g4", "z", null),
                Scored("g5", "o", null) with
                {
                    OwnGoal = true,
                },
            ],
        };
        Assert.Equal(
            [("z", 2, 1, 0), ("y", 1, 0, 1), ("x", 1, 0, 0)],
            ScorerList.Of([sheet], player => player).Select(line => (line.Player, line.Goals, line.Penalties, line.Assists))
        );
    }

    private static IReadOnlyList<TableLine> Table(IEnumerable<MatchSheet> sheets, IReadOnlyList<string> tieBreakers) =>
        LeagueTable.Of(sheets, PointsRule.Default, tieBreakers, team => team);

    private static Goal Scored(string id, string player, string? assist) =>
        new(id, new MatchTime(1, 10), Side.Home, "A", player, assist, false, false, new GoalsPair(1, 0));

    private static MatchSheet Played(string home, string away, int scored, int conceded) =>
        new()
        {
            Id = $"{home}-{away}",
            Season = "s",
            Home = home,
            Away = away,
            Date = new DateOnly(2026, 1, 1),
            Status = MatchStatus.Finished,
            Score = new Score(scored, conceded),
        };
}
