using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>A cup by its groups, continents, stages over the years and halves; a league by its months, doubles and scores.</summary>
public sealed class WholesAndPartsTests
{
    private static readonly Lazy<AnswerPlanner> Cup = new(() => OfflineLeague.Planner(CupFeed));
    private static readonly Lazy<AnswerPlanner> League = new(() => OfflineLeague.Planner(LeagueFeed));

    [Theory]
    [InlineData("Which African teams got out of the group stage in 2034?", "Ghana")]
    [InlineData("How many European teams reached the final in 2034?", "1: France")]
    [InlineData("Which Asian side went furthest in 2034?", "Japan")]
    [InlineData("How many teams from South America were there in 2034?", "1: Peru")]
    [InlineData("Quelles équipes africaines ont passé le premier tour en 2034 ?", "Ghana")]
    [InlineData("Which South American team reached the final in 2034?", "None: no such team")]
    public async Task Teams_are_told_by_their_continent(string question, string told) => await HoldsAsync(Cup, question, told);

    [Theory]
    [InlineData("Which group saw the most goals in 2034?", "Group A with 7 goals")]
    [InlineData("Who won the groups in 2034?", "Group A France (6), Group B Ghana (4)")]
    [InlineData("Which team won all their group games in 2034?", "France (2-0-0)")]
    [InlineData("Which teams went out without a point in 2034?", "Peru (0-0-2)")]
    [InlineData("Which team conceded no goals in the group stage in 2034?", "Ghana: not one goal conceded")]
    [InlineData("Did Japan get out of their group in 2034?", "No, Japan's last match")]
    public async Task Groups_are_counted_and_compared(string question, string told) => await HoldsAsync(Cup, question, told);

    [Theory]
    [InlineData("Which team has reached the most finals?", "France 2 (2030, 2034)")]
    [InlineData("How many finals have Ghana reached?", "Ghana 1 (2034)")]
    [InlineData("Which team lost the final more than once?", "None (0)")]
    [InlineData("When did France last reach the final?", "2034")]
    public async Task Stages_are_counted_over_the_editions(string question, string told) => await HoldsAsync(Cup, question, told);

    [Theory]
    [InlineData(
        "Were there more goals in the first half or the second half in 2034?",
        "More in the second half: 3 goals in the first half, 6"
    )]
    [InlineData("How many games in 2034 were decided by a single goal?", "2 matches by 1 goal")]
    [InlineData("Which team scored first most often in 2034?", "France and Ghana: 2 matches in which they scored first")]
    [InlineData("What was the most common score in 2034?", "1-0: 2 matches of 5")]
    public async Task Matches_are_counted_by_how_they_went(string question, string told) => await HoldsAsync(Cup, question, told);

    [Theory]
    [InlineData("In which month did Arbor score the most goals?", "September 2030 with 3 goals")]
    [InlineData("Who did the double over Corran?", "1: Arbor")]
    [InlineData("Which teams did Arbor do the double over?", "1: Corran")]
    [InlineData("Did anyone beat Arbor twice?", "No, nobody")]
    [InlineData("Who pipped Corran to second?", "Bexton 2nd with 7, Corran 3rd with 1")]
    [InlineData("How many points short of Bexton did Corran finish?", "6 points")]
    [InlineData("Did any match end 7-0?", "None (0): no match ended 7-0")]
    [InlineData("How many matches finished 0-0?", "1 goalless draw")]
    [InlineData("Who finished ahead of Corran?", "1. Arbor (9 points), 2. Bexton (7 points)")]
    [InlineData("Which team scored first most often?", "I don't know")]
    [InlineData("Which team came from behind to win most often?", "I don't know")]
    public async Task A_league_of_results_tells_what_results_can(string question, string told) =>
        await HoldsAsync(League, question, told);

    [Fact]
    public async Task A_conversation_goes_on_from_the_day_and_the_team_spoken_of()
    {
        var turns = new List<ConversationTurn>();
        var said = new List<string>();
        foreach (
            var question in new[]
            {
                "Who was top after two games?",
                "And second?",
                "How many points did they have?",
                "Who won the league?",
            }
        )
        {
            var answer = await League.Value.AnswerAsync(
                new QuestionContext
                {
                    Question = question,
                    Turns = turns,
                    Now = Now,
                },
                TestContext.Current.CancellationToken
            );
            turns = [.. turns, answer.Turn];
            said.Add(answer.Text);
        }
        Assert.Contains("Arbor", said[0], StringComparison.Ordinal);
        Assert.Contains("from 2 matches", said[1], StringComparison.Ordinal);
        Assert.Contains("from 2 matches", said[2], StringComparison.Ordinal);
    }

