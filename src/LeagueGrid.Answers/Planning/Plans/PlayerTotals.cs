using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>What named players did over many matches: how many, when first or last, against whom, for whom, compared.</summary>
public static class PlayerTotals
{
    public static IReadOnlyList<Mention> Players(Inquiry q) =>
        [.. new PlayerChoice(q).Mentions().Where(mention => mention.Best.Kind == "player")];

    public static bool Tells(string metric) =>
        Deeds.Tells(metric) || metric is "hat-tricks" or "braces" or "appearances" or "starts" or "matches" or "goals-per-game";

    public static async ValueTask<Finding?> RunAsync(Inquiry q, string metric, List<MatchSheet> sheets, CancellationToken cancel)
    {
        // "Has he scored tonight?": of no other day.
        if (q.Asked.Has("time.today") && q.Asked.HasWord("tonight", "soir"))
            sheets = [.. sheets.Where(sheet => sheet.Date == q.Today || sheet.Status == MatchStatus.Live)];
        if (sheets.Count == 0)
            return null;
        var scoped = q.Seasons.IsNamed || q.Roles.Count > 0 || q.Before is { Seasons.Count: 1 };
        var (players, between) = new PlayerChoice(q).Of(sheets, scoped);
        if (between is not null)
            return Asking.Which(q, between);
        if (metric is "appearances" or "starts" or "matches" or "minutes" or "goals-per-game")
            return Appearances(q, metric, sheets, players);
        if (metric is "assists" && SetUps.Of(q, sheets, players) is { } given)
            return given;
        if (ScoringRuns.IsAsked(q, metric))
            return ScoringRuns.Of(q, sheets, players);
        var row = metric is "hat-tricks" or "braces" ? "goals" : metric;
        var own = sheets.Where(sheet => players.Any(player => sheet.Players.Any(line => player.Has(line.Player)))).ToList();
        var rows = DeedFilter.Apply(q, row, own.SelectMany(sheet => Deeds.Of(row, sheet)), players);
        if (metric is "hat-tricks" or "braces")
            rows = [.. Tricks(rows, metric == "braces" ? 2 : 3)];
        rows = DeedFilter.ByPart(q, row, rows);
        if (Nth(q) is { } nth && rows.Count >= nth)
            rows = [rows.OrderBy(one => one.Match.Date).ThenBy(one => one.Time).ElementAt(nth - 1)];
        // "against whom did he score four?"
        if (
            q.Asked.HasAny("ask.opponent", "ask.match")
            && Deeds.Tells(row)
            && metric is "goals" or "assists" or "own-goals"
            && q.Asked.Numbers.Where(n => n.Value is >= 2 and <= 9).Select(n => (int?)n.Value).FirstOrDefault() is { } many
        )
            rows =
            [
                .. rows.GroupBy(one => one.Match.Id, StringComparer.Ordinal)
                    .Where(group => group.Count() == many)
                    .SelectMany(group => group),
            ];
        if (rows.Count == 0 && !await new MetricCoverage(q).KnowsAsync(row, own.Count > 0 ? own : sheets, cancel))
            return Unknowns.Plain(q, $"totals|{metric}|{players[0].Ids[0]}");
        // Nobody by this name took part in anything that is asked about.
        if (
            rows.Count == 0
            && own.Count == 0
            && !players.Any(player =>
                player.Ids.Any(id =>
                    q.Directory.Player(id)?.Team is { } team && sheets.Any(sheet => sheet.Home == team || sheet.Away == team)
                )
            )
        )
            return Unknowns.Plain(q, $"totals|{metric}|{players[0].Ids[0]}");
        return Write(q, metric, sheets, rows, players);
    }

    // "his 30th league goal", "son dixième but"
    private static int? Nth(Inquiry q)
    {
        foreach (var (value, at) in q.Asked.Ordinals)
            for (var i = at + 1; i < q.Asked.Tokens.Count && i <= at + NounBehind; i++)
                if (
                    q.Asked.Concepts.Any(concept =>
                        concept.Kind == "metric" && concept.First == i && concept.Name != "metric.matches"
                    )
                )
                    return value > 1 ? value : null;
        return null;
    }

    // Between the ordinal and its noun: "30th Premier League goal".
    private const int NounBehind = 4;

    /// <summary>The goals of those who got so many in one match.</summary>
    public static IEnumerable<Deed> Tricks(IEnumerable<Deed> goals, int n) =>
        goals
            .Where(row => !row.IsOwnGoal && row.Player is not null)
            .GroupBy(row => (row.Match.Id, row.Player))
            .Where(group => n == 2 ? group.Count() == 2 : group.Count() >= n)
            .SelectMany(group => group);

