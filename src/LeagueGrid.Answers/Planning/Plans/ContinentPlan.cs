using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>
/// The teams of a continent in a cup: which took part, which reached a stage or went out in it, and which of them got furthest.
/// </summary>
internal static class ContinentPlan
{
    private static readonly string[] Order =
    [
        "group",
        "second-group",
        "round-of-32",
        "round-of-16",
        "quarter-final",
        "semi-final",
        "third-place",
        "final",
    ];

    public static Plan Plan { get; } =
        new(
            "continent",
            Fit,
            [
                "continent.",
                "stage.",
                "fact.",
                "op.furthest",
                "op.most",
                "op.last",
                "op.first",
                "metric.appearances",
                "metric.matches",
                "metric.wins",
                "ask.yes",
                "ask.how-far",
                "ask.stage",
                "time.ever",
            ],
            RunAsync
        )
        {
            Granted = ["op.last", "op.first", "stage."],
        };

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (q.Continent is null || q.Roles.Count > 0 || asked.Players.Any())
            return 0;
        if (IsFurthest(q))
            return 3.6;
        if (MetricOf.Of(asked) is not (null or "matches" or "appearances" or "wins"))
            return 0;
        return
            asked.HasAny("ask.team", "ask.who", "ask.count", "op.list", "fact.participants")
            || asked.IsYesNo
            || asked.Tokens.Count <= 6
            ? asked.HasKind("stage.")
            || StageRecordPlan.Stage(asked) is not null
            || asked.HasAny("fact.qualified", "fact.eliminated", "fact.participants")
            || asked.Has("ask.count")
                ? 3.4
                : 0
            : 0;
    }

    private static bool IsFurthest(Inquiry q) => q.Asked.Has("op.furthest");

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var continent = q.Continent!;
        var seasons = q
            .Seasons.Allowed()
            .Where(season => q.CompetitionOf(season.Id)?.Type != "league" && !HonoursPlan.IsQualifying(q, season))
            .ToList();
        var found = new List<(SeasonItem Season, string Team, MatchSheet Last)>();
        var decided = new List<MatchSheet>();
        foreach (var season in seasons)
        {
            if (
                await q.Reader.SeasonAsync(season.Id, Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Shootout, cancel)
                is not { } book
            )
                continue;
            var sheets = book.Counting(q.Directory.Links).OrderBy(sheet => sheet.Date).ToList();
            if (!sheets.Exists(sheet => Stages.IsKnockout(Stages.Of(sheet.Round))))
                continue;
            decided.AddRange(sheets);
            found.AddRange(Teams(q, continent, season, sheets));
        }
        if (decided.Count == 0)
            return null;
        if (IsFurthest(q) && found.Count > 0)
        {
            var furthest = found.Max(one => Depth(one.Last));
            found = [.. found.Where(one => Depth(one.Last) == furthest)];
        }
        // "Which African team first reached the quarter-finals?"
        if (q.Asked.HasAny("op.first", "op.last") && found.Count > 1 && !IsFurthest(q))
        {
            var day = q.Asked.Has("op.first") ? found.Min(one => one.Last.Date.Year) : found.Max(one => one.Last.Date.Year);
            found = [.. found.Where(one => one.Last.Date.Year == day)];
        }
        return Write(q, continent, seasons, found, decided);
    }

    private static IEnumerable<(SeasonItem, string, MatchSheet)> Teams(
        Inquiry q,
        string continent,
        SeasonItem season,
        List<MatchSheet> sheets
    )
    {
        var last = new Dictionary<string, MatchSheet>(StringComparer.Ordinal);
        var been = new HashSet<(string, string?)>();
        foreach (var sheet in sheets)
        foreach (var team in new[] { sheet.Home, sheet.Away })
            if (Language.Confederations.Of(q.Directory.Team(team)?.Name ?? "") == continent)
            {
                last[team] = sheet;
                been.Add((team, Stages.Of(sheet.Round)));
            }
        var over = sheets.TrueForAll(sheet => sheet.IsDecided);
        var out_ = q.Asked.Has("fact.eliminated");
        var stages = q.Asked.Values("stage").Distinct(StringComparer.Ordinal).ToList();
        // "reached the final"
        if (stages.Count == 0 && StageRecordPlan.Stage(q.Asked) is { } named)
            stages = [named];
        // "out of the group stage", "through the groups": those who played on.
        var beyond = stages is ["group"] && !out_ && q.Asked.HasAny("fact.qualified", "fact.reached") || stages is ["knockout"];
        return last.Where(one =>
            {
                if (out_)
                    return (stages.Count == 0 || stages.Contains(Stages.Of(one.Value.Round) ?? "", StringComparer.Ordinal))
                        && (over || Stages.IsKnockout(Stages.Of(one.Value.Round)) && Lost(one.Value, one.Key));
                if (beyond || stages.Count == 0 && q.Asked.Has("fact.qualified") && q.Asked.HasWord(Language.Cues.GroupNoun))
                    return Stages.IsKnockout(Stages.Of(one.Value.Round));
                return stages.Count == 0 || stages.TrueForAll(stage => been.Contains((one.Key, stage)));
            })
            .Select(one => (season, one.Key, one.Value));
    }

    private static bool Lost(MatchSheet sheet, string team) =>
        sheet.IsDecided && Deciding.Winner(sheet) is { } side && (side == Side.Home ? sheet.Away : sheet.Home) == team;

    private static int Depth(MatchSheet last) => Array.IndexOf(Order, Stages.Of(last.Round));

    private static Finding Write(
        Inquiry q,
        string continent,
        List<SeasonItem> seasons,
        List<(SeasonItem Season, string Team, MatchSheet Last)> found,
        List<MatchSheet> all
    )
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var finding = new Finding($"continent|{continent}|{string.Join(',', found.Select(one => one.Team + one.Season.Id))}")
        {
            Value = found.Count,
        };
        finding.Seasons.AddRange(seasons.Select(season => season.Id).TakeLast(4));
        finding.Entities.AddRange(found.Take(4).Select(one => new Core.Names.EntityKey("team", one.Team)));
        var scope = seasons.Count == 1 ? ScopeWords.Of(q, all) : w.In("in the data", "dans les données");
        if (found.Count == 0)
            return finding.Say(
                w.In($"None: no such team {scope}.", $"Aucune équipe de ce continent {scope}."),
                finding.Cite(q.Of(all[^1], words.Match(all[^1])))
            );
        var several = seasons.Count > 1;
        var names = found
            .OrderByDescending(one => Depth(one.Last))
            .ThenBy(one => w.Team(one.Team), StringComparer.Ordinal)
            .Select(one => several ? $"{w.Team(one.Team)} ({w.Season(one.Season.Id)})" : w.Team(one.Team));
        var count =
            q.Asked.HasAny("ask.count", "fact.participants") ? $"{found.Count}{w.In(": ", " : ")}"
            : q.Asked.IsYesNo ? w.In("Yes: ", "Oui : ")
            : "";
        var cites = found.Take(40).Select(one => finding.Cite(q.Of(one.Last, words.Match(one.Last)))).ToList();
        finding.Say($"{count}{w.List(names)}.", cites);
        // Of a few it is told how it ended for them.
        return found.Count <= 3
            ? finding.Say(
                w.In("Last match: ", "Dernier match : ")
                    + string.Join(
                        "; ",
                        found.Select(one => $"{words.MatchOn(one.Last)}{StagePlan.Pens(q, one.Last)} ({one.Last.Round})")
                    )
                    + ".",
                cites
            )
            : finding;
    }
}
