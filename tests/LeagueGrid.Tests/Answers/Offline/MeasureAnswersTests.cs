using LeagueGrid.Answers.Planning;
using LeagueGrid.Core.Questions;
using Xunit;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>A sentence answers where it tells a thing of the unit asked for, and each half of a question has its own.</summary>
public sealed class MeasureAnswersTests
{
    private static readonly string Documents = string.Join(
        '\n',
        FeedLines.Document(
            "d1",
            "The Reed Cup",
            "rule",
            "en",
            "Eighteen clubs enter the Reed Cup. They are drawn into three groups of six.\n\nThe trophy of the Reed Cup stands on one plinth. One player of the winners keeps it for a year."
        ),
        FeedLines.Document(
            "d2",
            "La Coupe des Joncs",
            "rule",
            "fr",
            "Le trophée de la Coupe des Joncs tient sur un socle. Un joueur du vainqueur le garde chez lui, et il y dort.\n\nLes joueurs ont baptisé leur héron Gaspard. Le gardien Luc Ferrand nourrit le héron chaque matin."
        )
    );

    [Theory]
    [InlineData("How much does the trophy of the Reed Cup weigh?")]
    [InlineData("Combien pèse le trophée de la Coupe des Joncs ?")]
    [InlineData("How old is the trophy of the Reed Cup?")]
    public async Task What_is_measured_nowhere_is_unknown(string question) =>
        Assert.Equal(AnswerStatus.Unknown, (await AskAsync(question)).Status);

    [Theory]
    [InlineData("How many groups are the clubs of the Reed Cup drawn into?", "Eighteen clubs enter the Reed Cup. They are")]
    [InlineData("How many clubs enter the Reed Cup and how many groups are they drawn into?", "Eighteen clubs enter")]
    public async Task A_sentence_that_leans_on_the_one_before_comes_with_it(string question, string said) =>
        Assert.Contains(said, (await AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_name_is_told_where_it_is_given() =>
        Assert.Contains(
            "baptisé leur héron Gaspard",
            (await AskAsync("Comment s'appelle le héron de la Coupe des Joncs ?")).Text,
            StringComparison.Ordinal
        );

    private static Task<DraftAnswer> AskAsync(string question) =>
        OfflineLeague
            .Planner(Documents)
            .AnswerAsync(
                new QuestionContext { Question = question, Now = new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero) },
                TestContext.Current.CancellationToken
            );
}
