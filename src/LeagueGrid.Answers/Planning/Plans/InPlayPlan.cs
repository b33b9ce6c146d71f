using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Who is winning, losing or level in all matches of a time, where no team is named: "which home sides are losing?".</summary>
public static class InPlayPlan
{
    public static Plan Plan { get; } =
        new(
            "in-play",
            Fit,
            [
                "fact.leading",
                "fact.level",
                "fact.who-won",
                "fact.live",
                "fact.score",
                "fact.beat",
                "fact.on",
                "metric.wins",
                "metric.losses",
                "metric.draws",
                "metric.goalless",
                "metric.goals",
                "metric.failed-to-score",
                "ask.team",
                "time.",
                "score.",
                "op.twice",
                "op.thrice",
                "op.at-least",
                "op.difference",
                "fact.men",
                "metric.red-cards",
            ],
            RunAsync
        );

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (
            q.Matches.Slate is not { LiesAhead: false }
            || q.Matches.Live is not null
            || q.Roles.Count > 0
            || asked.Players.Any()
            || asked.HasAny(
                "op.most",
                "op.fewest",
                "op.biggest-win",
                "fact.top-of-table",
                "fact.table",
                "ask.since",
                "time.if-so"
            )
            || asked.HasKind("stage.")
        )
            return 0;
        if (AsksForScoreless(asked))
            return 3.4;
        if (GoalsAhead(asked) is not null)
            return 3.4;
        if (
            // "level" may be a goal as well.
            MetricOf.Of(asked)
                is not (null or "red-cards" or "wins" or "losses" or "draws" or "goalless" or "matches")
                && (asked.Has("metric.goals") || !asked.Has("fact.level"))
            || !asked.HasAny(
                "fact.leading",
                "fact.level",
                "metric.wins",
                "metric.losses",
                "metric.draws",
                "metric.goalless",
                "fact.who-won"
            )
        )
            return 0;
        return FitOfStates(asked);
    }

    // "Which teams haven't scored yet?"
    private static bool AsksForScoreless(TypedQuestion asked) =>
        (asked.Has("ask.team") || asked.HasWord(Cues.TeamOrSides))
        && (asked.Has("metric.failed-to-score") || asked.Has("metric.goals") && asked.HasWord(Cues.Negated));

    // "Which teams are two goals up?", "Anyone winning by three or more?"
    private static WinningMargin? GoalsAhead(TypedQuestion asked)
    {
        if (WinningMargin.Of(asked) is { } margin && asked.HasAny("fact.leading", "metric.wins", "fact.who-won"))
            return margin;
        for (var i = 0; i + 2 < asked.Tokens.Count; i++)
            if (
                WinningMargin.Number(asked, i) is { } goals
                && Cues.GoalNoun.Has(asked.Tokens[i + 1])
                && asked.Tokens.Skip(i + 2).Take(3).Any(token => Cues.GoalsAhead.Has(token))
            )
                return new WinningMargin(goals, asked.Has("op.at-least") ? int.MaxValue : goals);
        return null;
    }

    internal static bool NamesLead(TypedQuestion asked) =>
        GoalsAhead(asked) is not null && Deciding.IsPresent(asked) && !asked.HasWord(Cues.LookingBack);

    private static double FitOfStates(TypedQuestion asked)
    {
        // "Who won last night?" is told by all results, unless one side of them is asked for.
        return asked.Has("fact.who-won") && !asked.HasAny("fact.leading", "side.home", "side.away", "side.hosts", "side.visitors")
            ? 2.6
            : 3.3;
    }

    private enum State
    {
        Winning = 0,
        Losing = 1,
        Level = 2,
        Goalless = 3,
        Scoreless = 4,
    }

    private static State StateOf(TypedQuestion asked) =>
        AsksForScoreless(asked) ? State.Scoreless
        : asked.Has("metric.goalless") || asked.Scores is [(0, 0, _)] ? State.Goalless
        : asked.HasAny("fact.level", "metric.draws") ? State.Level
        : asked.HasWord(Cues.LosingNow) || asked.Has("metric.losses") ? State.Losing
        : State.Winning;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var slate = q.Matches.Slate!;
        var asked = q.Asked;
        q.Matches.KeepToSlate();
        var all = await q.Matches.SheetsAsync(
            slate.Fixtures,
            Aspects.Score
                | Aspects.Status
                | Aspects.Clock
                | Aspects.Info
                | (asked.Has("fact.men") ? Aspects.Cards : Aspects.None),
            cancel
        );
        var sheets = all.Where(sheet => sheet.Status == MatchStatus.Live || sheet.IsDecided && !OnlyLive(q)).ToList();
        var state = StateOf(asked);
        Side? side =
            asked.HasAny("side.hosts") || q.HomeOnly ? Side.Home
            : asked.HasAny("side.visitors") || q.AwayOnly ? Side.Away
            : null;
        if (sheets.Count == 0)
            return slate.Time == SlateTime.InPlay
                ? new Finding("in-play|none").Say(q.Words.In("No match is being played now.", "Aucun match n'est en cours."))
                : null;
        var margin = state is State.Winning or State.Losing ? GoalsAhead(asked) : null;
        if (margin is not null)
            asked.Heed([TypedQuestion.NamedNumbers, "op.twice", "op.thrice", "op.at-least", "metric.goals"]);
        var found = sheets.Where(sheet => Fits(sheet, state, side) && margin?.Fits(sheet) != false).ToList();
        // "Is anyone winning with ten men?"
        if (asked.Has("fact.men") && state is State.Winning or State.Losing)
            found = found.FindAll(sheet =>
                MenPlan.IsAsNamed(asked, sheet, TeamOf(sheet, state) == sheet.Home ? Side.Home : Side.Away)
            );
        var finding = new Finding($"in-play|{state}|{side}|{string.Join(',', found.Select(sheet => sheet.Id))}");
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal));
        finding.Value = found.Count;
        if (found.Count == 1)
            finding.Match = found[0].Id;
        var words = new DeedWords(q);
        if (found.Count == 0)
            return finding.Say(
                q.Words.In($"None (0) of {sheets.Count} matches: ", $"Aucune équipe (0) en {sheets.Count} matchs : ")
                    + string.Join("; ", sheets.Select(words.Match))
                    + ".",
                [.. sheets.Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
            );
        var told = found.ConvertAll(sheet => (Sheet: sheet, Text: Said(q, sheet, state)));
        foreach (var sheet in found.Where(_ => state is State.Winning or State.Losing))
            finding.Entities.Add(new("team", TeamOf(sheet, state)));
        return finding.Say(
            $"{(asked.IsYesNo ? q.Words.In("Yes: ", "Oui : ") : "")}{(asked.Has("ask.count") ? $"{found.Count}{q.Words.In(": ", " : ")}" : "")}{string.Join("; ", told.Select(one => one.Text))}.",
            [.. told.Select(one => finding.Cite(q.Of(one.Sheet, words.Match(one.Sheet))))]
        );
    }

    // Who "is winning" is so while it is played; who "won today" has won.
    private static bool OnlyLive(Inquiry q) =>
        q.Matches.Slate!.Time == SlateTime.InPlay
        || q.Asked.HasAny("fact.leading", "fact.level") && !q.Asked.HasWord(Cues.LookingBack) && q.Matches.Slate.To >= q.Today;

    private static bool Fits(MatchSheet sheet, State state, Side? side)
    {
        var (home, away) = (sheet.Score.Home, sheet.Score.Away);
        return state switch
        {
            State.Goalless => home + away == 0,
            State.Level => home == away,
            State.Scoreless => home == 0 || away == 0,
            _ => home != away
                && (side is not { } one || one == (home > away == (state == State.Winning) ? Side.Home : Side.Away)),
        };
    }

    private static string TeamOf(MatchSheet sheet, State state) =>
        sheet.Score.Home > sheet.Score.Away == (state == State.Winning) ? sheet.Home : sheet.Away;

    private static string Said(Inquiry q, MatchSheet sheet, State state)
    {
        var w = q.Words;
        var words = new DeedWords(q);
        var clock = sheet is { Status: MatchStatus.Live, Clock: { } at } ? $" ({AnswerWords.Minute(at.Time)})" : "";
        if (state == State.Scoreless)
            return $"{w.List(new[] { (sheet.Home, sheet.Score.Home), (sheet.Away, sheet.Score.Away) }.Where(one => one.Item2 == 0).Select(one => w.Team(one.Item1)))} ({words.Match(sheet)}){clock}";
        if (state is State.Level or State.Goalless)
            return words.Match(sheet) + clock;
        var team = TeamOf(sheet, state);
        var (own, other) = team == sheet.Home ? (sheet.Score.Home, sheet.Score.Away) : (sheet.Score.Away, sheet.Score.Home);
        var opponent = team == sheet.Home ? sheet.Away : sheet.Home;
        return w.In(
            $"{w.Team(team)} {own}-{other} {(team == sheet.Home ? "at home to" : "away to")} {w.Team(opponent)}{clock}",
            $"{w.Team(team)} {own}-{other} {(team == sheet.Home ? "à domicile contre" : "chez")} {w.TheTeam(opponent)}{clock}"
        );
    }
}
