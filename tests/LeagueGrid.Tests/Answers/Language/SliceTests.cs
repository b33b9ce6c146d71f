using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Census;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Tests.Answers.Language;

public sealed class SliceTests
{
    private static readonly QuestionReader Reader = new();

    [Theory]
    [InlineData("How many goals came between the 60th and 75th minutes?", 60, true)]
    [InlineData("How many goals came between the 60th and 75th minutes?", 76, false)]
    [InlineData("How many goals were scored from minute 60 to 75?", 75, true)]
    [InlineData("Combien de buts entre la 60e et la 75e minute ?", 59, false)]
    [InlineData("How many goals were scored after the 80th minute?", 80, false)]
    [InlineData("How many goals were scored after the 80th minute?", 81, true)]
    [InlineData("Goals before the 20th minute?", 20, false)]
    [InlineData("How many goals in the last ten minutes?", 81, true)]
    [InlineData("How many goals in the last ten minutes?", 80, false)]
    [InlineData("How many goals in the first 15 minutes?", 15, true)]
    [InlineData("How many goals in the first 15 minutes?", 16, false)]
    [InlineData("How many goals in the last quarter of an hour?", 76, true)]
    [InlineData("Who scored in the 34th minute?", 34, true)]
    [InlineData("Who scored in the 34th minute?", 35, false)]
    public void Minutes_bound_what_is_counted(string question, int minute, bool fits) =>
        Assert.Equal(fits, Of(question).Fits(new MatchTime(minute <= 45 ? 1 : 2, minute)));

    [Theory]
    [InlineData("Who scored in the first half?", 1, true)]
    [InlineData("Who scored in the first half?", 2, false)]
    [InlineData("Qui a marqué en seconde période ?", 2, true)]
    [InlineData("Who scored in extra time?", 3, true)]
    [InlineData("Who scored in extra time?", 2, false)]
    // He took it there by scoring before it.
    [InlineData("Whose goal took the match to extra time?", 2, true)]
    public void Halves_and_extra_time_bound_what_is_counted(string question, int period, bool fits) =>
        Assert.Equal(fits, Of(question).Fits(new MatchTime(period, (period * 45) - 5)));

    [Fact]
    public void Ninety_plus_four_is_found_as_ninety_four() =>
        Assert.True(Of("Who scored in the 94th minute?").Fits(new MatchTime(2, 90, null, 4)));

    [Fact]
    public void A_question_without_minutes_is_about_the_whole_match() => Assert.True(Of("Who scored most?").IsWhole);

    private static CensusSlice Of(string question) =>
        CensusSlice.Of(Reader.Read(question, new LeagueDirectory(), new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
}
