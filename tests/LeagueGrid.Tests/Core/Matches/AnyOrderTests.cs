using System.Text.Json;
using CsCheck;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Tests.Core.Matches;

/// <summary>Whatever the order in which items come, and however often, a match ends as the single truth.</summary>
public sealed class AnyOrderTests
{
    private static readonly LeagueDirectory Nobody = new();

    private static readonly string[] Types =
    [
        EventTypes.Goal,
        EventTypes.Card,
        EventTypes.Substitution,
        EventTypes.Shot,
        EventTypes.Pass,
        EventTypes.ShootoutKick,
        EventTypes.PenaltyMissed,
        EventTypes.Var,
        EventTypes.PeriodStart,
        EventTypes.PeriodEnd,
        EventTypes.MatchEnd,
        "throw-in",
    ];

    private static readonly string[] Colors = ["yellow", "second-yellow", "red"];
    private static readonly string[] Outcomes = ["saved", "off-target", "blocked", "post"];

    private static readonly Gen<FeedItem> Happening =
        from id in Gen.Int[1, 25]
        from rev in Gen.Int[1, 3]
        from type in Gen.Int[0, Types.Length - 1]
        from minute in Gen.Int[0, 120]
        from second in Gen.Int[0, 3]
        from team in Gen.Int[0, 2]
        from player in Gen.Int[1, 14]
        from other in Gen.Int[1, 14]
        from salt in Gen.Int[0, 11]
        select (FeedItem)
            new EventItem
            {
                Id = $"e-{id}",
                Rev = rev,
                Match = "m-1",
                Period = Types[type] == EventTypes.ShootoutKick ? 5 : 1 + (minute / 46),
                Minute = minute,
                Second = second == 0 ? null : second,
                AddedMinute = salt == 5 ? 2 : null,
                Type = Types[type],
                Team = team == 0 ? null : $"t-{team}",
                Player = salt == 0 ? null : $"{(team == 2 ? 'q' : 'p')}-{player}",
                Assist = salt % 2 == 0 ? $"{(team == 2 ? 'q' : 'p')}-{other}" : null,
                OwnGoal = salt == 3 ? true : null,
                Penalty = salt == 4 ? true : null,
                Xg = salt % 3 == 0 ? salt / 13.0 : null,
                Scored = salt % 2 == 0,
                Completed = salt % 2 == 1,
                Decision = "checked",
                Color = Colors[salt % 3],
                Outcome = Outcomes[salt % 4],
                Off = Types[type] == EventTypes.Substitution ? $"{(team == 2 ? 'q' : 'p')}-{player}" : null,
                On = Types[type] == EventTypes.Substitution ? $"{(team == 2 ? 'q' : 'p')}-{other}" : null,
            };

    private static readonly Gen<FeedItem> Withdrawal =
        from id in Gen.Int[1, 6]
        from rev in Gen.Int[1, 3]
        from target in Gen.Int[1, 25]
        select (FeedItem)Story.Retract($"x-{id}", $"e-{target}", rev);

    private static readonly Gen<FeedItem> Definition =
        from what in Gen.Int[0, 5]
        from rev in Gen.Int[1, 3]
        from goals in Gen.Int[0, 4]
        select what switch
        {
            0 => Story.Match(rev + 1, rev == 3 ? "postponed" : null),
            1 => Story.Lineup("t-1", "p", rev),
            2 => Story.Lineup("t-2", "q", rev) with { Formation = $"{rev}-3-3" },
            3 => Story.Result(goals, 0) with { Rev = rev },
            4 => Story.Result(1, 0, new ResultGoal("t-1", "p-3", goals * 20)) with { Rev = rev },
            _ => (FeedItem)(Story.Lineup("t-1", "p", rev) with { Id = "l-other" }),
        };

