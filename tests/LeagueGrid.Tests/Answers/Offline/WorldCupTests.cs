using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Questions as people ask them about a tournament with a group, a knockout stage and squads that name clubs.</summary>
public sealed class WorldCupTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("Which group did Japan play in?", "Group A")]
    [InlineData("Dans quel groupe jouait le Japon ?", "groupe A")]
    [InlineData("Who reached the semi-finals?", "Japan, Ghana, Norway and Chile")]
    [InlineData("Qui a atteint les demi-finales ?", "le Ghana")]
    [InlineData("How did Chile do in the semi-final?", "Norway beat Chile 2-1")]
    [InlineData("How was the semi-final between Norway and Chile decided?", "The winning goal came from Nils Lund 80'")]
    [InlineData("Which team was knocked out by Norway?", "Norway 2-1 Chile")]
    [InlineData("Who knocked out Ghana?", "Japan")]
    public async Task Stages_and_groups_are_told(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("Who scored Japan's third against Ghana?", "Sato 70'")]
    [InlineData("When did Japan make it three against Ghana?", "70'")]
    [InlineData("How many minutes went by between Ghana's first and their second against Japan?", "40 minutes")]
    [InlineData("For how long did Ghana stay ahead of Japan in the semi-final?", "10 minutes")]
    [InlineData("How many goals were scored from the semi-finals on?", "10 goals")]
    [InlineData("How many goals were scored before the final?", "8 in all")]
    [InlineData("Who scored Japan's three goals against Ghana?", "Sato 30', 70' and Jun Mori 40'")]
    [InlineData("Who got Chile's only goal against Norway?", "Luis Rojas 50'")]
    [InlineData("Who put Japan 2-1 up against Ghana?", "Jun Mori 40'")]
    [InlineData("Who scored the goal that knocked Chile out of World Cup 2031?", "Nils Lund")]
    [InlineData("Whose goals knocked Ghana out of World Cup 2031?", "Ken Sato")]
    [InlineData("How many did Sato get when Japan beat Ghana?", "2 goals")]
    public async Task Goals_are_found_by_their_place(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("Which club did Ken Sato play for?", "FC Delta S. C.")]
    [InlineData("Pour quel club jouait Ken Sato ?", "FC Delta S. C.")]
    [InlineData("How many Delta players did Japan pick?", "2:")]
    [InlineData("Which Omega players were in the Japan squad?", "Jun Mori (9)")]
    [InlineData("What number did Jun Mori wear?", "number 9")]
    [InlineData("Who was the youngest player in Japan's squad?", "Jun Mori (Japan), born on 5 May 2012: 19")]
    [InlineData("Qui était le plus vieux joueur du Japon ?", "Taro Abe")]
    public async Task Squads_tell_clubs_and_numbers(string question, string told) => await HoldsAsync(question, told);

    [Theory]
    [InlineData("Pub quiz time: who won the final?", "Norway")]
    [InlineData("Statistician here. Who scored in the final?", "Lund")]
    [InlineData("Two matches ended 2-1. Which ones?", "Norway 2-1 Chile")]
    [InlineData("Score in Norway v Chile, the one where the hosts of old went out?", "2-1")]
    public async Task What_only_leads_up_to_a_question_is_passed_over(string question, string told) =>
        await HoldsAsync(question, told);

    [Theory]
    [InlineData("Whose place did Ken Sato take against Ghana?")]
    [InlineData("Which weekday had the most goals?")]
    [InlineData("how many goals for zoltan prskalo")]
    [InlineData("Who gave away the penalty in the final?")]
    public async Task An_answer_beside_the_question_is_not_given(string question) =>
        Assert.Equal(AnswerStatus.Unknown, (await AskAsync(question)).Status);

    [Theory]
    [InlineData("Who scored for Japan against Ghana?", "And for Ghana?", "Kofi Addo 20', 60'")]
    [InlineData("When did Sato score against Ghana?", "Who scored the other one for Japan?", "Jun Mori")]
    [InlineData("Who scored for Japan against Ghana?", "Who had put Ghana 1-0 up?", "Kofi Addo 20'")]
    [InlineData("Where did Chile finish in their group in 2031?", "And who won it?", "Group A")]
    [InlineData("Who scored the winner in Japan - Ghana?", "How many did he score?", "Ken Sato: 2 goals")]
    public async Task A_second_question_leans_on_the_first(string first, string second, string told)
    {
        var before = await AskAsync(first);
        Assert.Equal(AnswerStatus.Answered, before.Status);
        Assert.Contains(told, (await AskAsync(second, before.Turn)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_matches_went_to_penalties_is_not_answered_by_goals() =>
        Assert.DoesNotContain(
            "goals",
            (await AskAsync("Which matches were settled on penalties in 2031?")).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Whoever_never_beat_the_other_is_told_so() =>
        Assert.StartsWith("Never", (await AskAsync("When did Ghana last beat Japan?")).Text, StringComparison.Ordinal);

    private static async Task HoldsAsync(string question, string told)
    {
        var answer = await AskAsync(question);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    private static Task<DraftAnswer> AskAsync(string question, params IReadOnlyList<ConversationTurn> before) =>
        Planner.Value.AnswerAsync(
            new QuestionContext
            {
                Question = question,
                Turns = before,
                Now = new DateTimeOffset(2031, 8, 1, 0, 0, 0, TimeSpan.Zero),
            },
            TestContext.Current.CancellationToken
        );

    private const string Feed = """
        {"kind":"competition","id":"wc","name":"World Cup","type":"international"}
        {"kind":"season","id":"wc-31","competition":"wc","name":"World Cup 2031","startsOn":"2031-06-01","endsOn":"2031-07-01"}
        {"kind":"team","id":"jp","name":"Japan"}
        {"kind":"team","id":"gh","name":"Ghana"}
        {"kind":"team","id":"cl","name":"Chile"}
        {"kind":"team","id":"no","name":"Norway"}
        {"kind":"player","id":"abe","name":"Taro Abe","team":"jp","birthDate":"1995-02-01"}
        {"kind":"player","id":"sato","name":"Ken Sato","team":"jp","birthDate":"2003-03-03"}
        {"kind":"player","id":"mori","name":"Jun Mori","team":"jp","birthDate":"2012-05-05"}
        {"kind":"player","id":"addo","name":"Kofi Addo","team":"gh"}
        {"kind":"player","id":"rojas","name":"Luis Rojas","team":"cl"}
        {"kind":"player","id":"lund","name":"Nils Lund","team":"no"}
        {"kind":"document","id":"sq-jp","title":"Japan squad, World Cup 2031","body":"Goalkeepers: 1 Taro Abe (FC Delta S. C.).\nForwards: 9 Jun Mori (Omega United), 10 Ken Sato (FC Delta S. C.).","docType":"other","lang":"en","about":["jp","wc-31"]}
        {"kind":"result","id":"g1","season":"wc-31","round":"Group A","home":"jp","away":"cl","date":"2031-06-02","fullTime":[0,0],"goals":[]}
        {"kind":"result","id":"g2","season":"wc-31","round":"Group B","home":"no","away":"gh","date":"2031-06-03","fullTime":[0,0],"goals":[]}
        {"kind":"result","id":"s1","season":"wc-31","round":"Semi-final","home":"jp","away":"gh","date":"2031-06-20","fullTime":[3,2],"goals":[{"team":"gh","player":"addo","minute":20},{"team":"jp","player":"sato","minute":30},{"team":"jp","player":"mori","minute":40},{"team":"gh","player":"addo","minute":60},{"team":"jp","player":"sato","minute":70}]}
        {"kind":"result","id":"s2","season":"wc-31","round":"Semi-final","home":"no","away":"cl","date":"2031-06-21","fullTime":[2,1],"goals":[{"team":"no","player":"lund","minute":10},{"team":"cl","player":"rojas","minute":50},{"team":"no","player":"lund","minute":80}]}
        {"kind":"result","id":"f","season":"wc-31","round":"Final","home":"no","away":"jp","date":"2031-06-30","fullTime":[2,0],"goals":[{"team":"no","player":"lund","minute":15},{"team":"no","player":"lund","minute":55}]}
        """;
}
