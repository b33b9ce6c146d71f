using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Questions that leave out what the one before them named, over an invented league and cup.</summary>
public sealed class ConversationTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("Tom Quill: 1", "Who was top scorer in the Island League in 2030-31?", "How many of those from the spot?")]
    [InlineData("Tom Quill : 1", "Qui est le meilleur buteur de l'Island League 2030-31 ?", "Dont combien sur penalty ?")]
    [InlineData("Tom Quill: 4", "Who was top scorer in the Island League in 2030-31?", "How many did he get?")]
    [InlineData(
        "Tom Quill : 3",
        "Qui est le meilleur buteur de l'Island League 2030-31 ?",
        "Il en a mis combien ?",
        "Et à l'extérieur ?"
    )]
    [InlineData(
        "Tom Quill: 3",
        "Who was top scorer in the Island League in 2030-31?",
        "How many of those from the spot?",
        "And away from home?"
    )]
    public async Task Of_goals_just_counted_a_part_is_told(string told, params string[] turns) => await HoldsAsync(told, turns);

    [Theory]
    [InlineData("8 points", "Where did Arbor finish in the Island League in 2030-31?", "On how many points?")]
    [InlineData("Bexton : 3 défaites", "À quelle place Bexton a-t-il fini en Island League 2030-31 ?", "Combien de défaites ?")]
    [InlineData("Corran", "How many points did Arbor get in the Island League in 2030-31?", "Losses?", "And Corran?")]
    public async Task Who_is_left_out_is_the_team_spoken_of(string told, params string[] turns) => await HoldsAsync(told, turns);

    [Theory]
    [InlineData(
        "Eve Stone",
        "Who was Arbor's top scorer in the Island League in 2030-31?",
        "How many did he get?",
        "And for Bexton?"
    )]
    [InlineData("Eve Stone", "Combien de points pour Bexton en Island League 2030-31 ?", "Qui est leur meilleur buteur ?")]
    public async Task A_team_takes_the_place_of_the_team_that_was_last_asked_of(string told, params string[] turns) =>
        await HoldsAsync(told, turns);

    [Theory]
    [InlineData("Dunmore", "Who won the 2030 Harbour Cup final?", "And four years earlier, who won the final?")]
    [InlineData(
        "Eve Stone",
        "Who won the 2030 Harbour Cup final?",
        "And four years earlier, who won the final?",
        "Who got the goal?"
    )]
    [InlineData("Dunmore", "Qui a gagné la finale de la Harbour Cup 2030 ?", "Et l'édition précédente, qui l'avait gagnée ?")]
    [InlineData("Arbor", "Who won the 2026 Harbour Cup final?", "And the next edition?")]
    public async Task Another_edition_is_counted_from_the_one_spoken_of(string told, params string[] turns) =>
        await HoldsAsync(told, turns);

    [Theory]
    [InlineData("Who won the Island League in 2030-31?", "And the season before?")]
    [InlineData("Where did Bexton finish in the Island League in 2030-31?", "How many points did they get the following season?")]
    [InlineData(
        "Arbor a fini à quelle place en Island League 2030-31 ?",
        "Et la saison d'avant, ils avaient fini à quelle place ?"
    )]
    [InlineData("Who won the 2026 Harbour Cup final?", "And four years earlier?")]
    public async Task An_edition_that_is_not_in_the_data_is_unknown(params string[] turns) =>
        Assert.Equal(AnswerStatus.Unknown, (await AskAsync(turns)).Status);

    [Theory]
    [InlineData("Corran", "Who won the 2030 Harbour Cup final?", "Who had they knocked out in the semi?")]
    [InlineData(
        "Dunmore a battu Bexton 2-0",
        "Quel était le score d'Arbor-Corran en demi-finale de la Harbour Cup 2030 ?",
        "Et l'autre demie ?"
    )]
    [InlineData(
        "Arbor beat Dunmore 1-0",
        "What was the score of Arbor v Corran in the 2030 Harbour Cup semi-final?",
        "And the final?"
    )]
    [InlineData(
        "Tom Quill",
        "What was the score of Arbor v Corran in the 2030 Harbour Cup semi-final?",
        "Who scored in the final?"
    )]
    public async Task Another_round_is_another_match_of_the_same_cup(string told, params string[] turns) =>
        await HoldsAsync(told, turns);

    [Theory]
    [InlineData("Arbor beat Bexton 2-1", "What was the score of Arbor v Bexton in September 2030?", "And in the return game?")]
    [InlineData(
        "Tom Quill 33'",
        "Quel était le score d'Arbor-Bexton en septembre 2030 ?",
        "Et au retour ?",
        "Qui a mis un doublé pour Arbor ?"
    )]
    [InlineData("Arbor beat Corran 1-0", "Who scored for Arbor against Bexton in September 2030?", "And their next game?")]
    public async Task The_return_and_the_next_match_are_found_from_the_one_spoken_of(string told, params string[] turns) =>
        await HoldsAsync(told, turns);

    [Theory]
    [InlineData("Tom Quill (Arbor) 33'", "Who scored in Arbor v Bexton in September 2030?", "And in October?")]
    [InlineData("Tom Quill", "Qui a marqué lors d'Arbor-Bexton en septembre 2030 ?", "Et en octobre ?")]
    public async Task The_other_match_of_the_two_is_told_by_its_month(string told, params string[] turns) =>
        await HoldsAsync(told, turns);

    [Theory]
    [InlineData("Lee Gray", "Who was top scorer in the Island League in 2030-31?", "Who is chasing him closest?")]
    [InlineData("Lee Gray", "Qui est le meilleur buteur de l'Island League 2030-31 ?", "Et le deuxième ?")]
    [InlineData("Lee Gray", "Who came second in the scoring charts of the Island League 2030-31?")]
    public async Task Who_comes_next_in_a_list_of_scorers_is_a_scorer_and_no_team(string told, params string[] turns) =>
        await HoldsAsync(told, turns);

    [Theory]
    [InlineData("Eve Stone", "Who wears number 9 for Arbor?", "Same number for Bexton?")]
    [InlineData("Lee Gray", "Who wears number 7 for Corran?", "And the 8?")]
    public async Task A_shirt_number_takes_the_place_of_another(string told, params string[] turns) =>
        await HoldsAsync(told, turns);

    [Theory]
    [InlineData("Corran", "Who did Arbor beat in the 2030 Harbour Cup final?", "And the round before?")]
    [InlineData("Arbor beat Dunmore 1-0", "Who won the 2026 Harbour Cup final?", "What was the score?", "And in 2030?")]
    [InlineData(
        "Corran 3-0 Bexton",
        "Arbor's biggest win in the Island League 2030-31?",
        "Who scored in it?",
        "And Corran's biggest?"
    )]
    [InlineData("Corran", "Qui Arbor a-t-il battu en finale de la Harbour Cup 2030 ?", "Et le tour d'avant ?")]
    [InlineData(
        "Corran 5",
        "How many points did Arbor get in the Island League in 2030-31?",
        "And Corran?",
        "Which of the two scored more goals?"
    )]
    public async Task What_was_told_just_before_tells_what_is_meant(string told, params string[] turns) =>
        await HoldsAsync(told, turns);

    [Theory]
    [InlineData("Who scored in Arbor v Bexton in September 2030?", "Was he sent off?")]
    [InlineData("Qui a marqué lors d'Arbor-Bexton en septembre 2030 ?", "Il a été averti ?")]
    public async Task Of_two_men_neither_is_he(params string[] turns) =>
        Assert.DoesNotContain("Red", (await AskAsync(turns)).Text, StringComparison.Ordinal);

    private static async Task HoldsAsync(string told, string[] turns) =>
        Assert.Contains(told, (await AskAsync(turns)).Text, StringComparison.Ordinal);

    private static Task<DraftAnswer> AskAsync(string[] questions) =>
        Planner.Value.TalkAsync(new DateTimeOffset(2031, 8, 1, 0, 0, 0, TimeSpan.Zero), questions);

    private const string Feed = """
        {"kind":"competition","id":"il","name":"Island League","type":"league"}
        {"kind":"season","id":"il-30","competition":"il","name":"2030-31","startsOn":"2030-08-01","endsOn":"2031-06-01","points":{"win":3,"draw":1,"loss":0}}
        {"kind":"competition","id":"hc","name":"Harbour Cup","type":"cup"}
        {"kind":"season","id":"hc-26","competition":"hc","name":"2026","startsOn":"2026-06-01","endsOn":"2026-07-01"}
        {"kind":"season","id":"hc-30","competition":"hc","name":"2030","startsOn":"2030-06-01","endsOn":"2030-07-01"}
        {"kind":"team","id":"arb","name":"Arbor"}
        {"kind":"team","id":"bex","name":"Bexton"}
        {"kind":"team","id":"cor","name":"Corran"}
        {"kind":"team","id":"dun","name":"Dunmore"}
        {"kind":"player","id":"quill","name":"Tom Quill","team":"arb","shirtNumber":9}
        {"kind":"player","id":"stone","name":"Eve Stone","team":"bex","shirtNumber":9}
        {"kind":"player","id":"reddy","name":"Red Reddy","team":"cor","shirtNumber":7}
        {"kind":"player","id":"gray","name":"Lee Gray","team":"cor","shirtNumber":8}
        {"kind":"player","id":"moor","name":"Ann Moor","team":"dun"}
        {"kind":"result","id":"k1","season":"hc-26","round":"Semi-final","home":"bex","away":"cor","date":"2026-06-10","fullTime":[1,0],"goals":[{"team":"bex","player":"stone","minute":12}]}
        {"kind":"result","id":"k2","season":"hc-26","round":"Semi-final","home":"arb","away":"dun","date":"2026-06-11","fullTime":[0,1],"goals":[{"team":"dun","player":"moor","minute":70}]}
        {"kind":"result","id":"k3","season":"hc-26","round":"Final","home":"bex","away":"dun","date":"2026-06-20","fullTime":[0,1],"goals":[{"team":"bex","player":"stone","minute":40,"ownGoal":true}]}
        {"kind":"result","id":"c1","season":"hc-30","round":"Semi-final","home":"arb","away":"cor","date":"2030-06-10","fullTime":[2,1],"goals":[{"team":"arb","player":"quill","minute":5},{"team":"cor","player":"reddy","minute":15},{"team":"arb","player":"quill","minute":75}]}
        {"kind":"result","id":"c2","season":"hc-30","round":"Semi-final","home":"dun","away":"bex","date":"2030-06-11","fullTime":[2,0],"goals":[{"team":"dun","player":"moor","minute":8},{"team":"dun","player":"moor","minute":9}]}
        {"kind":"result","id":"c3","season":"hc-30","round":"Final","home":"arb","away":"dun","date":"2030-06-20","fullTime":[1,0],"goals":[{"team":"arb","player":"quill","minute":5}]}
        {"kind":"result","id":"l1","season":"il-30","home":"arb","away":"bex","date":"2030-09-01","fullTime":[1,1],"goals":[{"team":"arb","player":"quill","minute":10,"penalty":true},{"team":"bex","player":"stone","minute":20}]}
        {"kind":"result","id":"l2","season":"il-30","home":"cor","away":"arb","date":"2030-09-08","fullTime":[0,1],"goals":[{"team":"arb","player":"quill","minute":33}]}
        {"kind":"result","id":"l3","season":"il-30","home":"bex","away":"cor","date":"2030-09-15","fullTime":[0,2],"goals":[{"team":"cor","player":"reddy","minute":70},{"team":"cor","player":"gray","minute":71}]}
        {"kind":"result","id":"l4","season":"il-30","home":"bex","away":"arb","date":"2030-10-01","fullTime":[1,2],"goals":[{"team":"arb","player":"quill","minute":33},{"team":"bex","player":"stone","minute":50},{"team":"arb","player":"quill","minute":80}]}
        {"kind":"result","id":"l5","season":"il-30","home":"arb","away":"cor","date":"2030-10-08","fullTime":[0,0]}
        {"kind":"result","id":"l6","season":"il-30","home":"cor","away":"bex","date":"2030-10-15","fullTime":[3,0],"goals":[{"team":"cor","player":"gray","minute":3},{"team":"cor","player":"gray","minute":4},{"team":"cor","player":"reddy","minute":5}]}
        """;
}
