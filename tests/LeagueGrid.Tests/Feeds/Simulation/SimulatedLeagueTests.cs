using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Feeds.Simulation;
using Xunit;

namespace LeagueGrid.Tests.Feeds.Simulation;

public sealed class SimulatedLeagueTests
{
    private static readonly SimulationSettings Settings = new() { Seed = 11 };

    [Fact]
    public void The_same_seed_gives_the_same_season()
    {
        var first = new SimulatedLeague(Settings).Season(3).Timeline;
        var second = new SimulatedLeague(Settings).Season(3).Timeline;

        Assert.Equal(first.Select(item => (item.Due, item.Item.Id)), second.Select(item => (item.Due, item.Item.Id)));
        Assert.Equal(first.Select(item => item.Item).OfType<EventItem>(), second.Select(item => item.Item).OfType<EventItem>());
    }

    [Fact]
    public void At_any_minute_of_a_season_a_match_is_being_played()
    {
        var matches = new SimulatedLeague(Settings).Season(1).Matches;
        var begin = matches[0].Item.Kickoff;
        var end = matches.Max(match => match.EndsAt);

        for (var at = begin; at < end; at += TimeSpan.FromMinutes(1))
            Assert.Contains(matches, match => match.Item.Kickoff <= at && at <= match.EndsAt);
    }

    [Fact]
    public void No_club_plays_twice_at_once_and_each_pair_meets_home_and_away()
    {
        var matches = new SimulatedLeague(Settings).Season(2).Matches;

        Assert.Equal(380, matches.Select(match => (match.Item.Home, match.Item.Away)).Distinct().Count());
        foreach (var club in matches.GroupBy(match => match.Item.Home))
        {
            var own = matches
                .Where(match => match.Item.Home == club.Key || match.Item.Away == club.Key)
                .OrderBy(match => match.Item.Kickoff)
                .ToList();
            Assert.All(own.Zip(own.Skip(1)), pair => Assert.True(pair.First.EndsAt < pair.Second.Items[0].Due));
        }
    }

    [Fact]
    public void A_server_that_starts_again_sends_what_it_sent_before_and_goes_on()
    {
        var now = Settings.Start + TimeSpan.FromHours(1000);
        var before = new SimulatedLeague(Settings).History(now).Select(item => item.Item.Id).ToList();
        var after = new SimulatedLeague(Settings).History(now + TimeSpan.FromMinutes(20)).Select(item => item.Item.Id).ToList();

        Assert.NotEmpty(before);
        Assert.Equal(before, after.Take(before.Count));
        Assert.True(after.Count > before.Count);
    }

    [Fact]
    public async Task Live_goes_on_where_history_ends_and_into_the_next_season_with_its_definitions()
    {
        var league = new SimulatedLeague(Settings);
        var now = Settings.Start + TimeSpan.FromHours(100);
        var season = league.SeasonAt(now);
        var history = league.History(now).Count();
        var live = new List<FeedItem>();
        // The clock stands far ahead, so everything is due and nothing waits.
        var ahead = new FixedTime(now + TimeSpan.FromDays(30));
        await foreach (var item in league.LiveAsync(now, ahead, TestContext.Current.CancellationToken))
        {
            live.Add(item.Item);
            if (item.Item is MatchItem)
                break;
        }

        Assert.Equal(season.Timeline.Count - history, live.TakeWhile(item => item is not CompetitionItem).Count());
        Assert.Contains(live, item => item is SeasonItem next && next.Id == $"{Settings.Prefix}-s-{season.Number + 1}");
    }

    [Fact]
    public void Nobody_plays_while_hurt_or_suspended()
    {
        var season = new SimulatedLeague(Settings).Season(1);
        var out_ = new HashSet<string>();
        var seen = 0;
        foreach (var (_, item) in season.Timeline)
        {
            if (item is AvailabilityItem { Status: "available" } back)
                out_.Remove(back.Player);
            if (item is AvailabilityItem { Status: "injured" or "suspended" } report && ++seen > 0)
                out_.Add(report.Player);
            if (item is LineupItem lineup)
                Assert.DoesNotContain(lineup.Starters.Concat(lineup.Bench), place => out_.Contains(place.Player));
        }
        Assert.True(seen > 20);
    }

    [Fact]
    public void News_tells_the_score_in_which_the_match_ended()
    {
        var season = new SimulatedLeague(Settings).Season(1);
        var reports = season.Timeline.Select(item => item.Item).OfType<ArticleItem>().ToDictionary(item => item.Id);

        Assert.All(
            season.Matches,
            match =>
                Assert.Contains($" {match.Truth.Score.Home}-{match.Truth.Score.Away} ", reports[$"{match.Item.Id}-report"].Title)
        );
    }

