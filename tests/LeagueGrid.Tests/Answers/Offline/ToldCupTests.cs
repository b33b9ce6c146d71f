using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Titles of a cup over several editions, and questions behind a sentence that tells something: all of it invented.</summary>
public sealed class ToldCupTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("When did Norway last win the Harbour Cup?", "Norway won it in 2035.")]
    [InlineData("When did Norway first win the Harbour Cup?", "Norway won it in 2031.")]
    [InlineData("In which year did Norway win their second Harbour Cup?", "Norway won it in 2035.")]
    [InlineData("Whom did Norway beat in the final when they won the Harbour Cup?", "Norway 2-0 Japan")]
    [InlineData("Which teams have won the Harbour Cup more than once?", "Norway (2031, 2035).")]
    public async Task The_title_that_is_meant_is_told(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("When did Ghana first win the World Cup?")]
    [InlineData("Quand le Ghana a-t-il gagné la Coupe du monde pour la première fois ?")]
    [InlineData("How many penalties did Norway concede at the 2031 Harbour Cup?")]
    [InlineData("Combien de penalties la Norvège a-t-elle concédés à la Harbour Cup 2031 ?")]
    public async Task What_began_before_the_data_or_is_not_counted_is_unknown(string question) =>
        Assert.Equal(AnswerStatus.Unknown, (await AskAsync(question)).Status);

    [Theory]
    [InlineData("Who put three past Chile?", "Ken Sato scored 3 in Japan 4-1 Chile")]
    [InlineData("Which team put four past Chile?", "Japan 4-1 Chile")]
    [InlineData("Qui a passé trois buts au Chili ?", "Ken Sato")]
    [InlineData("Who did Japan put four past?", "Japan 4-1 Chile")]
    public async Task Who_put_so_many_past_a_side_is_the_scorer_or_his_team(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Japan won the final. How many goals in the whole tournament?", "1 goal in 1 match in the Harbour Cup 2039")]
    [InlineData("Lund won the 2035 final off the bench. Who had made way for him?", "Nils Lund came on for Ole Vik (60')")]
    [InlineData("Which of the Japanese didn't put theirs in during the shoot-out of the 2035 semi-final?", "Jun Mori")]
    public async Task What_a_sentence_tells_before_narrows_what_is_asked_behind_it(string question, string told) =>
        await HoldsAsync(question, told);

    private static async Task HoldsAsync(string question, string told)
    {
        var answer = await AskAsync(question);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    private static async Task<DraftAnswer> AskAsync(string question) =>
        await Planner.Value.AnswerAsync(
            new QuestionContext { Question = question, Now = new DateTimeOffset(2040, 8, 1, 0, 0, 0, TimeSpan.Zero) },
            TestContext.Current.CancellationToken
        );

    private const string Feed = """
        {"kind":"competition","id":"hc","name":"Harbour Cup","type":"international"}
        {"kind":"competition","id":"wc","name":"World Cup","type":"international"}
        {"kind":"season","id":"hc-31","competition":"hc","name":"Harbour Cup 2031","startsOn":"2031-06-01","endsOn":"2031-07-01"}
        {"kind":"season","id":"hc-35","competition":"hc","name":"Harbour Cup 2035","startsOn":"2035-06-01","endsOn":"2035-07-01"}
        {"kind":"season","id":"hc-39","competition":"hc","name":"Harbour Cup 2039","startsOn":"2039-06-01","endsOn":"2039-07-01"}
        {"kind":"season","id":"wc-32","competition":"wc","name":"World Cup 2032","startsOn":"2032-06-01","endsOn":"2032-07-01"}
        {"kind":"season","id":"wc-36","competition":"wc","name":"World Cup 2036","startsOn":"2036-06-01","endsOn":"2036-07-01"}
        {"kind":"team","id":"jp","name":"Japan"}
        {"kind":"team","id":"gh","name":"Ghana"}
        {"kind":"team","id":"cl","name":"Chile"}
        {"kind":"team","id":"no","name":"Norway"}
        {"kind":"player","id":"sato","name":"Ken Sato","team":"jp"}
        {"kind":"player","id":"mori","name":"Jun Mori","team":"jp"}
        {"kind":"player","id":"addo","name":"Kofi Addo","team":"gh"}
        {"kind":"player","id":"rojas","name":"Luis Rojas","team":"cl"}
        {"kind":"player","id":"lund","name":"Nils Lund","team":"no"}
        {"kind":"player","id":"vik","name":"Ole Vik","team":"no"}
        {"kind":"result","id":"s31","season":"hc-31","round":"Semi-final","home":"jp","away":"cl","date":"2031-06-20","fullTime":[4,1],"goals":[{"team":"jp","player":"sato","minute":10},{"team":"jp","player":"sato","minute":20},{"team":"jp","player":"sato","minute":30},{"team":"jp","player":"mori","minute":40},{"team":"cl","player":"rojas","minute":50}]}
        {"kind":"result","id":"f31","season":"hc-31","round":"Final","home":"no","away":"jp","date":"2031-06-30","fullTime":[2,0],"goals":[{"team":"no","player":"lund","minute":15},{"team":"no","player":"lund","minute":55}]}
        {"kind":"match","id":"s35","season":"hc-35","round":"Semi-final","home":"jp","away":"gh","kickoff":"2035-06-20T18:00:00Z"}
        {"kind":"event","id":"k1","match":"s35","period":5,"minute":120,"type":"shootout-kick","team":"jp","player":"sato","scored":true}
        {"kind":"event","id":"k2","match":"s35","period":5,"minute":120,"type":"shootout-kick","team":"gh","player":"addo","scored":true}
        {"kind":"event","id":"k3","match":"s35","period":5,"minute":120,"type":"shootout-kick","team":"jp","player":"mori","scored":false}
        {"kind":"result","id":"s35","season":"hc-35","round":"Semi-final","home":"jp","away":"gh","date":"2035-06-20","fullTime":[0,0],"extraTime":[0,0],"penalties":[1,2]}
        {"kind":"match","id":"f35","season":"hc-35","round":"Final","home":"no","away":"gh","kickoff":"2035-06-30T18:00:00Z"}
        {"kind":"event","id":"u1","match":"f35","period":2,"minute":60,"type":"substitution","team":"no","off":"vik","on":"lund"}
        {"kind":"event","id":"g1","match":"f35","period":2,"minute":80,"type":"goal","team":"no","player":"lund"}
        {"kind":"result","id":"f35","season":"hc-35","round":"Final","home":"no","away":"gh","date":"2035-06-30","fullTime":[1,0]}
        {"kind":"result","id":"f39","season":"hc-39","round":"Final","home":"jp","away":"no","date":"2039-06-30","fullTime":[1,0],"goals":[{"team":"jp","player":"sato","minute":15}]}
        {"kind":"result","id":"w32","season":"wc-32","round":"Final","home":"gh","away":"no","date":"2032-06-30","fullTime":[1,0],"goals":[{"team":"gh","player":"addo","minute":15}]}
        {"kind":"result","id":"w36","season":"wc-36","round":"Final","home":"gh","away":"cl","date":"2036-06-30","fullTime":[1,0],"goals":[{"team":"gh","player":"addo","minute":25}]}
        """;
}
