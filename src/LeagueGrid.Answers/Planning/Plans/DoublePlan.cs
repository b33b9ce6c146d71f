using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Whom a team beat both at home and away in a league season ("did the double over"), or who did so to it.</summary>
internal static class DoublePlan
{
    public static Plan Plan { get; } =
        new("double", Fit, ["fact.double", "fact.beat", "metric.braces", "metric.wins", "op.both", "fact.participants"], RunAsync)
        {
            Granted = ["side.home", "side.away"],
        };

    private static double Fit(Inquiry q) =>
        q.Roles is [_]
        && q.Matches.Pair is null
        && !q.Asked.Players.Any()
        && (
            q.Asked.Has("fact.double")
            || q.BothSides && q.Asked.Has("fact.beat") && q.Asked.HasAny("ask.who", "ask.team", "ask.opponent", "ask.count")
        )
            ? 4
            : 0;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        if (q.Seasons.Current() is not { } season || q.CompetitionOf(season.Id)?.Type != "league")
            return null;
        var ids = Inquiry.Ids(q.Roles[0].Team);
        var sheets = (
            await q.Matches.SheetsAsync(
                [.. q.Matches.Fixtures().Where(fixture => fixture.Season == season.Id)],
                Aspects.Score | Aspects.Status | Aspects.Info,
                cancel
            )
        )
            .Where(sheet => sheet.IsDecided && (ids.Contains(sheet.Home) || ids.Contains(sheet.Away)))
            .ToList();
        if (sheets.Count == 0)
            return null;
        var suffered = IsSuffered(q);
        var doubles = sheets
            .GroupBy(sheet => ids.Contains(sheet.Home) ? sheet.Away : sheet.Home, StringComparer.Ordinal)
            .Where(meetings => meetings.Count() > 1 && meetings.All(sheet => Won(sheet, ids, suffered)))
            .OrderBy(meetings => q.Words.Team(meetings.Key), StringComparer.Ordinal)
            .ToList();
        var (w, words) = (q.Words, new DeedWords(q));
        var team = ids.First(id => sheets.Exists(sheet => sheet.Home == id || sheet.Away == id));
        var finding = new Finding($"double|{season.Id}|{team}|{suffered}|{string.Join(',', doubles.Select(one => one.Key))}")
        {
            Value = doubles.Count,
        };
        finding.Seasons.Add(season.Id);
        finding.Entities.Add(new("team", team));
        var scope = ScopeWords.Of(q, sheets).Replace(w.In(" at home", " à domicile"), "", StringComparison.Ordinal);
        if (doubles.Count == 0)
            return finding.Say(
                suffered
                    ? w.In(
                        $"Nobody beat {w.Team(team)} both home and away {scope}.",
                        $"Personne n'a battu {w.TheTeam(team)} à l'aller et au retour {scope}."
                    )
                    : w.In(
                        $"None: {w.Team(team)} beat nobody both home and away {scope}.",
                        $"Aucune : {w.TheTeam(team)} n'a battu personne à l'aller et au retour {scope}."
                    ),
                finding.Cite(q.Of(sheets[^1], words.Match(sheets[^1])))
            );
        var matches = doubles.SelectMany(one => one).OrderBy(sheet => sheet.Date).ToList();
        return finding.Say(
            $"{doubles.Count}{w.In(": ", " : ")}{w.List(doubles.Select(one => w.Team(one.Key)))} ({string.Join("; ", matches.Select(words.MatchOn))}).",
            [.. matches.Take(40).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }

    // "Who did the double over Chelsea?"
    private static bool IsSuffered(Inquiry q) =>
        q.Roles[0].Role == TeamRole.Opponent
        || q.Asked.Find("fact.double") is { } doubled
            && q.Roles[0].Team.First >= doubled.End
            && q.Asked.HasAny("ask.who", "ask.team");

    private static bool Won(MatchSheet sheet, IReadOnlySet<string> ids, bool suffered) =>
        suffered ? Deciding.Won(sheet, null, ids) : Deciding.Won(sheet, ids, null);
}
