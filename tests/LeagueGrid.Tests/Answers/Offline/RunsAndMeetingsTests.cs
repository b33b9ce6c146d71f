using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Runs told match by match, who stopped a team first, goals both ways, and what the one meeting of two leads on to.</summary>
public sealed class RunsAndMeetingsTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("Bexton lost three in a row in 2030-31. To which teams?", "Bexton 0-2 Corran")]
    [InlineData("Bexton a perdu trois fois de suite en 2030-31. Contre qui ?", "Bexton 0-2 Corran")]
    public async Task A_run_whose_opponents_are_asked_is_told_match_by_match(string question, string told) =>
        await HoldsAsync(told, question);

    [Theory]
    [InlineData("Who was the first team to take a point off Arbor in 2030-31?", "Corran 1-1 Arbor")]
    [InlineData("Quelle équipe a été la première à prendre un point à Arbor en 2030-31 ?", "Corran 1-1 Arbor")]
    public async Task Who_first_took_a_point_off_a_team_is_told_by_the_match(string question, string told) =>
        await HoldsAsync(told, question);

    [Theory]
    [InlineData("Arbor goals for and against in 2030-31?", "6 goals scored and 5 conceded")]
    [InlineData("Buts pour et contre d'Arbor en 2030-31 ?", "6 buts marqués et 5 encaissés")]
    [InlineData("Who were the lowest scorers in the Island League in 2030-31?", "Bexton with 3 goals")]
    [InlineData("Qui a marqué le moins de buts en Island League 2030-31 ?", "Bexton avec 3 buts")]
    public async Task Goals_are_told_both_ways_and_the_fewest_are_those_of_teams(string question, string told) =>
        await HoldsAsync(told, question);

    [Theory]
    [InlineData("Bexton 1-0 Arbor", "How many did Arbor put past Bexton at home in 2030-31?", "What about the return game?")]
    public async Task The_one_match_told_is_the_one_spoken_of(string told, params string[] turns) =>
        await HoldsAsync(told, turns);

    private static Task HoldsAsync(string told, params string[] asked) =>
        Planner.Value.HoldsAsync(new DateTimeOffset(2031, 8, 1, 0, 0, 0, TimeSpan.Zero), told, asked);

    private const string Feed = """
        {"kind":"competition","id":"il","name":"Island League","type":"league"}
        {"kind":"season","id":"il-30","competition":"il","name":"2030-31","startsOn":"2030-08-01","endsOn":"2031-06-01"}
        {"kind":"team","id":"arb","name":"Arbor"}
        {"kind":"team","id":"bex","name":"Bexton"}
        {"kind":"team","id":"cor","name":"Corran"}
        {"kind":"result","id":"l1","season":"il-30","home":"arb","away":"bex","date":"2030-09-08","fullTime":[3,2],"halfTime":[0,2]}
        {"kind":"result","id":"l2","season":"il-30","home":"bex","away":"cor","date":"2030-09-15","fullTime":[0,2],"halfTime":[0,0]}
        {"kind":"result","id":"l3","season":"il-30","home":"cor","away":"bex","date":"2030-10-06","fullTime":[4,0],"halfTime":[2,0]}
        {"kind":"result","id":"l4","season":"il-30","home":"cor","away":"arb","date":"2031-02-09","fullTime":[1,1],"halfTime":[1,0]}
        {"kind":"result","id":"l5","season":"il-30","home":"bex","away":"arb","date":"2031-05-11","fullTime":[1,0],"halfTime":[0,0]}
        {"kind":"result","id":"l6","season":"il-30","home":"arb","away":"cor","date":"2031-05-18","fullTime":[2,1],"halfTime":[1,1]}
        """;
}
