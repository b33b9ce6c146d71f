using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Who was level with whom, the table of a month's end, how runs came to their end, where a season begins and ends.</summary>
public sealed class LevelTeamsAndEdgesTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("How many points did Bexton have on the board at the end of October 2030?", "6 points")]
    [InlineData("Combien de points Bexton avait-il au compteur à la fin du mois d'octobre 2030 ?", "6 points")]
    public async Task The_end_of_a_month_is_a_day_of_the_table(string question, string told) => await HoldsAsync(told, question);

    [Theory]
    [InlineData(
        "Which teams were level on points at the top of the Sound League at the end of November 2030?",
        "On 9 points (Sound League 2030-31, 30 November 2030): Arbor (1st, +4) and Bexton (2nd, +3)"
    )]
    [InlineData(
        "Quels clubs étaient premiers ex æquo de la Sound League à la fin de novembre 2030 ?",
        "Arbor (1er, +4) et Bexton (2e, +3)"
    )]
    public async Task All_who_were_level_are_named(string question, string told) => await HoldsAsync(told, question);

    [Theory]
    [InlineData(
        "Corran finally won when they beat Bexton in February 2031. How many matches had they gone without a win before that?",
        "4 matches without a win"
    )]
    [InlineData(
        "Corran a enfin battu Bexton en février 2031. Combien de matchs sans victoire avait-il enchaînés avant cela ?",
        "4 matchs sans victoire"
    )]
    public async Task A_run_is_counted_before_the_match_that_is_told(string question, string told) =>
        await HoldsAsync(told, question);

    [Fact]
    public async Task Who_stopped_that_is_asked_of_the_run_just_told() =>
        await HoldsAsync(
            "Bexton 2-0 Arbor",
            "What was Arbor's longest winning run in 2030-31?",
            "Which opponent put a stop to that?"
        );

    [Theory]
    [InlineData("Who do Arbor finish the 2030-31 season against?", "Corran - Arbor")]
    [InlineData("Contre qui Arbor termine-t-il la saison 2030-31 ?", "Corran - Arbor")]
    [InlineData("Who did Bexton start the 2030-31 season against?", "Arbor 2-0 Bexton")]
    public async Task A_season_is_begun_and_ended_against_somebody(string question, string told) =>
        await HoldsAsync(told, question);

    [Theory]
    [InlineData("I never saw Arbor against Dunmere in February 2031. What was the final scoreline?", "4-4")]
    [InlineData("When does Dunmere host Bexton? I would like to know the date.", "25 May 2031")]
    public async Task What_the_asker_says_of_himself_asks_nothing(string question, string told) =>
        await HoldsAsync(told, question);

    [Theory]
    [InlineData("Which teams lost more games than they won in 2030-31?", "Dunmere 2 defeats, 1 win; Corran 3 defeats, 1 win")]
    [InlineData("Quelles équipes ont eu plus de défaites que de victoires en 2030-31 ?", "Dunmere 2 défaites")]
    public async Task Two_sums_of_a_team_are_held_against_each_other(string question, string told) =>
        await HoldsAsync(told, question);

    [Theory]
    [InlineData("Corran had to wait ages for a first win in 2030-31. Who did they finally beat?", "Corran 1-0 Bexton")]
    public async Task The_first_after_a_wait_is_told(string question, string told) => await HoldsAsync(told, question);

    [Theory]
    [InlineData("By how many goals did Arbor beat Bexton in September 2030?", "By 2 goals")]
    [InlineData("De combien de buts Arbor a-t-il battu Bexton en septembre 2030 ?", "Écart : 2 buts")]
    public async Task The_margin_of_a_match_is_told_with_its_score(string question, string told) =>
        await HoldsAsync(told, question);

    [Theory]
    [InlineData("Quel a été le dernier match gagné par Bexton en 2030-31 ?", "Bexton 2-0 Arbor")]
    [InlineData("Who handed Bexton their final defeat of 2030-31?", "Corran 1-0 Bexton")]
    [InlineData("When did Dunmere last fail to score in 2030-31?", "Bexton 2-0 Dunmere")]
    public async Task The_last_match_of_a_kind_is_the_last_that_ended_so(string question, string told) =>
        await HoldsAsync(told, question);

    [Theory]
    [InlineData("Which teams beat both Arbor and Corran in 2030-31?", "Bexton: Bexton 2-0 Arbor")]
    [InlineData("Who did Arbor put six past in 2030-31?", "Nobody")]
    [InlineData("How many goals were there in Corran's home games in 2030-31?", "3 goals in Corran's 2 matches")]
    [InlineData("How many matches unbeaten are Arbor right now?", "Arbor: 1 ")]
    public async Task Words_that_narrow_are_kept_to(string question, string told) => await HoldsAsync(told, question);

    [Theory]
    [InlineData("Are Corran in the bottom two?", "Yes: Corran are 4th")]
    [InlineData("How many points separated the top two at the end of October 2030?", "3 points: Arbor 1st")]
    [InlineData("How many wins had Bexton managed by the end of October 2030?", "Bexton: 2 wins")]
    public async Task The_ends_of_the_table_are_told_of(string question, string told) => await HoldsAsync(told, question);

    private static Task HoldsAsync(string told, params string[] asked) =>
        Planner.Value.HoldsAsync(new DateTimeOffset(2031, 4, 1, 0, 0, 0, TimeSpan.Zero), told, asked);

    private const string Feed = """
        {"kind":"competition","id":"sl","name":"Sound League","type":"league"}
        {"kind":"season","id":"sl-30","competition":"sl","name":"2030-31","startsOn":"2030-08-01","endsOn":"2031-06-01"}
        {"kind":"team","id":"arb","name":"Arbor"}
        {"kind":"team","id":"bex","name":"Bexton"}
        {"kind":"team","id":"cor","name":"Corran"}
        {"kind":"team","id":"dun","name":"Dunmere"}
        {"kind":"result","id":"s1","season":"sl-30","home":"arb","away":"bex","date":"2030-09-01","fullTime":[2,0],"halfTime":[0,0]}
        {"kind":"result","id":"s2","season":"sl-30","home":"cor","away":"dun","date":"2030-09-01","fullTime":[1,1],"halfTime":[1,0]}
        {"kind":"result","id":"s3","season":"sl-30","home":"bex","away":"cor","date":"2030-09-15","fullTime":[1,0],"halfTime":[0,0]}
        {"kind":"result","id":"s4","season":"sl-30","home":"dun","away":"arb","date":"2030-09-15","fullTime":[0,3],"halfTime":[0,1]}
        {"kind":"result","id":"s5","season":"sl-30","home":"arb","away":"cor","date":"2030-10-13","fullTime":[1,0],"halfTime":[1,0]}
        {"kind":"result","id":"s6","season":"sl-30","home":"bex","away":"dun","date":"2030-10-13","fullTime":[2,0],"halfTime":[0,0]}
        {"kind":"result","id":"s7","season":"sl-30","home":"bex","away":"arb","date":"2030-11-10","fullTime":[2,0],"halfTime":[1,0]}
        {"kind":"result","id":"s8","season":"sl-30","home":"dun","away":"cor","date":"2030-11-10","fullTime":[1,0],"halfTime":[0,0]}
        {"kind":"result","id":"s9","season":"sl-30","home":"cor","away":"bex","date":"2031-02-09","fullTime":[1,0],"halfTime":[0,0]}
        {"kind":"result","id":"s10","season":"sl-30","home":"arb","away":"dun","date":"2031-02-09","fullTime":[4,4],"halfTime":[2,1]}
        {"kind":"match","id":"s11","season":"sl-30","home":"cor","away":"arb","kickoff":"2031-05-25T14:00:00Z"}
        {"kind":"match","id":"s12","season":"sl-30","home":"dun","away":"bex","kickoff":"2031-05-25T14:00:00Z"}
        """;
}
