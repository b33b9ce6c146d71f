using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>What people ask about a league season and about a cup that some teams missed, all of them invented.</summary>
public sealed class InventedLeagueTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("When did Arbor clinch the title?", "8 September 2030")]
    [InlineData("Quand Arbor a-t-il été sacré champion de l'Island League ?", "8 septembre 2030")]
    [InlineData("When did Corran win the title?", "Corran did not win it")]
    public async Task A_title_is_won_on_the_day_after_which_nobody_can_catch_up(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Which player scored in the most consecutive games?", "Tom Quill scored in 2 matches of Arbor in a row")]
    [InlineData("How many Island League games in a row did Tom Quill score in?", "2 matches of Arbor in a row")]
    [InlineData("Which team scored in the most games in a row?", "Arbor: 2 matches with a goal in a row")]
    public async Task Scoring_runs_are_counted_over_the_matches_of_the_team(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("How many points did Bexton have at the end of September 2030?", "3 points")]
    [InlineData("What are the bottom two?", "2. Bexton (3 points), 3. Corran (0 points)")]
    [InlineData("Quels sont les deux derniers du classement ?", "3. Corran (0 point)")]
    public async Task Tables_are_read_at_a_day_and_from_their_ends(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Did Bexton finish above Corran in the Island League?", "Yes: Bexton finished 2nd")]
    [InlineData("Did Corran finish above Bexton in the Island League?", "No: Bexton finished 2nd")]
    [InlineData("Did Corran finish below Bexton in the Island League?", "Yes: Bexton finished 2nd")]
    public async Task Whether_one_stands_above_another_is_told_by_the_table(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Off the top of your head, where did Corran finish in the Island League?", "Corran finished 3rd")]
    [InlineData("With only one goal in 2 games, where did Corran finish in the Island League?", "Corran finished 3rd")]
    [InlineData("Sauf erreur, qui a gagné l'Island League ?", "Arbor")]
    public async Task Words_that_only_say_how_it_is_asked_change_no_answer(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Did Corran play in the 2031 Harbour Cup?", "No, Corran did not take part")]
    [InlineData("Did Arbor take part in the 2031 Harbour Cup?", "Yes: Arbor played 2 matches")]
    [InlineData("Did Bexton reach the final of the 2031 Harbour Cup?", "No, Bexton's last match was")]
    [InlineData("Did Arbor reach the final of the 2031 Harbour Cup?", "Yes: Arbor 1-0 Dunmore")]
    [InlineData("Which teams went out in the group stage of the 2031 Harbour Cup?", "Bexton")]
    public async Task Who_took_part_and_how_far_is_told(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("When did Arbor last play Bexton?", "1 May 2031")]
    [InlineData("Who scored the last time Arbor met Bexton?", "Tom Quill 60'")]
    [InlineData("When did Arbor first play Bexton?", "1 September 2030")]
    [InlineData("What was the score in the return match of Arbor and Bexton?", "3-0")]
    public async Task Of_several_meetings_the_one_that_is_meant_is_told(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("How many times did Tom Quill touch the ball against Bexton?")]
    [InlineData("How many minutes of added time were there in Arbor - Bexton on 1 May 2031?")]
    public async Task What_no_source_counts_is_unknown(string question) =>
        Assert.Equal(AnswerStatus.Unknown, (await AskAsync(question)).Status);

    private static async Task HoldsAsync(string question, string told) =>
        Assert.Contains(told, (await AskAsync(question)).Text, StringComparison.Ordinal);

    private static Task<DraftAnswer> AskAsync(string question) =>
        Planner.Value.TalkAsync(new DateTimeOffset(2031, 8, 1, 0, 0, 0, TimeSpan.Zero), question);

    private const string Feed = """
        {"kind":"competition","id":"il","name":"Island League","type":"league"}
        {"kind":"season","id":"il-30","competition":"il","name":"2030-31","startsOn":"2030-08-01","endsOn":"2031-06-01"}
        {"kind":"competition","id":"hc","name":"Harbour Cup","type":"cup"}
        {"kind":"season","id":"hc-31","competition":"hc","name":"2031","startsOn":"2031-05-01","endsOn":"2031-07-01"}
        {"kind":"team","id":"arb","name":"Arbor"}
        {"kind":"team","id":"bex","name":"Bexton"}
        {"kind":"team","id":"cor","name":"Corran"}
        {"kind":"team","id":"dun","name":"Dunmore"}
        {"kind":"player","id":"quill","name":"Tom Quill","team":"arb"}
        {"kind":"player","id":"stone","name":"Eve Stone","team":"bex"}
        {"kind":"result","id":"l1","season":"il-30","home":"arb","away":"bex","date":"2030-09-01","fullTime":[2,1],"goals":[{"team":"arb","player":"quill","minute":10},{"team":"bex","player":"stone","minute":20},{"team":"arb","player":"quill","minute":80}]}
        {"kind":"result","id":"l2","season":"il-30","home":"cor","away":"arb","date":"2030-09-08","fullTime":[0,1],"goals":[{"team":"arb","player":"quill","minute":33}]}
        {"kind":"result","id":"l3","season":"il-30","home":"bex","away":"cor","date":"2030-09-15","fullTime":[1,0],"goals":[{"team":"bex","player":"stone","minute":70}]}
        {"kind":"result","id":"c1","season":"hc-31","round":"Group A","home":"bex","away":"arb","date":"2031-05-01","fullTime":[0,3],"goals":[{"team":"arb","player":"quill","minute":60},{"team":"arb","player":"quill","minute":61},{"team":"arb","player":"quill","minute":62}]}
        {"kind":"result","id":"c2","season":"hc-31","round":"Final","home":"arb","away":"dun","date":"2031-06-20","fullTime":[1,0],"goals":[{"team":"arb","player":"quill","minute":5}]}
        """;
}
