using LeagueGrid.Answers.Planning;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Results told only to name a match, sides named by how it ended, and goals by their place in it.</summary>
public sealed class ToldResultsTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("Who opened the scoring when Arbor beat Bexton?", "Hollis Brand")]
    [InlineData("Arbor beat Bexton 3-2. Who scored first?", "Hollis Brand")]
    [InlineData("Qui a ouvert le score quand Arbor a battu Bexton ?", "Hollis Brand")]
    [InlineData("Who got the consolation when Arbor beat Corran?", "Reddy Marsh")]
    [InlineData("Who scored last when Bexton lost to Arbor?", "Quill Oates")]
    public async Task Whose_goal_it_was_is_not_told_by_who_won(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("Arbor beat Bexton 3-2. Who got Bexton's goals?", "Hollis Brand", "Quill")]
    [InlineData("Who scored for the losers when Arbor beat Bexton?", "Hollis Brand", "Quill")]
    [InlineData("Who scored for the winners when Arbor beat Bexton?", "Quill Oates", "Hollis")]
    [InlineData("Qui a marqué pour les perdants dans Arbor-Bexton ?", "Hollis Brand", "Quill")]
    [InlineData("Arbor beat Bexton. Who got their goals?", "Quill Oates", "Hollis")]
    public async Task A_side_is_known_by_its_name_and_by_how_the_match_ended(string question, string told, string other)
    {
        var text = await HoldsAsync(question, told);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What is the score between Racing Tarn and Racing Corvel?", "Racing Tarn beat Racing Corvel 1-0")]
    [InlineData("Quel est le score entre Racing Tarn et Racing Corvel ?", "Racing Tarn a battu")]
    public async Task Clubs_of_one_first_word_are_two(string question, string told) => await HoldsAsync(question, told);

    private static Task<string> HoldsAsync(string question, string told) =>
        Planner.Value.HoldsAsync(new DateTimeOffset(2031, 8, 1, 0, 0, 0, TimeSpan.Zero), told, question);

    private const string Feed = """
        {"kind":"competition","id":"il","name":"Island League","type":"league"}
        {"kind":"season","id":"il-30","competition":"il","name":"2030-31","startsOn":"2030-08-01","endsOn":"2031-06-01"}
        {"kind":"team","id":"arb","name":"Arbor"}
        {"kind":"team","id":"bex","name":"Bexton"}
        {"kind":"team","id":"cor","name":"Corran"}
        {"kind":"team","id":"rta","name":"Racing Tarn"}
        {"kind":"team","id":"rco","name":"Racing Corvel"}
        {"kind":"player","id":"quill","name":"Quill Oates","team":"arb"}
        {"kind":"player","id":"brand","name":"Hollis Brand","team":"bex"}
        {"kind":"player","id":"marsh","name":"Reddy Marsh","team":"cor"}
        {"kind":"result","id":"l1","season":"il-30","home":"arb","away":"bex","date":"2030-09-08","fullTime":[3,2],"goals":[{"team":"bex","player":"brand","minute":5},{"team":"bex","player":"brand","minute":15},{"team":"arb","player":"quill","minute":45},{"team":"arb","player":"quill","minute":70},{"team":"arb","player":"quill","minute":88}]}
        {"kind":"result","id":"l2","season":"il-30","home":"arb","away":"cor","date":"2030-10-13","fullTime":[2,1],"goals":[{"team":"arb","player":"quill","minute":5},{"team":"arb","player":"quill","minute":15},{"team":"cor","player":"marsh","minute":80}]}
        {"kind":"result","id":"l3","season":"il-30","home":"rta","away":"rco","date":"2030-11-10","fullTime":[1,0]}
        """;
}
