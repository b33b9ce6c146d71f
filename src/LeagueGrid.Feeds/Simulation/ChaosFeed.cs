using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Simulation;

/// <summary>How badly a feed behaves. Shares are of the items of matches.</summary>
public sealed record ChaosSettings
{
    public double Duplicates { get; init; } = 0.08;

    /// <summary>Items that come up to <see cref="Window"/> places too late.</summary>
    public double Disordered { get; init; } = 0.25;

    /// <summary>Items that come up to <see cref="Late"/> places too late.</summary>
    public double VeryLate { get; init; } = 0.01;

    /// <summary>Events whose first revision is wrong and whose second puts it right, in either order.</summary>
    public double Corrections { get; init; } = 0.05;

    /// <summary>Events that never were, withdrawn before or after they come.</summary>
    public double Phantoms { get; init; } = 0.02;
    public int Window { get; init; } = 200;
    public int Late { get; init; } = 5000;
}

/// <summary>
/// Sends what a feed sends on a bad day: twice, late, out of order, wrong and then right, and things that never were.
/// What is left in the end is the same as before. Definitions keep their places: an event of an unknown match is
/// refused for good, which is right and not what is to be tried here.
/// </summary>
public static class ChaosFeed
{
    /// <summary>Constant memory: it holds what waits for its place, some thousands of items.</summary>
    public static IEnumerable<TimedItem> Disturb(IEnumerable<TimedItem> items, int seed, ChaosSettings settings)
    {
        var chance = new Chance(seed, 4);
        var waiting = new PriorityQueue<TimedItem, (long Place, long Order)>();
        long place = 0;
        long order = 0;
        foreach (var item in items)
        {
            place++;
            while (waiting.TryPeek(out var next, out var due) && due.Place <= place)
            {
                waiting.Dequeue();
                yield return next with
                {
                    Due = item.Due,
                };
            }
            foreach (var (part, delay) in Spoil(item.Item, chance, settings))
            {
                if (delay == 0)
                    yield return item with
                    {
                        Item = part,
                    };
                else
                    waiting.Enqueue(item with { Item = part }, (place + delay, ++order));
            }
        }
        while (waiting.TryDequeue(out var last, out _))
            yield return last;
    }

    private static IEnumerable<(FeedItem Item, int Delay)> Spoil(FeedItem item, Chance chance, ChaosSettings settings)
    {
        if (item is not (EventItem or RetractItem or LineupItem or AvailabilityItem or ArticleItem))
        {
            yield return (item, 0);
            yield break;
        }
        if (item is EventItem original)
        {
            // Each revision of the source becomes an even one, so that a wrong one has room before it.
            item = original with
            {
                Rev = original.Rev * 2,
            };
            if (chance.Happens(settings.Corrections))
                yield return (Wrong(original, chance) with { Rev = (original.Rev * 2) - 1 }, Delay(chance, settings));
        }
        yield return (item, Delay(chance, settings));
        if (chance.Happens(settings.Duplicates))
            yield return (item, chance.Between(1, settings.Window));
        if (item is EventItem real && chance.Happens(settings.Phantoms))
        {
            var phantom = Wrong(real, chance) with { Id = $"{real.Id}-phantom", Rev = 1 };
            yield return (phantom, Delay(chance, settings));
            var retract = new RetractItem
            {
                Id = $"{phantom.Id}-x",
                At = phantom.At,
                Match = phantom.Match,
                Event = phantom.Id,
                Reason = "VAR: it did not happen",
            };
            yield return (retract, Delay(chance, settings));
        }
    }

    private static int Delay(Chance chance, ChaosSettings settings) =>
        chance.Happens(settings.VeryLate) ? chance.Between(1, settings.Late)
        : chance.Happens(settings.Disordered) ? chance.Between(1, settings.Window)
        : 0;

    /// <summary>The event as a hasty hand typed it: another type, minute, player or colour.</summary>
    private static EventItem Wrong(EventItem right, Chance chance) =>
        right.Type switch
        {
            "period-start" or "period-end" or "match-end" => right with { Second = chance.Between(0, 59) },
            "goal" when chance.Happens(0.5) => right with { OwnGoal = right.OwnGoal is not true, Assist = null },
            "card" => right with { Color = right.Color == "red" ? "yellow" : "red" },
            "substitution" => right with { Minute = Math.Max(1, right.Minute - 1), AddedMinute = null },
            _ when right.Team is null => right with { Second = chance.Between(0, 59) },
            "shot" when chance.Happens(0.4) => right with { Type = "goal", Outcome = null },
            _ => right with { Player = null, Minute = Math.Max(1, right.Minute - chance.Between(0, 3)), AddedMinute = null },
        };
}
