using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>What is asked on the air of matches in play: men left, the break, leads, who plays where, and what lies before and after tonight.</summary>
public sealed class OnAirQuestionTests
{
    private static readonly DateTimeOffset Saturday = new(2031, 5, 10, 18, 30, 0, TimeSpan.Zero);
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("Anybody down to nine right now?", "Brook City have 9 men")]
    [InlineData("Are Brook down to nine?", "Yes: Brook City have 9 men")]
    [InlineData("Are Brook down to ten?", "No: Brook City have 9 men")]
    [InlineData("Brook jouent à combien ?", "9 joueurs")]
    [InlineData("Alder playing against nine men?", "Brook City have 9 men")]
    [InlineData("Are Alder still playing with eleven?", "Yes: Alder Town have 11 men")]
    public async Task Men_left_are_eleven_less_those_sent_off(string question, string told) =>
        Assert.Contains(told, await TextAsync(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Which games are at half-time?", "At half-time: Eton Wanderers 1-0 Holm Harriers", "Cove")]
    [InlineData("Quels matchs sont à la mi-temps ?", "À la mi-temps : Eton Wanderers 1-0 Holm Harriers", "Cove")]
    [InlineData("Which teams are two goals up?", "Alder Town 2-0", "Eton")]
    [InlineData("Anyone winning by two or more?", "Alder Town 2-0", "Eton")]
    public async Task Of_all_matches_in_play_those_that_stand_so_are_told(string question, string told, string other)
    {
        var text = await TextAsync(question);
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who are Alder's forwards tonight?", "Al Dorn", "Sid Kerr")]
    [InlineData("alder front two at Alder Park?", "Al Dorn", "Sid Kerr")]
    [InlineData("Les défenseurs d'Alder ce soir ?", "Ned Moss", "Al Dorn")]
    public async Task Who_plays_where_in_a_match_is_told_by_its_line_up_and_not_by_the_squad(
        string question,
        string told,
        string other
    )
    {
        var text = await TextAsync(question);
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who was top before tonight?", "Gale Albion are 1st")]
    [InlineData("Who was on top before today's games kicked off?", "Gale Albion are 1st")]
    [InlineData("Who do Alder face after tonight?", "Alder Town - Dale United")]
    [InlineData("Once this match is over, who are Alder up against next?", "Alder Town - Dale United")]
    [InlineData("Une fois ce match terminé, contre qui joue Alder ?", "Alder Town - Dale United")]
    [InlineData("When did Alder and Brook last meet before tonight?", "1 February 2030")]
    public async Task What_lies_before_or_after_tonight_is_not_what_is_being_played(string question, string told) =>
        Assert.Contains(told, await TextAsync(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("If the whistle blew everywhere right now, how many points clear would Alder be?", "2 points clear")]
    [InlineData("Si tout s'arrêtait maintenant, où serait Alder ?", "est 1er")]
    [InlineData("If these results stand, where will Alder be?", "are 1st")]
    public async Task A_table_that_would_be_is_told_in_whatever_words_the_evening_ends(string question, string told) =>
        Assert.Contains(told, await TextAsync(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Is anyone winning with nine men?", "None (0)", "at home to")]
    [InlineData("Are Gale still unbeaten?", "Yes: Gale Albion", "2029-30")]
    [InlineData("How many have Brook won in a row?", "2 wins", "from Gale")]
    [InlineData("Are Holm on a winning run?", "no such run", "wins in a row")]
    [InlineData("What minute was Brook's first red?", "11'", "league")]
    [InlineData("Is Tim Whistler refereeing tonight?", "Yes. The referee is Tim Whistler", "Ref Cove")]
    public async Task A_word_that_narrows_is_not_passed_over(string question, string told, string other)
    {
        var text = await TextAsync(question);
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who are the defending champions?", "Brook City were champions")]
    [InlineData("Champion en titre, c'est qui ?", "Brook City a été champion")]
    [InlineData("Who won the league last term?", "Brook City were champions")]
    public async Task Who_defends_a_title_won_it_the_season_before(string question, string told) =>
        Assert.Contains(told, await TextAsync(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Anyone hurt at Alder?", "Ned Moss")]
    [InlineData("Why did Ned Moss have to come off?", "injured")]
    [InlineData("Qui a marqué à Alder ?", "Al Dorn")]
    [InlineData("Quel est le score au Parc de Fenby ?", "0-0")]
    [InlineData("List the Brook players in referee Whistler's notebook.", "Ib Orm")]
    public async Task A_place_stands_for_the_match_that_is_played_there(string question, string told) =>
        Assert.Contains(told, await TextAsync(question), StringComparison.Ordinal);

    private static async Task<string> TextAsync(string question) => (await Planner.Value.TalkAsync(Saturday, question)).Text;

    private const string Feed = """
        {"kind":"competition","id":"c","name":"Coast League","type":"league"}
        {"kind":"season","id":"s1","competition":"c","name":"2029-30","startsOn":"2029-08-01","endsOn":"2030-06-01"}
        {"kind":"season","id":"s2","competition":"c","name":"2030-31","startsOn":"2030-08-01","endsOn":"2031-06-01"}
        {"kind":"team","id":"a","name":"Alder Town","shortName":"Alder","venue":"Alder Park"}
        {"kind":"team","id":"b","name":"Brook City","shortName":"Brook","venue":"Brook Park"}
        {"kind":"team","id":"v","name":"Cove Rovers","shortName":"Cove","venue":"Cove Park"}
        {"kind":"team","id":"d","name":"Dale United","shortName":"Dale","venue":"Dale Park"}
        {"kind":"team","id":"e","name":"Eton Wanderers","shortName":"Eton","venue":"Eton Park"}
        {"kind":"team","id":"f","name":"Fenby Athletic","shortName":"Fenby","venue":"Parc de Fenby"}
        {"kind":"team","id":"g","name":"Gale Albion","shortName":"Gale","venue":"Gale Park"}
        {"kind":"team","id":"h","name":"Holm Harriers","shortName":"Holm","venue":"Holm Park"}
        {"kind":"player","id":"pa","name":"Al Dorn","team":"a","position":"forward"}
        {"kind":"player","id":"pa2","name":"Sid Kerr","team":"a","position":"forward"}
        {"kind":"player","id":"pa3","name":"Ned Moss","team":"a","position":"defender"}
        {"kind":"player","id":"pa4","name":"Rob Tarn","team":"a","position":"defender"}
        {"kind":"player","id":"pb","name":"Bo Ek","team":"b","position":"defender"}
        {"kind":"player","id":"pb2","name":"Ib Orm","team":"b","position":"midfielder"}
        {"kind":"player","id":"pd","name":"Dag Ode","team":"d","position":"forward"}
        {"kind":"player","id":"pe","name":"Cid Falk","team":"e","position":"forward"}
        {"kind":"player","id":"pg","name":"Gus Hall","team":"g","position":"forward"}
        {"kind":"result","id":"r0","season":"s1","round":"1","home":"b","away":"a","date":"2029-09-01","fullTime":[5,0]}
        {"kind":"result","id":"r00","season":"s1","round":"2","home":"a","away":"b","date":"2030-02-01","fullTime":[0,1]}
        {"kind":"result","id":"r1","season":"s2","round":"1","home":"e","away":"a","date":"2031-05-03","fullTime":[0,1],"goals":[{"team":"a","player":"pa","minute":9}]}
        {"kind":"result","id":"r2","season":"s2","round":"1","home":"g","away":"h","date":"2031-05-03","fullTime":[2,0],"goals":[{"team":"g","player":"pg","minute":9},{"team":"g","player":"pg","minute":19}]}
        {"kind":"match","id":"m2","season":"s2","round":"2","home":"a","away":"b","kickoff":"2031-05-10T18:00:00Z","venue":"Alder Park","referee":"Tim Whistler"}
        {"kind":"lineup","id":"l1","match":"m2","team":"a","formation":"4-4-2","starters":[{"player":"pa","position":"forward"},{"player":"pa3","position":"defender"}],"bench":[{"player":"pa2","position":"forward"},{"player":"pa4","position":"defender"}]}
        {"kind":"event","id":"m2e1","at":"2031-05-10T18:00:00Z","match":"m2","period":1,"minute":1,"second":0,"type":"period-start"}
        {"kind":"event","id":"m2e2","at":"2031-05-10T18:10:00Z","match":"m2","period":1,"minute":11,"second":0,"type":"card","team":"b","player":"pb","color":"red"}
        {"kind":"event","id":"m2e3","at":"2031-05-10T18:12:00Z","match":"m2","period":1,"minute":13,"second":0,"type":"card","team":"b","player":"pb2","color":"yellow"}
        {"kind":"event","id":"m2e4","at":"2031-05-10T18:14:00Z","match":"m2","period":1,"minute":15,"second":0,"type":"card","team":"b","player":"pb2","color":"second-yellow"}
        {"kind":"event","id":"m2e5","at":"2031-05-10T18:19:30Z","match":"m2","period":1,"minute":20,"second":30,"type":"goal","team":"a","player":"pa"}
        {"kind":"event","id":"m2e6","at":"2031-05-10T18:22:00Z","match":"m2","period":1,"minute":23,"second":0,"type":"injury","team":"a","player":"pa3"}
        {"kind":"event","id":"m2e7","at":"2031-05-10T18:23:00Z","match":"m2","period":1,"minute":24,"second":0,"type":"substitution","team":"a","off":"pa3","on":"pa4"}
        {"kind":"event","id":"m2e8","at":"2031-05-10T18:25:30Z","match":"m2","period":1,"minute":26,"second":30,"type":"goal","team":"a","player":"pa"}
        {"kind":"match","id":"m3","season":"s2","round":"2","home":"v","away":"d","kickoff":"2031-05-10T18:00:00Z","venue":"Cove Park","referee":"Ref Cove"}
        {"kind":"event","id":"m3e1","at":"2031-05-10T18:00:00Z","match":"m3","period":1,"minute":1,"second":0,"type":"period-start"}
        {"kind":"event","id":"m3e2","at":"2031-05-10T18:05:00Z","match":"m3","period":1,"minute":6,"second":0,"type":"goal","team":"d","player":"pd"}
        {"kind":"match","id":"m4","season":"s2","round":"2","home":"e","away":"h","kickoff":"2031-05-10T17:40:00Z","venue":"Eton Park","referee":"Ref Eton"}
        {"kind":"event","id":"m4e1","at":"2031-05-10T17:40:00Z","match":"m4","period":1,"minute":1,"second":0,"type":"period-start"}
        {"kind":"event","id":"m4e2","at":"2031-05-10T17:45:00Z","match":"m4","period":1,"minute":6,"second":0,"type":"goal","team":"e","player":"pe"}
        {"kind":"event","id":"m4e3","at":"2031-05-10T18:26:00Z","match":"m4","period":1,"minute":45,"second":0,"addedMinute":1,"type":"period-end"}
        {"kind":"match","id":"m6","season":"s2","round":"2","home":"f","away":"g","kickoff":"2031-05-10T18:00:00Z","venue":"Parc de Fenby","referee":"Ref Fenby"}
        {"kind":"event","id":"m6e1","at":"2031-05-10T18:00:00Z","match":"m6","period":1,"minute":1,"second":0,"type":"period-start"}
        {"kind":"match","id":"m5","season":"s2","round":"3","home":"a","away":"d","kickoff":"2031-05-17T15:00:00Z","venue":"Alder Park","referee":"Ref Next"}
        """;
}
