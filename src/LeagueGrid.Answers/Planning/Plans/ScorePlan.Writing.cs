using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The sentences of <see cref="ScorePlan"/>.</summary>
public static partial class ScorePlan
{
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
            case MatchStatus.Live
                when q.Asked.Has("time.half-time") && q.Asked.HasAny("fact.score", "fact.leading", "fact.level", "ask.how"):
                return AtHalfTime(q, sheet);
            case MatchStatus.Live:
                return Live(q, sheet);
        }
        if (
            q.Asked.Has("time.half-time") && !q.Asked.HasAny("time.full-time", "fact.comeback")
            || q.Asked.Has("time.half-time") && q.Asked.Has("fact.score")
        )
        {
            if (score.HalfTime is null)
                return w.In(
                    $"I don't know the half-time score: it is not in the data. {words.MatchOn(sheet)}.",
                    $"Je ne connais pas le score à la pause : il ne figure pas dans les données. {words.MatchOn(sheet)}."
                );
            return $"{AtBreak(q, sheet, score.HalfTime)} {w.In("Final score", "Score final")}{w.In(": ", " : ")}{words.MatchOn(sheet)}.";
        }
        return WhetherExtraTime(q, sheet) + Final(q, sheet, day) + Round(q, sheet) + Margin(q, sheet);
    }

    // "By how many goals?"
    private static string Margin(Inquiry q, MatchSheet sheet)
    {
        var margin = Math.Abs(sheet.Score.Home - sheet.Score.Away);
        return !q.Asked.Has("op.margin") || margin == 0
            ? ""
            : q.Words.In(
                $" By {q.Words.Count(margin, "goal", "goals", "", "")}.",
                $" Écart : {q.Words.Count(margin, "", "", "but", "buts")}."
            );
    }

    private static string AtBreak(Inquiry q, MatchSheet sheet, Core.Feed.GoalsPair half) =>
        half.Home == half.Away
            ? q.Words.In($"It was {half.Home}-{half.Away} at half-time.", $"{half.Home}-{half.Away} à la pause.")
            : q.Words.In(
                $"{q.Team(half.Home > half.Away ? sheet.Home : sheet.Away)} led {Math.Max(half.Home, half.Away)}-{Math.Min(half.Home, half.Away)} at half-time.",
                $"{q.Words.StartTeam(half.Home > half.Away ? sheet.Home : sheet.Away)} menait {Math.Max(half.Home, half.Away)}-{Math.Min(half.Home, half.Away)} à la pause."
            );

    // Of a match that is being played: its break may still be to come.
    private static string AtHalfTime(Inquiry q, MatchSheet sheet) =>
        sheet.Score.HalfTime is { } half
            ? $"{AtBreak(q, sheet, half)} {Live(q, sheet)}"
            : q.Words.In("It is not half-time yet. ", "Ce n'est pas encore la mi-temps. ") + Live(q, sheet);

    // "... and at what stage?"
    private static string Round(Inquiry q, MatchSheet sheet) =>
        q.Asked.Has("ask.stage") && sheet.Round is { } round ? $" ({round})" : "";

    private static string Live(Inquiry q, MatchSheet sheet)
    {
        var w = q.Words;
        var (home, away) = (sheet.Score.Home, sheet.Score.Away);
        var extra = sheet.Clock is { Time.Period: 3 or 4 } ? w.In(", in extra time", ", en prolongation") : "";
        var yes = IsAheadOrBehind(q, sheet) is { } so
            ? so
                ? w.In("Yes. ", "Oui. ")
                : w.In("No. ", "Non. ")
            // "Is it still 1-0?"
            : q.Asked.IsYesNo && q.Asked.Scores is [var named, ..]
                ? MatchFinder.HasScore(sheet, named)
                    ? w.In("Yes. ", "Oui. ")
                    : w.In("No. ", "Non. ")
                : q.Asked.IsYesNo && q.Asked.Has("fact.level")
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

    // "Are Lens losing?": whether the team named is; null where nothing of the kind is asked.
    private static bool? IsAheadOrBehind(Inquiry q, MatchSheet sheet)
    {
        if (
            !q.Asked.IsYesNo
            || !q.Asked.HasAny("fact.leading", "metric.wins", "metric.losses")
            || q.Acting is not { } acting
            || q.Roles.Count > 2
        )
            return null;
        var home = Inquiry.Ids(acting).Contains(sheet.Home);
        var margin = home ? sheet.Score.Home - sheet.Score.Away : sheet.Score.Away - sheet.Score.Home;
        return q.Asked.HasWord(Cues.LosingNow) ? margin < 0 : margin > 0;
    }

    // "Was there extra time?"
    private static string WhetherExtraTime(Inquiry q, MatchSheet sheet) =>
        !q.Asked.IsYesNo
        || !q.Asked.HasAny("time.extra-time", "metric.extra-time-matches")
        || q.Asked.HasAny("fact.who-won", "fact.beat", "fact.leading", "metric.wins")
            ? ""
        : sheet.Score.ExtraTime is not null || sheet.Score.FullTime is not null ? q.Words.In("Yes. ", "Oui. ")
        : q.Words.In("No. ", "Non. ");

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
            : q.Asked.IsYesNo
            && q.Asked.HasAny("metric.wins", "fact.beat")
            && q.Acting is not null
            // "Did they win both derbies?": neither match alone answers it.
            && !q.Asked.Has("op.both")
                ? w.In("Yes: ", "Oui : ")
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
