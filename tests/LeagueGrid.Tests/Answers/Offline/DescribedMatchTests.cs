using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Questions that describe the match or the deed by the way: what is only told must not be taken for what is asked.</summary>
public sealed class DescribedMatchTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("Who scored the winner for Norway against Chile, a minute after they had equalised?", "Lund 80'")]
    [InlineData("Who killed it off for Norway against Chile?", "Lund 80'")]
    [InlineData("Lund went off with Norway one up in the final, who took his place?", "Erik Dahl")]
    [InlineData("Lund was taken off in the final. Who came on?", "Erik Dahl came on for Nils Lund (60'), in")]
    [InlineData("Which Norwegian was booked in the final, the night Haug scored?", "Erik Dahl")]
    [InlineData("Haug came off the bench and scored in the final. Whose place had he taken?", "Ole Vik")]
    [InlineData("How many Norwegians were booked against Chile, the day Rojas scored?", "2")]
    [InlineData("Combien de Norvégiens ont été avertis contre le Chili, le jour du but de Rojas ?", "2")]
    public async Task What_is_told_by_the_way_is_not_what_is_asked(string question, string told) =>
        Assert.Contains(told, await TextAsync(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Which stadium hosted the Norway-Chile match in 2031?", "Harbour Park")]
    [InlineData("Quel stade a accueilli le match Norvège-Chili en 2031 ?", "Harbour Park")]
    [InlineData("Norway against Chile in 2031: how bad was it?", "2-1")]
    [InlineData("Which stadium hosted the final?", "Fjord Arena")]
    public async Task The_match_is_asked_for_and_not_its_cup(string question, string told) =>
        Assert.Contains(told, await TextAsync(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Where did Norway finish at the World Cup 2031?", "Norway won the World Cup")]
    [InlineData("Où a terminé la Norvège à la Coupe du monde 2031 ?", "Vainqueur")]
    public async Task A_team_finished_where_its_last_match_left_it(string question, string told) =>
        Assert.Contains(told, await TextAsync(question), StringComparison.Ordinal);

    [Fact]
    public async Task A_sum_tells_no_time() =>
        Assert.DoesNotContain(
            "1 goal",
            await TextAsync("When did Norway last concede before the final in 2031?"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("How many goals did Lnud score in the World Cup?", "Nils Lund")]
    [InlineData("How many goals did Hagu score in the World Cup?", "Per Haug")]
    public async Task Two_letters_that_changed_places_name_the_same_player(string question, string told) =>
        Assert.Contains(told, await TextAsync(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Norway against Chile: level at half-time at what score?", "0-0")]
    [InlineData("Top scorer and winner of the World Cup 2031?", "Nils Lund", "Norway won")]
    [InlineData("Who came first and who came second at the World Cup 2031?", "Norway", "Japan")]
    [InlineData("Norway won both of their matches in 2031: what were the scores?", "2-1", "4-1")]
    [InlineData("Who scored for the losers against Norway in the semi-final?", "Luis Rojas 50'")]
    [InlineData("Norway won the final in 2031 against whom?", "Japan")]
    [InlineData("Haug scored at both ends against Japan in 2031. Minutes for each?", "85'", "88'")]
    public async Task Both_things_asked_are_told(string question, params string[] told)
    {
        var text = await TextAsync(question);
        Assert.All(told, one => Assert.Contains(one, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Lund, booked or anything so far tonight?", "was not booked")]
    [InlineData("Dahl est-il averti ce soir ?", "70'")]
    [InlineData("Has Haug been booked tonight?", "was not booked")]
    public async Task Tonight_a_player_is_asked_about_in_the_match_his_team_is_playing(string question, string told) =>
        Assert.Contains(told, await TextAsync(question, During), StringComparison.Ordinal);

    [Fact]
    public async Task A_word_written_small_among_names_written_large_names_nobody() =>
        Assert.DoesNotContain(
            "Rough",
            await TextAsync("Was any Norwegian booked in a final this rough?"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Who was the World Cup top scorer 2031, the one in Chile?", "Nils Lund")]
    [InlineData("How many goals did Nils Lund score at World Cup final tournaments?", "4")]
    public async Task The_place_or_kind_of_a_cup_narrows_nothing(string question, string told) =>
        Assert.Contains(told, await TextAsync(question), StringComparison.Ordinal);

    private static async Task<string> TextAsync(string question, AnswerPlanner? planner = null)
    {
        var answer = await (planner ?? Planner.Value).AnswerAsync(
            new QuestionContext { Question = question, Now = new DateTimeOffset(2031, 8, 1, 0, 0, 0, TimeSpan.Zero) },
            TestContext.Current.CancellationToken
        );
        return answer.Text;
    }

    // The final is on: its result is not in yet.
    private static AnswerPlanner During =>
        OfflineLeague.Planner(
            string.Join('\n', Feed.Split('\n').SkipLast(1))
                + """

                {"kind":"event","id":"b1","match":"f","period":1,"minute":1,"type":"period-start"}
                {"kind":"event","id":"b2","match":"f","period":2,"minute":46,"type":"period-start"}
                """
        );

    private const string Feed = """
        {"kind":"competition","id":"wc","name":"World Cup","type":"international"}
        {"kind":"season","id":"wc-31","competition":"wc","name":"World Cup 2031","startsOn":"2031-06-01","endsOn":"2031-07-01"}
        {"kind":"team","id":"jp","name":"Japan"}
        {"kind":"team","id":"cl","name":"Chile"}
        {"kind":"team","id":"no","name":"Norway"}
        {"kind":"player","id":"rough","name":"Ken Rough","team":"jp"}
        {"kind":"player","id":"rojas","name":"Luis Rojas","team":"cl"}
        {"kind":"player","id":"lund","name":"Nils Lund","team":"no"}
        {"kind":"player","id":"dahl","name":"Erik Dahl","team":"no"}
        {"kind":"player","id":"haug","name":"Per Haug","team":"no"}
        {"kind":"player","id":"vik","name":"Ole Vik","team":"no"}
        {"kind":"match","id":"s1","season":"wc-31","round":"Semi-final","home":"no","away":"cl","kickoff":"2031-06-20T18:00:00Z","venue":"Harbour Park"}
        {"kind":"event","id":"y1","match":"s1","period":1,"minute":12,"type":"card","team":"no","player":"lund","color":"yellow"}
        {"kind":"event","id":"y2","match":"s1","period":1,"minute":32,"type":"card","team":"no","player":"vik","color":"yellow"}
        {"kind":"event","id":"y3","match":"s1","period":2,"minute":62,"type":"card","team":"cl","player":"rojas","color":"yellow"}
        {"kind":"result","id":"s1","season":"wc-31","round":"Semi-final","home":"no","away":"cl","date":"2031-06-20","fullTime":[2,1],"goals":[{"team":"cl","player":"rojas","minute":50},{"team":"no","player":"haug","minute":79},{"team":"no","player":"lund","minute":80}]}
        {"kind":"match","id":"f","season":"wc-31","round":"Final","home":"no","away":"jp","kickoff":"2031-06-30T18:00:00Z","venue":"Fjord Arena"}
        {"kind":"event","id":"u1","match":"f","period":2,"minute":60,"type":"substitution","team":"no","off":"lund","on":"dahl"}
        {"kind":"event","id":"u2","match":"f","period":2,"minute":65,"type":"substitution","team":"no","off":"vik","on":"haug"}
        {"kind":"event","id":"y4","match":"f","period":2,"minute":70,"type":"card","team":"no","player":"dahl","color":"yellow"}
        {"kind":"result","id":"f","season":"wc-31","round":"Final","home":"no","away":"jp","date":"2031-06-30","fullTime":[4,1],"goals":[{"team":"no","player":"lund","minute":15},{"team":"no","player":"lund","minute":25},{"team":"no","player":"lund","minute":55},{"team":"no","player":"haug","minute":85},{"team":"no","player":"haug","minute":88,"ownGoal":true}]}
        """;
}
