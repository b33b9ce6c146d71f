using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>How often teams reached a stage over the editions of a cup, or won or lost their finals: most, how many, when last.</summary>
internal static class StageRecordPlan
{
    private const int MostTold = 12;

    public static Plan Plan { get; } =
        new(
            "stage-record",
            Fit,
            [
                "stage.",
                "fact.reached",
                "fact.finalists",
                "fact.runner-up",
                "fact.results-list",
                "fact.lost-to",
                "metric.losses",
                "metric.matches",
                "metric.appearances",
                "op.most",
                "op.more-than-once",
                "op.twice",
                "op.thrice",
                "op.different",
                "op.first",
                "op.last",
                "ask.when",
                "ask.yes",
                "ask.compare",
                "time.",
                "continent.",
            ],
            RunAsync
        )
        {
            Granted = ["stage.", "op.last", "op.first"],
        };

    private sealed record StageReach(string Key, string Team, List<int> Years, List<MatchSheet> Matches);

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (
            Stage(asked) is null
            || asked.Players.Any()
            || q.Matches.Pair is not null
            || q.Roles.Any(role => role.Role is TeamRole.Opponent or TeamRole.Host)
            || MetricOf.Of(asked) is not (null or "matches" or "appearances" or "losses")
            || asked.HasAny(
                "fact.champion",
                "fact.who-won",
                "fact.top-scorer",
                "fact.beat",
                "fact.coach",
                "fact.referee",
                "ask.match",
                "ask.where"
            )
            || asked.HasKind("qual.")
            || asked.NamesScore
        )
            return 0;
        var reached =
            asked.HasAny("fact.reached", "fact.finalists", "fact.results-list") || asked.HasWord(Cues.TookPart) || Lost(asked);
        var often =
            asked.HasAny("op.most", "op.more-than-once", "op.twice", "op.thrice")
            || asked.Has("ask.count") && !asked.Has("metric.matches")
            || asked.HasAny("ask.team", "ask.who") && asked.NamesNumber
            || q.Roles.Count == 1 && asked.Has("ask.when") && asked.HasAny("op.last", "op.first", "fact.reached");
        return reached && often && asked.Time.Years.Count == 0 && asked.Time.Seasons.Count == 0 && Editions(q).Count > 1
            ? 3.5
            : 0;
    }

    private static List<Core.Feed.SeasonItem> Editions(Inquiry q) =>
        [
            .. q
                .Seasons.Editions()
                .Where(season => !HonoursPlan.IsQualifying(q, season) && q.CompetitionOf(season.Id)?.Type != "league"),
        ];

    internal static string? Stage(TypedQuestion asked) =>
        asked.Values("stage").Distinct(StringComparer.Ordinal).ToList() is [var only]
            ? only is "final" or "semi-final" or "quarter-final" or "round-of-16" or "knockout"
                ? only
                : null
            : asked.Values("stage").Any()
                ? null
                : asked.Has("fact.results-list") && asked.HasWord(Cues.FinalNoun)
                    ? "final"
                    : asked.Has("fact.runner-up")
                        ? "final"
                        : null;

    private static bool Lost(TypedQuestion asked) =>
        asked.HasAny("metric.losses", "fact.lost-to", "fact.runner-up") || asked.HasWord("runners-up", "finalistes");

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var (stage, lost) = (Stage(q.Asked)!, Lost(q.Asked));
        var reaches = new Dictionary<string, StageReach>(StringComparer.Ordinal);
        var seasons = new List<string>();
        foreach (var season in Editions(q))
        {
            if (
                await q.Reader.SeasonAsync(season.Id, Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Shootout, cancel)
                is not { } book
            )
                continue;
            var sheets = book.Counting(q.Directory.Links).ToList();
            var there =
                stage == "final"
                    ? HonoursPlan.Final(sheets, "final") is { } final
                        ? [final]
                        : []
                    : sheets.Where(sheet =>
                        stage == "knockout" ? Stages.IsKnockout(Stages.Of(sheet.Round)) : Stages.Of(sheet.Round) == stage
                    );
            foreach (var sheet in there.OrderBy(sheet => sheet.Date))
            {
                seasons.Add(season.Id);
                foreach (var team in new[] { sheet.Home, sheet.Away }.Where(q.IsMeant))
                {
                    if (
                        lost
                        && !(sheet.IsDecided && Deciding.Winner(sheet) is { } side && (side == Side.Home) != (team == sheet.Home))
                    )
                        continue;
                    var key = q.Names.KeyOfTeam(team);
                    if (!reaches.TryGetValue(key, out var reach))
                        reach = new StageReach(key, team, [], []);
                    // The name that it bears now.
                    reaches[key] = reach with
                    {
                        Team = team,
                    };
                    var year = SeasonScope.YearsOf(season)?.Last ?? sheet.Date.Year;
                    if (!reach.Years.Contains(year))
                        reach.Years.Add(year);
                    reach.Matches.Add(sheet);
                }
            }
        }
        return seasons.Distinct(StringComparer.Ordinal).Count() < 2 ? null : Write(q, stage, lost, [.. reaches.Values], seasons);
    }

    private static Finding? Write(Inquiry q, string stage, bool lost, List<StageReach> reaches, List<string> seasons)
    {
        var (w, words, asked) = (q.Words, new DeedWords(q), q.Asked);
        var finding = new Finding($"stage-record|{stage}|{lost}|{string.Join(',', q.Roles.Select(role => role.Team.Best.Name))}");
        finding.Seasons.AddRange(seasons.Distinct(StringComparer.Ordinal).TakeLast(4));
        var ordered = reaches
            .OrderByDescending(reach => reach.Years.Count)
            .ThenBy(reach => w.Team(reach.Team), StringComparer.Ordinal)
            .ToList();
        var chosen = ordered;
        if (q.Roles.Count > 0)
        {
            var keys = q.Roles.Select(role => q.Names.KeyOfTeam(role.Team.Best.Ids[0])).ToList();
            chosen = [.. ordered.Where(reach => keys.Contains(reach.Key))];
        }
        else if (asked.Has("op.most"))
            chosen = [.. ordered.Where(reach => reach.Years.Count == ordered[0].Years.Count)];
        else if (asked.Has("op.more-than-once"))
            chosen = [.. ordered.Where(reach => reach.Years.Count > 1)];
        else if (asked.HasAny("op.twice", "op.thrice"))
            chosen = [.. ordered.Where(reach => reach.Years.Count == (asked.Has("op.twice") ? 2 : 3))];
        else if (!asked.Has("ask.count") && Leaders.Having(q) is { } having)
            chosen = [.. ordered.Where(reach => having.Fits(reach.Years.Count))];
        var none = chosen.Count == 0;
        var years =
            $"{q.Directory.Season(seasons[0]) switch { { } first => SeasonScope.YearsOf(first)?.Last, _ => null }}-{q.Directory.Season(seasons[^1]) switch { { } last => SeasonScope.YearsOf(last)?.Last, _ => null }}";
        if (none)
        {
            var anyCite =
                ordered.Count == 0
                    ? []
                    : ordered[0].Matches.Take(1).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet)))).ToList();
            return finding.Say(w.In($"None (0), {years}.", $"Aucune (0), {years}."), anyCite);
        }
        finding.Value = q.Roles.Count == 1 ? chosen[0].Years.Count : chosen.Count;
        finding.Entities.AddRange(chosen.Take(4).Select(reach => new Core.Names.EntityKey("team", reach.Team)));
        var ends =
            q.Roles.Count == 1 && asked.Has("ask.when") && asked.HasAny("op.last", "op.first")
                ? $"{(asked.Has("op.last") ? chosen[0].Years.Max() : chosen[0].Years.Min())}. "
                : "";
        var count = asked.Has("ask.count") && q.Roles.Count == 0 ? $"{chosen.Count}{w.In(": ", " : ")}" : "";
        var told = chosen
            .Take(MostTold)
            .Select(reach => $"{w.Team(reach.Team)} {reach.Years.Count} ({string.Join(", ", reach.Years.Order())})");
        var more = chosen.Count > MostTold ? w.In(" and others", " et d'autres") : "";
        return finding.Say(
            $"{ends}{count}{w.List(told)}{more}.",
            [.. chosen.SelectMany(reach => reach.Matches).Take(40).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }
}
