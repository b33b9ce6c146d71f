using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Feed;
using LeagueGrid.Tests.Answers.Offline;

namespace LeagueGrid.Tests.Answers.Planning;

public sealed class PreamblesTests
{
    [Theory]
    [InlineData("Pub quiz time: who won?", "who won?")]
    [InlineData("Statistician here. Who won?", "Who won?")]
    [InlineData("Arbor v Bexton: who won?", "Arbor v Bexton: who won?")]
    [InlineData("arbor: who won?", "arbor: who won?")]
    [InlineData("The 2018 final: who won?", "The 2018 final: who won?")]
    [InlineData("Top scorers: who leads?", "Top scorers: who leads?")]
    public void What_says_nothing_of_the_question_is_cut(string question, string kept)
    {
        var league = new OfflineLeague();
        league.Take(new TeamItem { Id = "arb", Name = "Arbor" });
        Assert.Equal(kept, Preambles.Without(question, league.Directory));
    }
}
