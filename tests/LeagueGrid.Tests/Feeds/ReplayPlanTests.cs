using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Feeds.Pace;
using Xunit;

namespace LeagueGrid.Tests.Feeds;

public sealed class ReplayPlanTests
{
    private static readonly DateTimeOffset Noon = new(2031, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2:63:00", 2, 63, 0, null)]
    [InlineData("1:47:30", 1, 45, 30, 2)]
    [InlineData("1:45+2:30", 1, 45, 30, 2)]
    [InlineData("4:120:59", 4, 120, 59, null)]
    public void A_clock_is_read_as_events_write_it(string text, int period, int minute, int second, int? added)
    {
        Assert.True(ReplayStop.TryParse(text, out var stop));
        Assert.Equal(new MatchTime(period, minute, second, added), Assert.IsType<ReplayStop.AtClock>(stop).Time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("6:10:00")]
    [InlineData("2:63")]
    [InlineData("2:63:60")]
    [InlineData("2031-13-01")]
    [InlineData("1:45+2+3:00")]
    [InlineData("-1:10:00")]
    public void What_is_no_clock_and_no_day_is_refused(string text) => Assert.False(ReplayStop.TryParse(text, out _));

    [Fact]
    public void A_replay_stops_before_the_first_event_beyond_the_clock()
    {
        Assert.True(ReplayStop.TryParse("1:10:00", out var stop));

        var sent = ReplayPlan.Select([Kick(1, 5), Kick(1, 10), Kick(1, 11), Kick(1, 12)], new ReplayOptions(Until: stop));

        Assert.Equal([5, 10], sent.Select(item => ((EventItem)item.Item).Minute));
    }

    [Fact]
    public void Everything_of_the_day_is_sent_and_nothing_later()
    {
        Assert.True(ReplayStop.TryParse("2031-05-04", out var stop));
        var tomorrow = Kick(2, 50) with { Due = Noon.AddDays(1) };

        Assert.Equal(2, ReplayPlan.Select([Kick(1, 5), tomorrow, Kick(1, 6)], new ReplayOptions(Until: stop)).Count());
    }

    [Fact]
    public void One_match_is_found_by_the_number_of_its_source_and_comes_with_the_definitions()
    {
        var team = new TimedItem(Noon, new TeamItem { Id = "t", Name = "Reds" });
        var article = new TimedItem(
            Noon,
            new ArticleItem
            {
                Id = "a",
                Title = "t",
                Body = "b",
                PublishedAt = Noon,
                Source = "s",
            }
        );

        var sent = ReplayPlan.Select([team, Kick(1, 5), Kick(1, 6, "wy-177"), article], new ReplayOptions(Match: "77")).ToList();

        Assert.Equal(["t", "e-5"], sent.Select(item => item.Item.Id));
    }

    [Fact]
    public void Play_keeps_its_pace_and_the_days_between_matches_shrink()
    {
        TimedItem[] items =
        [
            Mark("period-start", 0),
            Kick(1, 30),
            Mark("match-end", 60),
            Mark("period-start", 60 * 24 * 7),
            Mark("match-end", (60 * 24 * 7) + 50),
        ];

        var due = ReplayPlan.Pace(items, speed: 60).Select(item => item.After.TotalSeconds);

        Assert.Equal([0, 30, 60, 61, 61 + 30], due);
    }

    private static TimedItem Mark(string type, int minutes) => new(Noon.AddMinutes(minutes), Event(type, 1, 1, "wy-77"));

    private static TimedItem Kick(int period, int minute, string match = "wy-77") =>
        new(Noon.AddMinutes(minute), Event("throw-in", period, minute, match));

    private static EventItem Event(string type, int period, int minute, string match) =>
        new()
        {
            Id = $"e-{minute}",
            Match = match,
            Period = period,
            Minute = minute,
            Type = type,
        };
}
