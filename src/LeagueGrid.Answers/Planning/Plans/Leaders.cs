using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The most and the fewest: players, teams and matches, in all or in one match; those with exactly so many.</summary>
public static partial class Leaders
{
    private const int MostTied = 12;
    private const int FewOfThem = 5;

    public static bool IsSuperlative(Inquiry q, string metric)
    {
        var asked = q.Asked;
        if (metric is "biggest-win" or "most-goals" || asked.HasAny("fact.top-scorer", "op.most-goals-match"))
            return true;
        if (
            asked.HasAny("op.most", "op.fewest", "op.streak", "op.longest")
            && (!asked.Has("ask.count") || AsksWhoFirst(asked) || IsGreatestNumber(asked))
        )
            return true;
        return Having(q) is { N: > 3 } && asked.Has("fact.goalscorers-of")
            || Having(q) is not null && CountsTeams(asked)
            || Having(q) is not null
                && asked.HasAny(
                    "ask.who",
                    "ask.team",
                    "ask.match",
                    "role.player",
                    "role.defender",
                    "role.forward",
                    "role.midfielder",
                    "role.goalkeeper",
                    "op.list"
                )
            || asked.Has("op.in-one-match") && !asked.Has("ask.count");
    }

    // "Who were the lowest scorers?": so many men have one goal that only teams can be meant.
    private static bool IsOfLowestScorers(Inquiry q, string metric) =>
        metric is "goals"
        && q.Asked.Has("op.fewest")
        && q.Roles.Count == 0
        && !q.Asked.HasAny("op.most", "op.in-one-match", "role.player", "role.substitute")
        && !q.Asked.HasAny("role.defender", "role.midfielder", "role.forward", "role.goalkeeper")
        && !q.Asked.HasWord(Cues.PlayerNoun);

    public static async ValueTask<Finding?> RunAsync(Inquiry q, string metric, List<MatchSheet> sheets, CancellationToken cancel)
    {
        var decided = sheets.Where(sheet => sheet.IsDecided || sheet.Status == MatchStatus.Live).ToList();
        if (decided.Count == 0)
            return null;
        var asked = q.Asked;
        if (
            metric is "biggest-win" or "most-goals"
            || asked.Has("ask.match") && (!Deeds.Tells(metric) || metric == "goals" && !asked.Has("ask.who"))
        )
            return Matches(q, metric, decided);
        if (
            asked.HasAny("op.streak", "op.longest")
            && metric is "wins" or "losses" or "draws" or "unbeaten" or "winless" or "clean-sheets"
        )
            return Runs(q, metric, decided);
        if (ScoringRuns.IsAsked(q, metric))
            return asked.Has("ask.team") ? Runs(q, "scored", decided) : ScoringRuns.Of(q, decided, []);
        var ofTeams =
            asked.HasAny("ask.team", "side.home", "side.away")
                && !asked.HasAny("fact.top-scorer", "ask.who", "fact.goalscorers-of")
            || new TeamSum("").Of(metric) is not null && metric is not "goals" and not "appearances"
            || metric is "goals-against"
            || CountsTeams(asked)
            || asked.HasWord(Cues.TeamOrSides) && !asked.Has("fact.top-scorer")
            || IsOfLowestScorers(q, metric)
            // "Apart from Bayern, who scored most?": of teams.
            || asked.NamesExcepted
                && !asked.HasAny("fact.top-scorer", "role.player", "role.scorer")
                && !asked.HasWord(Cues.PlayerNoun);
        if (
            metric is "goals"
            && asked.Has("op.in-one-match")
            && !asked.HasAny("ask.who", "ask.team", "role.player", "fact.goalscorers-of")
            && !asked.HasWord("by", "par")
        )
            return Matches(q, "most-goals", decided);
        if (ofTeams && metric is "goals" && asked.Has("op.in-one-match") && !asked.Has("role.player"))
            return Matches(q, "team-goals", decided);
        // Who fought back is told by the goals, and by no result.
        if (metric is "comebacks" && !await new MetricCoverage(q).KnowsAsync("goals", decided, cancel))
            return Unknowns.Plain(q, "comebacks");
        if (ofTeams && (!asked.HasAny("role.player") || asked.Has("ask.team")))
            return await TeamsAsync(q, metric, decided, cancel);
        return Deeds.Tells(metric) || metric is "hat-tricks" or "braces" ? await PlayersAsync(q, metric, decided, cancel) : null;
    }

