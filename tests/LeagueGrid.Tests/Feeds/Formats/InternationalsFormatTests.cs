using LeagueGrid.Core.Feed;
using LeagueGrid.Tests.Feeds.Sources;
using Xunit;

namespace LeagueGrid.Tests.Feeds.Formats;

public sealed class InternationalsFormatTests
{
    [Fact]
    public void The_tables_give_the_canonical_items_one_by_one()
    {
        var (items, refused) = SharedData.Read("internationals", SharedData.Path("raw", "internationals"));

        SharedData.AssertSame(SharedData.Canonical("internationals-1990-2017.ndjson"), items);
        // Goals without a minute, and a shoot-out of which there is no result.
        Assert.Equal([12, 1], refused.Reasons.Select(reason => reason.Count));
    }

    [Fact]
    public void Scorers_and_shootouts_of_which_there_is_no_result_are_reported()
    {
        using var folder = new ScratchFolder();
        folder.Write(
            "results.csv",
            """
            date,home_team,away_team,home_score,away_score,tournament,city,country,neutral
            2031-05-04,Norland,Sylvanie,1,0,Friendly,Port,Norland,FALSE
            2031-05-06,Norland,Sylvanie,0,0,Friendly,Port,Norland,FALSE
            """
        );
        folder.Write(
            "goalscorers.csv",
            """
            date,home_team,away_team,team,scorer,minute,own_goal,penalty
            2031-05-03,Norland,Sylvanie,Norland,Ann Early,10,FALSE,FALSE
            2031-05-04,Norland,Sylvanie,Norland,Bea Right,20,FALSE,FALSE
            2031-05-04,Sylvanie,Norland,Norland,Cy Swapped,30,FALSE,FALSE
            2031-05-07,Norland,Sylvanie,Norland,Di Late,40,FALSE,FALSE
            """
        );
        folder.Write("shootouts.csv", "date,home_team,away_team,winner,first_shooter\n2031-05-08,Norland,Sylvanie,Norland,\n");

        var (items, refused) = SharedData.Read("internationals", folder.Root);

        Assert.Equal("Bea Right", Assert.Single(items.Select(item => item.Item).OfType<PlayerItem>()).Name);
        Assert.Equal(2, items.Count(item => item.Item is ResultItem));
        var (reason, count, _) = Assert.Single(refused.Reasons);
        Assert.Equal(("there is no result of this match", 4), (reason, count));
    }
}
