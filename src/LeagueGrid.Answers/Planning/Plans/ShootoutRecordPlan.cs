using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>
/// Shoot-outs of a cup or over its editions, by teams: who went out in one, who came through one, who won or lost the most.
/// </summary>
internal static class ShootoutRecordPlan
{
    private const int MostTied = 12;
    private const int MostTold = 24;

    public static Plan Plan { get; } =
        new(
            "shoot-out-record",
            Fit,
            [
                "metric.shootouts",
                "metric.wins",
                "metric.losses",
                "metric.titles",
                "metric.matches",
                "metric.appearances",
                "time.shootout",
                "time.ever",
                "rel.",
                "fact.penalties-score",
                "fact.beat",
                "fact.lost-to",
                "fact.eliminated",
                "fact.qualified",
                "fact.who-won",
                "fact.champion",
                "fact.score",
                "op.most",
                "op.fewest",
                "op.more-than-once",
                "op.twice",
                "stage.",
                "continent.",
            ],
            RunAsync
        )
        {
            Granted = ["stage."],
        };

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        return
            q.Roles.Count == 0
            && !asked.Players.Any()
            && !q.Matches.LeansOnMatch
            && asked.HasAny("metric.shootouts", "fact.penalties-score", "time.shootout")
            && !asked.HasAny("time.before-shootout", "stage.final", "ask.where", "ask.how", "role.player", "role.goalkeeper")
            && !asked.HasKind("verb.")
            && !asked.HasKind("kick.")
            && asked.HasAny("ask.team", "ask.who", "op.list", "fact.who-won")
            && !asked.HasAny("metric.saves", "metric.penalties-missed", "fact.coach", "fact.referee")
            && Lost(asked) is not null
            && !asked.NamesScore
            ? 3.5
            : 0;
    }

    // Whether those are asked for who lost, or who won; null where it is about neither.
    private static bool? Lost(TypedQuestion asked) =>
        asked.HasAny("metric.losses", "fact.lost-to", "fact.eliminated") ? true
        // "were knocked out on penalties"
        : asked.Find("fact.beat") is { First: > 0 } beat
            ? Cues.WereBeaten.Has(asked.Tokens[beat.First - 1]) || asked.Lang == "fr" && beat.First > 1 && IsPassive(asked, beat)
        : asked.HasAny("metric.wins", "fact.who-won", "fact.qualified", "fact.champion", "metric.titles") ? false
        : null;

    private static bool IsPassive(TypedQuestion asked, Concept verb) =>
        Enumerable.Range(Math.Max(0, verb.First - 2), 2).Any(i => asked.Tokens[i].Text is "ete" or "est" or "sont" or "fut");

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        if (Lost(q.Asked) is not { } lost)
            return null;
        q.Asked.HasKind("stage.");
        var sheets = await q.Matches.SheetsAsync(
            q.Matches.Fixtures(),
            Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Shootout,
            cancel
        );
        var rows = sheets
            .Where(sheet => sheet.IsDecided && sheet.Score.Home == sheet.Score.Away && sheet.Winner is not null)
            .OrderBy(sheet => sheet.Date)
            .Select(sheet => (Sheet: sheet, Team: (sheet.Winner == Side.Home) != lost ? sheet.Home : sheet.Away))
            .Where(row => q.IsMeant(row.Team))
            .ToList();
        if (sheets.Count < 2)
            return null;
        var groups = rows.GroupBy(row => q.Names.KeyOfTeam(row.Team), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ToList();
        return Write(q, lost, sheets, Chosen(q, groups));
    }

    private static List<IGrouping<string, (MatchSheet Sheet, string Team)>> Chosen(
        Inquiry q,
        List<IGrouping<string, (MatchSheet Sheet, string Team)>> groups
    ) =>
        groups.Count == 0 ? groups
        : q.Asked.Has("op.most") ? groups.FindAll(group => group.Count() == groups[0].Count())
        : q.Asked.HasAny("op.more-than-once", "op.twice") ? groups.FindAll(group => group.Count() > 1)
        : groups;

    private static Finding? Write(
        Inquiry q,
        bool lost,
        List<MatchSheet> sheets,
        List<IGrouping<string, (MatchSheet Sheet, string Team)>> groups
    )
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var finding = new Finding($"shoot-outs|{lost}|{string.Join(',', groups.Select(group => group.Key))}")
        {
            Value = groups.Count,
        };
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        var scope = ScopeWords.Of(q, sheets);
        if (groups.Count == 0)
            return finding.Say(
                w.In($"None: no shoot-out {scope}.", $"Aucune : pas de séance de tirs au but {scope}."),
                finding.Cite(q.Of(sheets[^1], words.Match(sheets[^1])))
            );
        var ties = groups.SelectMany(group => group).OrderBy(row => row.Sheet.Date).ToList();
        if (groups.Count > MostTied || ties.Count > MostTold)
            return null;
        finding.Entities.AddRange(groups.Select(group => new Core.Names.EntityKey("team", group.Last().Team)));
        if (ties.Count == 1)
            finding.Match = ties[0].Sheet.Id;
        var count = q.Asked.Has("ask.count") ? $"{groups.Count}{w.In(": ", " : ")}" : "";
        var names = w.List(groups.Select(group => w.Team(group.Last().Team) + (group.Count() > 1 ? $" ({group.Count()})" : "")));
        var verb = lost
            ? w.In("beaten on penalties", "aux tirs au but, battus")
            : w.In("winners on penalties", "aux tirs au but, vainqueurs");
        return finding.Say(
            $"{count}{names}, {verb} {scope}{w.In(": ", " : ")}{string.Join("; ", ties.Select(row => BeatenPlan.Line(q, words, row.Sheet)))}.",
            [.. ties.Select(row => finding.Cite(q.Of(row.Sheet, BeatenPlan.Line(q, words, row.Sheet))))]
        );
    }
}
