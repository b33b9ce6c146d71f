using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>How many of something there were in all, which ones, the first or last of them: over a season, a cup, an archive.</summary>
public static class CountAnswers
{
    private const int ListUpTo = 14;

    public static async ValueTask<Finding?> RunAsync(Inquiry q, string metric, List<MatchSheet> sheets, CancellationToken cancel)
    {
        var decided = sheets.Where(sheet => sheet.IsDecided || sheet.Status == MatchStatus.Live).ToList();
        if (decided.Count == 0)
            return null;
        return Deeds.Tells(metric) || metric is "hat-tricks" or "braces"
            ? await OfDeedsAsync(q, metric, decided, cancel)
            : OfMatches(q, metric, decided);
    }

    // "hat-tricks on the last day" asks for all of that day.
    private static bool AsksForOne(TypedQuestion asked) =>
        asked.HasAny("op.fastest", "op.latest-minute")
        || asked.HasAny("op.first", "op.last")
            && asked.Concepts.Any(c =>
                c.Name is "op.first" or "op.last"
                && !asked.Concepts.Any(day => day.Name is "time.first-day" or "time.last-day" && day.Covers(c.First))
            );

    private static async ValueTask<Finding?> OfDeedsAsync(
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
        var plain =
            metric == "goals"
            && asked.HasAny("ask.count", "op.total", "op.average")
            && !asked.HasKind("unit.")
            && !asked.HasKind("cond.")
            && !q.HomeOnly
            && !q.AwayOnly
            && !asked.NamesExcepted
            && asked.Minutes.Count == 0
            && !asked.HasAny("time.first-half", "time.second-half", "time.stoppage", "time.extra-time", "ask.who");
        if (!plain && !await new MetricCoverage(q).KnowsAsync(row, sheets, cancel))
            return Unknowns.Plain(q, "counts|" + metric);
        if (plain)
            return Goals(q, sheets);
        var rows = DeedFilter
            .ByPart(q, row, DeedFilter.Apply(q, row, sheets.SelectMany(sheet => Deeds.Of(row, sheet)), []))
            .OrderBy(one => one.Match.Kickoff ?? new DateTimeOffset(one.Match.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))
            .ThenBy(one => one.Time)
            .ToList();
        if (metric is "hat-tricks" or "braces")
            rows = [.. PlayerTotals.Tricks(rows, metric == "braces" ? 2 : 3)];
        var finding = new Finding(
            $"counts|{metric}|{string.Join(',', sheets.Select(s => s.Season).Distinct(StringComparer.Ordinal))}"
        );
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        if (rows.Count == 0)
            return finding.Say(
                (
                    q.Asked.Has("ask.count")
                        ? w.In($"None (0): no {words.Noun(metric, 1)}", $"Aucun (0) : pas de {words.Noun(metric, 1)}")
                        : w.In($"There was no {words.Noun(metric, 1)}", $"Il n'y a pas eu de {words.Noun(metric, 1)}")
                ) + $" {Part(q)}{ScopeWords.Of(q, sheets)}.",
                finding.Cite(Season(q, sheets, $"{metric}: 0"))
            );
        if (!asked.HasAny("ask.count", "op.total") && AsksForOne(asked))
            return One(q, finding, metric, rows);
        // Hundreds of names answer no "who".
        if (asked.HasAny("ask.who", "role.player", "fact.goalscorers-of") && !asked.Has("ask.count") && rows.Count > ListUpTo * 3)
            return null;
        var tricks = rows.GroupBy(one => (one.Match.Id, one.Player)).ToList();
        var count = metric is "hat-tricks" or "braces" ? tricks.Count : rows.Count;
        var list = metric is "hat-tricks" or "braces"
            ? string.Join("; ", tricks.Select(group => $"{w.Player(group.Key.Player)} ({words.MatchOn(group.First().Match)})"))
            : string.Join("; ", rows.Select(one => $"{words.Who(one)} {DeedWords.When(one)} ({words.Match(one.Match)})"));
        finding.People.AddRange(
            rows.Select(one => one.Player).OfType<string>().Distinct(StringComparer.Ordinal).Take(count <= 3 ? 3 : 0)
        );
        var mean = w.Number(Math.Round((double)count / sheets.Count, 2));
        var average = asked.Has("op.average")
            ? w.In($" in {sheets.Count} matches, {mean} per match,", $" en {sheets.Count} matchs, soit {mean} par match,")
            : "";
        if (asked.Has("ask.count") || asked.IsYesNo || average.Length > 0 || count > ListUpTo * 3)
            return finding.Say(
                $"{(asked.IsYesNo ? w.In("Yes: ", "Oui : ") : "")}{words.Counted(count, metric)}{average} {ScopeWords.Of(q, sheets)}{(count <= ListUpTo ? w.In(": ", " : ") + list : "")}.",
                finding.Cite(Season(q, sheets, $"{metric}: {count}{average}", rows))
            );
        return finding.Say(
            $"{words.Counted(count, metric)}{w.In(": ", " : ")}{list}.",
            finding.Cite(Season(q, sheets, $"{metric}: {count}", rows))
        );
    }

