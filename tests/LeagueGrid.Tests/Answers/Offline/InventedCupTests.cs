using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Questions over a small invented cup, of which every number is known.</summary>
public sealed class InventedCupTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("Which match of the Harbour Cup had the most cards?", "Arbor 2-1 Bexton", "3 cards")]
    [InlineData("Quel match de la Harbour Cup a vu le plus de cartons ?", "Arbor 2-1 Bexton", "3 cartons")]
    [InlineData("Which referee took charge of the most Harbour Cup matches?", "Rosa Whistler", "2")]
    [InlineData("How many matches did Rosa Whistler referee in the Harbour Cup?", "Rosa Whistler", "2")]
    [InlineData("What was the fastest goal of the Harbour Cup?", "Quill", "3'")]
    [InlineData("Who scored the latest goal of a match in the Harbour Cup?", "Nash", "90+2'")]
    [InlineData("How many goals were scored in the first half in the Harbour Cup?", "2 goals", "first half")]
    [InlineData("Which team scored the most second-half goals in the Harbour Cup?", "Arbor", "2")]
    [InlineData("How many straight red cards were there in the Harbour Cup?", "1", "red card")]
    [InlineData("Which teams were unbeaten in the Harbour Cup?", "Arbor", "defeat")]
    [InlineData("Who is the youngest scorer of the Harbour Cup?", "Quill", "aged 17")]
    [InlineData("How many players scored in the Harbour Cup?", "3 players", "Nash")]
    public async Task Is_counted_as_asked(string question, string first, string second)
    {
        var answer = await AskAsync(question);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(first, answer.Text, StringComparison.Ordinal);
        Assert.Contains(second, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How many goals has Zoltan Prskalo scored?")]
    [InlineData("Who won the toss in the Harbour Cup final?")]
    [InlineData("Who was the top scorer in qualifying for the Harbour Cup?")]
    [InlineData("How many headers were scored in the Harbour Cup?")]
    public async Task What_nothing_tells_is_unknown(string question) =>
        Assert.Equal(AnswerStatus.Unknown, (await AskAsync(question)).Status);

    [Theory]
    [InlineData("How many people were inside the ground for Arbor - Bexton?")]
    [InlineData("Combien de monde y avait-il pour Arbor - Bexton ?")]
    public async Task How_full_a_ground_was_is_unknown(string question)
    {
        var answer = await AskAsync(question);
        Assert.Equal(AnswerStatus.Unknown, answer.Status);
    }

    [Theory]
    [InlineData("Harbour Cup goals of Ada Nash since 2024, to 2025?", false)]
    [InlineData("Harbour Cup goals of Ada Nash since 2024, to 2026?", true)]
    public async Task A_year_behind_to_ends_what_is_counted(string question, bool counted) =>
        Assert.Equal(counted, (await AskAsync(question)).Text.Contains("3 goals", StringComparison.Ordinal));

    [Fact]
    public async Task Two_players_of_one_surname_are_asked_back() =>
        Assert.Equal(AnswerStatus.Ambiguous, (await AskAsync("How many goals did Nash score in the Harbour Cup?")).Status);

    private static Task<DraftAnswer> AskAsync(string question) =>
        Planner.Value.TalkAsync(new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.Zero), question);

    private const string Feed = """
        {"kind":"competition","id":"hc","name":"Harbour Cup","type":"cup"}
        {"kind":"season","id":"hc-26","competition":"hc","name":"2026","startsOn":"2026-05-01","endsOn":"2026-07-01"}
        {"kind":"team","id":"arb","name":"Arbor"}
        {"kind":"team","id":"bex","name":"Bexton"}
        {"kind":"team","id":"cor","name":"Corran"}
        {"kind":"player","id":"p1","name":"Tom Quill","team":"arb","birthDate":"2008-06-01"}
        {"kind":"player","id":"p2","name":"Ada Nash","team":"arb","birthDate":"1999-01-01"}
        {"kind":"player","id":"p3","name":"Ben Nash","team":"bex","birthDate":"1998-01-01"}
        {"kind":"match","id":"m1","season":"hc-26","round":"Group A","home":"arb","away":"bex","kickoff":"2026-05-10T18:00:00Z","referee":"Rosa Whistler"}
        {"kind":"event","id":"c1","match":"m1","period":1,"minute":12,"type":"card","team":"arb","player":"p2","color":"yellow"}
        {"kind":"event","id":"c2","match":"m1","period":1,"minute":30,"type":"card","team":"bex","player":"p3","color":"yellow"}
        {"kind":"event","id":"c3","match":"m1","period":2,"minute":88,"type":"card","team":"arb","player":"p1","color":"red"}
        {"kind":"result","id":"m1","season":"hc-26","round":"Group A","home":"arb","away":"bex","date":"2026-05-10","fullTime":[2,1],"goals":[{"team":"arb","player":"p1","minute":3},{"team":"bex","player":"p3","minute":60},{"team":"arb","player":"p2","minute":90,"addedMinute":2}]}
        {"kind":"match","id":"m2","season":"hc-26","round":"Group A","home":"bex","away":"cor","kickoff":"2026-05-14T18:00:00Z","referee":"Rosa Whistler"}
        {"kind":"event","id":"c4","match":"m2","period":1,"minute":20,"type":"card","team":"bex","player":"p3","color":"yellow"}
        {"kind":"result","id":"m2","season":"hc-26","round":"Group A","home":"bex","away":"cor","date":"2026-05-14","fullTime":[0,0],"goals":[]}
        {"kind":"match","id":"m3","season":"hc-26","round":"Final","home":"arb","away":"bex","kickoff":"2026-06-20T18:00:00Z","referee":"Ivo Stern"}
        {"kind":"result","id":"m3","season":"hc-26","round":"Final","home":"arb","away":"bex","date":"2026-06-20","fullTime":[2,0],"goals":[{"team":"arb","player":"p2","minute":40},{"team":"arb","player":"p2","minute":75}]}
        """;
}
