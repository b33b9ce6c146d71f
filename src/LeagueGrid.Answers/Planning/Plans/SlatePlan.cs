using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Goals, cards and other events of all matches of a time, where no team is named: "any red cards tonight?".</summary>
public static class SlatePlan
{
    public static Plan Plan { get; } =
        new(
            "slate",
            Fit,
            [
                "metric.",
                "fact.goalscorers-of",
                "fact.live",
                "fact.on",
                "fact.score",
                "op.fastest",
                "op.latest-minute",
                "op.straight-red",
                "op.twice",
                "op.thrice",
                "op.else",
                "time.",
                "unit.",
                "role.",
                "rel.",
                "ask.when",
                "ask.where",
            ],
            RunAsync
        )
        {
            Granted = ["op.latest-minute", "op.fastest", "op.straight-red"],
        };

    // What is told of one match, or set against others.
    private static readonly string[] Elsewhere =
    [
        "op.most",
        "op.fewest",
        "op.average",
        "op.share",
        "op.most-goals-match",
        "op.biggest-win",
        "op.equaliser",
        "op.winner-goal",
        "op.lead-goal",
        "op.pull-back",
        "op.streak",
        "op.difference",
        "op.won-for",
        "op.at-least",
        "op.at-most",
        "fact.top-scorer",
        "fact.table",
        "fact.availability",
        "ask.interval",
        "ask.since",
        "ask.compare",
        "ask.why",
        "time.if-so",
    ];

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (
            q.Matches.Slate is null
            || q.Matches.Live is not null
            || q.Roles.Count > 0
            || asked.Players.Any()
            || asked.NamesScore
            // "Who hasn't been booked?" is told by no list of those who were.
            || asked.HasWord(Cues.Negated)
            || asked.HasAny(Elsewhere)
            || asked.HasKind("avail.")
            || asked.HasKind("stage.")
        )
            return 0;
        return MetricOfSlate(q) is { } metric && (Deeds.Tells(metric) || metric is "hat-tricks" or "braces") ? 3.2 : 0;
    }

    // "Any penalties tonight?", where nobody goes to a shoot-out.
    private static string? MetricOfSlate(Inquiry q) =>
        MetricOf.Of(q.Asked) is not { } metric
            ? q.Asked.HasAny("rel.came-on", "rel.went-off")
                ? "substitutions"
                : null
            : metric == "shootouts"
            && !q.Asked.HasWord(Cues.ShootOut)
            && q.Matches.Slate is { } slate
            && slate.Fixtures.All(fixture => q.CompetitionOf(fixture.Season)?.Type == "league")
                ? "penalty-goals"
                : metric;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var slate = q.Matches.Slate!;
        var metric = MetricOfSlate(q)!;
        var row = metric is "hat-tricks" or "braces" ? "goals" : metric;
        q.Matches.KeepToSlate();
        var aspects = Deeds.AspectsOf(row) | Aspects.Score | Aspects.Status | Aspects.Substitutions;
        var all = await q.Matches.SheetsAsync(slate.Fixtures, aspects, cancel);
        var sheets = all.Where(sheet => sheet.IsDecided || sheet.Status == MatchStatus.Live).ToList();
        var finding = new Finding($"slate|{metric}|{slate.Time}|{string.Join(',', sheets.Select(sheet => sheet.Id))}");
        if (sheets.Count == 0)
            return NotYet(q, finding, slate, all);
        if (!await new MetricCoverage(q).KnowsAsync(row, sheets, cancel))
            return Unknowns.Plain(q, "slate|" + metric);
        var deeds = sheets.SelectMany(sheet => Deeds.Of(row, sheet)).ToList();
        var rows = Recent(q) is { } minutes ? await OfLastAsync(q, deeds, minutes, cancel) : DeedFilter.Apply(q, row, deeds, []);
        if (q.Asked.SpeaksOfSubstitutes && metric != "substitutions")
            rows = [.. rows.Where(one => one.Match.Substitutions.Any(sub => sub.On is not null && sub.On == one.Player))];
        if (metric is "hat-tricks" or "braces" || q.Asked.HasAny("op.twice", "op.thrice") && metric == "goals")
            rows = [.. PlayerTotals.Tricks(rows, metric == "braces" || q.Asked.Has("op.twice") ? 2 : 3)];
        rows = await PickAsync(q, rows, cancel);
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal));
        return rows.Count == 0 ? None(q, finding, slate, metric, sheets) : Tell(q, finding, slate, metric, sheets, rows);
    }

    // "The latest goal", while they are playing, is that which was scored last, and not late in its match.
    private static async ValueTask<List<Deed>> PickAsync(Inquiry q, List<Deed> rows, CancellationToken cancel)
    {
        var asked = q.Asked;
        if (rows.Count == 0 || asked.Has("ask.count") || Recent(q) is not null)
            return rows;
        if (asked.Has("op.fastest"))
            return [rows.MinBy(row => row.Time)!];
        var ofNow = q.Matches.Slate!.Time is SlateTime.Today or SlateTime.InPlay or SlateTime.Round;
        if (asked.Has("op.latest-minute") && !ofNow)
            return [rows.MaxBy(row => row.Time)!];
        if (!asked.HasAny("op.first", "op.last", "op.latest-minute"))
            return rows;
        var at = await InstantsAsync(q, rows, cancel);
        return [asked.Has("op.first") ? rows.MinBy(at)! : rows.MaxBy(at)!];
    }

    // "in the last ten minutes", while they play: of the clock on the wall, and not of the match.
    private static int? Recent(Inquiry q)
    {
        if (q.Matches.Slate!.Time is not (SlateTime.Today or SlateTime.InPlay or SlateTime.Round))
            return null;
        foreach (var (value, at) in q.Asked.MinutesAt)
            if (
                at > 0 && Cues.LastOrPast.Has(q.Asked.Tokens[at - 1])
                || at + 1 < q.Asked.Tokens.Count && Cues.LastOrPast.Has(q.Asked.Tokens[at + 1])
            )
                return value;
        // "les dix dernières minutes"
        foreach (var (value, at) in q.Asked.Numbers)
            if (
                at + 2 < q.Asked.Tokens.Count
                && Cues.LastOrPast.Has(q.Asked.Tokens[at + 1])
                && q.Asked.Tokens[at + 2].Text.StartsWith("minute", StringComparison.Ordinal)
            )
                return value;
        return null;
    }

    private static async ValueTask<List<Deed>> OfLastAsync(Inquiry q, List<Deed> rows, int minutes, CancellationToken cancel)
    {
        var at = await InstantsAsync(q, rows, cancel);
        return rows.FindAll(row => at(row) >= q.Context.Now.AddMinutes(-minutes));
    }

    private static async ValueTask<Func<Deed, DateTimeOffset>> InstantsAsync(Inquiry q, List<Deed> rows, CancellationToken cancel)
    {
        var told = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var match in rows.Select(row => row.Match.Id).Distinct(StringComparer.Ordinal))
        foreach (var item in await q.Reader.EventsAsync(match, cancel))
            if (item.At is { } at)
                told.TryAdd(item.Id, at);
        return row => told.TryGetValue(row.Event, out var at) ? at : Reckoned(row);
    }

    private const int Break = 17;

    private static DateTimeOffset Reckoned(Deed row) =>
        (row.Match.Kickoff ?? new DateTimeOffset(row.Match.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)).AddMinutes(
            row.Time.Minute + (row.Time.AddedMinute ?? 0) + (row.Time.Period > 1 ? Break : 0)
        );

    private static Finding NotYet(Inquiry q, Finding finding, Slate slate, List<MatchSheet> all)
    {
        var w = q.Words;
        var words = new DeedWords(q);
        if (all.Count == 0)
            return new Finding("slate|none") { Status = AnswerStatus.Unknown }.Say(
                w.In($"I know of no match {slate.Label(w)}.", $"Je ne connais aucun match {slate.Label(w)}.")
            );
        return finding.Say(
            w.In($"No match has been played yet {slate.Label(w)}.", $"Aucun match n'a encore été joué {slate.Label(w)}."),
            [.. all.Take(3).Select(sheet => finding.Cite(q.Of(sheet, words.Pair(sheet))))]
        );
    }

    private static string Of(Inquiry q, int matches) => q.Words.Count(matches, "match", "matches", "match", "matchs");

    private static Finding None(Inquiry q, Finding finding, Slate slate, string metric, List<MatchSheet> sheets)
    {
        var w = q.Words;
        var words = new DeedWords(q);
        if (Recent(q) is { } minutes)
            return finding.Say(
                w.In(
                    $"No {words.Noun(metric, 2)} (0) in the last {minutes} minutes.",
                    $"Aucun (0) : pas de {words.Noun(metric, 1)} dans les {minutes} dernières minutes."
                ),
                [.. sheets.Take(12).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
            );
        var soFar = sheets.Exists(sheet => sheet.Status == MatchStatus.Live);
        return finding.Say(
            w.In(
                $"No {words.Noun(metric, 2)} (0){(soFar ? " so far" : "")} {slate.Label(w)}, {Of(q, sheets.Count)}.",
                $"Aucun (0){(soFar ? " pour l'instant" : "")} {slate.Label(w)} : pas de {words.Noun(metric, 1)} en {Of(q, sheets.Count)}."
            ),
            [.. sheets.Take(12).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }

    private static string When(Inquiry q, Slate slate) =>
        Recent(q) is { } minutes
            ? q.Words.In($"in the last {minutes} minutes", $"dans les {minutes} dernières minutes")
            : slate.Label(q.Words);

    // More names are a list nobody listens to.
    private const int MostNamed = 60;

    private static Finding Tell(Inquiry q, Finding finding, Slate slate, string metric, List<MatchSheet> sheets, List<Deed> rows)
    {
        var w = q.Words;
        var words = new DeedWords(q);
        var groups = rows.GroupBy(row => row.Match.Id, StringComparer.Ordinal).ToList();
        DeedPlan.Remember(finding, [.. groups.Select(group => group.First().Match)], rows.Take(MostNamed));
        var cites = groups
            .Select(group =>
                finding.Cite(q.Of(group.First().Match, DeedWords.Fact(group, w, metric), [.. group.Select(row => row.Event)]))
            )
            .ToList();
        if (q.Asked.IsYesNo && !q.Asked.Has("ask.count"))
            finding.Say(w.In("Yes.", "Oui."), cites);
        if (q.Asked.HasAny("ask.count", "op.total") || rows.Count > 1 && !q.Asked.HasAny("op.first", "op.last"))
        {
            var n = metric is "hat-tricks" or "braces" ? rows.DistinctBy(row => (row.Match.Id, row.Player)).Count() : rows.Count;
            finding.Value = n;
            finding.Say(
                w.In(
                    $"{words.Counted(n, metric)} {When(q, slate)}, in {Of(q, sheets.Count)}.",
                    $"{words.Counted(n, metric)} {When(q, slate)}, en {Of(q, sheets.Count)}."
                ),
                cites
            );
        }
        if (rows.Count <= MostNamed)
            finding.Say(
                string.Join(
                    "; ",
                    groups.Select(group =>
                        $"{words.Match(group.First().Match)}{w.In(": ", " : ")}{words.ByPlayer([.. group], withTeam: group.Count() == 1 || metric is "red-cards" or "cards")}"
                    )
                ) + ".",
                cites
            );
        return finding;
    }
}
