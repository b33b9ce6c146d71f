using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Season;
using Xunit;

namespace LeagueGrid.Tests.Core;

public sealed class SuspensionsTests
{
    private static readonly SuspensionRules Rules = new(3, 1, [new YellowLimit(2, 1), new YellowLimit(4, 2)]);

    [Fact]
    public void A_season_without_rules_bans_nobody() =>
        Assert.Empty(Suspensions.InForce(null, [Sheet(1, "Reds", "Blues", Shown("r9", CardColor.Red))]));

    [Fact]
    public void A_red_card_costs_what_the_rules_say_and_each_decided_match_of_the_team_serves_one()
    {
        var sent = Sheet(1, "Reds", "Blues", Shown("r9", CardColor.Red));
        Assert.Equal(3, Assert.Single(Suspensions.InForce(Rules, [sent])).Left);
        var one = Assert.Single(
            Suspensions.InForce(
                Rules,
                [sent, Sheet(2, "Greens", "Reds"), Sheet(3, "Blues", "Greens"), Sheet(4, "Reds", "Greens", MatchStatus.Postponed)]
            )
        );
        Assert.Equal(("r9", "Reds", "m1", 2), (one.Player, one.Team, one.Match, one.Left));
        Assert.Empty(
            Suspensions.InForce(
                Rules,
                [sent, Sheet(2, "Greens", "Reds"), Sheet(3, "Reds", "Blues"), Sheet(4, "Reds", "Greens", MatchStatus.Awarded)]
            )
        );
    }

    [Fact]
    public void Yellow_cards_add_up_over_matches_and_ban_at_the_numbers_named_alone()
    {
        MatchSheet Booked(int day) => Sheet(day, "Reds", "Blues", Shown("r5", CardColor.Yellow));
        Assert.Empty(Suspensions.InForce(Rules, [Booked(1)]));
        Assert.Equal(2, Assert.Single(Suspensions.InForce(Rules, [Booked(2), Booked(1)])).Yellows);
        Assert.Empty(Suspensions.InForce(Rules, [Booked(1), Booked(2), Booked(3)]));
        Assert.Equal(2, Assert.Single(Suspensions.InForce(Rules, [Booked(1), Booked(2), Booked(3), Booked(4)])).Left);
    }

    [Fact]
    public void A_caution_that_a_second_one_followed_is_not_counted_once_more()
    {
        var off = Sheet(1, "Reds", "Blues", Shown("r5", CardColor.Yellow), Shown("r5", CardColor.SecondYellow));
        var ban = Assert.Single(Suspensions.InForce(Rules, [off]));
        Assert.Equal((CardColor.SecondYellow, 1), (ban.Color, ban.Left));
        Assert.Empty(
            Suspensions.InForce(
                Rules,
                [off, Sheet(2, "Reds", "Greens"), Sheet(3, "Reds", "Blues", Shown("r5", CardColor.Yellow))]
            )
        );
    }

    [Fact]
    public void Two_bans_of_one_player_are_served_one_after_the_other()
    {
        var rules = new SuspensionRules(1, 1, [new YellowLimit(1, 1)]);
        var both = Sheet(1, "Reds", "Blues", Shown("r5", CardColor.Yellow), Shown("r5", CardColor.Red));
        Assert.Equal(2, Suspensions.InForce(rules, [both]).Count);
        Assert.Equal(CardColor.Red, Assert.Single(Suspensions.InForce(rules, [both, Sheet(2, "Reds", "Blues")])).Color);
        Assert.Empty(Suspensions.InForce(rules, [both, Sheet(2, "Reds", "Blues"), Sheet(3, "Reds", "Blues")]));
    }

    [Fact]
    public void The_rules_come_through_the_feed_and_back()
    {
        var line =
            """{"kind":"season","id":"s","competition":"c","name":"League","suspensions":{"red":3,"secondYellow":1,"yellows":[{"cards":5,"matches":1},{"cards":10,"matches":2}]}}"""u8;
        var season = Assert.IsType<SeasonItem>(FeedParser.Parse(line.ToArray()).Item);
        Assert.Equal((3, 1), (season.Suspensions!.Red, season.Suspensions.SecondYellow));
        Assert.Equal([new YellowLimit(5, 1), new YellowLimit(10, 2)], season.Suspensions.Yellows);
        var again = Assert.IsType<SeasonItem>(FeedParser.Parse(FeedWriter.ToLine(season)).Item);
        Assert.Equal(season.Suspensions.Yellows, again.Suspensions!.Yellows);
        Assert.Equal(
            "missing-field",
            FeedParser
                .Parse(
                    """{"kind":"season","id":"s","competition":"c","name":"L","suspensions":{"yellows":[{"cards":5}]}}"""u8.ToArray()
                )
                .Refusal!.Code
        );
    }

    private static Card Shown(string player, CardColor color) =>
        new($"{player}-{color}", new MatchTime(1, 20), Side.Home, player, color);

    private static MatchSheet Sheet(int day, string home, string away, params Card[] cards) =>
        Sheet(day, home, away, MatchStatus.Finished, cards);

    private static MatchSheet Sheet(int day, string home, string away, MatchStatus status, params Card[] cards) =>
        new()
        {
            Id = $"m{day}",
            Season = "s",
            Home = home,
            Away = away,
            Date = new DateOnly(2026, 3, day),
            Status = status,
            Score = new Score(0, 0),
            Cards = cards,
        };
}