    private static Finding Write(
        Inquiry q,
        string metric,
        List<MatchSheet> sheets,
        List<Deed> rows,
        IReadOnlyList<NamedThing> players
    )
    {
        var words = new DeedWords(q);
        var w = q.Words;
        var asked = q.Asked;
        var finding = new Finding(
            $"totals|{metric}|{string.Join(',', players.Select(p => p.Ids[0]))}|{string.Join(',', sheets.Select(s => s.Season).Distinct(StringComparer.Ordinal))}"
        );
        foreach (var player in players)
        {
            finding.People.AddRange(player.Ids);
            finding.Entities.Add(new("player", player.Ids[0]));
        }
        var scope = ScopeWords.Of(q, sheets);
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        if (rows.Count == 0)
        {
            var none = finding.Cite(Source(q, sheets, players, rows, metric));
            var who = w.List(players.Select(p => w.Player(p.Ids[0])));
            return finding.Say(
                asked.IsYesNo
                    ? w.In(
                        $"No: {who} has no {words.Noun(metric, 1)} {scope}.",
                        $"Non : aucun {words.Noun(metric, 1)} pour {who} {scope}."
                    )
                    : w.In(
                        $"{who}: no {words.Noun(metric, 2)} (0) {scope}.",
                        $"{who} : aucun {words.Noun(metric, 1)} (0) {scope}."
                    ),
                none
            );
        }
        if (players.Count > 1)
            return Compared(q, finding, metric, sheets, rows, players, scope);
        var name = w.Player(players[0].Ids[0]);
        if (metric is not ("hat-tricks" or "braces"))
        {
            var ordered = rows.OrderBy(row => row.Match.Date).ThenBy(row => row.Time).ToList();
            if (asked.Has("op.first") && !asked.Has("ask.count"))
                rows = [ordered[0]];
            else if (asked.Has("op.last") && !asked.Has("ask.count"))
                rows = [ordered[^1]];
        }
        var matches = rows.Select(row => row.Match)
            .DistinctBy(sheet => sheet.Id, StringComparer.Ordinal)
            .OrderBy(sheet => sheet.Date)
            .ToList();
        var cites = matches
            .Take(40)
            .Select(sheet =>
                finding.Cite(
                    q.Of(
                        sheet,
                        DeedWords.Fact(rows.Where(row => row.Match.Id == sheet.Id), w, metric),
                        [.. rows.Where(row => row.Match.Id == sheet.Id).Select(row => row.Event)]
                    )
                )
            )
            .ToList();
        if (matches.Count == 1)
            finding.Match = matches[0].Id;
        foreach (var row in rows.Take(6))
            finding.Times.Add(row.Time);
        string Told(MatchSheet sheet) =>
            $"{words.MatchOn(sheet)}: {string.Join(", ", rows.Where(row => row.Match.Id == sheet.Id).Select(row => DeedWords.When(row) + words.Note(row)))}";
        var wantsMatches =
            asked.HasAny("ask.match", "ask.opponent", "ask.when", "op.list", "ask.where")
            || Nth(q) is not null
            || asked.HasAny("op.first", "op.last")
            || metric is "hat-tricks" or "braces" && !asked.Has("ask.count")
            || asked.IsYesNo;
        var teams = rows.GroupBy(row => row.Team, StringComparer.Ordinal).ToList();
        var count = metric is "hat-tricks" or "braces" ? matches.Count : rows.Count;
        finding.Value = count;
        var split =
            teams.Count > 1 && metric != "own-goals"
                ? w.In(
                    $" ({string.Join(", ", teams.Select(team => $"{team.Count()} for {w.Team(team.Key)}"))})",
                    $" ({string.Join(", ", teams.Select(team => $"{team.Count()} pour {w.TheTeam(team.Key)}"))})"
                )
                : "";
        var pens =
            metric == "goals" && rows.Count(row => row.Goal?.Penalty == true) is > 0 and var p && count > 1
                ? w.In(
                    $", {w.Count(p, "penalty", "penalties", "", "")} among them",
                    $", dont {w.Count(p, "", "", "penalty", "penaltys")}"
                )
                : "";
        var yes = asked.IsYesNo ? w.In("Yes. ", "Oui. ") : "";
        if (q.BothSides)
        {
            var home = rows.Count(row => row.Side == Side.Home);
            return finding.Say(
                w.In(
                    $"{name}: {home} at home and {rows.Count - home} away ({words.Noun(metric, 2)}) {scope}.",
                    $"{name} : {home} à domicile et {rows.Count - home} à l'extérieur ({words.Noun(metric, 2)}) {scope}."
                ),
                cites
            );
        }
        if (asked.Has("op.share") && metric == "goals")
        {
            var all = teams.Sum(team =>
                sheets.Sum(sheet =>
                    q.SameTeam(sheet.Home, team.Key) ? sheet.Score.Home
                    : q.SameTeam(sheet.Away, team.Key) ? sheet.Score.Away
                    : 0
                )
            );
            var club = w.List(teams.Select(team => w.TheTeam(team.Key)));
            if (all > 0)
                return finding.Say(
                    w.In(
                        $"{name}: {count} of {club}'s {all} goals, {w.Number(Math.Round(100.0 * count / all, 1))} %, {scope}.",
                        $"{name} : {count} des {all} buts ({club}), soit {w.Number(Math.Round(100.0 * count / all, 1))} %, {scope}."
                    ),
                    [.. cites, finding.Cite(Source(q, sheets, players, rows, metric) with { Text = $"{count} / {all}" })]
                );
        }
        if (!(asked.HasAny("op.first", "op.last") && rows.Count == 1))
            finding.Say($"{yes}{name}{w.In(": ", " : ")}{words.Counted(count, metric)}{split}{pens} {scope}.", cites);
        if (wantsMatches && matches.Count <= 40 || matches.Count <= 3 && !asked.Has("ask.count"))
            finding.Say(
                (asked.HasAny("op.first", "op.last") && rows.Count == 1 ? name + w.In(", ", ", ") : "")
                    + string.Join("; ", matches.Select(Told))
                    + ".",
                cites
            );
        return finding;
    }