    // There was none in that part of the match, though there may have been others.
    private static string Part(Inquiry q) =>
        Census.CensusSlice.Of(q.Asked) is { IsWhole: false } slice ? slice.Say(q.Words) + " " : "";

    private static Finding One(Inquiry q, Finding finding, string metric, List<Deed> rows)
    {
        var words = new DeedWords(q);
        var asked = q.Asked;
        var one =
            asked.Has("op.fastest") ? rows.MinBy(row => row.Time)!
            : asked.Has("op.latest-minute") ? rows.MaxBy(row => row.Time)!
            : asked.Has("op.first") ? rows[0]
            : rows[^1];
        // Of the quickest and the latest there may be several at the same time.
        var level = asked.HasAny("op.fastest", "op.latest-minute") ? rows.FindAll(row => row.Time == one.Time) : [one];
        DeedPlan.Remember(finding, [.. level.Select(row => row.Match)], level);
        return finding.Say(
            string.Join("; ", level.Select(row => $"{words.ByPlayer([row], withTeam: true)}, {words.In(row.Match)}")) + ".",
            [.. level.Select(row => finding.Cite(q.Of(row.Match, DeedWords.Fact([row], q.Words, metric), row.Event)))]
        );
    }

    private static Finding Goals(Inquiry q, List<MatchSheet> sheets)
    {
        var w = q.Words;
        var goals = sheets
            .Where(sheet => sheet.Status is not MatchStatus.Awarded || sheet.Goals.Count > 0)
            .Sum(sheet => sheet.Score.Home + sheet.Score.Away);
        var finding = new Finding($"goals|{string.Join(',', sheets.Select(s => s.Season).Distinct(StringComparer.Ordinal))}");
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        finding.Value = goals;
        finding.Average = (double)goals / sheets.Count;
        var average = w.Number(Math.Round((double)goals / sheets.Count, 2));
        var cite = finding.Cite(Season(q, sheets, $"goals: {goals}; matches: {sheets.Count}; {average}"));
        return finding.Say(
            w.In(
                $"{w.Count(goals, "goal", "goals", "", "")} in {w.Count(sheets.Count, "match", "matches", "", "")} {ScopeWords.Of(q, sheets)}, {average} per match.",
                $"{w.Count(goals, "", "", "but", "buts")} en {w.Count(sheets.Count, "", "", "match", "matchs")} {ScopeWords.Of(q, sheets)}, soit {average} par match."
            ),
            cite
        );
    }