    // "Quel est le plus grand nombre de buts en un match ?"
    private static bool IsGreatestNumber(TypedQuestion asked) =>
        asked.Find("ask.count") is { } count && asked.Concepts.Any(most => most.Name == "op.most" && most.Covers(count.First));

    // "Which three drew most, and how many each?": the number comes along.
    private static bool AsksWhoFirst(TypedQuestion asked) =>
        asked.Find("ask.count") is { First: > 1 } count
        && Cues.AndWith.Has(asked.Tokens[count.First - 1])
        && asked.Concepts.Any(c => c.Name is "ask.team" or "ask.who" or "fact.who-won" && c.First < count.First);

    // "How many teams scored fewer than 30 goals?"
    private static bool CountsTeams(TypedQuestion asked) =>
        asked.Find("ask.count") is { } count
        && Enumerable.Range(count.End, 2).Any(at => at < asked.Tokens.Count && Cues.TeamsCounted.Has(asked.Tokens[at]));

    private static async ValueTask<Finding?> PlayersAsync(
        Inquiry q,
        string metric,
        List<MatchSheet> sheets,
        CancellationToken cancel
    )
    {
        var asked = q.Asked;
        var w = q.Words;
        var words = new DeedWords(q);
        var row = metric is "hat-tricks" or "braces" ? "goals" : metric;
        if (!await new MetricCoverage(q).KnowsAsync(row, sheets, cancel))
            return Unknowns.Plain(q, "leaders|" + metric);
        var rows = DeedFilter
            .Apply(q, row, sheets.SelectMany(sheet => Deeds.Of(row, sheet)), [])
            .Where(one => one.Player is not null && (row != "goals" || !one.IsOwnGoal) && !q.IsExcepted(one.Team))
            .ToList();
        rows = DeedFilter.ByPart(q, row, rows);
        if (metric is "hat-tricks" or "braces")
            rows = [.. PlayerTotals.Tricks(rows, metric == "braces" ? 2 : 3)];
        var single = asked.Has("op.in-one-match");
        var groups = rows.GroupBy(one => (Person: q.Names.KeyOfPerson(one.Player!), Match: single ? one.Match.Id : ""))
            .Select(group =>
                (
                    group.Key,
                    Rows: group.ToList(),
                    N: metric is "hat-tricks" or "braces"
                        ? group.Select(one => one.Match.Id).Distinct(StringComparer.Ordinal).Count()
                        : group.Count()
                )
            )
            .ToList();
        if (groups.Count == 0)
            return Unknowns.Plain(q, "leaders|" + metric);
        var finding = new Finding(
            $"leaders|{metric}|{string.Join(',', sheets.Select(s => s.Season).Distinct(StringComparer.Ordinal).Take(8))}|{single}"
        );
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        var ordered = groups
            .OrderByDescending(group => group.N)
            .ThenBy(group => w.Player(group.Rows[0].Player), StringComparer.Ordinal)
            .ToList();
        if (asked.Has("op.fewest"))
            ordered.Reverse();
        var chosen = Choose(q, ordered.ConvertAll(group => group.N));
        var best = chosen.Select(i => ordered[i]).ToList();
        if (best.Count == 0)
        {
            var n = Having(q)!.Value.N;
            return finding.Say(
                w.In(
                    $"Nobody had {n} {words.Noun(metric, n)} {ScopeWords.Of(q, sheets)}; the most was {ordered[0].N} ({w.Player(ordered[0].Rows[0].Player)}).",
                    $"Personne n'a eu {n} {words.Noun(metric, n)} {ScopeWords.Of(q, sheets)} ; le maximum est {ordered[0].N} ({w.Player(ordered[0].Rows[0].Player)})."
                ),
                finding.Cite(Source(q, sheets, $"{w.Player(ordered[0].Rows[0].Player)} {ordered[0].N}", []))
            );
        }
        finding.People.AddRange(best.Take(4).Select(group => group.Rows[0].Player!));
        if (best.Count > MostTied * 3)
            return finding.Say(
                w.In(
                    $"{best.Count} players, with {best[0].N} {words.Noun(metric, best[0].N)} each {ScopeWords.Of(q, sheets)}.",
                    $"{best.Count} joueurs, avec {best[0].N} {words.Noun(metric, best[0].N)} chacun {ScopeWords.Of(q, sheets)}."
                ),
                finding.Cite(Source(q, sheets, $"{best.Count}: {best[0].N}", []))
            );
        string Named((object Key, List<Deed> Rows, int N) group) =>
            $"{w.Player(group.Rows[0].Player)} ({w.Team(metric == "own-goals" ? group.Rows[0].Opponent : group.Rows[^1].Team)})";
        var same = best.TrueForAll(group => group.N == best[0].N);
        var cite = finding.Cite(
            Source(
                q,
                sheets,
                string.Join(", ", best.Select(group => $"{w.Player(group.Rows[0].Player)} {group.N}")),
                [.. best.SelectMany(group => group.Rows).Take(60)]
            )
        );
        if (single)
            return finding.Say(
                string.Join(
                    "; ",
                    best.Select(group =>
                        $"{Named((group.Key, group.Rows, group.N))} {words.Counted(group.N, metric)}, {words.MatchOn(group.Rows[0].Match)}"
                    )
                ) + ".",
                cite
            );
        var text = same
            ? w.In(
                $"{w.List(best.Select(group => Named((group.Key, group.Rows, group.N))))} with {words.Counted(best[0].N, metric)}{(best.Count > 1 ? " each" : "")} {ScopeWords.Of(q, sheets)}.",
                $"{w.List(best.Select(group => Named((group.Key, group.Rows, group.N))))} avec {words.Counted(best[0].N, metric)}{(best.Count > 1 ? " chacun" : "")} {ScopeWords.Of(q, sheets)}."
            )
            : string.Join(", ", best.Select(group => $"{Named((group.Key, group.Rows, group.N))} {group.N}"))
                + $" ({words.Noun(metric, 2)} {ScopeWords.Of(q, sheets)}).";
        return finding.Say(text, cite);
    }

