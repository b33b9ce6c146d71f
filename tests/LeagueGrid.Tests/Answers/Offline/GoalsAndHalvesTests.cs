using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Scores as they are said, breaks and how matches went on from there, goals held against a number.</summary>
public sealed class GoalsAndHalvesTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData(
        "Which side trailed 0-2 at the break and still won?",
        "Arbor: Arbor 3-2 Bexton (8 September 2030), half-time 0-2"
    )]
    [InlineData("Which team came from two goals down at half-time to win?", "Arbor: Arbor 3-2 Bexton")]
    [InlineData(
        "How many times did Bexton lead at half-time and fail to win?",
        "1 match in the Island League 2030-31: Arbor 3-2 Bexton"
    )]
    [InlineData("How many matches were goalless at half-time?", "2 matches in the Island League 2030-31")]
    [InlineData("Combien de fois Arbor était mené à la mi-temps et a gagné ?", "1 match en Island League 2030-31")]
    [InlineData("Who led at half-time most often?", "Bexton: 2 matches")]
    [InlineData("Did Corran ever lose after leading at half-time?", "None")]
    public async Task Matches_are_found_by_how_they_stood_at_the_break(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Who beat Corran four-nil?", "Bexton beat Corran 4-0")]
    [InlineData("How many games ended one-all?", "1 match in the Island League 2030-31: Corran 1-1 Arbor")]
    [InlineData("Combien de matchs se sont terminés 4 à 0 ?", "1 match en Island League 2030-31")]
    [InlineData("Which matches finished three two?", "Arbor 3-2 Bexton")]
    [InlineData("wat was the score when bexton hosted corran?", "Bexton beat Corran 4-0")]
    public async Task Scores_are_read_as_they_are_said(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("How many matches had over 3.5 goals?", "2 matches in the Island League 2030-31")]
    [InlineData("How many times did Corran concede four or more?", "1 match in the Island League 2030-31: Bexton 4-0 Corran")]
    [InlineData("In which games did Bexton score 2+ goals?", "Arbor 3-2 Bexton (8 September 2030); Bexton 4-0 Corran")]
    [InlineData("Combien de matchs ont vu plus de quatre buts ?", "1 match en Island League 2030-31")]
    [InlineData("Did any match have nine goals?", "None: there was no such match")]
    [InlineData("Which team scored three or more goals in a match most often?", "Arbor and Bexton: 1 match")]
    public async Task Matches_are_found_by_the_goals_they_saw(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("How many teams scored fewer than four goals?", "1 team")]
    [InlineData("How many sides won fewer than two games?", "1 team in the Island League 2030-31: Corran 0")]
    [InlineData("Did any team win two games?", "Arbor and Bexton with 2 wins each")]
    [InlineData("How many games did it take Arbor to score six goals?", "I don't know")]
    public async Task Teams_are_held_against_a_number_and_none_is_passed_over(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Who scored for Arbor in 2030-31?", "I don't know")]
    [InlineData("Did anyone score a hat-trick in 2030-31?", "I don't know")]
    [InlineData("Was there a goal in the first minute in 2030-31?", "I don't know")]
    public async Task Where_no_scorer_is_told_a_goalless_match_does_not_make_them_known(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("How many games did Bexton go before losing?", "the first defeat came in match 1, after 0 without one")]
    [InlineData("How many games did Corran need before they won one?", "Corran had no win in 4 matches")]
    public async Task The_first_result_of_its_kind_is_told_by_its_match(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Arbor's unbeaten run came to an end in May 2031. Who beat them?", "Bexton 1-0 Arbor")]
    [InlineData("How many points did Arbor take from their meetings with Bexton?", "Arbor: 3 points")]
    public async Task Who_beat_them_and_what_they_took_is_told_of_the_one_named(string question, string told) =>
        await HoldsAsync(question, told);

    private static Task HoldsAsync(string question, string told) =>
        Planner.Value.HoldsAsync(new DateTimeOffset(2031, 8, 1, 0, 0, 0, TimeSpan.Zero), told, question);

    private const string Feed = """
        {"kind":"competition","id":"il","name":"Island League","type":"league"}
        {"kind":"season","id":"il-30","competition":"il","name":"2030-31","startsOn":"2030-08-01","endsOn":"2031-06-01"}
        {"kind":"team","id":"arb","name":"Arbor"}
        {"kind":"team","id":"bex","name":"Bexton"}
        {"kind":"team","id":"cor","name":"Corran"}
        {"kind":"result","id":"l1","season":"il-30","home":"arb","away":"bex","date":"2030-09-08","fullTime":[3,2],"halfTime":[0,2]}
        {"kind":"result","id":"l2","season":"il-30","home":"cor","away":"arb","date":"2030-09-15","fullTime":[1,1],"halfTime":[1,0]}
        {"kind":"result","id":"l3","season":"il-30","home":"bex","away":"cor","date":"2030-10-06","fullTime":[4,0],"halfTime":[2,0]}
        {"kind":"result","id":"l4","season":"il-30","home":"cor","away":"bex","date":"2031-02-09","fullTime":[0,0],"halfTime":[0,0]}
        {"kind":"result","id":"l5","season":"il-30","home":"bex","away":"arb","date":"2031-05-11","fullTime":[1,0],"halfTime":[0,0]}
        {"kind":"result","id":"l6","season":"il-30","home":"arb","away":"cor","date":"2031-05-18","fullTime":[2,1],"halfTime":[1,1]}
        """;
}
