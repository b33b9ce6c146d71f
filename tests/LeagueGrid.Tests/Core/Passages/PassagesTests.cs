using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Passages;
using LeagueGrid.Tests.Knowledge.Stage;
using Xunit;

namespace LeagueGrid.Tests.Core.Passages;

public sealed class PassagesTests
{
    private static readonly MatchSheet Played = MatchWriter.Sheet(1) with
    {
        Home = "t-0",
        Away = "t-1",
        Date = new DateOnly(2026, 3, 1),
        Score = new Score(2, 1, HalfTime: new GoalsPair(1, 1)),
        Winner = Side.Home,
        Goals =
        [
            new Goal("e-1", new MatchTime(1, 12), Side.Home, "t-0", "p-0-0", "p-0-1", false, false, new GoalsPair(1, 0)),
            new Goal("e-2", new MatchTime(1, 45, null, 2), Side.Away, "t-0", "p-0-2", null, false, true, new GoalsPair(1, 1)),
            new Goal("e-3", new MatchTime(2, 67), Side.Home, "t-0", "p-0-0", null, true, false, new GoalsPair(2, 1)),
        ],
        Cards = [new Card("e-4", new MatchTime(2, 80), Side.Away, "p-1-3", CardColor.Red)],
    };

    [Fact]
    public void A_match_tells_its_score_in_both_languages_with_the_events_it_stands_on()
    {
        var set = MatchPassages.Of(Played, MatchWriter.Directory);
        var english = set.Passages.Single(passage => passage.Id == "match/m-1#score.en");
        Assert.Contains("Arden Town 2-1 Belford Town", english.Text, StringComparison.Ordinal);
        Assert.Contains("45+2'", english.Text, StringComparison.Ordinal);
        Assert.Contains("own goal", english.Text, StringComparison.Ordinal);
        Assert.Equal(["e-1", "e-2", "e-3"], english.Events);
        Assert.Contains("t-0", english.About);
        Assert.Contains("p-0-0", english.About);
        var french = set.Passages.Single(passage => passage.Id == "match/m-1#score.fr");
        Assert.Contains("1er mars 2026", french.Text, StringComparison.Ordinal);
        Assert.Contains(
            "carton rouge",
            set.Passages.Single(passage => passage.Id == "match/m-1#cards.fr").Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_goal_changes_the_passage_of_the_score_alone()
    {
        var before = MatchPassages.Of(
            Played with
            {
                Goals = [.. Played.Goals.Take(2)],
                Score = new Score(1, 1),
            },
            MatchWriter.Directory
        );
        var after = MatchPassages.Of(
            Played with
            {
                Version = 11,
                ChangedAt = Played.ChangedAt.AddMinutes(1),
            },
            MatchWriter.Directory
        );
        var changed = after.Passages.Where(passage =>
            before.Passages.All(old => old.Id != passage.Id || old.Text != passage.Text)
        );
        Assert.Equal(["match/m-1#score.en", "match/m-1#score.fr"], changed.Select(passage => passage.Id));
    }

    [Fact]
    public void What_nobody_knows_is_not_said()
    {
        var scheduled = Played with
        {
            Status = MatchStatus.Scheduled,
            Score = new Score(0, 0),
            Goals = [],
            Cards = [],
            Winner = null,
        };
        var set = MatchPassages.Of(scheduled, MatchWriter.Directory);
        Assert.Equal(2, set.Passages.Count);
        Assert.DoesNotContain("0-0", set.Passages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_on_a_player_names_status_reason_and_return()
    {
        var item = new AvailabilityItem
        {
            Id = "av-1",
            Rev = 2,
            Player = "p-0-0",
            Status = "injured",
            Reason = "calf strain",
            ExpectedReturn = new DateOnly(2026, 4, 1),
            Source = "club",
        };
        var set = AvailabilityPassages.Of(new AvailabilityReport(item, DateTimeOffset.UnixEpoch), MatchWriter.Directory);
        Assert.Equal("availability/av-1", set.Subject);
        Assert.Equal(2, set.Version);
        Assert.Contains("is injured (calf strain)", set.Passages[0].Text, StringComparison.Ordinal);
        Assert.Contains("1 April 2026", set.Passages[0].Text, StringComparison.Ordinal);
        Assert.Contains("est blessé", set.Passages[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_keeps_its_date_and_when_it_became_known()
    {
        var published = new DateTimeOffset(2017, 9, 12, 9, 0, 0, TimeSpan.Zero);
        var item = new ArticleItem
        {
            Id = "a",
            Title = "T",
            Body = "B",
            PublishedAt = published,
            Source = "Wire",
        };
        var passage = Assert.Single(TextPassages.Of(item, published.AddYears(9)).Passages);
        Assert.Equal(published, passage.At);
        Assert.Equal(published.AddYears(9), passage.VisibleFrom);
        Assert.Equal("news", passage.Kind);
    }
}