    private static Finding? OfMatches(Inquiry q, string metric, List<MatchSheet> sheets)
    {
        var w = q.Words;
        var words = new DeedWords(q);
        var asked = q.Asked;
        var those = sheets.Where(sheet => Is(q, metric, sheet)).ToList();
        if (!Tells(metric) || asked.Has("ask.team") && !asked.NamesScore || asked.Has("ask.who") && metric is not "matches")
            return null;
        if (metric is "goals-per-game")
            return Goals(q, sheets);
        var finding = new Finding(
            $"matches|{metric}|{string.Join(',', sheets.Select(s => s.Season).Distinct(StringComparer.Ordinal))}|{asked.NamesScore}"
        );
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        finding.Value = those.Count;
        finding.Average = (double)those.Count / sheets.Count;
        if (those.Count == 1)
            finding.Match = those[0].Id;
        if (metric is "wins" or "losses" && q.BothSides)
        {
            var atHome = decidedOf(sheets, true);
            var onTheRoad = decidedOf(sheets, false);
            return finding.Say(
                w.In(
                    $"{atHome} home wins and {onTheRoad} away wins {ScopeWords.Of(q, sheets)}.",
                    $"{atHome} victoires à domicile et {onTheRoad} à l'extérieur {ScopeWords.Of(q, sheets)}."
                ),
                finding.Cite(Season(q, sheets, $"home {atHome}, away {onTheRoad}"))
            );
            static int decidedOf(List<MatchSheet> all, bool home) =>
                all.Count(sheet => home ? sheet.Score.Home > sheet.Score.Away : sheet.Score.Away > sheet.Score.Home);
        }
        if (asked.HasAny("op.first", "op.last") && !asked.Has("ask.count") && those.Count > 1)
            those = [asked.Has("op.first") ? those[0] : those[^1]];
        var noun = metric switch
        {
            "wins" when q.HomeOnly => w.In("home wins", "victoires à domicile"),
            "wins" when q.AwayOnly => w.In("away wins", "victoires à l'extérieur"),
            "draws" => words.Noun("draws", those.Count),
            "shootouts" => w.In(
                those.Count == 1 ? "match decided on penalties" : "matches decided on penalties",
                those.Count > 1 ? "matchs décidés aux tirs au but" : "match décidé aux tirs au but"
            ),
            _ => words.Noun(metric, those.Count),
        };
        var scope = ScopeWords
            .Of(q, sheets)
            .Replace(w.In(" at home", " à domicile"), "", StringComparison.Ordinal)
            .Replace(w.In(" away from home", " à l'extérieur"), "", StringComparison.Ordinal);
        var list =
            those.Count > 0
            && those.Count <= (asked.Has("ask.match") ? ListUpTo * 3 : ListUpTo)
            && (those.Count < sheets.Count || sheets.Count < 4 || asked.NamesScore || asked.HasAny("ask.match", "op.list"))
                ? w.In(": ", " : ") + string.Join("; ", those.Select(sheet => words.MatchOn(sheet)))
                : "";
        var share = asked.Has("op.share") ? $" ({w.Number(Math.Round(100.0 * those.Count / sheets.Count, 1))} %)" : "";
        var yes =
            !asked.IsYesNo ? ""
            : those.Count > 0 ? w.In("Yes: ", "Oui : ")
            : w.In("No: ", "Non : ");
        return finding.Say(
            $"{yes}{those.Count} {noun}{share} {scope}{list}.",
            finding.Cite(Season(q, sheets, $"{metric}: {those.Count} of {sheets.Count}{share}"))
        );
    }

    private static bool Tells(string metric) =>
        metric
            is "matches"
                or "goalless"
                or "draws"
                or "wins"
                or "losses"
                or "shootouts"
                or "extra-time-matches"
                or "normal-time-matches"
                or "clean-sheets"
                or "goals-per-game";

    internal static bool Is(Inquiry q, string metric, MatchSheet sheet)
    {
        var (home, away) = (sheet.Score.Home, sheet.Score.Away);
        return metric switch
        {
            "goalless" => home == 0 && away == 0,
            "draws" => home == away,
            "wins" or "losses" => q.AwayOnly ? away > home
            : q.HomeOnly ? home > away
            : home != away,
            "shootouts" => sheet.Score.Shootout is not null || (home == away && sheet.Winner is not null),
            "extra-time-matches" => sheet.Score.ExtraTime is not null || sheet.Score.FullTime is not null,
            "normal-time-matches" => home != away && sheet.Score is { ExtraTime: null, FullTime: null },
            "clean-sheets" => home == 0 || away == 0,
            _ => true,
        };
    }

    private static Core.Questions.Source Season(Inquiry q, List<MatchSheet> sheets, string text, List<Deed>? rows = null)
    {
        var newest = sheets.MaxBy(sheet => sheet.ChangedAt)!;
        q.Reader.Told(newest.ChangedAt);
        return new Core.Questions.Source(
            0,
            $"season/{newest.Season}",
            q.Words.Season(newest.Season),
            text,
            newest.Version,
            rows is null ? null : [.. rows.Take(100).Select(row => row.Event)],
            newest.ChangedAt
        );
    }
}
