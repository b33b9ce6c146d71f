using CsCheck;
using LeagueGrid.Core.Matches;
using LeagueGrid.Feeds.Polling;

namespace LeagueGrid.Tests.Feeds.Polling;

public sealed class FullStateFeedTests
{
    private readonly MatchState _match = Kickoff();
    private KnownMatch _known = new("m");

    [Fact]
    public void A_goal_that_vanishes_is_retracted_before_anything_else_is_said()
    {
        Poll(Goal("e-1", 10), Goal("e-2", 20));
        var items = Poll(Goal("e-1", 10), Goal("e-3", 30));

        Assert.Equal(["retract e-2", "event e-3"], Told(items));
        Assert.Equal(["e-1", "e-3"], Standing());
    }

    [Fact]
    public void A_goal_that_changes_is_a_revision_and_an_unchanged_state_says_nothing()
    {
        Poll(Goal("e-1", 10));
        var revised = Assert.IsType<EventItem>(Assert.Single(Poll(Goal("e-1", 10, "p-2"))));

        Assert.Equal(("e-1", 2L, "p-2"), (revised.Id, revised.Rev, revised.Player));
        Assert.Empty(Poll(Goal("e-1", 10, "p-2")));
    }

    [Fact]
    public void A_goal_that_comes_back_counts_again_under_an_id_of_its_own()
    {
        Poll(Goal("e-1", 10));
        Poll();
        Assert.Equal(["event e-1~2"], Told(Poll(Goal("e-1", 10))));
        Assert.Equal(["e-1~2"], Standing());

        Assert.Empty(Poll(Goal("e-1", 10)));
        Assert.Equal(["retract e-1~2"], Told(Poll()));
        Assert.Equal(["event e-1~3"], Told(Poll(Goal("e-1", 10))));
    }

    [Fact]
    public void A_review_is_about_the_event_as_it_stands_now()
    {
        Poll(Goal("e-1", 10));
        Poll();
        var review = Goal("v-1", 11) with { Type = "var", Player = null, Decision = "goal stands", About = "e-1" };
        Assert.Equal("e-1~2", Poll(Goal("e-1", 10), review).OfType<EventItem>().Single(item => item.Type == "var").About);
    }

    [Fact]
    public void What_was_not_acknowledged_is_said_again_in_the_same_words()
    {
        Poll(Goal("e-1", 10));
        var lost = FullStateFeed.CompareByContent(_known, [Goal("", 12), Goal("", 13)]);
        var again = FullStateFeed.CompareByContent(_known, [Goal("", 12), Goal("", 13)]);
        Assert.Equal(lost, again);
    }

    [Fact]
    public void Without_ids_a_corrected_scorer_or_minute_is_a_revision_of_the_same_goal()
    {
        var first = PollByContent(Goal("", 10, "p-1"), Goal("", 10, "p-1"), Goal("", 50, "p-3"));
        Assert.Equal(3, Standing().Count());
        var minute = Assert.IsType<EventItem>(
            Assert.Single(PollByContent(Goal("", 10, "p-1"), Goal("", 10, "p-1"), Goal("", 51, "p-3")))
        );
        var scorer = Assert.IsType<EventItem>(
            Assert.Single(PollByContent(Goal("", 10, "p-1"), Goal("", 10, "p-1"), Goal("", 51, "p-4")))
        );

        Assert.Equal((first[2].Id, 2L), (minute.Id, minute.Rev));
        Assert.Equal((first[2].Id, 3L), (scorer.Id, scorer.Rev));
        Assert.StartsWith(
            "retract",
            Assert.Single(Told(PollByContent(Goal("", 10, "p-1"), Goal("", 51, "p-4")))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void After_any_series_of_polls_the_match_is_what_the_last_one_said() =>
        GenStates.Sample(states =>
        {
            var byId = new FullStateFeedTests();
            var byContent = new FullStateFeedTests();
            foreach (var state in states)
            {
                byId.Poll([.. state]);
                byContent.PollByContent([.. state.Select(happened => happened with { Id = "" })]);
            }
            Assert.Equal(Contents(states[^1]), Contents(byId._match.EventsInOrder()));
            Assert.Equal(Contents(states[^1]), Contents(byContent._match.EventsInOrder()));
        });

    private static Gen<List<EventItem>[]> GenStates { get; } =
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 4], Gen.Int[1, 3], Gen.Bool)
            .Select(
                (id, minute, player, goal) => Goal($"e-{id}", minute, $"p-{player}") with { Type = goal ? "goal" : "offside" }
            )
            .List[0, 6]
            .Select(events => events.DistinctBy(happened => happened.Id).ToList())
            .Array[1, 8];

    private static IEnumerable<string> Contents(IEnumerable<EventItem> events) =>
        events.Select(happened => $"{happened.Type} {happened.Minute} {happened.Player}").Order();

    private IReadOnlyList<FeedItem> Poll(params EventItem[] state) => Take(FullStateFeed.Compare(_known, state));

    private IReadOnlyList<FeedItem> PollByContent(params EventItem[] state) =>
        Take(FullStateFeed.CompareByContent(_known, state));

    // What Core refuses was not said: each item must be taken, and counts from then on.
    private IReadOnlyList<FeedItem> Take(IReadOnlyList<FeedItem> items)
    {
        foreach (var item in items)
        {
            Assert.Equal(Verdict.Accepted, MatchRules.Decide(_match, item));
            _match.Apply(new ReceivedItem(item, FeedWriter.ToLine(item), DateTimeOffset.UnixEpoch, "polling"));
            _known = _known.Apply(item);
        }
        return items;
    }

    private IEnumerable<string> Standing() => _match.EventsInOrder().Select(happened => happened.Id);

    private static IEnumerable<string> Told(IReadOnlyList<FeedItem> items) =>
        items.Select(item => item is RetractItem retract ? $"retract {retract.Event}" : $"{item.Kind} {item.Id}");

    private static EventItem Goal(string id, int minute, string player = "p-1") =>
        new()
        {
            Id = id,
            Match = "m",
            Period = 1,
            Minute = minute,
            Type = "goal",
            Team = "h",
            Player = player,
        };

    private static MatchState Kickoff()
    {
        var match = new MatchItem
        {
            Id = "m",
            Season = "s",
            Home = "h",
            Away = "a",
            Kickoff = DateTimeOffset.UnixEpoch,
        };
        var state = new MatchState("m");
        state.Apply(new ReceivedItem(match, FeedWriter.ToLine(match), DateTimeOffset.UnixEpoch, "polling"));
        return state;
    }
}
