using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Knowledge.Retrieval;
using Xunit;

namespace LeagueGrid.Tests.Answers.Planning;

/// <summary>Where a report says no to what is asked, and where it says nothing of it.</summary>
public sealed class DenialTests
{
    [Theory]
    [InlineData("Was anyone hurt when the stand burned down?", "La tribune a brûlé en 1961 ; personne ne fut blessé.")]
    [InlineData("Was anybody injured when the bus lost a wheel?", "The bus lost a wheel on Friday. Nobody was injured.")]
    [InlineData("Was anybody killed in the landslide?", "A landslide took away the terrace in 1968. Nobody was in it.")]
    [InlineData("Is Ann Kessler leaving Redmarsh this winter or not?", "Ann Kessler will not leave Redmarsh this winter.")]
    public void What_a_report_denies_is_denied(string question, string excerpt) => Assert.True(Denial.Of(question, excerpt));

    [Theory]
    [InlineData("Was anyone hurt when the stand burned down?", "The stand burned down in 1961.")]
    [InlineData("Is Ann Kessler leaving Redmarsh this winter?", "Ann Kessler might not leave Redmarsh this winter.")]
    [InlineData("Who is leaving Redmarsh this winter?", "Ann Kessler will not leave Redmarsh this winter.")]
    [InlineData("Is Ann Kessler leaving Redmarsh this winter?", "The roof was not repaired.")]
    public void What_it_leaves_open_is_not(string question, string excerpt) => Assert.False(Denial.Of(question, excerpt));

    [Theory]
    [InlineData("What is the loan fee in the Vale League?", AnswerKind.Money)]
    [InlineData("Combien coûte l'inscription ?", AnswerKind.Money)]
    [InlineData("Combien de titres les Verts ont-ils gagnés ?", AnswerKind.Number)]
    [InlineData("How did Redmarsh end up with a heron in their badge?", AnswerKind.Origin)]
    [InlineData("Comment l'oie est-elle devenue leur mascotte ?", AnswerKind.Origin)]
    public void The_sort_of_thing_asked_is_told_by_the_question(string question, AnswerKind kind) =>
        Assert.Equal(kind, AnswerKinds.Of(question));
}
