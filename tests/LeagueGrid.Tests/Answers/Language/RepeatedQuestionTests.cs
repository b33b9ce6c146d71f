using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Tests.Answers.Language;

/// <summary>A question that is asked again and again is not read letter by letter each time, and still means what it means now.</summary>
public sealed class RepeatedQuestionTests
{
    private static readonly DateTimeOffset Now = new(2030, 9, 1, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_question_names_somebody_as_soon_as_he_is_defined()
    {
        var (reader, directory) = (new QuestionReader(), new LeagueDirectory());
        Define(directory, 1, new TeamItem { Id = "t-1", Name = "Ostermark" });
        const string Question = "How many goals has Quillfeather scored for Ostermark?";
        Assert.Equal(["t-1"], Named(reader, Question, directory));
        Assert.Equal(["t-1"], Named(reader, Question, directory));

        Define(
            directory,
            2,
            new PlayerItem
            {
                Id = "p-1",
                Name = "Jon Quillfeather",
                Team = "t-1",
            }
        );

        Assert.Equal(["p-1", "t-1"], Named(reader, Question, directory));
    }

    [Fact]
    public void The_same_question_means_others_in_another_league()
    {
        var reader = new QuestionReader();
        var (one, other) = (new LeagueDirectory(), new LeagueDirectory());
        Define(one, 1, new TeamItem { Id = "t-1", Name = "Ostermark" });
        Define(other, 1, new TeamItem { Id = "u-7", Name = "Ostermark" });
        const string Question = "Where is Ostermark in the table?";

        Assert.Equal(["t-1"], Named(reader, Question, one));
        Assert.Equal(["u-7"], Named(reader, Question, other));
    }

    private static void Define(LeagueDirectory directory, long version, FeedItem item) =>
        directory.Apply(new DirectoryChange(version, item, null, null, Now));

    private static IEnumerable<string> Named(QuestionReader reader, string question, LeagueDirectory directory) =>
        reader.Read(question, directory, Now).Mentions.Select(mention => mention.Best.Ids[0]);
}