    [Fact]
    public void Every_item_names_only_what_was_defined_before()
    {
        var run = new SimulationRun(Settings with { EveryTouch = true }, 400);
        var known = new HashSet<string>();
        foreach (var (_, item) in run.Items())
        {
            IEnumerable<string?> needed = item switch
            {
                SeasonItem s => [s.Competition],
                PlayerItem p => [p.Team],
                MatchItem m => [m.Season, m.Home, m.Away],
                EventItem e => [e.Match, e.Team, e.Player, e.Assist, e.Off, e.On],
                RetractItem r => [r.Match],
                LineupItem l => [l.Match, l.Team, .. l.Starters.Concat(l.Bench).Select(place => place.Player)],
                AvailabilityItem a => [a.Player],
                _ => [],
            };
            Assert.All(needed.OfType<string>(), id => Assert.Contains(id, known));
            known.Add(item.Id);
        }
        Assert.Equal(400, known.Count(id => id.Contains("-m-", StringComparison.Ordinal) && id.Count(c => c == '-') == 5));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Chaos_leaves_what_order_leaves(int seed)
    {
        var run = new SimulationRun(new SimulationSettings { Seed = seed, EveryTouch = true }, 60);
        var calm = Survivors(run.Items().Select(item => item.Item));
        var disturbed = ChaosFeed.Disturb(run.Items(), seed, new ChaosSettings()).Select(item => item.Item).ToList();
        var chaotic = Survivors(disturbed);

        Assert.True(disturbed.Count > run.Items().Count());
        Assert.Equal(calm.Keys.Order(StringComparer.Ordinal), chaotic.Keys.Order(StringComparer.Ordinal));
        Assert.All(calm, item => Assert.Equal(item.Value with { Rev = 1 }, chaotic[item.Key] with { Rev = 1 }));
    }

    [Fact]
    public void The_truth_is_what_the_surviving_events_say()
    {
        var run = new SimulationRun(new SimulationSettings { Seed = 9, EveryTouch = true }, 390);
        var events = Survivors(run.Items().Select(item => item.Item))
            .Values.GroupBy(e => e.Match)
            .ToDictionary(g => g.Key, g => g.ToList());
        var truths = run.Truth().SelectMany(season => season.Matches).ToList();

        Assert.Equal(390, truths.Count);
        foreach (var truth in truths)
        {
            var own = events[truth.Id];
            int For(string side, string other) =>
                own.Count(e => e.Type == "goal" && (e.OwnGoal is true ? e.Team == other : e.Team == side));
            Assert.Equal(new GoalsPair(For(truth.Home, truth.Away), For(truth.Away, truth.Home)), truth.Score);
            foreach (var (team, tally) in new[] { (truth.Home, truth.HomeTally), (truth.Away, truth.AwayTally) })
            {
                var side = own.Where(e => e.Team == team).ToList();
                var types = side.GroupBy(e => e.Type).ToDictionary(g => g.Key, g => g.Count());
                Assert.Equal(
                    types.OrderBy(t => t.Key, StringComparer.Ordinal),
                    tally.ByType.OrderBy(t => t.Key, StringComparer.Ordinal)
                );
                Assert.Equal(side.Count(e => e.Type == "shot" || (e.Type == "goal" && e.OwnGoal is not true)), tally[Stat.Shots]);
                Assert.Equal(side.Count(e => e is { Type: "pass", Completed: true }), tally[Stat.PassesCompleted]);
                Assert.Equal(side.Count(e => e is { Type: "card", Color: not "yellow" }), tally[Stat.RedCards]);
                Assert.Equal(side.Sum(e => e.Xg ?? 0), tally.Xg ?? 0, 9);
            }
        }
        // A league that looks like one: neither all draws nor tennis scores.
        Assert.InRange(truths.Average(t => t.Score.Home + t.Score.Away), 2.2, 3.4);
        Assert.Contains(truths, t => t.Goals.Any(goal => goal.OwnGoal));
    }

    private static Dictionary<string, EventItem> Survivors(IEnumerable<FeedItem> items)
    {
        var events = new Dictionary<string, EventItem>();
        var gone = new HashSet<string>();
        foreach (var item in items)
        {
            if (item is RetractItem retract)
                gone.Add(retract.Event);
            if (item is EventItem e && (!events.TryGetValue(e.Id, out var held) || held.Rev < e.Rev))
                events[e.Id] = e;
        }
        foreach (var id in gone)
            events.Remove(id);
        return events;
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
