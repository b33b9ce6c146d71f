using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Matches by how they stood at the break and how they ended: which, how many, and whose.</summary>
internal static class HalfTimePlan
{
    public static Plan Plan { get; } =
        new(
            "half-times",
            Fit,
            [
                "time.half-time",
                "time.full-time",
                "fact.leading",
                "fact.level",
                "fact.comeback",
                "fact.beat",
                "fact.lost-to",
                "fact.who-won",
                "fact.score",
                "fact.not-beat",
                "metric.wins",
                "metric.losses",
                "metric.draws",
                "metric.goalless",
                "metric.comebacks",
                "metric.winless",
                "metric.not-won",
                "metric.goals",
                "op.equaliser",
                "op.difference",
                "op.most",
                "op.twice",
                "op.thrice",
            ],
            RunAsync
        )
        {
            Granted = ["op.equaliser", "op.difference"],
        };

    private static double Fit(Inquiry q) =>
        HalfTimeState.Of(q.Asked) is not null
        && (
            q.Asked.HasAny("ask.count", "ask.match", "ask.who", "ask.team", "op.list", "op.most", "fact.who-won")
            || q.Asked.IsYesNo && q.Asked.Has("time.ever")
        )
        && q.Roles.Count <= 1
        && !q.Asked.Players.Any()
        && !q.Matches.LeansOnMatch
        && !q.Asked.HasAny("stage.final", "metric.shots")
        && !(q.Asked.Has("metric.goals") && q.Asked.HasAny("ask.count", "ask.who"))
        && q.Matches.Fixtures().Count > 1
            ? 4
            : 0;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var state = HalfTimeState.Of(q.Asked)!;
        var sheets = await q.Matches.SheetsAsync(q.Matches.Fixtures(), Aspects.Score | Aspects.Status | Aspects.Info, cancel);
        var known = sheets.Where(sheet => sheet is { IsDecided: true, Score.HalfTime: not null }).ToList();
        // Where some break is not known, no count would be true.
        if (known.Count == 0 || known.Count < sheets.Count(sheet => sheet.IsDecided))
            return null;
        var ids = q.Roles is [(var team, _)] ? Inquiry.Ids(team) : null;
        var sides = known
            .SelectMany(sheet => new[] { (Sheet: sheet, Side: Side.Home), (Sheet: sheet, Side: Side.Away) })
            .Where(one => ids is null || ids.Contains(TeamOf(one.Sheet, one.Side)))
            .Where(one => !(q.HomeOnly && one.Side == Side.Away) && !(q.AwayOnly && one.Side == Side.Home))
            .Where(one => state.Fits(one.Sheet.Score.HalfTime!, one.Side))
            .Where(one => HalfTimeEnding.Fits(q.Asked, one.Sheet, one.Side))
            .OrderBy(one => one.Sheet.Date)
            .ToList();
        var matches = sides.Select(one => one.Sheet).DistinctBy(sheet => sheet.Id).ToList();
        var finding = new Finding($"half-times|{state}|{string.Join(',', matches.Select(sheet => sheet.Id))}");
        finding.Seasons.AddRange(known.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        if (matches.Count == 1)
            finding.Match = matches[0].Id;
        if (q.Asked.Has("op.most") && ids is null && !q.Asked.Has("ask.match"))
            return Most(q, finding, sides);
        var (w, words) = (q.Words, new DeedWords(q));
        if (ids is not null && sides.Count > 0)
            finding.Entities.Add(new("team", TeamOf(sides[0].Sheet, sides[0].Side)));
        var scope = ScopeWords.Of(q, known);
        if (matches.Count == 0)
            return finding.Say(
                w.In($"None: there was no such match {scope}.", $"Aucun : il n'y a pas eu de tel match {scope}."),
                finding.Cite(q.Of(known[^1], words.Match(known[^1])))
            );
        var named = ids is null && q.Asked.HasAny("ask.team", "fact.who-won") && state.Sign is not (null or 0);
        var lines = sides
            .DistinctBy(one => one.Sheet.Id)
            .Select(one =>
                (named ? w.Team(TeamOf(one.Sheet, one.Side)) + w.In(": ", " : ") : "")
                + words.MatchOn(one.Sheet)
                + w.In(", half-time ", ", mi-temps ")
                + $"{one.Sheet.Score.HalfTime!.Home}-{one.Sheet.Score.HalfTime.Away}"
            );
        var count = q.Asked.Has("ask.count")
            ? w.Count(matches.Count, "match", "matches", "match", "matchs") + $" {scope}" + w.In(": ", " : ")
            : "";
        return finding.Say(
            $"{count}{string.Join("; ", lines)}.",
            [.. matches.Take(40).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }

    private static Finding? Most(Inquiry q, Finding finding, List<(MatchSheet Sheet, Side Side)> sides)
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var teams = sides
            .GroupBy(one => TeamOf(one.Sheet, one.Side), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ToList();
        if (teams.Count == 0)
            return null;
        var most = teams.Where(group => group.Count() == teams[0].Count()).ToList();
        finding.Entities.AddRange(most.Select(group => new Core.Names.EntityKey("team", group.Key)));
        return finding.Say(
            $"{w.List(most.Select(group => w.Team(group.Key)))}{w.In(": ", " : ")}{w.Count(teams[0].Count(), "match", "matches", "match", "matchs")}.",
            [.. most.SelectMany(group => group).Take(40).Select(one => finding.Cite(q.Of(one.Sheet, words.Match(one.Sheet))))]
        );
    }

    private static string TeamOf(MatchSheet sheet, Side side) => side == Side.Home ? sheet.Home : sheet.Away;
}
