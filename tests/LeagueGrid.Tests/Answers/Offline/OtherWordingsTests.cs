using LeagueGrid.Answers.Planning;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>The same things asked in other words: totals held against each other, shoot-outs, teams left out, who books whom.</summary>
public sealed class OtherWordingsTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("Leaving out Arbor, which side had the meanest defence in 2030-31?", "Bexton with 3 goals conceded")]
    public async Task A_team_that_the_words_leave_out_is_not_told(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Forget Arbor: which team had the best defence in 2030-31?")]
    [InlineData("En laissant de côté Arbor, quelle équipe avait la meilleure défense en 2030-31 ?")]
    public async Task A_team_left_out_in_a_way_not_understood_is_not_taken_for_the_one_asked(string question)
    {
        var answer = await Planner.Value.TalkAsync(Now, question);
        Assert.DoesNotContain("Arbor", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How many times did Arbor score in 2030-31?", "Arbor: 6 goals")]
    [InlineData("How often did Bexton score in 2030-31?", "Bexton: 5 goals")]
    public async Task How_often_they_scored_is_their_goals(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("How many 1-1 in a row did Corran have in 2030-31?", "no such run")]
    public async Task A_run_of_one_score_is_not_told_by_a_run_of_wins(string question, string beside)
    {
        var answer = await Planner.Value.TalkAsync(Now, question);
        Assert.DoesNotContain(beside, answer.Text, StringComparison.Ordinal);
    }

    private static readonly DateTimeOffset Now = new(2031, 8, 1, 0, 0, 0, TimeSpan.Zero);

    private static Task HoldsAsync(string question, string told) => Planner.Value.HoldsAsync(Now, told, question);

    private const string Feed = """
        {"kind":"competition","id":"il","name":"Island League","type":"league"}
        {"kind":"season","id":"il-30","competition":"il","name":"2030-31","startsOn":"2030-08-01","endsOn":"2031-06-01"}
        {"kind":"team","id":"arb","name":"Arbor"}
        {"kind":"team","id":"bex","name":"Bexton"}
        {"kind":"team","id":"cor","name":"Corran"}
        {"kind":"result","id":"l1","season":"il-30","home":"arb","away":"bex","date":"2030-09-08","fullTime":[3,0]}
        {"kind":"result","id":"l2","season":"il-30","home":"cor","away":"arb","date":"2030-09-15","fullTime":[1,1]}
        {"kind":"result","id":"l3","season":"il-30","home":"bex","away":"cor","date":"2030-10-06","fullTime":[4,0]}
        {"kind":"result","id":"l4","season":"il-30","home":"cor","away":"bex","date":"2031-02-09","fullTime":[0,0]}
        {"kind":"result","id":"l5","season":"il-30","home":"bex","away":"arb","date":"2031-05-11","fullTime":[1,0]}
        {"kind":"result","id":"l6","season":"il-30","home":"arb","away":"cor","date":"2031-05-18","fullTime":[2,1]}
        """;
}
