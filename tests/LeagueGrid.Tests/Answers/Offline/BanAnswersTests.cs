using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;
using Xunit;

namespace LeagueGrid.Tests.Answers.Offline;

public sealed class BanAnswersTests
{
    private const string Rules = ",\"suspensions\":{\"red\":2,\"secondYellow\":1,\"yellows\":[]}";

    private const string SentOff = """
        {"kind":"match","id":"m1","season":"s1","home":"t1","away":"t2","kickoff":"2026-03-01T15:00:00Z"}
        {"kind":"event","id":"k1","match":"m1","period":1,"minute":0,"type":"period-start"}
        {"kind":"event","id":"c1","match":"m1","period":1,"minute":30,"type":"card","color":"red","team":"t1","player":"p1"}
        {"kind":"event","id":"k2","match":"m1","period":2,"minute":90,"type":"match-end"}
        {"kind":"match","id":"m2","season":"s1","home":"t2","away":"t1","kickoff":"2026-03-08T15:00:00Z"}
        """;

    [Theory]
    [InlineData("Is Ann Kessler suspended for the next match?", "en")]
    [InlineData("Is Ann Kessler available?", "en")]
    [InlineData("Ann Kessler est-elle suspendue ?", "fr")]
    public async Task A_ban_that_follows_from_a_card_is_told_with_the_card(string question, string lang)
    {
        var answer = await AskAsync(Rules, SentOff, question, lang);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(lang == "fr" ? "suspendu" : "suspended", answer.Text, StringComparison.Ordinal);
        Assert.Contains("2", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["c1"], Assert.Single(answer.Sources).Events);
    }

    [Fact]
    public async Task Where_the_season_says_nothing_of_bans_none_is_worked_out() =>
        Assert.Equal(AnswerStatus.Unknown, (await AskAsync("", SentOff, "Is Ann Kessler suspended?", "en")).Status);

    [Fact]
    public async Task One_who_was_shown_no_such_card_has_no_ban()
    {
        var answer = await AskAsync(Rules, SentOff, "Is Bea Holm suspended?", "en");
        Assert.StartsWith("No, Bea Holm", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who is suspended at Redmarsh Rovers?", "en")]
    [InlineData("Who is suspended?", "en")]
    [InlineData("Qui est suspendu à Redmarsh Rovers ?", "fr")]
    public async Task Those_whom_cards_ban_are_named_for_a_team_and_for_the_league(string question, string lang)
    {
        var answer = await AskAsync(Rules, SentOff, question, lang);
        Assert.Contains("Ann Kessler", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["c1"], Assert.Single(answer.Sources).Events);
    }

    [Fact]
    public async Task What_a_source_reports_goes_before_what_the_cards_say()
    {
        const string Report = """
            {"kind":"availability","id":"a1","player":"p1","status":"available","reason":"ban lifted on appeal","at":"2026-03-03T09:00:00Z"}
            """;
        var answer = await AskAsync(Rules, SentOff + "\n" + Report, "Is Ann Kessler suspended?", "en");
        Assert.Contains("available", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<DraftAnswer> AskAsync(string rules, string lines, string question, string lang)
    {
        var league = new OfflineLeague();
        var feed =
            $$"""
                {"kind":"competition","id":"c1","name":"Harbour League","type":"league"}
                {"kind":"season","id":"s1","competition":"c1","name":"Harbour League 2026"{{rules}}}
                {"kind":"team","id":"t1","name":"Redmarsh Rovers"}
                {"kind":"team","id":"t2","name":"Bluewick Town"}
                {"kind":"player","id":"p1","name":"Ann Kessler","team":"t1"}
                {"kind":"player","id":"p2","name":"Bea Holm","team":"t1"}
                """
            + "\n"
            + lines;
        foreach (var line in feed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            league.Take(FeedParser.Parse(System.Text.Encoding.UTF8.GetBytes(line)).Item!);
        return await new AnswerPlanner(league, league.Passages).AnswerAsync(
            new QuestionContext
            {
                Question = question,
                Lang = lang,
                Now = new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeSpan.Zero),
            },
            TestContext.Current.CancellationToken
        );
    }
}
