using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Season;
using LeagueGrid.Feeds.Simulation;
using Xunit;

namespace LeagueGrid.Tests.Feeds.Simulation;

public sealed class ChaosTruthTests
{
    [Theory]
    [InlineData(1, 400, false)]
    [InlineData(2, 120, true)]
    [InlineData(3, 500, true)]
    public void A_league_fed_in_chaos_ends_in_the_truth_to_the_last_statistic(int seed, int matches, bool chaos)
    {
        var run = new SimulationRun(new SimulationSettings { Seed = seed, EveryTouch = seed == 2 }, matches);
        var items = chaos ? ChaosFeed.Disturb(run.Items(), seed, new ChaosSettings()) : run.Items();

        var league = FoldedLeague.Of(items.Select(item => item.Item));

        foreach (var season in run.Truth())
        {
            foreach (var truth in season.Matches)
                Assert.Empty(TruthComparison.Differences(truth, league.Sheet(truth.Id)));
            var book = league.Book(season.Season);
            Assert.Equal(
                season.Table.Select(row =>
                    (row.Team, row.Played, row.Won, row.Drawn, row.Lost, row.GoalsFor, row.GoalsAgainst, row.Points)
                ),
                LeagueTable
                    .Of(book, league.Directory, live: false)
                    .Where(row => row.Played > 0)
                    .Select(row =>
                        (row.Team, row.Played, row.Won, row.Drawn, row.Lost, row.GoalsFor, row.GoalsAgainst, row.Points)
                    )
            );
            Assert.Equal(
                season
                    .Scorers.Where(row => row.Goals > 0)
                    .Select(row => (row.Player, row.Goals, row.Penalties, row.Assists))
                    .Order(),
                ScorerList
                    .Of(book, league.Directory)
                    .Where(row => row.Goals > 0)
                    .Select(row => (row.Player, row.Goals, row.Penalties, row.Assists))
                    .Order()
            );
        }
        Assert.DoesNotContain(league.Refused.Keys, code => code != Refusal.StaleRevision);
    }

    [Fact]
    public void What_was_told_so_far_is_the_truth_when_all_was_told_and_not_before()
    {
        var run = new SimulationRun(new SimulationSettings { Seed = 5 }, 20);
        var items = ChaosFeed.Disturb(run.Items(), 5, new ChaosSettings()).Select(item => item.Item).ToList();
        var (half, whole) = (new ToldSoFar(), new ToldSoFar());
        items.Take(items.Count / 2).ToList().ForEach(half.Take);
        items.ForEach(whole.Take);

        var season = run.Truth().Single();
        foreach (var truth in season.Matches)
        {
            Assert.Equal(truth.Score, whole.Score(truth.Id));
            Assert.Equal(
                truth.Goals.Select(goal => goal.Event).Order(StringComparer.Ordinal),
                whole.Goals(truth.Id).Select(goal => goal.Id).Order(StringComparer.Ordinal)
            );
            Assert.Equal(
                truth.Cards.Select(card => (card.Event, card.Player)).Order(),
                whole.Cards(truth.Id).Select(card => (card.Id, card.Player!)).Order()
            );
        }
        foreach (var row in season.Table)
        {
            var (points, best, worst) = whole.Place(season.Season, row.Team);
            Assert.Equal(row.Points, points);
            Assert.InRange(row.Position, best, worst);
        }
        Assert.Contains(season.Matches, truth => truth.Score != half.Score(truth.Id));
    }

    [Fact]
    public void A_league_that_lost_one_event_differs_from_the_truth()
    {
        var run = new SimulationRun(new SimulationSettings { Seed = 4, EveryTouch = true }, 10);
        var truth = run.Truth()
            .First()
            .Matches.First(match => match.Score.Home > 0 && match.Cards.Count > 0 && match.Substitutions.Count > 0);
        foreach (var type in new[] { "goal", "pass", "card", "substitution", "corner" })
        {
            var lost = run.Items()
                .Select(item => item.Item)
                .OfType<EventItem>()
                .Last(e => e.Match == truth.Id && e.Type == type && e.Rev == 1);
            var league = FoldedLeague.Of(run.Items().Select(item => item.Item).Where(item => item.Id != lost.Id));

            Assert.NotEmpty(TruthComparison.Differences(truth, league.Sheet(truth.Id)));
        }
    }
}
