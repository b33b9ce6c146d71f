using System.Text;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Feed;
using Xunit;

namespace LeagueGrid.Tests.Answers.Offline;

public sealed class FormerTeamTests
{
    [Fact]
    public async Task Goals_for_a_former_team_count_in_a_cup_that_is_named()
    {
        var league = new OfflineLeague();
        foreach (var line in Feed.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            league.Take(FeedParser.Parse(Encoding.UTF8.GetBytes(line)).Item!);
        var answer = await new AnswerPlanner(league, league.Passages).AnswerAsync(
            new QuestionContext
            {
                Question = "How many Harbour Cup goals has Kim Vale?",
                Now = new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.Zero),
            },
            TestContext.Current.CancellationToken
        );
        Assert.Contains("2 in all", answer.Text, StringComparison.Ordinal);
    }

    private const string Feed = """
        {"kind":"competition","id":"hc","name":"Harbour Cup","type":"cup"}
        {"kind":"season","id":"hc-20","competition":"hc","name":"2020","startsOn":"2020-05-01","endsOn":"2020-07-01"}
        {"kind":"season","id":"hc-26","competition":"hc","name":"2026","startsOn":"2026-05-01","endsOn":"2026-07-01"}
        {"kind":"team","id":"arb","name":"Arbor"}
        {"kind":"team","id":"cor","name":"Corran"}
        {"kind":"team","id":"dun","name":"Dunmore"}
        {"kind":"player","id":"p1","name":"Kim Vale","team":"cor","birthDate":"1997-01-01"}
        {"kind":"result","id":"m0","season":"hc-20","round":"Final","home":"cor","away":"arb","date":"2020-06-20","fullTime":[1,0],"goals":[{"team":"cor","player":"p1","minute":9}]}
        {"kind":"player","id":"p1","name":"Kim Vale","team":"dun","birthDate":"1997-01-01","rev":2}
        {"kind":"result","id":"m1","season":"hc-26","round":"Final","home":"dun","away":"arb","date":"2026-06-20","fullTime":[1,0],"goals":[{"team":"dun","player":"p1","minute":30}]}
        """;
}
