using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>How many minutes lay between two things in a match.</summary>
public static class IntervalPlan
{
    public static Plan Plan { get; } =
        new(
            "interval",
            q =>
                q.Asked.Has("ask.interval")
                && (q.Matches.IsMatchQuestion || q.Roles.Count > 0 || q.Asked.Players.Any() || q.Before?.Match is not null)
                    ? 3
                    : 0,
            [
                "fact.beat",
                "fact.lost-to",
                "metric.wins",
                "metric.losses",
                "metric.draws",
                "fact.comeback",
                "fact.score",
                "op.rank",
                "fact.eliminated",
                "fact.qualified",
                "ask.interval",
                "metric.",
                "op.",
                "fact.",
                "rel.",
                "time.",
                "ask.",
            ],
            RunAsync
        );

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var found = await q.Matches.FindAsync(
            Aspects.Goals | Aspects.Cards | Aspects.Substitutions | Aspects.Score | Aspects.Info,
            cancel
        );
        if (
            q.Before?.Match is { } last
            && !q.Matches.LeansOnMatch
            && found.Count != 1
            && q.Matches.Pair is null
            && await q.Reader.MatchAsync(
                last,
                Aspects.Goals | Aspects.Cards | Aspects.Substitutions | Aspects.Score | Aspects.Info,
                cancel
            )
                is { } sheetBefore
        )
            found = [sheetBefore];
        var matches = Deciding.Between(q, found);
        if (matches.Count == 0)
            return null;
        foreach (var sheet in matches.Take(6))
            if (Pair(q, sheet) is var (first, second))
                return Write(q, sheet, first, second);
        return null;
    }

    // The two things that the words name: by player, by kind, by order.
    private static (Deed First, Deed Second)? Pair(Inquiry q, MatchSheet sheet)
    {
        var asked = q.Asked;
        var goals = Deeds.Of("goals", sheet).ToList();
        var events = new List<Deed>();
        if (asked.HasAny("metric.red-cards", "metric.second-yellows"))
            events.AddRange(Deeds.Of("red-cards", sheet));
        if (asked.HasAny("metric.yellow-cards"))
            events.AddRange(Deeds.Of("yellow-cards", sheet));
        if (asked.HasAny("rel.came-on", "rel.went-off", "metric.substitutions"))
            events.AddRange(Deeds.Of("substitutions", sheet));
        var named = new PlayerChoice(q).Mentions().Where(m => m.Best.Kind == "player").ToList();
        var he = named.Count == 0 && asked.HasAny("ref.person") ? q.Before?.People ?? [] : [];
        var pool =
            asked.HasAny(
                "metric.goals",
                "op.equaliser",
                "op.winner-goal",
                "metric.golden-goal",
                "op.first",
                "fact.leading",
                "metric.penalty-goals"
            )
            || events.Count == 0
                ? goals.Concat(events)
                : events;
        var list = pool.OrderBy(deed => deed.Time).ToList();
        if (named.Count > 0)
        {
            var theirs = list.Where(deed =>
                    named.Exists(name =>
                        name.Options.Any(option => option.Has(deed.Player) || option.Has(deed.Other) && deed.Goal is null)
                    )
                )
                .ToList();
            if (theirs.Count >= 2)
                return (theirs[0], theirs[^1]);
            if (theirs.Count == 1 && asked.HasAny("op.equaliser", "op.first", "op.winner-goal", "metric.golden-goal", "op.last"))
            {
                var rest = GoalPositions.Pick(q, "goals", [.. goals.Where(goal => goal.Event != theirs[0].Event)], [sheet]);
                if (rest.Count > 0)
                    return Ordered(theirs[0], rest[0]);
            }
            if (theirs.Count == 1 && list.Count == 2)
                return (list[0], list[1]);
            return null;
        }
        if (he.Count > 0)
        {
            var theirs = list.Where(deed => he.Contains(deed.Player ?? "")).ToList();
            if (theirs.GroupBy(deed => deed.Player, StringComparer.Ordinal).FirstOrDefault(g => g.Count() >= 2) is { } both)
                return (both.First(), both.Last());
        }
        if (
            asked.HasAny("op.equaliser", "fact.level", "fact.leading")
            && goals.FindIndex(goal => goal.Goal!.ScoreAfter is var s && s.Home == s.Away) is >= 1 and var at
        )
            return (goals[at - 1], goals[at]);
        if (asked.Ordinals.Count > 0 || asked.HasAny("op.first", "op.last", "op.both"))
        {
            var acting = q.Acting is { } team ? goals.Where(goal => Inquiry.Ids(team).Contains(goal.Team)).ToList() : goals;
            var places = asked.Ordinals.Select(o => o.Value).Distinct().Where(n => n <= acting.Count).Order().ToList();
            if (asked.Has("op.first") && !places.Contains(1))
                places.Insert(0, 1);
            if (places.Count >= 2)
                return (acting[places[0] - 1], acting[places[1] - 1]);
            if (acting.Count >= 2)
                return (acting[0], acting[^1]);
        }
        return list.Count == 2 ? (list[0], list[1])
            : goals.Count == 2 ? (goals[0], goals[1])
            : null;
    }

    private static (Deed, Deed) Ordered(Deed one, Deed two) => one.Time <= two.Time ? (one, two) : (two, one);

    private static Finding Write(Inquiry q, MatchSheet sheet, Deed first, Deed second)
    {
        var w = q.Words;
        var words = new DeedWords(q);
        var minutes = Clock(second.Time) - Clock(first.Time);
        var finding = new Finding($"interval|{first.Event}|{second.Event}");
        DeedPlan.Remember(finding, [sheet], [first, second]);
        var cite = finding.Cite(
            q.Of(
                sheet,
                $"{words.Who(first)} {first.Time}; {words.Who(second)} {second.Time}; {minutes}",
                first.Event,
                second.Event
            )
        );
        return finding.Say(
            w.In(
                $"{w.Count(minutes, "minute", "minutes", "minute", "minutes")}: {words.Who(first)} {DeedWords.When(first)}, {words.Who(second)} {DeedWords.When(second)}, {words.In(sheet)}.",
                $"{w.Count(minutes, "minute", "minutes", "minute", "minutes")} : {words.Who(first)} {DeedWords.When(first)}, {words.Who(second)} {DeedWords.When(second)}, {words.In(sheet)}."
            ),
            cite
        );
    }

    private static int Clock(MatchTime time) => time.Minute + (time.AddedMinute ?? 0);
}
