using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>
/// Questions about ways through a cup: who was put out on the way, whose goal led to a stage, runs and what ended them,
/// shoot-outs, groups of a team, qualifying, coaches, editions beside each other.
/// </summary>
public sealed class CupWaysTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("Which three teams did Norway knock out to reach the 2031 final?", "Norway 2-1 Peru", "Norway 1-1 Chile")]
    [InlineData(
        "Who did Norway see off in the knockout rounds on the way to the 2031 final?",
        "Norway 2-1 Peru",
        "Norway 1-1 Chile"
    )]
    [InlineData("Quelles équipes la Norvège a-t-elle éliminées pour atteindre la finale en 2031 ?", "Pérou", "Chili")]
    public async Task All_who_were_put_out_on_the_way_are_told(string question, string first, string second)
    {
        var answer = await AskAsync(question);
        Assert.Contains(first, answer.Text, StringComparison.Ordinal);
        Assert.Contains(second, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("30 June 2031", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who scored the goal that took Japan into the 2031 final, and in which minute?", "Ken Sato 70'")]
    [InlineData("Qui a marqué le but qui a envoyé le Japon en finale en 2031 ?", "Ken Sato 70'")]
    [InlineData("Who fired Norway into the semi-finals in 2031?", "Nils Lund 80'")]
    [InlineData("Who did Japan beat to reach the 2031 final?", "Japan 3-2 Ghana")]
    public async Task The_goal_that_led_to_a_stage_is_that_of_the_match_before(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Which teams went out on penalties at the 2031 World Cup?", "Chile, beaten on penalties")]
    [InlineData("Quelles équipes ont été éliminées aux tirs au but à la Coupe du monde 2031 ?", "Chili")]
    [InlineData("Which country has won the most World Cup shoot-outs?", "Norway (2)")]
    [InlineData("Quel pays a perdu le plus de séances de tirs au but en Coupe du monde ?", "Chili (2)")]
    public async Task Shootouts_are_told_by_teams(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("Who ended Norway's 5-match unbeaten run in 2029?", "Ghana")]
    [InlineData("Qui a mis fin à la série de 5 matchs sans défaite de la Norvège ?", "Ghana")]
    [InlineData("How many matches in a row did Norway win before losing to Ghana in 2029?", "3 wins in a row")]
    [InlineData("What was Norway's record in calendar year 2029?", "9 won, 2 drawn, 2 lost in 13 matches")]
    [InlineData("Quel a été le bilan de la Norvège en 2029 ?", "9 victoires, 2 matchs nuls, 2 défaites")]
    public async Task Runs_and_records_are_told_whole(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("Who came last in Japan's group in 2031?", "Wales finished 3rd")]
    [InlineData("Who got through from Japan's group in 2031?", "1. Japan (4 points), 2. Peru")]
    [InlineData("Qui est sorti du groupe du Japon en 2031 ?", "1. Japon")]
    [InlineData("Who went out in Japan's group in 2031?", "Out: 3. Wales")]
    public async Task Of_the_group_of_a_team_others_are_told_too(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("How many goals did Nils Lund score in qualifying for the 2031 World Cup?", "3 in all")]
    [InlineData("Combien de buts Nils Lund a-t-il marqués dans les éliminatoires de la Coupe du monde 2031 ?", "3 au total")]
    [InlineData("Who was top scorer in 2031 World Cup qualifying?", "Nils Lund")]
    public async Task Qualifying_is_that_of_the_years_before_the_cup(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Which teams did Astrid Brenne coach at the World Cup?", "Japan", "Norway")]
    [InlineData("Quelles équipes Astrid Brenne a-t-elle entraînées en Coupe du monde ?", "Japon", "Norvège")]
    [InlineData("Astrid Brenne coached at both the 2027 and 2031 World Cups. Which teams?", "Japan", "Norway")]
    public async Task Whom_a_coach_led_is_told_by_the_squads(string question, string first, string second)
    {
        var answer = await AskAsync(question);
        Assert.Contains(first, answer.Text, StringComparison.Ordinal);
        Assert.Contains(second, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Which World Cup saw the most goals?", "2031")]
    [InlineData("Of the World Cups in 2027 and 2031, which saw the most goals?", "2031")]
    [InlineData("What was the latest goal in stoppage time at the 2031 World Cup?", "Ken Sato")]
    [InlineData("Which Welshman hit three against Malta in 2029?", "Gwyn Rees")]
    [InlineData("Who refereed the 2031 final and in which city was it?", "Oslo")]
    public async Task Superlatives_and_second_halves_are_not_passed_over(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Who topped the group of Peru and Wales in 2031?", "Japan finished 1st")]
    [InlineData("Which teams got through from Peru and Wales's group in 2031?", "Through: 1. Japan")]
    [InlineData("Who is leading Group A at the 2031 World Cup?", "Japan")]
    public async Task Teams_that_only_tell_which_group_is_meant_are_not_set_beside_each_other(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("How long was Norway's unbeaten run that was ended by Ghana in 2029?", "5 matches unbeaten")]
    [InlineData("Who were the highest-scoring team at the 2031 World Cup?", "Norway with 5 goals")]
    [InlineData("Which team won a match by four goals in 2029?", "Malta 1")]
    public async Task The_side_that_is_meant_is_told(string question, string told) => await HoldsAsync(question, told);

    private static async Task HoldsAsync(string question, string told)
    {
        var answer = await AskAsync(question);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    private static Task<DraftAnswer> AskAsync(string question) =>
        Planner.Value.TalkAsync(new DateTimeOffset(2031, 8, 1, 0, 0, 0, TimeSpan.Zero), question);

    private const string Feed = """
        {"kind":"competition","id":"wc","name":"FIFA World Cup","type":"international"}
        {"kind":"competition","id":"wcq","name":"FIFA World Cup qualification","type":"international"}
        {"kind":"competition","id":"fr","name":"Friendly","type":"international"}
        {"kind":"season","id":"wc-27","competition":"wc","name":"World Cup 2027","startsOn":"2027-06-01","endsOn":"2027-07-01"}
        {"kind":"season","id":"wc-31","competition":"wc","name":"World Cup 2031","startsOn":"2031-06-01","endsOn":"2031-07-01"}
        {"kind":"season","id":"q-27","competition":"wcq","name":"FIFA World Cup qualification 2027"}
        {"kind":"season","id":"q-30","competition":"wcq","name":"FIFA World Cup qualification 2030"}
        {"kind":"season","id":"fr-29","competition":"fr","name":"Friendly 2029"}
        {"kind":"team","id":"jp","name":"Japan"}
        {"kind":"team","id":"gh","name":"Ghana"}
        {"kind":"team","id":"cl","name":"Chile"}
        {"kind":"team","id":"no","name":"Norway"}
        {"kind":"team","id":"pe","name":"Peru"}
        {"kind":"team","id":"wa","name":"Wales"}
        {"kind":"team","id":"mt","name":"Malta"}
        {"kind":"team","id":"ni","name":"Norway Isles"}
        {"kind":"player","id":"sato","name":"Ken Sato","team":"jp"}
        {"kind":"player","id":"addo","name":"Kofi Addo","team":"gh"}
        {"kind":"player","id":"rojas","name":"Luis Rojas","team":"cl"}
        {"kind":"player","id":"lund","name":"Nils Lund","team":"no"}
        {"kind":"player","id":"diaz","name":"Ivo Diaz","team":"pe"}
        {"kind":"player","id":"rees","name":"Gwyn Rees","team":"wa"}
        {"kind":"document","id":"sq-jp","title":"Japan squad, World Cup 2031","body":"Coach: Astrid Brenne.\nForwards: 10 Ken Sato.","docType":"other","lang":"en","about":["jp","wc-31"]}
        {"kind":"document","id":"sq-no","title":"Norway squad, World Cup 2027","body":"Coach: Astrid Brenne.\nForwards: 9 Nils Lund.","docType":"other","lang":"en","about":["no","wc-27"]}
        {"kind":"result","id":"q1","season":"q-27","home":"no","away":"mt","date":"2027-03-01","fullTime":[1,0],"goals":[{"team":"no","player":"lund","minute":5}]}
        {"kind":"match","id":"o1","season":"wc-27","round":"Final","home":"no","away":"cl","kickoff":"2027-06-30T18:00:00Z"}
        {"kind":"result","id":"o1","season":"wc-27","round":"Final","home":"no","away":"cl","date":"2027-06-30","fullTime":[1,1],"extraTime":[1,1],"penalties":[4,2],"goals":[{"team":"no","player":"lund","minute":15},{"team":"cl","player":"rojas","minute":55}]}
        {"kind":"result","id":"r01","season":"fr-29","home":"no","away":"mt","date":"2029-01-01","fullTime":[1,0]}
        {"kind":"result","id":"r02","season":"fr-29","home":"no","away":"pe","date":"2029-02-01","fullTime":[0,1]}
        {"kind":"result","id":"r03","season":"fr-29","home":"no","away":"mt","date":"2029-03-01","fullTime":[1,1]}
        {"kind":"result","id":"r04","season":"fr-29","home":"no","away":"wa","date":"2029-03-10","fullTime":[2,2]}
        {"kind":"result","id":"r05","season":"fr-29","home":"no","away":"mt","date":"2029-04-01","fullTime":[1,0]}
        {"kind":"result","id":"ri1","season":"fr-29","home":"ni","away":"mt","date":"2029-04-05","fullTime":[0,4]}
        {"kind":"result","id":"r06","season":"fr-29","home":"no","away":"jp","date":"2029-04-10","fullTime":[1,0]}
        {"kind":"result","id":"r07","season":"fr-29","home":"no","away":"cl","date":"2029-05-01","fullTime":[1,0]}
        {"kind":"result","id":"r08","season":"fr-29","home":"gh","away":"no","date":"2029-06-01","fullTime":[2,0],"goals":[{"team":"gh","player":"addo","minute":20},{"team":"gh","player":"addo","minute":21}]}
        {"kind":"result","id":"r09","season":"fr-29","home":"no","away":"mt","date":"2029-07-01","fullTime":[1,0]}
        {"kind":"result","id":"r10","season":"fr-29","home":"no","away":"mt","date":"2029-08-01","fullTime":[1,0]}
        {"kind":"result","id":"r11","season":"fr-29","home":"no","away":"mt","date":"2029-09-01","fullTime":[1,0]}
        {"kind":"result","id":"r12","season":"fr-29","home":"no","away":"mt","date":"2029-10-01","fullTime":[1,0]}
        {"kind":"result","id":"r13","season":"fr-29","home":"no","away":"mt","date":"2029-11-01","fullTime":[1,0]}
        {"kind":"result","id":"w1","season":"fr-29","home":"wa","away":"mt","date":"2029-11-05","fullTime":[3,0],"goals":[{"team":"wa","player":"rees","minute":10},{"team":"wa","player":"rees","minute":20},{"team":"wa","player":"rees","minute":30}]}
        {"kind":"result","id":"q2","season":"q-30","home":"no","away":"mt","date":"2030-09-01","fullTime":[2,0],"goals":[{"team":"no","player":"lund","minute":5},{"team":"no","player":"lund","minute":6}]}
        {"kind":"result","id":"q3","season":"q-30","home":"no","away":"gh","date":"2030-10-01","fullTime":[1,1],"goals":[{"team":"no","player":"lund","minute":5},{"team":"gh","player":"addo","minute":6}]}
        {"kind":"result","id":"g1","season":"wc-31","round":"Group A","home":"jp","away":"wa","date":"2031-06-02","fullTime":[1,0],"goals":[{"team":"jp","player":"sato","minute":90,"addedMinute":8}]}
        {"kind":"result","id":"g2","season":"wc-31","round":"Group A","home":"pe","away":"wa","date":"2031-06-05","fullTime":[0,0],"goals":[]}
        {"kind":"result","id":"g3","season":"wc-31","round":"Group A","home":"jp","away":"pe","date":"2031-06-08","fullTime":[0,0],"goals":[]}
        {"kind":"result","id":"e1","season":"wc-31","round":"Quarter-final","home":"no","away":"pe","date":"2031-06-15","fullTime":[2,1],"goals":[{"team":"no","player":"lund","minute":10},{"team":"pe","player":"diaz","minute":50},{"team":"no","player":"lund","minute":80}]}
        {"kind":"result","id":"s1","season":"wc-31","round":"Semi-final","home":"jp","away":"gh","date":"2031-06-20","fullTime":[3,2],"goals":[{"team":"gh","player":"addo","minute":20},{"team":"jp","player":"sato","minute":30},{"team":"jp","player":"sato","minute":45,"addedMinute":1},{"team":"gh","player":"addo","minute":60},{"team":"jp","player":"sato","minute":70}]}
        {"kind":"result","id":"s2","season":"wc-31","round":"Semi-final","home":"no","away":"cl","date":"2031-06-21","fullTime":[1,1],"extraTime":[1,1],"penalties":[5,4],"goals":[{"team":"no","player":"lund","minute":10},{"team":"cl","player":"rojas","minute":50}]}
        {"kind":"match","id":"f","season":"wc-31","round":"Final","home":"no","away":"jp","kickoff":"2031-06-30T18:00:00Z","venue":"Ullevaal, Oslo","referee":"Rosa Whistler"}
        {"kind":"result","id":"f","season":"wc-31","round":"Final","home":"no","away":"jp","date":"2031-06-30","fullTime":[2,0],"goals":[{"team":"no","player":"lund","minute":15},{"team":"no","player":"lund","minute":55}]}
        """;
}
