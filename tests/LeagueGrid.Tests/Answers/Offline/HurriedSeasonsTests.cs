using LeagueGrid.Answers.Planning;
using LeagueGrid.Feeds.Simulation;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>A league that is played many times faster than life, as the demo's is: two of its seasons lie on one day.</summary>
public sealed class HurriedSeasonsTests
{
    private static readonly SimulationSettings Settings = new()
    {
        Seed = 4,
        Clubs = 10,
        Speed = 12,
        FirstYear = 2030,
        Start = new DateTimeOffset(2030, 8, 1, 1, 0, 0, TimeSpan.Zero),
    };

    private static readonly DateTimeOffset Now = Settings.Start + (SimulatedSeason.Length(Settings) / Settings.Speed * 1.5);
    private static readonly Lazy<AnswerPlanner> Planner = new(Play);

    [Theory]
    [InlineData("Who is top scorer this season?", "2031-32")]
    [InlineData("Qui est le meilleur buteur cette saison ?", "2031-32")]
    [InlineData("Who was champion last season?", "2030-31")]
    [InlineData("Qui a été champion la saison dernière ?", "2030-31")]
    [InlineData("When is the next match?", "UTC")]
    [InlineData("Quel est le prochain match ?", "UTC")]
    public async Task This_season_the_last_one_and_the_next_match_are_told_by_the_hour(string question, string told) =>
        Assert.Contains(told, (await Planner.Value.TalkAsync(Now, question)).Text, StringComparison.Ordinal);

    private static AnswerPlanner Play()
    {
        var simulated = new SimulatedLeague(Settings);
        var season = simulated.SeasonAt(Now);
        var league = new OfflineLeague();
        foreach (var item in season.Definitions().Concat(simulated.Season(season.Number - 1).Archive()))
            league.Take(item);
        foreach (var item in simulated.History(Now))
            league.Take(item.Item);
        return new AnswerPlanner(league, league.Passages);
    }
}
