using LeagueGrid.Answers.Language;
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
                "op.margin",
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
        if (AsksForPeople(asked) || LeadsTheOther(q))
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
            && q.Matches.Slate is null
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

    // "Who is on top at the moment, Lens or Lille?", who are not playing each other today: their places in the table.
    private static bool LeadsTheOther(Inquiry q) =>
        q.Asked.HasAll("fact.leading", "time.now")
        && q.Matches.Pair is not null
        && q.Context.Moment.Match is null
        && q.Matches.Fixtures().All(fixture => q.CompetitionOf(fixture.Season)?.Type == "league" && fixture.Date != q.Today);

    private static bool LiveNow(Inquiry q) => Deciding.IsPresent(q.Asked) && !q.Asked.Competitions.Any();

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        const Aspects Read = Aspects.Score | Aspects.Status | Aspects.Shootout | Aspects.Info;
        var found = await q.Matches.FindAsync(Read, cancel);
        if (q.Roles.Count == 0 && found.Count > 1 && q.Matches.Slate is null && q.Asked.HasAny("time.first-day", "time.last-day"))
        {
            var day = q.Asked.Has("time.first-day") ? found.Min(sheet => sheet.Date) : found.Max(sheet => sheet.Date);
            return
                found.Where(sheet => sheet.Date == day && sheet.Status != MatchStatus.Scheduled).ToList() is { Count: > 0 } played
                ? Listed(q, played)
                : null;
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
        if (matches is [{ IsDecided: true } only] && (AsksHowDecided(q) || AsksWhoSankThem(q, only)))
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
        // "Who won the final? – Who had they beaten in the semi?"
        if (q.Roles.Count == 0 && q.Asked.Has("fact.who-won") && Deciding.Winner(sheet) is { } side)
            finding.Entities.Add(new("team", side == Side.Home ? sheet.Home : sheet.Away));
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
}
