using CsCheck;
using LeagueGrid.Core.Conservation;
using LeagueGrid.Core.Matches;
using LeagueGrid.Tests.Core.Matches;

namespace LeagueGrid.Tests.Core.Conservation;

public sealed class SheetConservationTests
{
    [Fact]
    public void Whatever_happens_by_the_laws_contradicts_itself_at_no_moment() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1], Gen.Int[0, 10], Gen.Int[0, 4])
            .Array[0, 60]
            .Sample(
                steps =>
                {
                    var play = new LawfulPlay();
                    foreach (var (what, side, who, other) in steps)
                    {
                        play.Step(what, side, who, other);
                        if (SheetConservation.Broken(play.Told.Sheet) != Aspects.None)
                            return false;
                    }
                    return true;
                },
                iter: 300
            );

    [Fact]
    public void Goals_that_do_not_add_up_to_the_score_break_score_and_goals()
    {
        var sheet = Story.Of(Story.Match(), Story.Goal("e-1", 10, "p-9")).Sheet;
        Assert.Equal(
            Aspects.Score | Aspects.Goals,
            SheetConservation.Broken(sheet with { Score = sheet.Score with { Home = 0, Away = 1 } })
        );
    }

    [Fact]
    public void A_match_of_which_only_the_score_is_known_contradicts_nothing() =>
        Assert.Equal(Aspects.None, SheetConservation.Broken(Story.Of(Story.Result(3, 2)).Sheet));

    [Fact]
    public void Goals_of_a_match_awarded_off_the_pitch_need_not_add_up() =>
        Assert.Equal(Aspects.None, SheetConservation.Broken(Story.Of(Story.Match(1, "awarded"), Story.Result(3, 0)).Sheet));

    [Fact]
    public void Who_came_on_twice_for_two_men_is_on_too_often() =>
        Breaks(Change("e-1", 60, "p-1", "p-12"), Change("e-2", 70, "p-2", "p-12"));

    [Fact]
    public void Who_went_off_twice_is_off_too_often() =>
        Breaks(Change("e-1", 60, "p-1", "p-12"), Change("e-2", 70, "p-1", "p-13"));

    [Fact]
    public void Who_went_off_before_he_came_on_is_both_on_and_off() =>
        Breaks(Change("e-1", 46, "p-12", "p-13"), Change("e-2", 60, "p-1", "p-12"));

    [Fact]
    public void Who_came_on_without_anybody_going_makes_twelve() => Breaks(Change("e-1", 60, null, "p-12"));

    [Fact]
    public void Who_was_sent_off_cannot_come_on() =>
        Breaks(Story.Card("e-1", 30, "p-12", "red"), Change("e-2", 60, "p-1", "p-12"));

    [Fact]
    public void Who_starts_for_both_sides_breaks_the_line_ups()
    {
        var sheet = Story
            .Of(Story.Match(), Story.Lineup("t-1", "p"), Story.Lineup("t-2", "q") with { Starters = [new("p-1", 1)] })
            .Sheet;
        Assert.True(SheetConservation.Broken(sheet).HasFlag(Aspects.Lineups));
    }

    [Fact]
    public void A_substitute_sent_off_from_the_bench_and_a_man_who_came_back_contradict_nothing() =>
        Assert.Equal(
            Aspects.None,
            SheetConservation.Broken(
                Playing(Story.Card("e-1", 30, "p-14", "red"), Change("e-2", 40, "p-1", "p-12"), Change("e-3", 50, "p-12", "p-1"))
            )
        );

    [Fact]
    public void Without_line_ups_only_what_no_line_up_could_explain_is_a_contradiction()
    {
        Assert.Equal(Aspects.None, SheetConservation.Broken(Story.Of(Story.Match(), Change("e-1", 60, "p-1", "p-12")).Sheet));
        Assert.NotEqual(
            Aspects.None,
            SheetConservation.Broken(
                Story.Of(Story.Match(), Change("e-1", 60, "p-1", "p-12"), Change("e-2", 61, "p-2", "p-12")).Sheet
            )
        );
    }

    [Theory]
    [InlineData("second-yellow", null, true)]
    [InlineData("yellow", "second-yellow", false)]
    [InlineData("yellow", "red", false)]
    [InlineData("red", null, false)]
    [InlineData("red", "red", true)]
    public void A_second_caution_needs_a_first_and_nobody_is_sent_off_twice(string first, string? second, bool broken)
    {
        FeedItem[] cards = second is null
            ? [Story.Card("e-1", 20, "p-4", first)]
            : [Story.Card("e-1", 20, "p-4", first), Story.Card("e-2", 80, "p-4", second)];
        Assert.Equal(broken ? Aspects.Cards : Aspects.None, SheetConservation.Broken(Playing(cards)));
    }

    private static void Breaks(params FeedItem[] happened) =>
        Assert.Equal(Aspects.Lineups | Aspects.Substitutions, SheetConservation.Broken(Playing(happened)));

    private static MatchSheet Playing(params FeedItem[] happened) =>
        Story.Of([Story.Match(), Story.Lineup("t-1", "p"), Story.Lineup("t-2", "q"), .. happened]).Sheet;

    private static EventItem Change(string id, int minute, string? off, string? on) =>
        Story.Event(id, EventTypes.Substitution, minute, "t-1") with
        {
            Off = off,
            On = on,
        };

    /// <summary>Tells a match item by item, each of which the Laws of the Game allow at that moment.</summary>
    private sealed class LawfulPlay
    {
        private readonly List<string>[] _playing = [Named("p", 1, 11), Named("q", 1, 11)];
        private readonly List<string>[] _bench = [Named("p", 12, 5), Named("q", 12, 5)];
        private readonly HashSet<string> _cautioned = [];
        private int _events;

        public Story Told { get; } = Story.Of(Story.Match(), Story.Lineup("t-1", "p"), Story.Lineup("t-2", "q"));

        public void Step(int what, int side, int who, int other)
        {
            var playing = _playing[side];
            if (playing.Count <= who)
                return;
            var player = playing[who];
            var id = $"e-{++_events:D3}";
            switch (what)
            {
                case 0:
                    Told.Send(Story.Goal(id, _events, player));
                    break;
                case 1:
                    Told.Send(Story.Goal(id, _events, player) with { OwnGoal = true });
                    break;
                case 2 when _bench[side].Count > other:
                    Told.Send(Change(id, _events, player, _bench[side][other]) with { Team = side == 0 ? "t-1" : "t-2" });
                    playing[who] = _bench[side][other];
                    _bench[side].RemoveAt(other);
                    break;
                case 3 when _cautioned.Add(player):
                    Told.Send(Story.Card(id, _events, player, "yellow"));
                    break;
                case 3 or 4:
                    Told.Send(Story.Card(id, _events, player, what == 3 ? "second-yellow" : "red"));
                    playing.RemoveAt(who);
                    break;
                default:
                    Told.Send(Story.Event(id, EventTypes.Shot, _events, side == 0 ? "t-1" : "t-2", player));
                    break;
            }
        }

        private static List<string> Named(string prefix, int first, int count) =>
            [.. Enumerable.Range(first, count).Select(n => $"{prefix}-{n}")];
    }
}
