using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Margins, places, days and namesakes, asked of an invented league and of countries that have two teams.</summary>
public sealed class MarginsAndPlacesTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("How many times did Bexton lose by two goals or more?", "Bexton: 1 defeat by 2 goals or more")]
    [InlineData("How many games did Arbor win by exactly one goal?", "Arbor: 1 win by 1 goal")]
    [InlineData("Combien de fois Bexton a-t-il perdu par deux buts ou plus ?", "Bexton: 1 défaite par 2 buts d'écart ou plus")]
    [InlineData("Which team won most games by two or more?", "Arbor 2")]
    public async Task Wins_and_defeats_are_counted_by_their_margin(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Which Island League teams scored fewer than 3 goals?", "Corran with 2 goals")]
    [InlineData("Which Island League teams scored more than 3 goals?", "Arbor with 6 goals")]
    [InlineData(
        "How many times did Bexton concede three or more goals in the Island League?",
        "1 match in the Island League 2030-31: Arbor 3-1 Bexton"
    )]
    public async Task A_bound_takes_in_just_what_it_says(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("Who finished third?", "Corran finished 3rd")]
    [InlineData("Qui a fini troisième ?", "Corran a terminé 3e")]
    [InlineData("Whose goal difference was better, Corran's or Bexton's?", "Goal difference: Bexton -2, Corran -3")]
    [InlineData("How many points between first and third?", "8 points")]
    [InlineData("Combien de points entre le premier et le troisième ?", "8 points")]
    public async Task Places_and_what_lies_between_them_are_told(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("How many matches did Corran need before they won one?", "Corran had no win in 4 matches")]
    [InlineData("How many games did Arbor need before they finally won one?", "the first win came in match 1")]
    [InlineData("Dad reckons Corran came second. Where did they finish?", "Corran finished 3rd")]
    [InlineData("Happy new year! Who's top of the table?", "Arbor finished 1st")]
    [InlineData("Which teams didnt win away?", "Corran")]
    public async Task What_people_say_besides_is_left_out(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("What were the results on 4 May 2031?", "Corran 1-1 Bexton")]
    [InlineData("Results on May 4, 2031?", "Corran 1-1 Bexton")]
    [InlineData("How did Arbor do over Christmas?", "Arbor 3-1 Bexton")]
    [InlineData("Scores on Boxing Day?", "26 December 2030: Arbor 3-1 Bexton")]
    public async Task Days_are_read_whatever_their_words_mean_elsewhere(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Who won at Anfield?", "Visitors who won there: Liverpool 0-1 Everton")]
    [InlineData("Did any visitors win at Anfield?", "Liverpool 0-1 Everton")]
    public async Task Who_won_at_a_ground_are_the_visitors_that_did(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("How many times did Norland and Sudland meet?", "Norland 2-0 Sudland")]
    [InlineData("What was the score of Norland against Sudland in 2029?", "Sudland women beat Norland women 4-1")]
    public async Task A_country_alone_means_its_men_unless_only_the_women_met_then(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("How many goals did Mo Kessar score?", "Mohamed Kessar: 2 goals")]
    [InlineData("Who came on for Kessar against Bexton on 26 December?", "Nobody came on for Mohamed Kessar, sent off 80'")]
    [InlineData("In which matches did Kessar score?", "Arbor 3-1 Bexton (26 December 2030): 10', 50'")]
    [InlineData("Who made it 1 all between Corran and Bexton?", "Eve Stone 70'")]
    public async Task A_player_is_known_by_a_name_cut_short(string question, string told) => await HoldsAsync(question, told);

    private static Task HoldsAsync(string question, string told) =>
        Planner.Value.HoldsAsync(new DateTimeOffset(2031, 8, 1, 0, 0, 0, TimeSpan.Zero), told, question);

    private const string Feed = """
        {"kind":"competition","id":"il","name":"Island League","type":"league"}
        {"kind":"season","id":"il-30","competition":"il","name":"2030-31","startsOn":"2030-08-01","endsOn":"2031-06-01"}
        {"kind":"competition","id":"fr","name":"Friendly","type":"international"}
        {"kind":"season","id":"fr-28","competition":"fr","name":"2028","startsOn":"2028-01-01","endsOn":"2028-12-31"}
        {"kind":"season","id":"fr-29","competition":"fr","name":"2029","startsOn":"2029-01-01","endsOn":"2029-12-31"}
        {"kind":"team","id":"arb","name":"Arbor"}
        {"kind":"team","id":"bex","name":"Bexton"}
        {"kind":"team","id":"cor","name":"Corran"}
        {"kind":"competition","id":"mc","name":"Mersey Cup","type":"cup"}
        {"kind":"season","id":"mc-29","competition":"mc","name":"2029","startsOn":"2029-01-01","endsOn":"2029-12-31"}
        {"kind":"team","id":"liv","name":"Liverpool"}
        {"kind":"team","id":"eve","name":"Everton"}
        {"kind":"team","id":"nor","name":"Norland"}
        {"kind":"team","id":"sud","name":"Sudland"}
        {"kind":"team","id":"nor-w","name":"Norland women"}
        {"kind":"team","id":"sud-w","name":"Sudland women"}
        {"kind":"player","id":"kessar","name":"Mohamed Kessar","team":"arb"}
        {"kind":"player","id":"odell","name":"Finn Odell","team":"arb"}
        {"kind":"player","id":"motta","name":"Mo Harl","team":"cor"}
        {"kind":"player","id":"stone","name":"Eve Stone","team":"bex"}
        {"kind":"player","id":"vale","name":"Ann Vale","team":"bex"}
        {"kind":"match","id":"l1","season":"il-30","home":"arb","away":"bex","kickoff":"2030-12-26T15:00:00Z"}
        {"kind":"event","id":"r1","match":"l1","period":2,"minute":80,"type":"card","team":"arb","player":"kessar","color":"red"}
        {"kind":"event","id":"u1","match":"l1","period":2,"minute":85,"type":"substitution","team":"bex","off":"stone","on":"vale"}
        {"kind":"result","id":"l1","season":"il-30","home":"arb","away":"bex","date":"2030-12-26","fullTime":[3,1],"goals":[{"team":"arb","player":"kessar","minute":10},{"team":"bex","player":"stone","minute":20},{"team":"arb","player":"kessar","minute":50},{"team":"arb","player":"odell","minute":60}]}
        {"kind":"result","id":"l2","season":"il-30","home":"cor","away":"arb","date":"2030-09-08","fullTime":[0,2]}
        {"kind":"result","id":"l3","season":"il-30","home":"bex","away":"cor","date":"2030-09-15","fullTime":[1,1]}
        {"kind":"result","id":"l4","season":"il-30","home":"cor","away":"bex","date":"2031-05-04","fullTime":[1,1],"goals":[{"team":"cor","player":"motta","minute":30},{"team":"bex","player":"stone","minute":70}]}
        {"kind":"result","id":"l5","season":"il-30","home":"bex","away":"arb","date":"2031-05-11","fullTime":[0,0]}
        {"kind":"result","id":"l6","season":"il-30","home":"arb","away":"cor","date":"2031-05-18","fullTime":[1,0]}
        {"kind":"result","id":"f1","season":"fr-28","home":"nor","away":"sud","date":"2028-06-01","fullTime":[2,0]}
        {"kind":"result","id":"m1","season":"mc-29","home":"liv","away":"eve","date":"2029-03-01","fullTime":[2,0]}
        {"kind":"result","id":"m2","season":"mc-29","home":"liv","away":"eve","date":"2029-04-01","fullTime":[0,1]}
        {"kind":"result","id":"m3","season":"mc-29","home":"eve","away":"liv","date":"2029-05-02","fullTime":[1,1]}
        {"kind":"result","id":"f2","season":"fr-29","home":"nor-w","away":"sud-w","date":"2029-06-01","fullTime":[1,4]}
        """;
}
