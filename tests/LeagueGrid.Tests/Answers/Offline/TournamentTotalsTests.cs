using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>
/// Questions about a tournament as a whole in words that dress up what they ask: those who got nothing, the points that were
/// enough, all ties of a way, editions beside each other, and a part of those who were told.
/// </summary>
public sealed class TournamentTotalsTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("How many points was enough to get Japan through their group in 2031?", "4 points")]
    [InlineData("How many red cards were dished out across the 2031 World Cup?", "1 red card")]
    [InlineData("Including second yellows, how many men got sent off across the whole 2031 World Cup?", "Bo Farrugia")]
    [InlineData("Combien de matchs de la Coupe du monde 2031 se sont décidés aux tirs au but ?", "1 match")]
    public async Task Words_that_only_dress_up_narrow_nothing(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("How many nations went home pointless from the 2031 group stage?", "2 teams", "Malta (0-0-2) and Peru")]
    [InlineData("Which sides left the 2031 World Cup without picking up a single point?", "Malta", "Peru")]
    [InlineData("Only one country left the 2031 World Cup without scoring a single goal. Who?", "Malta", "not one goal")]
    [InlineData("Which teams failed to score at the 2031 World Cup?", "Malta", "not one goal")]
    public async Task Those_who_got_nothing_are_named(string question, string first, string second)
    {
        await HoldsAsync(question, first);
        await HoldsAsync(question, second);
    }

    [Theory]
    [InlineData("Which two countries did Japan knock out between the semi-finals and lifting the trophy in 2031?", "Ghana")]
    [InlineData("Qui le Ghana a-t-il éliminé avant de perdre en finale en 2031 ?", "pays de Galles")]
    [InlineData("In how many matches at the 2031 World Cup was extra time needed?", "1 match")]
    [InlineData("Who topped each group in 2031?", "Group A Japan (4), Group B Chile (4)")]
    [InlineData("Which countries finished bottom of their group in 2031?", "Group A Malta (0), Group B Peru (0)")]
    [InlineData(
        "Japan and Wales finished dead level in their group in 2031. Who progressed?",
        "Japan finished 1st, ahead of Wales"
    )]
    [InlineData("Combien d'équipes ont participé au Mondial 2031 ?", "6 équipes")]
    public async Task Ways_and_groups_are_told_whole(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("Which of the two tournaments 2027 and 2031 had the most goals?", "2031")]
    [InlineData("Which of 2027 and 2031 was the more prolific World Cup for Ken Sato? Both totals, please.", "2027")]
    [InlineData("Did Japan score more at the 2027 World Cup or the 2031 one?", "2031")]
    public async Task Editions_are_set_beside_each_other(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("Who had the most shots when Japan put Chile out in 2031?", "Luis Rojas with 3")]
    [InlineData("Which Japanese had the most shots against Chile in 2031?", "Ken Sato with 2")]
    [InlineData("Which Chilean attempted the most shots against Japan in 2031?", "Luis Rojas with 3")]
    [InlineData("Who assisted Sato's equaliser?", "Jun Abe set up")]
    [InlineData("sato's goal vs chile, who passed it to him?", "Jun Abe")]
    [InlineData("Which World Cup match did Rosa Whistler take charge of in 2031?", "Japan 2-0 Ghana")]
    public async Task Men_are_told_where_men_are_asked_for(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("How many men were sent off at the 2031 World Cup?", "Which of them was a goalkeeper?", "Bo Farrugia")]
    [InlineData(
        "Combien de joueurs ont été expulsés à la Coupe du monde 2031 ?",
        "Lequel d'entre eux était gardien ?",
        "Bo Farrugia"
    )]
    [InlineData(
        "How many shoot-outs were there at the 2031 World Cup?",
        "In the one Chile were in, whose kicks failed?",
        "Luis Rojas"
    )]
    [InlineData("Who scored the very first goal of the 2031 World Cup?", "And the very last?", "Jun Abe (Japan) 55'")]
    [InlineData("Qui a marqué le premier but de la Coupe du monde 2031 ?", "Et le tout dernier ?", "Jun Abe (Japon) 55'")]
    public async Task A_part_of_those_told_is_asked_of_the_question_before(string first, string then, string told)
    {
        var before = await AskAsync(first);
        var answer = await AskAsync(then, before.Turn);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("whats the score in the wales semi", "Ghana lead Wales 1-0")]
    [InlineData("Where does the Ghana semi-final stand?", "Ghana 1-0 Wales")]
    [InlineData("Who scored in the semi?", "Kofi Addo")]
    [InlineData("Is it still 1-0 in the semi?", "Yes. Ghana lead Wales 1-0")]
    public async Task A_tie_that_is_being_played_goes_by_its_stage(string question, string told)
    {
        var answer = await OfflineLeague
            .Planner(Live)
            .AnswerAsync(
                new QuestionContext { Question = question, Now = new DateTimeOffset(2031, 6, 21, 19, 0, 0, TimeSpan.Zero) },
                TestContext.Current.CancellationToken
            );
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chile", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Was there a hat-trick in the 2031 final?", "no hat-trick")]
    [InlineData("Did the holders get out of their group in 2031?", "Yes: Japan 1-1 Chile")]
    [InlineData("Les tenants du titre sont-ils sortis de leur groupe en 2031 ?", "Oui")]
    [InlineData("Which teams scored in every match at the 2031 World Cup?", "Chile, Japan and Wales")]
    [InlineData("Against which sides did Japan need penalties in 2031?", "Japan 1-1 Chile")]
    [InlineData("Which matches were played in Oslo in 2031?", "Japan 2-0 Ghana")]
    [InlineData("Who equalised for Japan in 2031?", "Ken Sato 80'")]
    [InlineData("How many minutes did it take Ken Sato to score in the 2031 final?", "15'")]
    [InlineData("How many goals did Ken Sato score at each of the 2027 and 2031 World Cups?", "3 goals")]
    [InlineData("How many matches were settled in normal time in the knockouts in 2031?", "2 matches")]
    [InlineData("How many matches ended level after 90 minutes in the knockouts in 2031?", "1 match")]
    [InlineData("Was there extra time in Japan v Ghana in 2031?", "No. Japan beat Ghana 2-0")]
    [InlineData("À quel stade le Chili a-t-il été éliminé en 2031 ?", "demi-fin")]
    [InlineData("Quel pays a mis fin au parcours du Chili en 2031 ?", "Japon")]
    [InlineData("Who were Japan's group opponents in 2031?", "Malta")]
    [InlineData("Have Chile had a shot on target against Japan in 2031?", "Yes. Chile: 2 shots on target")]
    [InlineData("When did Gwyn Rees score in the semi-final?", "20'")]
    [InlineData("Combien de fois le Japon a-t-il gagné par deux buts d'écart en 2031 ?", "2")]
    [InlineData("Combien de fois le Chili a-t-il gagné par un but d'écart en 2031 ?", "0")]
    public async Task Other_wordings_of_a_cup_are_read(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("Who is in the final?", "Japan")]
    [InlineData("Qui joue la finale ?", "Japon")]
    public async Task Who_is_in_a_stage_ahead_is_told_by_the_round_before(string question, string told)
    {
        var answer = await OfflineLeague
            .Planner(Live)
            .AnswerAsync(
                new QuestionContext { Question = question, Now = new DateTimeOffset(2031, 6, 21, 12, 0, 0, TimeSpan.Zero) },
                TestContext.Current.CancellationToken
            );
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    private static async Task HoldsAsync(string question, string told)
    {
        var answer = await AskAsync(question);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    private static Task<DraftAnswer> AskAsync(string question, params ConversationTurn[] turns) =>
        Planner.Value.AnswerAsync(
            new QuestionContext
            {
                Question = question,
                Turns = turns,
                Now = new DateTimeOffset(2031, 8, 1, 0, 0, 0, TimeSpan.Zero),
            },
            TestContext.Current.CancellationToken
        );

    private const string Teams = """
        {"kind":"competition","id":"wc","name":"FIFA World Cup","type":"international"}
        {"kind":"season","id":"wc-31","competition":"wc","name":"World Cup 2031","startsOn":"2031-06-01","endsOn":"2031-07-01","points":{"win":3,"draw":1,"loss":0},"tieBreakers":["goal-difference","goals-for"]}
        {"kind":"team","id":"jp","name":"Japan"}
        {"kind":"team","id":"gh","name":"Ghana"}
        {"kind":"team","id":"cl","name":"Chile"}
        {"kind":"team","id":"pe","name":"Peru"}
        {"kind":"team","id":"wa","name":"Wales"}
        {"kind":"team","id":"mt","name":"Malta"}
        {"kind":"player","id":"sato","name":"Ken Sato","team":"jp","position":"forward"}
        {"kind":"player","id":"abe","name":"Jun Abe","team":"jp","position":"midfielder"}
        {"kind":"player","id":"addo","name":"Kofi Addo","team":"gh"}
        {"kind":"player","id":"rojas","name":"Luis Rojas","team":"cl"}
        {"kind":"player","id":"bo","name":"Bo Farrugia","team":"mt","position":"goalkeeper"}
        {"kind":"player","id":"diaz","name":"Ivo Diaz","team":"pe"}
        {"kind":"player","id":"rees","name":"Gwyn Rees","team":"wa","position":"forward"}

        """;

    private const string Feed =
        Teams
        + """
            {"kind":"season","id":"wc-27","competition":"wc","name":"World Cup 2027","startsOn":"2027-06-01","endsOn":"2027-07-01"}
            {"kind":"result","id":"o1","season":"wc-27","round":"Final","home":"jp","away":"wa","date":"2027-06-30","fullTime":[3,0],"goals":[{"team":"jp","player":"sato","minute":5},{"team":"jp","player":"sato","minute":15},{"team":"jp","player":"sato","minute":25}]}
            {"kind":"result","id":"a1","season":"wc-31","round":"Group A","home":"jp","away":"mt","date":"2031-06-02","fullTime":[2,0],"goals":[{"team":"jp","player":"abe","minute":30},{"team":"jp","player":"abe","minute":40}]}
            {"kind":"event","id":"c1","match":"a1","period":2,"minute":88,"type":"card","team":"mt","player":"bo","color":"red"}
            {"kind":"result","id":"a2","season":"wc-31","round":"Group A","home":"wa","away":"mt","date":"2031-06-05","fullTime":[1,0],"goals":[{"team":"wa","player":"rees","minute":30}]}
            {"kind":"result","id":"a3","season":"wc-31","round":"Group A","home":"jp","away":"wa","date":"2031-06-08","fullTime":[1,1],"goals":[{"team":"jp","player":"abe","minute":30},{"team":"wa","player":"rees","minute":35}]}
            {"kind":"result","id":"b1","season":"wc-31","round":"Group B","home":"gh","away":"pe","date":"2031-06-03","fullTime":[1,0],"goals":[{"team":"gh","player":"addo","minute":30}]}
            {"kind":"result","id":"b2","season":"wc-31","round":"Group B","home":"cl","away":"pe","date":"2031-06-06","fullTime":[3,1],"goals":[{"team":"cl","player":"rojas","minute":30},{"team":"cl","player":"rojas","minute":40},{"team":"cl","player":"rojas","minute":50},{"team":"pe","player":"diaz","minute":60}]}
            {"kind":"result","id":"b3","season":"wc-31","round":"Group B","home":"gh","away":"cl","date":"2031-06-09","fullTime":[1,1],"goals":[{"team":"gh","player":"addo","minute":30},{"team":"cl","player":"rojas","minute":40}]}
            {"kind":"match","id":"s1","season":"wc-31","round":"Semi-final","home":"jp","away":"cl","kickoff":"2031-06-20T18:00:00Z"}
            {"kind":"event","id":"h1","match":"s1","period":1,"minute":3,"type":"shot","team":"jp","player":"sato","outcome":"saved"}
            {"kind":"event","id":"h2","match":"s1","period":1,"minute":4,"type":"shot","team":"cl","player":"rojas","outcome":"saved"}
            {"kind":"event","id":"h3","match":"s1","period":1,"minute":5,"type":"shot","team":"cl","player":"rojas","outcome":"off-target"}
            {"kind":"event","id":"g1","match":"s1","period":1,"minute":20,"type":"goal","team":"cl","player":"rojas"}
            {"kind":"event","id":"g2","match":"s1","period":2,"minute":80,"type":"goal","team":"jp","player":"sato","assist":"abe"}
            {"kind":"event","id":"k1","match":"s1","period":5,"minute":120,"type":"shootout-kick","team":"jp","player":"sato","scored":true}
            {"kind":"event","id":"k2","match":"s1","period":5,"minute":120,"type":"shootout-kick","team":"cl","player":"rojas","scored":false}
            {"kind":"result","id":"s1","season":"wc-31","round":"Semi-final","home":"jp","away":"cl","date":"2031-06-20","fullTime":[1,1],"extraTime":[1,1],"penalties":[1,0]}
            {"kind":"result","id":"s2","season":"wc-31","round":"Semi-final","home":"gh","away":"wa","date":"2031-06-21","fullTime":[2,1],"goals":[{"team":"gh","player":"addo","minute":10},{"team":"wa","player":"rees","minute":20},{"team":"gh","player":"addo","minute":80}]}
            {"kind":"match","id":"f","season":"wc-31","round":"Final","home":"jp","away":"gh","kickoff":"2031-06-30T18:00:00Z","venue":"Ullevaal, Oslo","referee":"Rosa Whistler"}
            {"kind":"result","id":"f","season":"wc-31","round":"Final","home":"jp","away":"gh","date":"2031-06-30","fullTime":[2,0],"goals":[{"team":"jp","player":"sato","minute":15},{"team":"jp","player":"abe","minute":55}]}
            """;

    private const string Live =
        Teams
        + """
            {"kind":"result","id":"s1","season":"wc-31","round":"Semi-final","home":"jp","away":"cl","date":"2031-06-20","fullTime":[2,1],"goals":[{"team":"jp","player":"sato","minute":5},{"team":"cl","player":"rojas","minute":15},{"team":"jp","player":"sato","minute":25}]}
            {"kind":"match","id":"s2","season":"wc-31","round":"Semi-final","home":"gh","away":"wa","kickoff":"2031-06-21T18:00:00Z"}
            {"kind":"event","id":"p1","match":"s2","period":1,"minute":1,"second":0,"type":"period-start"}
            {"kind":"event","id":"g1","match":"s2","period":1,"minute":20,"second":4,"type":"goal","team":"gh","player":"addo"}
            """;
}
