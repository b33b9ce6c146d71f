using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>A Saturday evening of a small league: one match was played on Friday, three are being played, one is tomorrow.</summary>
public sealed class SlateQuestionTests
{
    private static readonly DateTimeOffset Saturday = new(2031, 5, 10, 18, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Monday = new(2031, 5, 12, 9, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("How many goals today?", "4 goals")]
    [InlineData("Combien de buts ce soir ?", "4 buts")]
    [InlineData("How many goals last night?", "3 goals")]
    [InlineData("Combien de buts hier soir ?", "3 buts")]
    [InlineData("How many goals in this round so far?", "7 goals")]
    [InlineData("How many goals on Friday?", "3 goals")]
    [InlineData("How many goals this season?", "9 goals")]
    public async Task A_sum_is_of_the_matches_of_its_time(string question, string told) =>
        Assert.Contains(told, await TextAsync(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Any red cards tonight?", "Bo Ek", "Cid Falk")]
    [InlineData("Who scored today?", "Al Dorn", "Bo Ek")]
    [InlineData("Qui a marqué hier ?", "Gus Hall", "Cid Falk")]
    public async Task Those_who_did_it_then_are_told_and_nobody_else(string question, string told, string other)
    {
        var text = await TextAsync(question);
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Which home sides are losing at the moment?", "Cove", "Alder")]
    [InlineData("Quelles équipes à domicile mènent ?", "Alder", "Cove")]
    [InlineData("Which games are level right now?", "Eton", "Cove")]
    [InlineData("Which away teams are winning?", "Dale", "Alder")]
    public async Task Who_is_ahead_or_behind_is_told_of_all_matches_in_play(string question, string told, string other)
    {
        var text = await TextAsync(question);
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_goal_is_that_which_was_scored_last_and_not_late_in_its_match()
    {
        var text = await TextAsync("Who got the latest goal?");
        Assert.Contains("Al Dorn", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dag Ode", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How long have Alder been in front?", "20'")]
    [InlineData("Depuis quelle minute Alder est-il devant ?", "20'")]
    [InlineData("What was the half-time score at Cove?", "not half-time yet")]
    [InlineData("Is it half-time yet at Cove?", "No. First half")]
    [InlineData("Is Bo Ek still on the pitch?", "was sent off 11'")]
    [InlineData("Are Cove losing?", "Yes.")]
    [InlineData("Cove gagne-t-il ?", "Non.")]
    [InlineData("Quel était le score à la mi-temps à Cove ?", "pas encore la mi-temps")]
    public async Task Minutes_of_a_match_in_play_are_told(string question, string told) =>
        Assert.Contains(told, await TextAsync(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("When is the next match?", "11 May 2031, 15:00 UTC")]
    [InlineData("What time do Gale play tomorrow?", "15:00")]
    [InlineData("Who's refereeing the Gale one?", "Ref Sunday")]
    [InlineData("Who's refereeing tomorrow?", "Ref Sunday")]
    [InlineData("Which matches are still to come this round?", "Dale United - Gale Albion")]
    [InlineData("Have Dale played yet today?", "Cove Rovers 0-1 Dale United")]
    [InlineData("Are Gale playing tonight?", "Not today")]
    [InlineData("À quelle heure joue Gale demain ?", "15:00")]
    public async Task What_is_to_come_is_told_with_day_and_hour(string question, string told) =>
        Assert.Contains(told, await TextAsync(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("If it stays like this, who will be top and by how many points?", "Alder")]
    [InlineData("Live table: top two with points", "Alder Town (6 points)")]
    [InlineData("Who is top?", "With the matches being played: Alder Town")]
    [InlineData("Qui est premier ?", "Avec les matchs en cours : Alder Town")]
    public async Task The_table_counts_what_is_being_played_where_it_is_asked_for(string question, string told) =>
        Assert.Contains(told, await TextAsync(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Were they both straight reds?", "No", "Any red cards tonight?")]
    public async Task What_is_asked_on_is_of_those_who_were_told(string question, string told, string before)
    {
        var first = await AskAsync(before, Saturday);
        var second = await AskAsync(question, Saturday, first.Turn);
        Assert.Contains(told, second.Text, StringComparison.Ordinal);
        Assert.Contains("Bo Ek", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_scored_is_told_by_no_list_of_goals()
    {
        var text = await TextAsync("Which teams haven't scored yet tonight?");
        Assert.Contains("Brook City (", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Al Dorn", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_minutes_are_those_of_the_clock_on_the_wall()
    {
        var text = await TextAsync("Any goals in the last twenty minutes?");
        Assert.Contains("Al Dorn", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dag Ode", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_clubs_that_do_not_meet_are_set_beside_each_other_in_the_table() =>
        Assert.Contains(
            "Alder Town 1st",
            await TextAsync("Who's on top at the moment, Fenby or Alder?"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task On_Monday_the_weekend_is_that_which_is_over() =>
        Assert.Contains(
            "4 goals",
            await TextAsync("How many goals were there at the weekend?", Monday),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_time_without_matches_has_no_goals() =>
        Assert.DoesNotContain("9", await TextAsync("How many goals yesterday?", Monday.AddDays(3)), StringComparison.Ordinal);

    private static async Task<string> TextAsync(string question, DateTimeOffset? at = null) =>
        (await AskAsync(question, at ?? Saturday)).Text;

    private static async Task<DraftAnswer> AskAsync(string question, DateTimeOffset at, params ConversationTurn[] turns) =>
        await Planner.Value.AnswerAsync(
            new QuestionContext
            {
                Question = question,
                Now = at,
                Turns = turns,
            },
            TestContext.Current.CancellationToken
        );

    private const string Feed = """
        {"kind":"competition","id":"c","name":"Coast League","type":"league"}
        {"kind":"season","id":"s1","competition":"c","name":"2029-30","startsOn":"2029-08-01","endsOn":"2030-06-01"}
        {"kind":"season","id":"s2","competition":"c","name":"2030-31","startsOn":"2030-08-01","endsOn":"2031-06-01"}
        {"kind":"team","id":"a","name":"Alder Town","shortName":"Alder","venue":"Alder Park"}
        {"kind":"team","id":"b","name":"Brook City","shortName":"Brook","venue":"Brook Park"}
        {"kind":"team","id":"v","name":"Cove Rovers","shortName":"Cove","venue":"Cove Park"}
        {"kind":"team","id":"d","name":"Dale United","shortName":"Dale","venue":"Dale Park"}
        {"kind":"team","id":"e","name":"Eton Wanderers","shortName":"Eton","venue":"Eton Park"}
        {"kind":"team","id":"f","name":"Fenby Athletic","shortName":"Fenby","venue":"Fenby Park"}
        {"kind":"team","id":"g","name":"Gale Albion","shortName":"Gale","venue":"Gale Park"}
        {"kind":"team","id":"h","name":"Holm Harriers","shortName":"Holm","venue":"Holm Park"}
        {"kind":"player","id":"pa","name":"Al Dorn","team":"a"}
        {"kind":"player","id":"pb","name":"Bo Ek","team":"b"}
        {"kind":"player","id":"pb2","name":"Ib Orm","team":"b"}
        {"kind":"player","id":"pd","name":"Dag Ode","team":"d"}
        {"kind":"player","id":"pe","name":"Cid Falk","team":"e"}
        {"kind":"player","id":"pf","name":"Fitz Roe","team":"f"}
        {"kind":"player","id":"pg","name":"Gus Hall","team":"g"}
        {"kind":"player","id":"ph","name":"Hal Lund","team":"h"}
        {"kind":"result","id":"r0","season":"s1","round":"1","home":"b","away":"a","date":"2029-09-01","fullTime":[5,0]}
        {"kind":"result","id":"r1","season":"s2","round":"1","home":"a","away":"e","date":"2031-05-03","fullTime":[1,0],"goals":[{"team":"a","player":"pa","minute":9}]}
        {"kind":"result","id":"r2","season":"s2","round":"1","home":"g","away":"h","date":"2031-05-03","fullTime":[1,0],"goals":[{"team":"g","player":"pg","minute":9}]}
        {"kind":"match","id":"m1","season":"s2","round":"2","home":"g","away":"f","kickoff":"2031-05-09T18:00:00Z","venue":"Gale Park","referee":"Ref Friday"}
        {"kind":"result","id":"m1","season":"s2","round":"2","home":"g","away":"f","date":"2031-05-09","fullTime":[1,2],"halfTime":[1,0],"goals":[{"team":"g","player":"pg","minute":9},{"team":"f","player":"pf","minute":60},{"team":"f","player":"pf","minute":90}]}
        {"kind":"match","id":"m2","season":"s2","round":"2","home":"a","away":"b","kickoff":"2031-05-10T18:00:00Z","venue":"Alder Park","referee":"Ref Alder"}
        {"kind":"event","id":"m2e1","at":"2031-05-10T18:00:00Z","match":"m2","period":1,"minute":1,"second":0,"type":"period-start"}
        {"kind":"event","id":"m2e2","at":"2031-05-10T18:10:00Z","match":"m2","period":1,"minute":11,"second":0,"type":"card","team":"b","player":"pb","color":"red"}
        {"kind":"event","id":"m2e3","at":"2031-05-10T18:12:00Z","match":"m2","period":1,"minute":13,"second":0,"type":"card","team":"b","player":"pb2","color":"yellow"}
        {"kind":"event","id":"m2e4","at":"2031-05-10T18:14:00Z","match":"m2","period":1,"minute":15,"second":0,"type":"card","team":"b","player":"pb2","color":"second-yellow"}
        {"kind":"event","id":"m2e5","at":"2031-05-10T18:19:30Z","match":"m2","period":1,"minute":20,"second":30,"type":"goal","team":"a","player":"pa"}
        {"kind":"event","id":"m2e6","at":"2031-05-10T18:29:00Z","match":"m2","period":1,"minute":30,"second":0,"type":"foul","team":"a","player":"pa"}
        {"kind":"match","id":"m3","season":"s2","round":"2","home":"v","away":"d","kickoff":"2031-05-10T18:00:00Z","venue":"Cove Park","referee":"Ref Cove"}
        {"kind":"event","id":"m3e1","at":"2031-05-10T18:00:00Z","match":"m3","period":1,"minute":1,"second":0,"type":"period-start"}
        {"kind":"event","id":"m3e2","at":"2031-05-10T18:05:00Z","match":"m3","period":1,"minute":6,"second":0,"type":"goal","team":"d","player":"pd"}
        {"kind":"match","id":"m4","season":"s2","round":"2","home":"e","away":"h","kickoff":"2031-05-10T17:00:00Z","venue":"Eton Park","referee":"Ref Eton"}
        {"kind":"event","id":"m4e1","at":"2031-05-10T17:00:00Z","match":"m4","period":1,"minute":1,"second":0,"type":"period-start"}
        {"kind":"event","id":"m4e2","at":"2031-05-10T17:05:00Z","match":"m4","period":1,"minute":6,"second":0,"type":"goal","team":"e","player":"pe"}
        {"kind":"event","id":"m4e3","at":"2031-05-10T17:46:00Z","match":"m4","period":1,"minute":45,"second":0,"addedMinute":2,"type":"period-end"}
        {"kind":"event","id":"m4e4","at":"2031-05-10T18:02:00Z","match":"m4","period":2,"minute":46,"second":0,"type":"period-start"}
        {"kind":"event","id":"m4e5","at":"2031-05-10T18:08:00Z","match":"m4","period":2,"minute":52,"second":0,"type":"goal","team":"h","player":"ph"}
        {"kind":"match","id":"m5","season":"s2","round":"2","home":"d","away":"g","kickoff":"2031-05-11T15:00:00Z","venue":"Dale Park","referee":"Ref Sunday"}
        """;
}
