using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

public static partial class TeamTotals
{
    private const int MostOfAKind = 8;

    // Who scored for the team, the most first.
    private static async ValueTask<Finding?> ScorersAsync(
        Inquiry q,
        string metric,
        List<MatchSheet> sheets,
        List<Mention> teams,
        CancellationToken cancel
    )
    {
        if (!await new MetricCoverage(q).KnowsAsync("goals", sheets, cancel))
            return Unknowns.Plain(q, "scorers");
        var against = q.Opponents;
        var ids = teams
            .Where(team => !against.Contains(team.Best.Ids[0]))
            .SelectMany(team => Inquiry.Ids(team))
            .ToHashSet(StringComparer.Ordinal);
        var rows = DeedFilter.OfTheirs(
            q,
            "goals",
            sheets
                .SelectMany(sheet => Deeds.Of("goals", sheet))
                .Where(row =>
                    (ids.Count == 0 || ids.Contains(row.Team)) && (against.Count == 0 || against.Contains(row.Opponent))
                )
        );
        if (q.Asked.Has("op.every-match"))
        {
            var played = sheets.Count(sheet => ids.Contains(sheet.Home) || ids.Contains(sheet.Away));
            rows =
            [
                .. rows.Where(row => row.Player is not null && !row.IsOwnGoal)
                    .GroupBy(row => row.Player, StringComparer.Ordinal)
                    .Where(own => own.Select(row => row.Match.Id).Distinct(StringComparer.Ordinal).Count() == played)
                    .SelectMany(own => own),
            ];
        }
        if (metric is "hat-tricks" or "braces")
            rows = [.. PlayerTotals.Tricks(rows, metric == "braces" ? 2 : 3)];
        var words = new DeedWords(q);
        var w = q.Words;
        var finding = new Finding($"scorers|{string.Join(',', ids)}|{metric}");
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        if (rows.Count == 0)
            return finding.Say(
                w.In($"None {ScopeWords.Of(q, sheets)}.", $"Aucun {ScopeWords.Of(q, sheets)}."),
                finding.Cite(q.Of(sheets[^1], words.Match(sheets[^1])))
            );
        var ordered = rows.OrderBy(row => row.Match.Date).ThenBy(row => row.Time).ToList();
        if (metric == "goals" && (q.Asked.HasAny("op.first", "op.last") || ordered is [{ Player: not null }]))
        {
            var one = q.Asked.Has("op.first") ? ordered[0] : ordered[^1];
            DeedPlan.Remember(finding, [one.Match], [one]);
            return finding.Say(
                $"{words.ByPlayer([one])}, {words.In(one.Match)}.",
                finding.Cite(q.Of(one.Match, DeedWords.Fact([one], w, metric), one.Event))
            );
        }
        var tops = rows.Where(row => row.Player is not null)
            .GroupBy(row => (row.Player, row.IsOwnGoal))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => w.Player(group.Key.Player), StringComparer.Ordinal)
            .ToList();
        finding.People.AddRange(tops.Take(3).Select(group => group.Key.Player!));
        var source = finding.Cite(
            new Core.Questions.Source(
                0,
                $"season/{sheets[^1].Season}",
                w.Season(sheets[^1].Season),
                string.Join(", ", tops.Select(group => $"{w.Player(group.Key.Player)} {group.Count()}")),
                sheets[^1].Version,
                [.. rows.Take(80).Select(row => row.Event)],
                sheets.Max(sheet => sheet.ChangedAt)
            )
        );
        if (q.Asked.Has("op.different"))
        {
            var people = tops.Where(group => !group.Key.IsOwnGoal).ToList();
            return finding.Say(
                w.In(
                    $"{people.Count} different players: {string.Join(", ", people.Select(group => $"{w.Player(group.Key.Player)} {group.Count()}"))} ({ScopeWords.Of(q, sheets)}).",
                    $"{people.Count} joueurs différents : {string.Join(", ", people.Select(group => $"{w.Player(group.Key.Player)} {group.Count()}"))} ({ScopeWords.Of(q, sheets)})."
                ),
                source
            );
        }
        if (metric is "hat-tricks" or "braces")
        {
            var tricks = ordered.GroupBy(row => (row.Match.Id, row.Player)).ToList();
            return finding.Say(
                $"{words.Counted(tricks.Count, metric)}{w.In(": ", " : ")}{string.Join("; ", tricks.Select(group => $"{w.Player(group.Key.Player)} ({words.MatchOn(group.First().Match)})"))}.",
                source
            );
        }
        // "Who equalised for Croatia?": each goal by itself, where they are of a kind.
        if (q.Asked.HasAny("op.equaliser", "op.winner-goal") && ordered.Count <= MostOfAKind)
        {
            if (ordered.Select(row => row.Match.Id).Distinct(StringComparer.Ordinal).Count() == 1)
                DeedPlan.Remember(finding, [ordered[0].Match], ordered);
            return finding.Say(
                string.Join("; ", ordered.Select(row => $"{words.Who(row)} {DeedWords.When(row)} ({words.MatchOn(row.Match)})"))
                    + ".",
                source
            );
        }
        return finding.Say(
            $"{string.Join(", ", tops.Select(group => $"{w.Player(group.Key.Player)} {group.Count()}{(group.Key.IsOwnGoal ? words.Note(group.First()) : "")}"))} ({ScopeWords.Of(q, sheets)}).",
            source
        );
    }
}
