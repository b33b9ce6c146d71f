using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Tests.Answers.Planning;

public sealed class CompoundsTests
{
    private static readonly QuestionReader Reader = new();

    [Theory]
    [InlineData("Were there more goals in 1998 or in 2002?", "How many goals in 1998", "How many goals in 2002")]
    [InlineData(
        "How many more points did they win in 2017-18 than in 2018-19?",
        "How many points did they win in 2017-18",
        "How many points did they win in 2018-19"
    )]
    [InlineData(
        "Where did they finish in 2017-18 and in 2018-19?",
        "Where did they finish in 2017-18",
        "Where did they finish in 2018-19"
    )]
    public void Two_seasons_are_asked_one_by_one(string question, string first, string second) =>
        Assert.Equal([first, second], Of(question));

    [Theory]
    [InlineData("What was the score and who missed?", "What was the score", "who missed")]
    [InlineData("Who won it, and in which minute?", "Who won it", "in which minute")]
    [InlineData("Qui a gagné et combien de buts a-t-il marqués ?", "Qui a gagné", "combien de buts a-t-il marqués")]
    public void Two_clauses_are_asked_one_by_one(string question, string first, string second) =>
        Assert.Equal(
            [first, second],
            [.. Of(question).Select(part => part.Replace(" a t il ", " a-t-il ", StringComparison.Ordinal))]
        );

    [Theory]
    [InlineData("Who was it, who set it up and in what minute?", "Who was it", "who set it up", "in what minute")]
    [InlineData(
        "They came last. How many points had they, and had they won a game yet?",
        "They came last. How many points had they",
        "had they won a game yet"
    )]
    [InlineData("Did they win, and who scored?", "Did they win", "who scored")]
    [InlineData("Where and when was it played?", "Where was it played", "when was it played")]
    [InlineData(
        "How many goals did he score, and his penalties in all?",
        "How many goals did he score",
        "what was his penalties in all"
    )]
    public void Clauses_are_told_by_what_they_ask(string question, params string[] parts) => Assert.Equal(parts, Of(question));

    [Theory]
    [InlineData("When they met again, who scored first?")]
    [InlineData("Who scored for home and away teams in 2017-18?")]
    [InlineData("How many goals were scored between 1990 and 2002?")]
    [InlineData("Which player scored in both the 1958 and 1970 finals?")]
    public void One_question_stays_whole(string question) => Assert.Empty(Of(question));

    private static IReadOnlyList<string> Of(string question) =>
        Compounds.Of(Reader.Read(question, new LeagueDirectory(), new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
}
