using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Teams that won, drew or lost every one of their matches in what is named, or took no point at all.</summary>
internal static class WholeRecordPlan
{
    public static Plan Plan { get; } =
        new(
            "whole-record",
            Fit,
            [
                "op.all-of-them",
                "op.every-match",
                "op.thrice",
                "qual.never",
                "metric.wins",
                "metric.draws",
                "metric.losses",
                "metric.points",
                "metric.matches",
                "fact.score",
                "fact.eliminated",
                "fact.who-won",
                "fact.top-of-table",
                "fact.lost-to",
                "fact.participants",
                "rel.since",
                "ask.yes",
                "stage.",
            ],
            RunAsync
        )
        {
            Granted = ["op.every-match", "op.all-of-them", "op.thrice"],
        };

    private static double Fit(Inquiry q) =>
        q.Roles.Count == 0
        && !q.Asked.Players.Any()
        && q.Asked.HasAny("ask.team", "ask.who", "ask.count", "op.list", "fact.who-won", "fact.participants")
        && Kind(q) is not null
            ? 3.4
            : 0;

    private static string? Kind(Inquiry q)
    {
        var asked = q.Asked;
        if (asked.HasAll("qual.never", "metric.points") && !asked.HasKind("op.streak"))
            return "pointless";
        if (!asked.HasAny("op.all-of-them", "op.every-match"))
            return null;
        return asked.HasAny("metric.losses", "fact.lost-to") ? "losses"
            : asked.Has("metric.draws") ? "draws"
            : asked.HasAny("metric.wins", "fact.who-won", "metric.points") ? "wins"
            : null;
    }

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var kind = Kind(q)!;
        // Of a cup that has groups they are meant, as nobody else than its winner wins every match.
        var fixtures = q.Matches.Fixtures();
        if (kind is "wins" && !q.Asked.HasKind("stage.") && q.Asked.HasWord("group", "groupe", "poule", "pool"))
            fixtures = [.. fixtures.Where(fixture => Stages.Of(fixture.Round) == "group")];
        var sheets = (await q.Matches.SheetsAsync(fixtures, Aspects.Score | Aspects.Status | Aspects.Info, cancel))
            .Where(sheet => sheet.IsDecided)
            .ToList();
        if (sheets.Count < 2)
            return null;
        var (w, words) = (q.Words, new DeedWords(q));
        var those = sheets
            .GroupBy(sheet => sheet.Season, StringComparer.Ordinal)
            .SelectMany(season => TeamSum.All(q, season).Values.Select(sum => (Season: season.Key, Sum: sum)))
            .Where(one => one.Sum.Played > 1 && Is(kind, one.Sum))
            .OrderBy(one => w.Team(one.Sum.Team), StringComparer.Ordinal)
            .ToList();
        var several = sheets.Exists(sheet => sheet.Season != sheets[0].Season);
        var finding = new Finding($"whole-record|{kind}|{string.Join(',', those.Select(one => one.Sum.Team))}")
        {
            Value = those.Count,
        };
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        finding.Entities.AddRange(those.Take(4).Select(one => new Core.Names.EntityKey("team", one.Sum.Team)));
        var scope = ScopeWords.Of(q, sheets);
        if (those.Count == 0)
            return finding.Say(
                w.In($"None: no team did {scope}.", $"Aucune équipe {scope}."),
                finding.Cite(q.Of(sheets[^1], words.Match(sheets[^1])))
            );
        var count = q.Asked.HasAny("ask.count", "fact.participants")
            ? $"{w.Count(those.Count, "team", "teams", "équipe", "équipes")}{w.In(": ", " : ")}"
            : "";
        var names = those.Select(one =>
            w.Team(one.Sum.Team) + (several ? $" ({w.Season(one.Season)})" : $" ({one.Sum.Won}-{one.Sum.Drawn}-{one.Sum.Lost})")
        );
        return finding.Say(
            $"{count}{w.List(names)} {scope}.",
            [
                .. those
                    .SelectMany(one => one.Sum.Matches.Select(match => match.Sheet))
                    .Take(40)
                    .Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet)))),
            ]
        );
    }

    private static bool Is(string kind, TeamSum sum) =>
        kind switch
        {
            "wins" => sum.Won == sum.Played,
            "draws" => sum.Drawn == sum.Played,
            "losses" => sum.Lost == sum.Played,
            _ => sum.Points == 0,
        };
}
