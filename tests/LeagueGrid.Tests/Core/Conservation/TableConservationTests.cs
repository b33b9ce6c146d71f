using CsCheck;
using LeagueGrid.Core.Conservation;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Tests.Core.Conservation;

public sealed class TableConservationTests
{
    private static readonly Gen<MatchSheet[]> Season = Gen.Select(
            Gen.Int[0, 5],
            Gen.Int[1, 5],
            Gen.Int[0, 6],
            Gen.Int[0, 6],
            Gen.Int[0, 4]
        )
        .Select((home, apart, scored, conceded, status) => Sheet(home, (home + apart) % 6, scored, conceded, status))
        .Array[0, 40];

    [Fact]
    public void Every_table_sums_to_the_results_behind_it() =>
        Gen.Select(Season, Gen.Int[0, 2], Gen.Bool, Gen.Int[2, 3])
            .Sample(
                (sheets, venue, live, win) =>
                {
                    var points = new PointsRule(win, 1, 0);
                    var lines = LeagueTable.Of(sheets, points, TieBreaker.Default, team => team, live, (TableVenue)venue);
                    return TableConservation.Holds(lines, sheets, points, live, (TableVenue)venue);
                },
                iter: 300
            );

    [Fact]
    public void A_table_that_lost_a_match_or_a_goal_does_not_hold()
    {
        MatchSheet[] sheets = [Sheet(0, 1, 2, 1, 0), Sheet(1, 2, 0, 0, 0)];
        var lines = LeagueTable.Of(sheets, PointsRule.Default, [], team => team);
        Assert.True(TableConservation.Holds(lines, sheets, PointsRule.Default));
        Assert.False(TableConservation.Holds(lines, sheets[..1], PointsRule.Default));
        Assert.False(
            TableConservation.Holds(
                [lines[0] with { GoalsFor = lines[0].GoalsFor + 1 }, .. lines.Skip(1)],
                sheets,
                PointsRule.Default
            )
        );
    }

    [Fact]
    public void Points_that_the_rule_does_not_give_do_not_add_up()
    {
        var line = new TableLine("t-1", 3, 2, 1, 0, 5, 1, 7);
        Assert.True(TableConservation.AddsUp(line, PointsRule.Default));
        Assert.False(TableConservation.AddsUp(line, new PointsRule(2, 1, 0)));
        Assert.False(TableConservation.AddsUp(line with { Played = 4 }, PointsRule.Default));
    }

    private static MatchSheet Sheet(int home, int away, int scored, int conceded, int status) =>
        new()
        {
            Id = $"{home}-{away}-{scored}{conceded}",
            Season = "s-1",
            Home = $"t-{home}",
            Away = $"t-{away}",
            Date = new DateOnly(2026, 3, 1),
            Status = status switch
            {
                1 => MatchStatus.Live,
                2 => MatchStatus.Scheduled,
                3 => MatchStatus.Awarded,
                _ => MatchStatus.Finished,
            },
            Score = new Score(scored, conceded),
        };
}