    private static async ValueTask<Finding?> TeamsAsync(
        Inquiry q,
        string metric,
        List<MatchSheet> sheets,
        CancellationToken cancel
    )
    {
        var asked = q.Asked;
        var w = q.Words;
        var words = new DeedWords(q);
        List<(string Team, double Value)> values;
        if (Deeds.Tells(metric) && metric != "goals")
        {
            if (!await new MetricCoverage(q).KnowsAsync(metric, sheets, cancel))
                return Unknowns.Plain(q, "leaders|" + metric);
            var against = q.Opponents;
            var rows = DeedFilter.OfTheirs(
                q,
                metric,
                sheets
                    .SelectMany(sheet => Deeds.Of(metric, sheet))
                    .Where(row => against.Count == 0 || against.Contains(metric == "own-goals" ? row.Team : row.Opponent))
            );
            values =
            [
                .. sheets
                    .SelectMany(sheet => new[] { sheet.Home, sheet.Away })
                    .DistinctBy(q.Names.KeyOfTeam)
                    .Where(q.IsMeant)
                    .Select(team =>
                        (team, (double)rows.Count(row => q.SameTeam(metric == "own-goals" ? row.Opponent : row.Team, team)))
                    ),
            ];
        }
        else
        {
            var against = q.Opponents;
            if (against.Count > 0)
                sheets = [.. sheets.Where(sheet => against.Contains(sheet.Home) || against.Contains(sheet.Away))];
            var sums = TeamSum.All(q, sheets, !q.AwayOnly, !q.HomeOnly);
            foreach (var own in sums.Where(one => against.Contains(one.Value.Team)).ToList())
                sums.Remove(own.Key);
            var whole = sums
                .Values.Select(sum =>
                    (
                        sum.Team,
                        sum,
                        Value: asked.Has("op.average") && sum.Of(metric) is { } all ? all / sum.Played : sum.Of(metric)
                    )
                )
                .Where(one => one.Value is not null && q.IsMeant(one.Team))
                .ToList();
            // A rate over a handful of matches is none.
            if (whole.Count > 0 && metric is "win-rate" or "goals-per-game")
                whole = [.. whole.Where(one => one.sum.Played * FewOfThem >= whole.Max(other => other.sum.Played))];
            if (whole.Count == 0)
                return null;
            values = [.. whole.Select(one => (one.Team, one.Value!.Value))];
        }
        var most = !asked.Has("op.fewest") != (metric is "goals-against" && !asked.Has("op.fewest") && asked.HasWord(Cues.Best));
        var ordered = most ? values.OrderByDescending(one => one.Value).ToList() : [.. values.OrderBy(one => one.Value)];
        ordered =
        [
            .. ordered.OrderBy(one => most ? -one.Value : one.Value).ThenBy(one => w.Team(one.Team), StringComparer.Ordinal),
        ];
        var best = Choose(q, [.. ordered.Select(one => (int)Math.Round(one.Value * 100))]).Select(i => ordered[i]).ToList();
        if (Having(q) is { } having && Top(q) == 1)
            best = [.. ordered.Where(one => having.Fits(one.Value))];
        if (best.Count == 0 && !CountsTeams(asked))
            return null;
        var finding = new Finding(
            $"team-leaders|{metric}|{string.Join(',', sheets.Select(s => s.Season).Distinct(StringComparer.Ordinal).Take(8))}|{most}{asked.Has("side.home")}{asked.Has("side.away")}"
        );
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        foreach (var one in best.Take(4))
            finding.Entities.Add(new("team", one.Team));
        var cite = finding.Cite(
            Source(
                q,
                sheets,
                string.Join(", ", best.Take(20).Select(one => $"{w.Team(one.Team)} {w.Number(one.Value)}")) + $" ({metric})",
                []
            )
        );
        var scope = ScopeWords.Of(q, sheets);
        if (CountsTeams(asked))
        {
            var named = best.Count is > 0 and <= MostTied
                ? w.In(": ", " : ") + string.Join(", ", best.Select(one => $"{w.Team(one.Team)} {w.Number(one.Value)}"))
                : "";
            return finding.Say(
                best.Count == 0
                    ? w.In($"None (0) {scope}.", $"Aucune (0) {scope}.")
                    : $"{w.Count(best.Count, "team", "teams", "équipe", "équipes")} {scope}{named}.",
                cite
            );
        }
        if (best.Count == 1 || best.TrueForAll(one => Math.Abs(one.Value - best[0].Value) < 0.001))
            return finding.Say(
                w.In(
                    $"{w.List(best.Take(MostTied).Select(one => w.Team(one.Team)))} with {Signed(w, metric, best[0].Value)} {words.Noun(metric, (int)best[0].Value)}{(best.Count > 1 ? " each" : "")} {scope}.",
                    $"{w.List(best.Take(MostTied).Select(one => w.StartTeam(one.Team)))} avec {Signed(w, metric, best[0].Value)} {words.Noun(metric, (int)best[0].Value)}{(best.Count > 1 ? " chacun" : "")} {scope}."
                ),
                cite
            );
        return finding.Say(
            $"{string.Join(", ", best.Select(one => $"{w.Team(one.Team)} {w.Number(one.Value)}"))} ({words.Noun(metric, 2)} {scope}).",
            cite
        );
    }

    private static string Signed(AnswerWords w, string metric, double value) =>
        metric is "goal-difference" && value > 0 ? "+" + w.Number(value)
        : metric is "win-rate" ? $"{w.Number(Math.Round(value, 1))} %"
        : w.Number(value);

    private static Core.Questions.Source Source(Inquiry q, List<MatchSheet> sheets, string text, List<Deed> rows)
    {
        var newest = sheets.MaxBy(sheet => sheet.ChangedAt)!;
        q.Reader.Told(newest.ChangedAt);
        return new Core.Questions.Source(
            0,
            $"season/{newest.Season}",
            q.Words.Season(newest.Season),
            text,
            newest.Version,
            rows.Count == 0 ? null : [.. rows.Select(row => row.Event)],
            newest.ChangedAt
        );
    }
}