    /// <summary>One item for each kind, id and revision: what a source says under one revision is one thing.</summary>
    private static readonly Gen<FeedItem[]> Items = Gen.Frequency((12, Happening), (2, Withdrawal), (1, Definition))
        .Array[0, 80]
        .Select(items => items.DistinctBy(item => (item.Kind, item.Id, item.Rev)).Prepend(Story.Match()).ToArray());

    [Fact]
    public void A_match_ends_the_same_in_any_order_and_however_often_an_item_comes() =>
        Gen.Select(Items, Gen.Int)
            .Sample(
                (items, seed) =>
                {
                    var random = new Random(seed);
                    var twice = items.Concat(items.Where(_ => random.Next(3) == 0)).Skip(1).ToArray();
                    random.Shuffle(twice);
                    return Shown(Told(items)) == Shown(Told([items[0], .. twice]));
                },
                iter: 500
            );

    [Fact]
    public void Folding_event_by_event_equals_folding_once_at_the_end() =>
        Items.Sample(
            items =>
            {
                var stepwise = new Story();
                foreach (var item in items)
                {
                    stepwise.Send(item);
                    stepwise.State.ToSheet();
                }
                return Shown(stepwise.State) == Shown(Told(items));
            },
            iter: 500
        );

    [Fact]
    public void Only_the_final_truth_sent_once_in_order_shows_the_same() =>
        Items.Sample(
            items =>
            {
                var state = Told(items);
                var withdrawn = items
                    .OfType<RetractItem>()
                    .GroupBy(x => x.Id)
                    .Select(all => all.MaxBy(x => x.Rev)!.Event)
                    .ToHashSet();
                var truth = items
                    .Where(item => item is not RetractItem && !(item is EventItem && withdrawn.Contains(item.Id)))
                    .GroupBy(item => (item.Kind, item.Id))
                    .Select(all => all.MaxBy(item => item.Rev)!)
                    .OrderBy(item => item is MatchItem ? 0 : 1)
                    .ThenBy(item => item as EventItem, EventOrder.Instance)
                    .ToArray();
                return Shown(state) == Shown(Told(truth));
            },
            iter: 500
        );

    [Fact]
    public void A_removal_after_all_revisions_leaves_what_is_left() =>
        Gen.Select(Items, Gen.Int[1, 25])
            .Sample(
                (items, gone) =>
                {
                    var id = $"e-{gone}";
                    var removed = Told([.. items, Story.Remove("r-1", "event", id)]);
                    return Shown(removed) == Shown(Told([.. items.Where(item => item is not EventItem || item.Id != id)]));
                },
                iter: 500
            );

    [Fact]
    public void A_restored_match_decides_and_shows_as_before() =>
        Gen.Select(Items, Items)
            .Sample(
                (items, more) =>
                {
                    var (story, restored) = (new Story(), new Story());
                    foreach (var item in (FeedItem[])[.. items, Story.Remove("r-1", "event", "e-3")])
                        story.Send(item);
                    restored.State = MatchState.Restore(story.State.Save());
                    if (Shown(restored.State, all: true) != Shown(story.State, all: true))
                        return false;
                    foreach (var item in more)
                        if (restored.Send(item) != story.Send(item))
                            return false;
                    return Shown(restored.State) == Shown(story.State);
                },
                iter: 500
            );

    private static MatchState Told(FeedItem[] items)
    {
        var story = new Story();
        foreach (var item in items)
            story.Send(item);
        return story.State;
    }

    /// <summary>All that clients and the rest of the grid see, without what remembers the order.</summary>
    private static string Shown(MatchState state, bool all = false)
    {
        var sheet = state.ToSheet()!;
        if (!all)
            sheet = sheet with { Version = 0, AspectVersions = [], ChangedAt = default, UpdatedAt = default };
        return JsonSerializer.Serialize(sheet)
            + JsonSerializer.Serialize(MatchViews.Match(sheet, state.Timeline(), Nobody), LeagueJson.Default.MatchView);
    }
}