    private static Finding Compared(
        Inquiry q,
        Finding finding,
        string metric,
        List<MatchSheet> sheets,
        List<Deed> rows,
        IReadOnlyList<NamedThing> players,
        string scope
    )
    {
        var w = q.Words;
        var words = new DeedWords(q);
        int Of(NamedThing player) => rows.Count(row => player.Has(row.Player));
        var ordered = players.OrderByDescending(Of).ToList();
        var cite = finding.Cite(Source(q, sheets, players, rows, metric));
        var parts = ordered.Select(player => $"{w.Player(player.Ids[0])} {Of(player)}");
        var gap =
            q.Asked.Has("op.difference") && ordered.Count == 2
                ? w.In($", {Of(ordered[0]) - Of(ordered[1])} more", $", soit {Of(ordered[0]) - Of(ordered[1])} de plus")
                : "";
        var sum = q.Asked.HasAny("op.total") ? w.In($" ({rows.Count} together)", $" ({rows.Count} à eux deux)") : "";
        var same =
            ordered.Count == 2
            && Of(ordered[0]) == Of(ordered[1])
            && q.Asked.HasAny("ask.compare", "op.most", "op.fewest", "op.at-least")
                ? w.In("The same: ", "Égalité : ")
                : "";
        return finding.Say($"{same}{w.List(parts)} ({words.Noun(metric, 2)}{gap}){sum} {scope}.", cite);
    }

    private static Core.Questions.Source Source(
        Inquiry q,
        List<MatchSheet> sheets,
        IReadOnlyList<NamedThing> players,
        List<Deed> rows,
        string metric
    )
    {
        var newest = (rows.Count > 0 ? rows.Select(row => row.Match) : sheets).MaxBy(sheet => sheet.ChangedAt)!;
        q.Reader.Told(newest.ChangedAt);
        var text =
            $"{metric}: "
            + string.Join(
                ", ",
                players.Select(player => $"{q.Player(player.Ids[0])} {rows.Count(row => player.Has(row.Player))}")
            );
        return new Core.Questions.Source(
            0,
            $"season/{newest.Season}",
            q.Words.Season(newest.Season),
            text,
            newest.Version,
            [.. rows.Take(60).Select(row => row.Event)],
            newest.ChangedAt
        );
    }

    private static Finding? Appearances(Inquiry q, string metric, List<MatchSheet> sheets, IReadOnlyList<NamedThing> players)
    {
        // Without line-ups an appearance shows only where a player did something.
        var told = sheets.Where(sheet => sheet.HomeLineup is not null || sheet.AwayLineup is not null).ToList();
        if (told.Count == 0 || metric == "goals-per-game")
            return Unknowns.Plain(q, $"appearances|{players[0].Ids[0]}");
        var lines = told.SelectMany(sheet => sheet.Players).Where(line => players[0].Has(line.Player)).ToList();
        var n =
            metric == "starts" ? lines.Count(line => line.Started)
            : metric == "minutes" ? lines.Sum(line => line.Minutes ?? 0)
            : lines.Count(line => line.Appeared);
        var w = q.Words;
        var finding = new Finding($"appearances|{metric}|{players[0].Ids[0]}");
        finding.People.AddRange(players[0].Ids);
        var noun = metric == "matches" ? "appearances" : metric;
        return finding.Say(
            $"{w.Player(players[0].Ids[0])}{w.In(": ", " : ")}{new DeedWords(q).Counted(n, noun)} {ScopeWords.Of(q, told)}.",
            finding.Cite(Source(q, told, players, [], noun) with { Text = $"{noun}: {n}" })
        );
    }
}
