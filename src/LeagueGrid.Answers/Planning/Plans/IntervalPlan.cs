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
                && !q.Asked.Has("metric.minutes")
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
        if (matches is [var only] && Lead(q, only) is { } lead)
            return lead;
        foreach (var sheet in matches.Take(6))
            if (Pair(q, sheet) is var (first, second))
                return Write(q, sheet, first, second);
        return null;
    }

    // "For how many minutes did they stay ahead?": from the goal to the reply, however often.
    private static Finding? Lead(Inquiry q, MatchSheet sheet)
    {
        if (
            !q.Asked.Has("fact.leading")
            || q.Asked.HasWord("losing", "trailing", "behind", "perd", "mene par")
            || q.Asked.HasAny("op.equaliser", "op.first", "op.last", "rel.between")
            || Leading(q, sheet) is not { } side
        )
            return null;
        var spans = LeadSpan.Of(sheet, side);
        if (q.Asked.Scores.Count > 0)
        {
            var named = spans.Where(span => q.Asked.Scores.Any(score => Is(span.From, score))).ToList();
            spans = named.Count > 0 ? named : spans;
        }
        if (spans.Count == 0)
            return null;
        var (w, words) = (q.Words, new DeedWords(q));
        var whistle = sheet.Score is { ExtraTime: not null } or { Shootout: not null } ? 120 : 90;
        var minutes = spans.Sum(span => (span.To is { } to ? Clock(to.Time) : whistle) - Clock(span.From.Time));
        var team = side == Side.Home ? sheet.Home : sheet.Away;
        var finding = new Finding($"lead|{sheet.Id}|{team}|{minutes}");
        List<Deed> goals = [.. spans.SelectMany(span => span.To is { } to ? new[] { span.From, to } : [span.From])];
        DeedPlan.Remember(finding, [sheet], goals);
        var told = w.List(
            spans.Select(span =>
                $"{words.Who(span.From)} {DeedWords.When(span.From)}"
                + (
                    span.To is { } to
                        ? w.In($" to {words.Who(to)} {DeedWords.When(to)}", $" à {words.Who(to)} {DeedWords.When(to)}")
                        : w.In(" to the end", " à la fin")
                )
            )
        );
        var cite = finding.Cite(q.Of(sheet, $"{told}; {minutes}", [.. goals.Select(goal => goal.Event)]));
        var count = w.Count(minutes, "minute", "minutes", "minute", "minutes");
        return finding.Say(
            w.In(
                $"{w.Team(team)} led for {count}: from {told}, {words.In(sheet)}.",
                $"{w.StartTeam(team)} a mené pendant {count} : de {told}, {words.In(sheet)}."
            ),
            cite
        );
    }

    private static Side? Leading(Inquiry q, MatchSheet sheet)
    {
        var teams = q.Roles.Where(role => role.Role is TeamRole.Acting).Select(role => role.Team).ToList();
        if (teams.Count == 0)
            teams = [.. q.Roles.Select(role => role.Team).Take(1)];
        foreach (var team in teams)
        {
            var ids = Inquiry.Ids(team);
            if (ids.Contains(sheet.Home) || ids.Contains(sheet.Away))
                return ids.Contains(sheet.Home) ? Side.Home : Side.Away;
        }
        // Only one side was ever ahead.
        var home = LeadSpan.Of(sheet, Side.Home).Count > 0;
        return home == LeadSpan.Of(sheet, Side.Away).Count > 0 ? null
            : home ? Side.Home
            : Side.Away;
    }

    private static bool Is(Deed goal, Language.NamedScore score) =>
        goal.Goal!.ScoreAfter is var after
        && (after.Home, after.Away) is var (home, away)
        && (home == score.First && away == score.Second || home == score.Second && away == score.First);

    // The two things that the words name: by player, by kind, by order.
    private static (Deed First, Deed Second)? Pair(Inquiry q, MatchSheet sheet)
    {
        var asked = q.Asked;
        var goals = Deeds.Of("goals", sheet).ToList();
        if (IntervalAnchors.Of(q, goals) is { } anchors)
            return anchors;
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
