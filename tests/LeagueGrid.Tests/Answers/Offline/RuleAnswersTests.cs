using LeagueGrid.Answers.Planning;
using LeagueGrid.Answers.Planning.Plans;
using Xunit;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>Which sentence of a rule or a history answers what is asked, and whether it says yes or no.</summary>
public sealed class RuleAnswersTests
{
    private static readonly string Documents = string.Join(
        '\n',
        FeedLines.Document(
            "d1",
            "The ball",
            "rule",
            "en",
            "The ball is round. At the start of the match it weighs between 410 and 450 grams.\n\nAdvertising has to stay at least one metre away from the touchline. Boards of every kind are forbidden behind the goals.\n\nThe goalkeeper may hold the ball for no more than eight seconds. Since 2025 a corner has been the price for holding it longer."
        ),
        FeedLines.Document(
            "d2",
            "La cabane des arbitres",
            "rule",
            "fr",
            "L'arbitre signale le vestiaire fermé en levant un drapeau vert. Les remplaçants restent à deux mètres de la porte."
        ),
        FeedLines.Document(
            "d3",
            "The kick from the moon line",
            "rule",
            "en",
            "A goal may be scored directly from the moon line, but only against the opponents. No goal can be scored directly from a dropped lantern.\n\nShould the wind carry a moon kick into the kicker's own net, the other side gets a corner kick."
        ),
        FeedLines.Document(
            "d4",
            "Le FC Brumeval des années cinquante",
            "history",
            "fr",
            "Fondé en 1931, le FC Brumeval dominait la région. Sous la conduite d'Armand Lorel, entraîneur de 1950 à 1957, l'équipe jouait court. Brumeval perdit deux finales de Coupe d'Europe contre le Rapid Ostrow."
        )
    );

    [Theory]
    [InlineData("How heavy is the ball at kick-off?", "410")]
    [InlineData("How far from the touchline must advertising be?", "one metre")]
    [InlineData("How long may a goalkeeper hold the ball?", "eight seconds")]
    [InlineData("What sign does the referee give when the dressing room is closed?", "drapeau vert")]
    [InlineData("Goalkeeper boots a moon kick and the wind carries it back into his own net. What now?", "corner kick")]
    [InlineData("Who coached Brumeval in the fifties?", "Armand Lorel")]
    [InlineData("Which club beat Brumeval in both of their European Cup finals?", "Rapid Ostrow")]
    public async Task The_sentence_that_tells_the_kind_of_thing_asked_for_answers(string question, string said) =>
        Assert.Contains(said, (await AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Can you score directly from the moon line?", "Yes: ")]
    [InlineData("Can a goal be scored directly from a dropped lantern?", "No: ")]
    public async Task A_rule_that_says_yes_or_no_is_led_in_with_it(string question, string lead) =>
        Assert.StartsWith(lead, (await AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("May a substitute enter the pitch?", "A substitute may enter the pitch.", true)]
    [InlineData("Is it forbidden to wear rings?", "Players may not wear rings.", true)]
    [InlineData(
        "Le gardien peut-il toucher le ballon de la main ?",
        "Il n'a pas le droit de toucher le ballon de la main, dit la règle du gardien.",
        false
    )]
    [InlineData("May a substitute enter the pitch?", "A substitute may enter the pitch if the referee agrees.", null)]
    [InlineData("Since when may a substitute enter the pitch?", "Since 1970 a substitute may enter the pitch.", null)]
    [InlineData("May a substitute enter the pitch?", "Shirts must have sleeves.", null)]
    public void Yes_or_no_is_said_only_where_the_rule_leaves_no_doubt(string question, string rule, bool? isSo) =>
        Assert.Equal(isSo, RuleVerdict.Of(question, rule));

    private static Task<DraftAnswer> AskAsync(string question) =>
        OfflineLeague
            .Planner(Documents)
            .AnswerAsync(
                new QuestionContext { Question = question, Now = new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero) },
                TestContext.Current.CancellationToken
            );
}
