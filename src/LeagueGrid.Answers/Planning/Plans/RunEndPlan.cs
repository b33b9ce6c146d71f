using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>
/// The end of a run: "Who ended Spain's unbeaten run in 2009?", "How many did they win in a row before losing the final?".
/// </summary>
internal static class RunEndPlan
{
    // Of a run that is told by its length, sources may count one match otherwise.
    private const int Slack = 1;

    public static Plan Plan { get; } =
        new(
            "run-end",
            Fit,
            [
                "op.streak",
                "op.longest",
                "op.run-end",
                "op.rank",
                "op.different",
                "metric.unbeaten",
                "metric.winless",
                "metric.wins",
                "metric.losses",
                "metric.draws",
                "metric.matches",
                "fact.beat",
                "fact.lost-to",
                "fact.score",
                "fact.dates",
                "fact.leading",
                "fact.wait",
                "fact.eliminated",
                "ask.when",
                "ask.opponent",
                "time.last-n",
                "stage.",
                "rel.",
            ],
            RunAsync
        )
        {
            // "finished it off": the run, and no match.
            Granted = ["op.streak", "op.longest", "op.winner-goal", "op.run-end"],
        };

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (
            q.Roles.Count is 0 or > 2
            || asked.Players.Any(player => player.Best.Kind == "player")
            || !asked.HasAny("op.streak", "metric.unbeaten", "metric.winless")
            || MetricOf.Of(asked) is not (null or "wins" or "losses" or "draws" or "unbeaten" or "winless" or "matches")
        )
            return 0;
        return AsksWhoEnded(q) || AsksHowLong(q) || IsToldToEnd(q) ? 3.4 : 0;
    }

    // "How long was Italy's run that was ended by Spain?"
    private static bool IsToldToEnd(Inquiry q) =>
        q.Roles.Count == 2 && !q.Asked.HasAny("ask.who", "ask.team", "ask.opponent") && EndedBy(q) is not null;

    private static Mention? EndedBy(Inquiry q)
    {
        var tokens = q.Asked.Tokens;
        return q
            .Roles.Select(role => role.Team)
            .FirstOrDefault(team =>
            {
                var by = team.First - 1;
                while (by > 0 && Cues.OfTheTeamOf.Has(tokens[by]))
                    by--;
                return by > 0 && tokens[by].Text is "by" or "par" && Cues.EndingARun.Has(tokens[by - 1]);
            });
    }

    private static bool AsksWhoEnded(Inquiry q) =>
        q.Roles.Count == 1
        && !q.Asked.Has("ask.count")
        // "Their longest run, and who ended it?" asks for the run first.
        && !q.Asked.Has("op.longest")
        && q.Asked.HasAny("ask.who", "ask.team", "ask.opponent", "ask.match", "ask.when")
        && (EndsARun(q.Asked) || q.Asked.HasAny("fact.beat", "fact.lost-to") && !FormPlan.AsksWhomTheyBeat(q.Asked));

    /// <summary>"ended", "put a stop to", "brought to a close"</summary>
    internal static bool EndsARun(TypedQuestion asked) => asked.HasWord(Cues.EndingARun) || asked.Has("op.run-end");

    // "before they lost the final", "before Argentina stopped them"
    private static bool AsksHowLong(Inquiry q) =>
        (q.Asked.Has("ask.count") || AsksForLength(q.Asked))
        && Before(q.Asked) is { } before
        && (
            q.Asked.Concepts.Any(c => c.First >= before && c.Name is "metric.losses" or "fact.lost-to" or "fact.beat")
            || q.Asked.Tokens.Skip(before).Any(token => Cues.EndingARun.Has(token))
            || IsBeforeTold(q.Asked, before)
            // "until Lens turned up"
            || q.Roles.Count == 2 && q.Roles[1].Team.First - before is 1 or 2
        );

    // "They beat Schalke in April. How many had they gone without a win before that?": before the match that is told.
    private static bool IsBeforeTold(TypedQuestion asked, int before) =>
        (before + 1 == asked.Tokens.Count || Cues.ThatDay.Has(asked.Tokens[before + 1]))
        && asked.Concepts.Any(c =>
            c.Name is "fact.beat" or "fact.lost-to" or "metric.wins" or "metric.losses" or "metric.draws"
            && asked.StartsWithin(c.End, before)
        );

    // "How long had they been without a win?"
    private static bool AsksForLength(TypedQuestion asked) =>
        Enumerable
            .Range(1, Math.Max(0, asked.Tokens.Count - 1))
            .Any(i => Cues.LengthAsked.Has(asked.Tokens[i]) && Cues.HowWord.Has(asked.Tokens[i - 1]));

    private static int? Before(TypedQuestion asked)
    {
        for (var i = 1; i < asked.Tokens.Count; i++)
            if (Cues.UntilThen.Has(asked.Tokens[i]))
                return i;
        return null;
    }

    private static string Kind(TypedQuestion asked) =>
        asked.Has("metric.unbeaten") ? "unbeaten"
        : asked.Has("metric.winless") ? "winless"
        : asked.Concepts.FirstOrDefault(c => c.Name is "metric.wins" or "metric.draws" or "metric.losses") is { Name: { } name }
            ? name["metric.".Length..]
        : "unbeaten";

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var team = Runner(q);
        var ids = Inquiry.Ids(team);
        var played = await PlayedAsync(q, ids, anywhere: false, cancel);
        if (played.Count == 0)
            return null;
        q.Asked.HasAny("op.streak", "op.longest", "metric.unbeaten", "metric.winless");
        var kind = Kind(q.Asked);
        if (!AsksWhoEnded(q))
            return Length(q, played, ids, kind);
        // "at the 2022 World Cup" may tell where a run ended that had begun long before.
        return Ended(q, played, ids, kind)
            ?? (
                await PlayedAsync(q, ids, anywhere: true, cancel) is var all && all.Count > played.Count
                    ? Ended(q, all, ids, kind)
                    : null
            );
    }

    // "before Argentina stopped them": of two teams the one that is named behind the word, or before the verb, put an end to it.
    private static Mention? Stopper(Inquiry q) =>
        q.Roles.Count < 2 ? null
        : EndedBy(q) is { } ender ? ender
        : Before(q.Asked) is { } before && q.Roles[0].Team.First > before && q.Roles[1].Team.First > q.Roles[0].Team.End + 1
            ? q.Roles[0].Team
        : q.Roles[1].Team;

    private static Mention Runner(Inquiry q) => q.Roles.First(role => role.Team != Stopper(q)).Team;

    // Its matches, of the competition that is named; the year and the stage only say where a run ended.
    private static async ValueTask<List<MatchSheet>> PlayedAsync(
        Inquiry q,
        IReadOnlySet<string> ids,
        bool anywhere,
        CancellationToken cancel
    )
    {
        var named = !anywhere && (q.Asked.Competitions.Any() || q.Asked.AtTournament);
        var seasons = (named ? q.Seasons.Allowed() : q.Directory.Seasons)
            .Select(season => season.Id)
            .ToHashSet(StringComparer.Ordinal);
        var fixtures = ids.SelectMany(q.Directory.FixturesOfTeam)
            .Distinct(StringComparer.Ordinal)
            .Select(id => q.Directory.Fixture(id)!)
            .Where(fixture => seasons.Contains(fixture.Season))
            .ToList();
        return
        [
            .. (await q.Matches.SheetsAsync(fixtures, Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Shootout, cancel))
                .Where(sheet => sheet.IsDecided)
                .OrderBy(sheet => sheet.Date)
                .ThenBy(sheet => sheet.Kickoff),
        ];
    }

    private static Finding? Ended(Inquiry q, List<MatchSheet> played, IReadOnlySet<string> ids, string kind)
    {
        var ends =
            q.Asked.Competitions.Any() || q.Asked.AtTournament
                ? q.Seasons.Allowed().Select(season => season.Id).ToHashSet(StringComparer.Ordinal)
                : null;
        var runs = Streaks
            .Ended(played, ids, kind)
            .Where(run => IsThen(q.Asked, run.Run, run.End) && ends?.Contains(run.End.Season) != false)
            .ToList();
        var told = q.Asked.Numbers.Where(number => number.Value > 1).Select(number => number.Value).FirstOrDefault();
        if (told > 0)
            runs = [.. runs.Where(run => Math.Abs(run.Run.Count - told) <= Slack).OrderBy(run => Math.Abs(run.Run.Count - told))];
        else if (q.Asked.Has("op.last") && runs.Count > 0)
            runs = [runs[^1]];
        else
            runs = [.. runs.OrderByDescending(run => run.Run.Count)];
        if (runs.Count == 0 || runs[0].Run.Count < 2)
            return null;
        var (w, words) = (q.Words, new DeedWords(q));
        var (best, end) = runs[0];
        var own = ids.Contains(end.Home) ? end.Home : end.Away;
        var other = own == end.Home ? end.Away : end.Home;
        var finding = new Finding($"run-end|{own}|{kind}|{end.Id}") { Match = end.Id };
        finding.Entities.Add(new("team", other));
        finding.Seasons.Add(end.Season);
        var run = Noun(w, kind);
        return finding.Say(
            w.In(
                $"{w.Team(other)}: {words.MatchOn(end)}{StagePlan.Pens(q, end)} ended {w.Team(own)}'s run of {best.Count} {run} (from {w.Day(best[0].Date)}).",
                $"{w.StartTeam(other)} : {words.MatchOn(end)}{StagePlan.Pens(q, end)} a mis fin à une série de {best.Count} {run} (depuis le {w.Day(best[0].Date)})."
            ),
            finding.Cite(q.Of(end, words.Match(end))),
            finding.Cite(q.Of(best[0], words.Match(best[0])))
        );
    }

    // "in 2009": it ended then; "from 2019 to 2022": it was run and ended in those years.
    private static bool IsThen(TypedQuestion asked, IReadOnlyList<MatchSheet> run, MatchSheet end) =>
        (asked.Time.Years.Count == 0 || asked.Time.Years.Contains(end.Date.Year))
        && (asked.Time.From is not { } from || (asked.Time.To is null ? run[0].Date : end.Date) >= from)
        && (asked.Time.To is not { } to || end.Date <= to)
        && (asked.Time.Month is not { } month || end.Date.Month == month);

    private static Finding? Length(Inquiry q, List<MatchSheet> played, IReadOnlySet<string> ids, string kind)
    {
        var at = End(q, played, ids, kind);
        if (at < 1)
            return null;
        var run = Before(played, played[at], ids, kind);
        var (w, words) = (q.Words, new DeedWords(q));
        var end = played[at];
        var own = ids.Contains(end.Home) ? end.Home : end.Away;
        var finding = new Finding($"run-before|{own}|{kind}|{run.Count}|{end.Id}") { Value = run.Count, Match = end.Id };
        finding.Entities.Add(new("team", own));
        finding.Seasons.Add(end.Season);
        return finding.Say(
            w.In(
                $"{w.Team(own)}: {run.Count} {Noun(w, kind)} in a row before {words.MatchOn(end)}{StagePlan.Pens(q, end)}.",
                $"{w.StartTeam(own)} : {run.Count} {Noun(w, kind)} d'affilée avant {words.MatchOn(end)}{StagePlan.Pens(q, end)}."
            ),
            [.. run.Append(end).TakeLast(40).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }

    private static List<MatchSheet> Before(List<MatchSheet> played, MatchSheet end, IReadOnlySet<string> ids, string kind) =>
        [.. played.Take(played.IndexOf(end)).Reverse().TakeWhile(sheet => Streaks.GoesOn(sheet, ids, kind)).Reverse()];

    // The match before which the run is counted: against whom, at what stage, else the first that was lost.
    private static int End(Inquiry q, List<MatchSheet> played, IReadOnlySet<string> ids, string kind)
    {
        var there = played.FindAll(sheet => q.Asked.Time.FitsYear(sheet.Date) && q.Asked.Time.Fits(sheet.Date));
        if (Stopper(q) is { } stopper)
        {
            var others = Inquiry.Ids(stopper);
            there = there.FindAll(sheet => others.Contains(sheet.Home) || others.Contains(sheet.Away));
            if (there.FindAll(sheet => !Streaks.GoesOn(sheet, ids, kind)) is { Count: > 0 } ending)
                there = ending;
        }
        if (q.Asked.Values("stage").FirstOrDefault() is { } stage)
            there = there.FindAll(sheet => Stages.Of(sheet.Round) == stage);
        else if (q.Roles.Count == 1)
            there = there.FindAll(sheet => !Streaks.GoesOn(sheet, ids, kind));
        // "until Lens beat them": of all that they did, the last that ended a run.
        if (Stopper(q) is not null && there.Count > 1)
            there = there.FindAll(sheet => Before(played, sheet, ids, kind).Count > 1) is { Count: > 0 } runs
                ? [runs[^1]]
                : there;
        // Several seasons tell several such runs.
        return there.Count == 0 || there.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).Count() > 1
            ? -1
            : played.IndexOf(there[^1]);
    }

    private static string Noun(AnswerWords w, string kind) =>
        kind switch
        {
            "unbeaten" => w.In("matches unbeaten", "matchs sans défaite"),
            "winless" => w.In("matches without a win", "matchs sans victoire"),
            "losses" => w.In("defeats", "défaites"),
            "draws" => w.In("draws", "nuls"),
            _ => w.In("wins", "victoires"),
        };
}
