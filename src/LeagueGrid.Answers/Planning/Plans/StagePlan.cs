using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>All matches of one knockout stage: who met, how they ended, who went on and who went out.</summary>
public static partial class StagePlan
{
    public static Plan Plan { get; } =
        new(
            "stage",
            Fit,
            [
                "fact.score",
                "fact.results-list",
                "fact.who-won",
                "fact.finalists",
                "fact.eliminated",
                "fact.qualified",
                "fact.reached",
                "op.running",
                "metric.goals",
                "fact.lost-to",
                "fact.beat",
                "metric.wins",
                "metric.losses",
                "stage.",
                "op.both",
                "fact.on",
                "time.next",
            ],
            RunAsync
        );

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (AsksOfStageAhead(q))
            return 2.6;
        if (
            q.Roles.Count > 0
            || asked.Players.Any()
            || asked.NamesScore
            || Stage(q) is null
            || MetricOf.Of(asked) is not (null or "wins" or "losses" or "matches")
            || asked.HasAny("ask.count", "ask.when", "ask.where", "ask.why", "op.most", "op.fewest", "metric.shootouts")
        )
            return 0;
        return
            asked.HasAny("ask.who", "ask.team", "ask.match", "op.list", "fact.results-list", "fact.score", "fact.who-won")
            || asked.Tokens.Count <= 5
            ? 2.4
            : 0;
    }

    private static string? Stage(Inquiry q) =>
        StagesNamed(q.Asked) is [("semi-final" or "quarter-final" or "round-of-16" or "round-of-32") and var only] ? only : null;

    // "Two quarter-finals played: who is through to the semis?": the stage that is reached, and not that which is told.
    private static List<string> StagesNamed(TypedQuestion asked)
    {
        var all = asked.Values("stage").Distinct(StringComparer.Ordinal).ToList();
        if (all.Count < 2 || asked.Find("fact.qualified") is not { } through)
            return all;
        asked.Heed(all.Select(stage => "stage." + stage));
        return
        [
            .. asked
                .Concepts.Where(c => c.Kind == "stage" && c.First >= through.First)
                .Select(c => c.Name["stage.".Length..])
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        if (AsksOfStageAhead(q))
            return await ThroughAsync(q, StageAhead(q)!, cancel);
        var stage = Stage(q)!;
        if (q.Asked.HasAny("fact.qualified", "fact.reached") && (q.Asked.Has("time.now") || q.Asked.HasWord(Cues.Yet)))
            return await ThroughAsync(q, stage, cancel);
        var reached = q.Asked.HasAny("fact.qualified", "fact.reached");
        var fixtures = q.Matches.Fixtures().Where(fixture => Stages.Of(fixture.Round) == stage).ToList();
        var seasons = fixtures.Select(fixture => fixture.Season).Distinct(StringComparer.Ordinal).ToList();
        // Semi-finals of no year named are those of the newest tournament only where there is no other.
        if (fixtures.Count < 2 || seasons.Count != 1)
            return reached && seasons.Count < 2 ? await ThroughAsync(q, stage, cancel) : null;
        var sheets = await q.Matches.SheetsAsync(
            fixtures,
            Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Shootout,
            cancel
        );
        // Before the stage is played, those in it are the winners of the round before.
        return sheets.Count < 2 || sheets.Exists(sheet => !sheet.IsDecided)
            ? reached
                ? await ThroughAsync(q, stage, cancel)
                : null
            : Write(q, seasons[0], sheets);
    }

    private static readonly Dictionary<string, string> RoundBefore = new(StringComparer.Ordinal)
    {
        ["final"] = "semi-final",
        ["semi-final"] = "quarter-final",
        ["quarter-final"] = "round-of-16",
        ["round-of-16"] = "round-of-32",
    };

    // "Who has booked a quarter-final place so far?": the winners of the round before, as far as it is played.
    private static async ValueTask<Finding?> ThroughAsync(Inquiry q, string stage, CancellationToken cancel)
    {
        if (q.Seasons.Current() is not { } season || RoundBefore.GetValueOrDefault(stage) is not { } before)
            return null;
        var fixtures = q
            .Directory.FixturesOfSeason(season.Id)
            .Select(id => q.Directory.Fixture(id)!)
            .Where(fixture => Stages.Of(fixture.Round) == before)
            .ToList();
        var played = (
            await q.Matches.SheetsAsync(fixtures, Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Shootout, cancel)
        )
            .Where(sheet => sheet.IsDecided && Deciding.Winner(sheet) is not null)
            .OrderBy(sheet => sheet.Date)
            .ToList();
        if (played.Count == 0)
            return null;
        var (w, words) = (q.Words, new DeedWords(q));
        var through = played.ConvertAll(sheet => Deciding.Winner(sheet) == Side.Home ? sheet.Home : sheet.Away);
        // "Who do France play in the final?": the other one.
        if (q.Roles is [(var own, _)] && through.RemoveAll(Inquiry.Ids(own).Contains) != 1 || through.Count == 0)
            return null;
        var finding = new Finding($"through|{season.Id}|{stage}|{string.Join(',', through)}");
        finding.Seasons.Add(season.Id);
        finding.Entities.AddRange(through.Select(team => new Core.Names.EntityKey("team", team)));
        return finding.Say(
            w.In(
                $"Through so far ({w.Season(season.Id)}): {w.List(through.Select(w.Team))}.",
                $"Déjà qualifiés ({w.Season(season.Id)}) : {w.List(through.Select(w.TheTeam))}."
            ),
            [.. played.Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet) + Pens(q, sheet))))]
        );
    }

    private static Finding Write(Inquiry q, string season, List<MatchSheet> sheets)
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var finding = new Finding($"stage|{season}|{Stage(q)}");
        finding.Seasons.Add(season);
        var cites = sheets.Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet) + Pens(q, sheet)))).ToList();
        var lost = q.Asked.HasAny("metric.losses", "fact.eliminated", "fact.lost-to");
        var won = q.Asked.HasAny("metric.wins", "fact.who-won", "fact.qualified");
        var teams = sheets
            .Select(sheet =>
                // A tie that was replayed has no winner the first time.
                Deciding.Winner(sheet)
                    is { } side
                    ? side == Side.Home != lost
                        ? sheet.Home
                        : sheet.Away
                    : null
            )
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (q.Asked.Has("fact.reached") && !lost)
            return finding.Say(
                w.In(
                    $"{w.List(sheets.SelectMany(sheet => new[] { sheet.Home, sheet.Away }).Select(w.Team))}: {string.Join("; ", sheets.Select(sheet => words.MatchOn(sheet) + Pens(q, sheet)))}.",
                    $"{w.List(sheets.SelectMany(sheet => new[] { sheet.Home, sheet.Away }).Select(w.TheTeam))} : {string.Join("; ", sheets.Select(sheet => words.MatchOn(sheet) + Pens(q, sheet)))}."
                ),
                cites
            );
        if (lost || (won && !q.Asked.Has("fact.finalists")))
            finding.Say(
                lost
                    ? w.In($"Beaten: {w.List(teams.Select(w.Team))}.", $"Battus : {w.List(teams.Select(w.TheTeam))}.")
                    : w.In($"Through: {w.List(teams.Select(w.Team))}.", $"Qualifiés : {w.List(teams.Select(w.TheTeam))}."),
                cites
            );
        return finding.Say(string.Join("; ", sheets.Select(sheet => words.MatchOn(sheet) + Pens(q, sheet))) + ".", cites);
    }

    internal static string Pens(Inquiry q, MatchSheet sheet) =>
        sheet.Score.Home == sheet.Score.Away && sheet.Winner is { } side
            ? q.Words.In(
                $", {q.Team(side == Side.Home ? sheet.Home : sheet.Away)} on penalties",
                $", {q.Words.TheTeam(side == Side.Home ? sheet.Home : sheet.Away)} aux tirs au but"
            )
            : "";
}
