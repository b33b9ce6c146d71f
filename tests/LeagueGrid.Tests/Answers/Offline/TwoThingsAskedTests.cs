using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Questions that ask for two things at once, in one sentence or two: both are told, or what is not known is said.</summary>
public sealed class TwoThingsAskedTests
{
    private static readonly Lazy<AnswerPlanner> Planner = new(() => OfflineLeague.Planner(Feed));

    [Theory]
    [InlineData("Who won the 2026 Harbour Cup, and who was its top scorer?", "Arbor won", "Ada Nash (Arbor) with 3 goals")]
    [InlineData(
        "Did Arbor beat Bexton in the 2026 final, and who scored for Arbor?",
        "Arbor beat Bexton 2-0",
        "Ada Nash 40', 75'"
    )]
    [InlineData("Who beat Bexton in the 2026 final, in which round and by what score?", "Arbor beat Bexton 2-0", "Final")]
    [InlineData("Quand et sur quel score Arbor a-t-il battu Bexton en finale en 2026 ?", "20 juin 2026", "2-0")]
    [InlineData(
        "How many yellow cards were there in Arbor v Bexton in May 2026, and who got them?",
        "2 yellow cards",
        "Ben Nash 30'"
    )]
    [InlineData("Who won the 2026 Harbour Cup, and how many goals did they score?", "Arbor won", "4 in all")]
    [InlineData("How many yellow and red cards were there in the 2026 Harbour Cup?", "3 yellow cards", "1 red card")]
    public async Task Both_are_told(string question, string one, string other)
    {
        var answer = await AskAsync(question);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(one, answer.Text, StringComparison.Ordinal);
        Assert.Contains(other, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who scored for Bexton against Arbor in May 2026, and in which minute?", "Ben Nash 60'")]
    [InlineData(
        "Who was top scorer of the 2026 Harbour Cup? How many did she score? And for which team?",
        "Ada Nash (Arbor) with 3 goals"
    )]
    public async Task What_the_first_answer_tells_is_not_told_again(string question, string told)
    {
        var answer = await AskAsync(question);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Single(answer.Texts);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Who won the 2026 Harbour Cup final, and how many people watched on television?",
        "Arbor",
        "I don't know the rest (“how many people watched on television”)"
    )]
    [InlineData(
        "Qui a gagné la finale de la Harbour Cup 2026, et combien de téléspectateurs l'ont regardée ?",
        "Arbor",
        "Je ne sais pas le reste"
    )]
    public async Task What_is_not_known_is_said_beside_what_is(string question, string known, string unknown)
    {
        var answer = await AskAsync(question);
        Assert.Equal(AnswerStatus.Unknown, answer.Status);
        Assert.Contains(known, answer.Text, StringComparison.Ordinal);
        Assert.Contains(unknown, answer.Text, StringComparison.Ordinal);
    }

    private static async Task<DraftAnswer> AskAsync(string question) =>
        await Planner.Value.TalkAsync(new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.Zero), question);

    private const string Feed = """
        {"kind":"competition","id":"hc","name":"Harbour Cup","type":"cup"}
        {"kind":"season","id":"hc-26","competition":"hc","name":"2026","startsOn":"2026-05-01","endsOn":"2026-07-01"}
        {"kind":"team","id":"arb","name":"Arbor"}
        {"kind":"team","id":"bex","name":"Bexton"}
        {"kind":"team","id":"cor","name":"Corran"}
        {"kind":"player","id":"p1","name":"Tom Quill","team":"arb"}
        {"kind":"player","id":"p2","name":"Ada Nash","team":"arb"}
        {"kind":"player","id":"p3","name":"Ben Nash","team":"bex"}
        {"kind":"match","id":"m1","season":"hc-26","round":"Group A","home":"arb","away":"bex","kickoff":"2026-05-10T18:00:00Z"}
        {"kind":"event","id":"c1","match":"m1","period":1,"minute":12,"type":"card","team":"arb","player":"p2","color":"yellow"}
        {"kind":"event","id":"c2","match":"m1","period":1,"minute":30,"type":"card","team":"bex","player":"p3","color":"yellow"}
        {"kind":"event","id":"c3","match":"m1","period":2,"minute":88,"type":"card","team":"arb","player":"p1","color":"red"}
        {"kind":"result","id":"m1","season":"hc-26","round":"Group A","home":"arb","away":"bex","date":"2026-05-10","fullTime":[2,1],"goals":[{"team":"arb","player":"p1","minute":3},{"team":"bex","player":"p3","minute":60},{"team":"arb","player":"p2","minute":70}]}
        {"kind":"match","id":"m2","season":"hc-26","round":"Group A","home":"bex","away":"cor","kickoff":"2026-05-14T18:00:00Z"}
        {"kind":"event","id":"c4","match":"m2","period":1,"minute":20,"type":"card","team":"bex","player":"p3","color":"yellow"}
        {"kind":"result","id":"m2","season":"hc-26","round":"Group A","home":"bex","away":"cor","date":"2026-05-14","fullTime":[0,0],"goals":[]}
        {"kind":"match","id":"m3","season":"hc-26","round":"Final","home":"arb","away":"bex","kickoff":"2026-06-20T18:00:00Z"}
        {"kind":"result","id":"m3","season":"hc-26","round":"Final","home":"arb","away":"bex","date":"2026-06-20","fullTime":[2,0],"goals":[{"team":"arb","player":"p2","minute":40},{"team":"arb","player":"p2","minute":75}]}
        """;
}
