using System.Text.Json;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;
using Xunit;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>People who have not read a text ask in other words than it uses; what no text says stays unknown.</summary>
public sealed class WordingTests
{
    private static readonly string Texts = string.Join(
        '\n',
        FeedLines.Document(
            "d1",
            "Maud Cantwell",
            "bio",
            "en",
            "Maud Cantwell was born on 2 February 1938 above a bakery. Doctors told her that she would never run because of weak lungs.\n\nSupporters knew her as \"the Lodger\" because she never seemed to leave her six-yard box. She never married, and left her house to a donkey sanctuary."
        ),
        FeedLines.Document(
            "d2",
            "Le parc de la Forge",
            "history",
            "fr",
            "Le parc de la Forge accueille l'Étoile de Mirecombe depuis 1911. Il doit son nom à un atelier qui fabriquait des fers à cheval.\n\nLa plus grande affluence, 19 870 spectateurs, date du 4 mai 1952. La tribune principale fut dessinée par Lucie Ferrand. On éclaire le parc depuis 1961."
        ),
        FeedLines.Document(
            "d3",
            "The matches of the Larch Cup",
            "rule",
            "en",
            "If a tie of the Larch Cup is level after ninety minutes there is no extra time. Nobody may use more than two loanees in a single tie.\n\nShould the ball burst, play is stopped and restarted with a dropped ball. Nobody may take out a corner flag; a player who does is cautioned."
        ),
        FeedLines.Document(
            "d4",
            "Saltby Harriers",
            "history",
            "en",
            "Marl Street has room for 9,200. The Harriers wear green and black halves. They have been champions twice, in 1931 and 1953. Their neighbours and enemies are Thornwick United; the two have met 148 times. A dentist paid three pounds for the club in 2003."
        ),
        Article("a1", "Stalls dearer", "2026-03-01", "Redmarsh Rovers will charge 19 florins for a standing place next season."),
        Article(
            "a2",
            "Stalls not dearer",
            "2026-03-03",
            "A standing place at Redmarsh Rovers will cost 17 florins next season after all."
        )
    );

    [Theory]
    [InlineData("What happens if the ball pops during a match?", "dropped ball")]
    [InlineData("My son wants to pull the corner flag out. May he?", "Nobody may")]
    [InlineData("How many borrowed players can a Larch Cup team use in one match?", "two")]
    [InlineData("Who was nicknamed the Lodger?", "Maud Cantwell")]
    [InlineData("What is the record crowd at the Parc de la Forge?", "19 870")]
    [InlineData("Who designed the main stand of the Parc de la Forge?", "Ferrand")]
    [InlineData("D'où vient le nom du parc de la Forge ?", "fers à cheval")]
    [InlineData("Depuis quand y a-t-il des projecteurs au parc de la Forge ?", "1961")]
    [InlineData("What colours do Saltby Harriers play in?", "green")]
    [InlineData("Who are Saltby's arch-rivals?", "Thornwick")]
    [InlineData("How much did the owner of Saltby Harriers pay for the club?", "three pounds")]
    public async Task Another_word_for_the_same_thing_finds_the_sentence(string question, string said)
    {
        var answer = await Planner().AnswerAsync(Context(question), TestContext.Current.CancellationToken);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How often have Saltby Harriers won the FA Cup?")]
    [InlineData("How many children did Maud Cantwell have?")]
    [InlineData("En quelle année Maud Cantwell a-t-elle épousé son mari ?")]
    [InlineData("What did the roof of the Parc de la Forge cost?")]
    public async Task A_sentence_about_the_right_one_that_tells_something_else_is_no_answer(string question) =>
        Assert.Equal(
            AnswerStatus.Unknown,
            (await Planner().AnswerAsync(Context(question), TestContext.Current.CancellationToken)).Status
        );

    [Fact]
    public async Task The_later_report_on_the_same_thing_has_the_last_word()
    {
        var answer = await Planner()
            .AnswerAsync(
                Context("What will a standing place at Redmarsh Rovers cost next season?"),
                TestContext.Current.CancellationToken
            );
        Assert.Contains("17 florins", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("19 florins", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_of_it_is_told_of_the_thing_asked_about_before()
    {
        var planner = Planner();
        var first = await planner.AnswerAsync(
            Context("Is a player allowed to take out a corner flag?"),
            TestContext.Current.CancellationToken
        );
        Assert.StartsWith("No: ", first.Text, StringComparison.Ordinal);
        var second = await planner.AnswerAsync(
            Context("And what does he get if he does it all the same?") with
            {
                Turns = [first.Turn],
            },
            TestContext.Current.CancellationToken
        );
        Assert.Contains("cautioned", second.Text, StringComparison.Ordinal);
    }

    private static AnswerPlanner Planner() => OfflineLeague.Planner(Texts);

    private static QuestionContext Context(string question) =>
        new() { Question = question, Now = new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero) };

    private static string Article(string id, string title, string day, string body) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["kind"] = "article",
                ["id"] = id,
                ["title"] = title,
                ["lang"] = "en",
                ["publishedAt"] = $"{day}T09:00:00Z",
                ["source"] = "Vale Post",
                ["body"] = body,
                ["about"] = new[] { "t1" },
            }
        );
}
