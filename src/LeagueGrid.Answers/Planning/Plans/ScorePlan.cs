using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The score of a match: now, at half-time, at the end, in extra time, on penalties; who won, who leads.</summary>
public static partial class ScorePlan
{
    public static Plan Plan { get; } =
        new(
            "score",
            Fit,
            [
                "fact.score",
                "fact.who-won",
                "fact.leading",
                "fact.level",
                "fact.beat",
                "fact.lost-to",
                "fact.comeback",
                "fact.finalists",
                "op.most-goals-match",
                "fact.penalties-score",
                "fact.results-list",
                "fact.eliminated",
                "fact.qualified",
                "metric.wins",
                "metric.draws",
                "metric.losses",
                "metric.shootouts",
                "metric.extra-time-matches",
                "time.half-time",
                "time.full-time",
                "time.extra-time",
                "time.shootout",
                "op.rank",
                "fact.champion",
                "op.difference",
                "fact.finalists",
                "ask.why",
                "ask.anything",
            ],
            RunAsync
        )
        {
            Granted = ["time.extra-time", "op.difference"],
        };

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (AsksForPeople(asked))
            return 0;
        // A score answers no "how many", unless of what it counts.
        if (
            asked.Has("ask.count")
            && MetricOf.Of(asked) is null
            && !asked.HasAny("fact.score", "fact.beat", "fact.leading", "fact.penalties-score", "op.difference")
        )
            return 0;
        if (
            asked.Has("ask.why")
            && q.Roles.Count > 0
            && q.Matches.Fixtures().Count == 1
            && MetricOf.Of(asked) is "wins" or "losses"
        )
            return 2.6;
        // "Still nil-nil, or have they scored?"
        if (asked.NamesScore && asked.Has("time.now") && q.Roles.Count > 0 && MetricOf.Of(asked) is null or "goalless")
            return 2.4;
        var isMatch = q.Matches.IsMatchQuestion || q.Roles.Count > 0 || asked.Has("time.half-time") && asked.Time.HasDays;
        var words = asked.HasAny(
            "fact.score",
            "fact.who-won",
            "fact.leading",
            "fact.level",
            "fact.penalties-score",
            "time.half-time",
            "fact.beat",
            "fact.lost-to",
            "metric.wins",
            "metric.draws",
            "metric.losses",
            "fact.comeback",
            "fact.finalists"
        );
        if (
            !isMatch
            && asked.HasAny("time.first-day", "time.last-day")
            && asked.HasAny("fact.score", "fact.results-list", "metric.matches", "fact.who-won")
        )
            return 2.3;
        if (!isMatch)
            return
                asked.HasAny("fact.score", "fact.leading", "fact.level", "ask.match")
                && (asked.NamesScore || LiveNow(q))
                && !asked.Has("fact.top-of-table")
                ? 1.5
                : 0;
        if (asked.Has("ask.stage") && q.Matches.Pair is not null && MetricOf.Of(asked) is null or "wins" or "losses" or "matches")
            return 2.5;
        if (!words)
            return q.Matches.Pair is not null || asked.HasKind("stage.") && q.Matches.Fixtures().Count == 1
                ? asked.Has("metric.shootouts")
                    ? 1.6
                    : 0.6
                : 0;
        if (
            asked.Has("time.half-time")
            && (asked.HasAny("fact.score", "ask.how") || asked.HasWord("score"))
            && !asked.HasAny("ask.who", "ask.count")
        )
            return 2.8;
        var metric = MetricOf.Of(asked);
        if (metric is "goalless" && asked.Has("fact.level"))
            return 2.4;
        if (
            metric is "wins" or "losses"
            && asked.HasAny("ask.who", "ask.team", "ask.opponent", "fact.who-won")
            && q.Matches.Fixtures().Count == 1
        )
            return 2.3;
        var only = metric is null or "wins" or "draws" or "losses" or "shootouts" or "matches" or "extra-time-matches";
        return only
            ? asked.HasAny("fact.score", "time.half-time", "fact.leading", "fact.who-won", "fact.finalists")
                ? 2.2
                : 1.4
            : 0.9;
    }

    // "Who went first?", "which Arsenal man won it", "how many did Kane hit": a score would be beside the question.
    private static bool AsksForPeople(TypedQuestion asked)
    {
        if (asked.Has("ask.count") && asked.Players.Any())
            return true;
        // "How often did they win?"
        if (asked.Has("ask.count") && asked.Teams.Count() == 1 && MetricOf.Of(asked) is "wins" or "draws" or "losses")
            return true;
        if (!asked.Has("ask.who"))
            return false;
        // "They were seconds from winning. Who denied them?"
        if (asked.HasKind("verb.") || asked.Has("fact.level") && asked.NamesScore)
            return true;
        return asked.NamesPeople
            || !asked.HasAny(
                "fact.who-won",
                "fact.leading",
                "fact.beat",
                "fact.lost-to",
                "fact.level",
                "metric.wins",
                "metric.losses",
                "fact.penalties-score",
                "fact.eliminated",
                "fact.qualified",
                "fact.champion",
                "fact.finalists"
            );
    }

    private static bool LiveNow(Inquiry q) => Deciding.IsPresent(q.Asked) && !q.Asked.Competitions.Any();

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        const Aspects Read = Aspects.Score | Aspects.Status | Aspects.Shootout | Aspects.Info;
        var found = await q.Matches.FindAsync(Read, cancel);
        if (q.Roles.Count == 0 && found.Count > 1 && q.Asked.HasAny("time.first-day", "time.last-day"))
        {
            var day = q.Asked.Has("time.first-day") ? found.Min(sheet => sheet.Date) : found.Max(sheet => sheet.Date);
            return Listed(q, [.. found.Where(sheet => sheet.Date == day)]);
        }
        if (q.Roles.Count == 0 && !q.Asked.NamesScore && LiveNow(q) && !q.Matches.LeansOnMatch)
            found = [.. found.Where(sheet => sheet.Status == MatchStatus.Live)];
        var matches = Deciding.Between(q, found);
        if (matches.Count > 1 && Defeats(q, matches) is { Count: > 0 } defeats)
            return Listed(q, defeats);
        if (matches.Count == 0)
            return null;
        if (matches.Count > 4 && !(q.Asked.Has("ask.match") && matches.Count <= 12))
        {
            if (Deciding.MeansAll(q.Asked) || q.Asked.HasAny("fact.h2h", "ask.count"))
                return null;
            if (q.Matches.Pair is null)
                return null;
            return Asking.WhichMatch(q, matches);
        }
        var finding = new Finding(
            "score|" + string.Join(',', matches.Select(sheet => sheet.Id)) + (q.Asked.Has("time.half-time") ? "|ht" : "")
        );
        DeedPlan.Remember(finding, matches, []);
        if (q.Asked.Has("ask.anything") && q.Acting is { } team && matches.All(sheet => sheet.IsDecided))
            SayWhetherAnything(q, finding, matches, Inquiry.Ids(team));
        foreach (var sheet in matches)
            Say(q, finding, sheet);
        if (matches is [{ IsDecided: true } only] && AsksHowDecided(q))
            await SayWhatDecidedAsync(q, finding, only, cancel);
        return finding;
    }

    private static Finding Listed(Inquiry q, List<MatchSheet> sheets)
    {
        var words = new DeedWords(q);
        if (sheets.Count > 1)
        {
            var list = new Finding("defeats|" + string.Join(',', sheets.Select(sheet => sheet.Id)));
            DeedPlan.Remember(list, sheets, []);
            return list.Say(
                $"{sheets.Count}{q.Words.In(": ", " : ")}{string.Join("; ", sheets.Select(words.MatchOn))}.",
                [.. sheets.Take(20).Select(sheet => list.Cite(q.Of(sheet, words.Match(sheet))))]
            );
        }
        var finding = new Finding("score|" + sheets[0].Id);
        DeedPlan.Remember(finding, sheets, []);
        Say(q, finding, sheets[0]);
        return finding;
    }

    // "Who knocked England out?": in a cup their last match, if they lost it; in a league all that they lost.
    private static List<MatchSheet> Defeats(Inquiry q, IReadOnlyList<MatchSheet> sheets)
    {
        var asked = q.Asked;
        if (
            q.Matches.Pair is not null
            || q.Roles.Select(role => role.Team.Best.Ids[0]).Distinct(StringComparer.Ordinal).Count() != 1
            || !asked.HasAny("fact.lost-to", "fact.beat", "fact.eliminated")
            || !asked.HasAny("ask.who", "ask.team", "ask.opponent", "ask.how")
        )
            return [];
        var ids = Inquiry.Ids(q.Roles[0].Team);
        var lost = sheets.Where(sheet => Deciding.Won(sheet, null, ids)).ToList();
        var cup =
            sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).Count() == 1
            && q.CompetitionOf(sheets[0].Season)?.Type != "league";
        return cup && lost.Count > 0 && (asked.HasAny("fact.lost-to", "fact.eliminated") || asked.HasWord(Cues.Knocking))
            // Nobody goes out in the match for third place.
            ? [lost.FindLast(sheet => Stages.Of(sheet.Round) != "third-place") ?? lost[^1]]
            : lost;
    }

    private static void Say(Inquiry q, Finding finding, MatchSheet sheet)
    {
        finding.Entities.Add(new("match", sheet.Id));
        var text = Said(q, sheet);
        var cite = finding.Cite(q.Of(sheet, Fact(q, sheet)));
        if (
            sheet.Status is MatchStatus.Scheduled or MatchStatus.Postponed or MatchStatus.Cancelled
            || AsksForKicks(q) && sheet.Winner is not null && sheet.Score.Shootout is not { Home: > 0 } and not { Away: > 0 }
        )
            finding.Status = AnswerStatus.Unknown;
        finding.Say(text, cite);
    }

    // The score of the shoot-out: who won it is not enough.
    private static bool AsksForKicks(Inquiry q) =>
        q.Asked.HasAll("metric.shootouts", "fact.score")
        && q.Asked.HasWord(Cues.ShootOut)
        && !q.Asked.HasAny("ask.who", "ask.team");

    /// <summary>What the source says: never the running clock, or each event would wake those who follow the score.</summary>
    private static string Fact(Inquiry q, MatchSheet sheet)
    {
        var score = sheet.Score;
        var text = $"{q.Team(sheet.Home)} {score.Home}-{score.Away} {q.Team(sheet.Away)}";
        if (score.HalfTime is { } half)
            text += q.Words.In($" (half-time {half.Home}-{half.Away})", $" (mi-temps {half.Home}-{half.Away})");
        if (score.Shootout is { } kicks && kicks.Home + kicks.Away > 0)
            text += q.Words.In($", {kicks.Home}-{kicks.Away} on penalties", $", {kicks.Home}-{kicks.Away} aux tirs au but");
        return text;
    }

    private static string Said(Inquiry q, MatchSheet sheet)
    {
        var words = new DeedWords(q);
        var w = q.Words;
        var score = sheet.Score;
        var day = w.On(sheet.Date);
        switch (sheet.Status)
        {
            case MatchStatus.Scheduled or MatchStatus.Postponed or MatchStatus.Cancelled:
                return w.In(
                    $"It is not known: {words.Pair(sheet)} ({w.Day(sheet.Date)}) has not been played.",
                    $"On ne le sait pas : {words.Pair(sheet)} ({w.Day(sheet.Date)}) n'a pas été joué."
                );
            case MatchStatus.Awarded:
                return w.In(
                    $"{words.Match(sheet)}: the result was awarded, it was not decided on the pitch ({w.Day(sheet.Date)}).",
                    $"{words.Match(sheet)} : résultat donné sur tapis vert ({w.Day(sheet.Date)})."
                );
            case MatchStatus.Live:
                return Live(q, sheet);
        }
        if (
            q.Asked.Has("time.half-time") && !q.Asked.HasAny("time.full-time", "fact.comeback")
            || q.Asked.Has("time.half-time") && q.Asked.Has("fact.score")
        )
        {
            if (score.HalfTime is not { } half)
                return w.In(
                    $"I don't know the half-time score: it is not in the data. {words.MatchOn(sheet)}.",
                    $"Je ne connais pas le score à la pause : il ne figure pas dans les données. {words.MatchOn(sheet)}."
                );
            var atBreak =
                half.Home == half.Away
                    ? w.In($"It was {half.Home}-{half.Away} at half-time.", $"{half.Home}-{half.Away} à la pause.")
                    : w.In(
                        $"{w.Team(half.Home > half.Away ? sheet.Home : sheet.Away)} led {Math.Max(half.Home, half.Away)}-{Math.Min(half.Home, half.Away)} at half-time.",
                        $"{w.StartTeam(half.Home > half.Away ? sheet.Home : sheet.Away)} menait {Math.Max(half.Home, half.Away)}-{Math.Min(half.Home, half.Away)} à la pause."
                    );
            return $"{atBreak} {w.In("Final score", "Score final")}{w.In(": ", " : ")}{words.MatchOn(sheet)}.";
        }
        return Final(q, sheet, day) + Round(q, sheet);
    }

    // "... and at what stage?"
    private static string Round(Inquiry q, MatchSheet sheet) =>
        q.Asked.Has("ask.stage") && sheet.Round is { } round ? $" ({round})" : "";

    private static string Live(Inquiry q, MatchSheet sheet)
    {
        var w = q.Words;
        var (home, away) = (sheet.Score.Home, sheet.Score.Away);
        var extra = sheet.Clock is { Time.Period: 3 or 4 } ? w.In(", in extra time", ", en prolongation") : "";
        var yes =
            q.Asked.IsYesNo && q.Asked.Has("fact.level")
                ? home == away
                    ? w.In("Yes, still level. ", "Oui, toujours à égalité. ")
                    : w.In("No. ", "Non. ")
                : "";
        if (sheet.Score.Shootout is { } kicks && (kicks.Home + kicks.Away > 0 || sheet.Kicks.Count > 0))
            return w.In(
                $"{yes}{w.Team(sheet.Home)} {home}-{away} {w.Team(sheet.Away)}, and {kicks.Home}-{kicks.Away} in the penalty shoot-out so far.",
                $"{yes}{w.Team(sheet.Home)} {home}-{away} {w.Team(sheet.Away)}, et {kicks.Home}-{kicks.Away} aux tirs au but pour l'instant."
            );
        if (home == away)
            return w.In(
                $"{yes}It is level: {w.Team(sheet.Home)} {home}-{away} {w.Team(sheet.Away)}{extra}.",
                $"{yes}Égalité : {w.Team(sheet.Home)} {home}-{away} {w.Team(sheet.Away)}{extra}."
            );
        var (leader, other) = home > away ? (sheet.Home, sheet.Away) : (sheet.Away, sheet.Home);
        return w.In(
            $"{yes}{w.Team(leader)} lead {w.Team(other)} {Math.Max(home, away)}-{Math.Min(home, away)}{extra}.",
            $"{yes}{w.StartTeam(leader)} {w.Verb(leader, "mène", "mènent")} {Math.Max(home, away)}-{Math.Min(home, away)} contre {w.TheTeam(other)}{extra}."
        );
    }

    private static string Final(Inquiry q, MatchSheet sheet, string day)
    {
        var w = q.Words;
        var score = sheet.Score;
        var (home, away) = (score.Home, score.Away);
        var half = score.HalfTime is { } ht ? w.In($" (half-time {ht.Home}-{ht.Away})", $" (mi-temps {ht.Home}-{ht.Away})") : "";
        var extra =
            score.ExtraTime is not null || score.FullTime is not null ? w.In(" after extra time", " après prolongation") : "";
        if (score.FullTime is { } normal && extra.Length > 0 && (normal.Home != home || normal.Away != away))
            extra += w.In($" ({normal.Home}-{normal.Away} after 90 minutes)", $" ({normal.Home}-{normal.Away} après 90 minutes)");
        if (home == away && sheet.Winner is { } side)
        {
            var (winner, loser) = side == Side.Home ? (sheet.Home, sheet.Away) : (sheet.Away, sheet.Home);
            var kicks =
                score.Shootout is { } s && s.Home + s.Away > 0
                    ? side == Side.Home
                        ? $" {s.Home}-{s.Away}"
                        : $" {s.Away}-{s.Home}"
                    : "";
            return w.In(
                $"{w.Team(sheet.Home)} and {w.Team(sheet.Away)} drew {home}-{away}{extra} {day}; {w.Team(winner)} beat {w.Team(loser)}{kicks} on penalties.",
                $"{w.StartTeam(sheet.Home)} et {w.TheTeam(sheet.Away)} ont fait {home}-{away}{extra} {day} ; {w.TheTeam(winner)} l'{w.Verb(winner, "a", "ont")} emporté{kicks} aux tirs au but."
            );
        }
        if (home == away)
            return w.In(
                $"{w.Team(sheet.Home)} and {w.Team(sheet.Away)} drew {home}-{away}{extra} {day}{half}.",
                $"{w.StartTeam(sheet.Home)} et {w.TheTeam(sheet.Away)} ont fait match nul {home}-{away}{extra} {day}{half}."
            );
        var (won, lost) = home > away ? (sheet.Home, sheet.Away) : (sheet.Away, sheet.Home);
        // The winner's score comes first, at the break too.
        if (score.HalfTime is { } pause && won == sheet.Away)
            half = w.In($" (half-time {pause.Away}-{pause.Home})", $" (mi-temps {pause.Away}-{pause.Home})");
        var no =
            Denies(q, won) ? w.In("No: ", "Non : ")
            : q.Asked.IsYesNo && q.Asked.HasAny("metric.wins", "fact.beat") && q.Acting is not null ? w.In("Yes: ", "Oui : ")
            : "";
        return w.In(
            $"{no}{w.Team(won)} beat {w.Team(lost)} {Math.Max(home, away)}-{Math.Min(home, away)}{extra} {day}{half}.",
            $"{no}{(no.Length > 0 ? w.TheTeam(won) : w.StartTeam(won))} {w.Have(won)} battu {w.TheTeam(lost)} {Math.Max(home, away)}-{Math.Min(home, away)}{extra} {day}{half}."
        );
    }

    // The question says that the other side won, or asks whether it did.
    private static bool Denies(Inquiry q, string won)
    {
        if (Deciding.Claimed(q) is var (winner, loser))
            return (winner is not null && !winner.Contains(won)) || (loser is not null && loser.Contains(won));
        return q.Asked.IsYesNo
            && q.Asked.HasAny("metric.wins", "fact.beat")
            && q.Acting is { } acting
            && !Inquiry.Ids(acting).Contains(won);
    }
}