    private static readonly DateTimeOffset Now = new(2035, 8, 1, 0, 0, 0, TimeSpan.Zero);

    private static Task HoldsAsync(Lazy<AnswerPlanner> planner, string question, string told) =>
        planner.Value.HoldsAsync(Now, told, question);

    private const string CupFeed = """
        {"kind":"competition","id":"gc","name":"Globe Cup","type":"international"}
        {"kind":"season","id":"gc-30","competition":"gc","name":"Globe Cup 2030","startsOn":"2030-06-01","endsOn":"2030-07-01"}
        {"kind":"season","id":"gc-34","competition":"gc","name":"Globe Cup 2034","startsOn":"2034-06-01","endsOn":"2034-07-01"}
        {"kind":"team","id":"fra","name":"France"}
        {"kind":"team","id":"jpn","name":"Japan"}
        {"kind":"team","id":"gha","name":"Ghana"}
        {"kind":"team","id":"per","name":"Peru"}
        {"kind":"player","id":"f9","name":"Odilon Marsan","team":"fra"}
        {"kind":"player","id":"g9","name":"Kofi Adusei","team":"gha"}
        {"kind":"player","id":"j9","name":"Ren Takeda","team":"jpn"}
        {"kind":"result","id":"o1","season":"gc-30","round":"Final","home":"fra","away":"per","date":"2030-07-01","fullTime":[1,0],"goals":[{"team":"fra","player":"f9","minute":50}]}
        {"kind":"result","id":"a1","season":"gc-34","round":"Group A","home":"fra","away":"jpn","date":"2034-06-02","fullTime":[3,1],"goals":[{"team":"fra","player":"f9","minute":10},{"team":"jpn","player":"j9","minute":20},{"team":"fra","player":"f9","minute":60},{"team":"fra","player":"f9","minute":70}]}
        {"kind":"result","id":"a2","season":"gc-34","round":"Group A","home":"fra","away":"per","date":"2034-06-06","fullTime":[3,0],"goals":[{"team":"fra","player":"f9","minute":55},{"team":"fra","player":"f9","minute":65},{"team":"fra","player":"f9","minute":80}]}
        {"kind":"result","id":"b1","season":"gc-34","round":"Group B","home":"gha","away":"jpn","date":"2034-06-03","fullTime":[0,0],"goals":[]}
        {"kind":"result","id":"b2","season":"gc-34","round":"Group B","home":"gha","away":"per","date":"2034-06-07","fullTime":[1,0],"goals":[{"team":"gha","player":"g9","minute":88}]}
        {"kind":"result","id":"f1","season":"gc-34","round":"Final","home":"gha","away":"fra","date":"2034-07-01","fullTime":[1,0],"goals":[{"team":"gha","player":"g9","minute":30}]}
        """;

    private const string LeagueFeed = """
        {"kind":"competition","id":"il","name":"Island League","type":"league"}
        {"kind":"season","id":"il-30","competition":"il","name":"2030-31","startsOn":"2030-08-01","endsOn":"2031-06-01"}
        {"kind":"team","id":"arb","name":"Arbor"}
        {"kind":"team","id":"bex","name":"Bexton"}
        {"kind":"team","id":"cor","name":"Corran"}
        {"kind":"result","id":"l1","season":"il-30","home":"arb","away":"bex","date":"2030-09-08","fullTime":[2,1]}
        {"kind":"result","id":"l2","season":"il-30","home":"cor","away":"arb","date":"2030-09-15","fullTime":[0,1]}
        {"kind":"result","id":"l3","season":"il-30","home":"bex","away":"cor","date":"2030-10-06","fullTime":[4,0]}
        {"kind":"result","id":"l4","season":"il-30","home":"cor","away":"bex","date":"2031-02-09","fullTime":[0,0]}
        {"kind":"result","id":"l5","season":"il-30","home":"bex","away":"arb","date":"2031-05-11","fullTime":[1,0]}
        {"kind":"result","id":"l6","season":"il-30","home":"arb","away":"cor","date":"2031-05-18","fullTime":[1,0]}
        """;
}
