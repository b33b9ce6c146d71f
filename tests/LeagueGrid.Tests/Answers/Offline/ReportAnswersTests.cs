using System.Text;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Questions;
using Xunit;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>What is written of players, in one language, asked for in another; and what nobody knows.</summary>
public sealed class ReportAnswersTests
{
    private const string League = """
        {"kind":"competition","id":"c1","name":"Vale League","type":"league"}
        {"kind":"season","id":"s1","competition":"c1","name":"Vale League 2026"}
        {"kind":"team","id":"t1","name":"Redmarsh Rovers"}
        {"kind":"team","id":"n1","name":"Norland"}
        {"kind":"player","id":"p1","name":"Ann Kessler","team":"t1"}
        {"kind":"player","id":"p2","name":"Bea Holm","team":"t1"}
        {"kind":"player","id":"n2","name":"Bea Holm","team":"n1","birthDate":"1999-01-01"}
        {"kind":"player","id":"p3","name":"Cy Foot","team":"t1"}
        """;

    private const string News = """
        {"kind":"article","id":"a1","title":"Holm misses two weeks","body":"Bea Holm has a sore knee and will be out for two weeks, Redmarsh Rovers said. She took twelve free kicks with her left foot after training on Monday.","publishedAt":"2026-03-02T09:00:00Z","source":"Vale Post","lang":"en","about":["p2","t1"]}
        {"kind":"availability","id":"v1","player":"p1","status":"injured","reason":"torn calf","since":"2026-03-01","at":"2026-03-01T10:00:00Z"}
        {"kind":"document","id":"d1","title":"Drop ball","docType":"rule","lang":"en","body":"# Drop ball\n\nWhen play was stopped for no offence, the referee drops the ball for one player of the team that touched it last. All others stay at least four metres away."}
        """;

    [Fact]
    public async Task A_text_in_the_other_language_is_quoted_and_led_in()
    {
        var answer = await AskAsync("Combien de semaines Bea Holm sera-t-elle absente ?");
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains("Vale Post, en anglais", answer.Text, StringComparison.Ordinal);
        Assert.Contains("genou", answer.Text, StringComparison.Ordinal);
        Assert.Contains("« Bea Holm has a sore knee", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_in_the_other_language_is_told_in_this_one_as_well()
    {
        var answer = await AskAsync("De quoi souffre Ann Kessler ?");
        Assert.Contains("torn calf", answer.Text, StringComparison.Ordinal);
        Assert.Contains("mollet", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("When will Ann Kessler be back?")]
    [InlineData("Quand revient Ann Kessler ?")]
    public async Task A_return_that_no_report_names_is_unknown_and_the_report_is_told(string question)
    {
        var answer = await AskAsync(question);
        Assert.Equal(AnswerStatus.Unknown, answer.Status);
        Assert.Contains("Ann Kessler", answer.Text, StringComparison.Ordinal);
        Assert.Equal("availability/v1", Assert.Single(answer.Sources).Ref);
    }

    [Fact]
    public async Task Of_namesakes_the_one_who_is_written_of_is_meant()
    {
        var answer = await AskAsync("Is Bea Holm fit?");
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains("sore knee", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How far away must the others stay at a drop ball?", "four metres")]
    [InlineData("Who invented the drop ball?", null)]
    [InlineData("How heavy is the ball?", null)]
    [InlineData("How much does a drop ball cost?", null)]
    public async Task A_rule_answers_what_it_speaks_of_and_nothing_else_about_the_same_thing(string question, string? said)
    {
        var answer = await AskAsync(question);
        if (said is null)
            Assert.Equal(AnswerStatus.Unknown, answer.Status);
        else
            Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_of_the_game_is_no_name_where_names_have_capitals()
    {
        var answer = await AskAsync("With which foot did Bea Holm take her free kicks?");
        Assert.Contains("left foot", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<DraftAnswer> AskAsync(string question)
    {
        var league = new OfflineLeague();
        foreach (
            var line in $"{League}\n{News}".Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
            league.Take(FeedParser.Parse(Encoding.UTF8.GetBytes(line)).Item!);
        return await new AnswerPlanner(league, league.Passages).AnswerAsync(
            new QuestionContext { Question = question, Now = new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero) },
            TestContext.Current.CancellationToken
        );
    }
}
