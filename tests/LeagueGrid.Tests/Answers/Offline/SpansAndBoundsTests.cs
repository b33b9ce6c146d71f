using LeagueGrid.Answers.Planning;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Times between months, numbers that bound, and sums of one held against those of the others.</summary>
public sealed class SpansAndBoundsTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("How many goals did Arbor score after September?", "4 in all")]
    [InlineData("How many goals did Arbor score between October and March?", "Arbor: 2 goals")]
    [InlineData("How many goals had Arbor scored by the end of September?", "Arbor: 3 goals")]
    [InlineData("How many goals did Arbor score from February onwards?", "4 in all")]
    [InlineData("How many goals did Arbor score before October 2030?", "Arbor: 3 goals")]
    [InlineData("How many goals did Arbor score after 8 September 2030?", "4 in all")]
    [InlineData("Combien de buts Arbor a-t-il marqués depuis février ?", "4 au total")]
    [InlineData("Combien de buts Arbor a-t-il marqués entre septembre et mars ?", "5 au total")]
    [InlineData("Who was top at the end of September?", "Arbor are 1st")]
    public async Task Months_bound_what_is_counted(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("Who scored more than four goals?", "Quill Oates (Arbor) with 6 goals")]
    [InlineData("Qui a marqué plus de 4 buts ?", "Quill Oates (Arbor) avec 6 buts")]
    [InlineData("How many players reached 3 goals?", "2 players")]
    [InlineData("Which teams lost fewer than 2 games?", "Arbor with 0 defeats")]
    [InlineData("How many games did Bexton fail to win?", "Bexton: 3 matches not won")]
    [InlineData("How often was Corran shut out?", "Corran: 1 match without scoring")]
    public async Task Numbers_bound_what_players_and_teams_came_to(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Who scored more goals than Fern?", "Quill Oates (Arbor) with 6 goals")]
    [InlineData("Which teams scored more than Corran?", "Arbor 7, Bexton 6")]
    [InlineData("Qui a marqué plus de buts que Fern ?", "Quill Oates")]
    [InlineData("Which of Arbor and Bexton scored more at home?", "Arbor 5 and Bexton 4")]
    public async Task Those_beyond_another_are_told_and_not_what_he_came_to(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("How many goals have the leaders scored at home?", "Arbor: 5 goals")]
    [InlineData("Did Arbor score in every home game?", "Yes. Arbor")]
    [InlineData("What is the most goals Bexton scored in a match?", "Bexton 4-0 Corran")]
    public async Task What_is_asked_of_one_team_is_told_of_it(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("Who were the two best scorers?", "Quill Oates (Arbor) 6, Odo Fern (Bexton) 4")]
    [InlineData("Who was the top scorer?", "Quill Oates (Arbor) with 6 goals")]
    [InlineData("Who beat Bexton on the last day?", "Corran beat Bexton 1-0")]
    [InlineData("Oates played for Arbor and Bexton. What was his total of goals?", "Quill Oates: 6 goals")]
    [InlineData("Entre Arbor et Bexton, qui a marqué le plus ?", "Arbor 7 et Bexton 6")]
    [InlineData("Combien de matchs nuls Arbor a-t-il concédés ?", "0")]
    public async Task The_best_two_the_last_day_and_clubs_of_a_man_are_read_as_meant(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Which teams had a positive goal difference?", "Arbor 7 goals, 3 goals conceded")]
    [InlineData("Which two clubs propped up the table?", "I don't know")]
    public async Task Sums_of_two_kinds_are_held_against_each_other(string question, string told) =>
        await HoldsAsync(question, told);

    private static Task HoldsAsync(string question, string told) =>
        Planner.Value.HoldsAsync(new DateTimeOffset(2031, 8, 1, 0, 0, 0, TimeSpan.Zero), told, question);

    private const string Feed = """
        {"kind":"competition","id":"il","name":"Island League","type":"league"}
        {"kind":"season","id":"il-30","competition":"il","name":"2030-31","startsOn":"2030-08-01","endsOn":"2031-06-01"}
        {"kind":"team","id":"arb","name":"Arbor"}
        {"kind":"team","id":"bex","name":"Bexton"}
        {"kind":"team","id":"cor","name":"Corran"}
        {"kind":"player","id":"quill","name":"Quill Oates","team":"arb"}
        {"kind":"player","id":"dorn","name":"Dorn Ives","team":"arb"}
        {"kind":"player","id":"brand","name":"Hollis Brand","team":"bex"}
        {"kind":"player","id":"fern","name":"Odo Fern","team":"bex"}
        {"kind":"player","id":"marsh","name":"Reddy Marsh","team":"cor"}
        {"kind":"result","id":"l1","season":"il-30","home":"arb","away":"bex","date":"2030-09-08","fullTime":[3,2],"goals":[{"team":"arb","player":"quill","minute":5},{"team":"bex","player":"brand","minute":15},{"team":"arb","player":"quill","minute":45},{"team":"arb","player":"quill","minute":70},{"team":"bex","player":"brand","minute":88}]}
        {"kind":"result","id":"l2","season":"il-30","home":"bex","away":"cor","date":"2030-10-13","fullTime":[4,0],"goals":[{"team":"bex","player":"fern","minute":5},{"team":"bex","player":"fern","minute":15},{"team":"bex","player":"fern","minute":25},{"team":"bex","player":"fern","minute":35}]}
        {"kind":"result","id":"l3","season":"il-30","home":"arb","away":"cor","date":"2031-02-09","fullTime":[2,1],"goals":[{"team":"arb","player":"quill","minute":5},{"team":"arb","player":"dorn","minute":15},{"team":"cor","player":"marsh","minute":80}]}
        {"kind":"result","id":"l4","season":"il-30","home":"bex","away":"arb","date":"2031-04-13","fullTime":[0,2],"goals":[{"team":"arb","player":"quill","minute":5},{"team":"arb","player":"quill","minute":55}]}
        {"kind":"result","id":"l5","season":"il-30","home":"cor","away":"bex","date":"2031-05-18","fullTime":[1,0],"goals":[{"team":"cor","player":"marsh","minute":30}]}
        """;
}
