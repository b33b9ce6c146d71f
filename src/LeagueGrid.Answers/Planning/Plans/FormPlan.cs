using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>A team's results in a row: the last or first so many, a month, a run to a stage; its fixtures to come; its streaks.</summary>
public static partial class FormPlan
{
    public static Plan Plan { get; } =
        new(
            "form",
            Fit,
            [
                "fact.form",
                "ask.how-far",
                "fact.eliminated",
                "fact.qualified",
                "ask.stage",
                "fact.record",
                "fact.score",
                "fact.results-list",
                "fact.fixtures",
                "time.next",
                "op.streak",
                "op.longest",
                "op.run-end",
                "metric.unbeaten",
                "metric.winless",
                "metric.wins",
                "metric.losses",
                "metric.draws",
                "metric.matches",
                "metric.clean-sheets",
                "metric.failed-to-score",
                "metric.points",
                "op.most",
                "ask.when",
                "fact.on",
                "fact.beat",
                "fact.lost-to",
                "fact.took-points",
                "fact.wait",
                "op.first",
                "ask.who",
                "ask.opponent",
            ],
            RunAsync
        )
        {
            Granted = ["op.longest", "op.streak"],
        };

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (q.Roles.Count == 0 && !asked.HasAny("fact.fixtures"))
            return 0;
        if (AsksForEdge(q))
            return 2.9;
        if (AsksForRest(q))
            return 3;
        // "When is the second Clásico scheduled?" asks for no next one.
        if (AsksForNext(q) && !asked.HasAny("fact.score", "metric.goals"))
            return q.Matches.Pair is not null && Deciding.NamesNthMeeting(asked) ? 0 : 2.4;
        if (q.Matches.Pair is not null || q.Matches.Live is not null || IsOfOneStage(q))
            return 0;
        if (AsksHowFar(q))
            return 2.9;
        if (asked.Has("fact.record") && q.Seasons.Current() is { } cup && q.CompetitionOf(cup.Id)?.Type != "league")
            return 2.8;
        // "Who beat Dijon on the last day?": of that day, and not of their last defeat.
        if (
            asked.Has("time.last-day")
            && asked.HasAny("fact.beat", "fact.lost-to")
            && q.Roles.Count == 1
            && q.Seasons.Current() is { } league
            && q.CompetitionOf(league.Id)?.Type == "league"
        )
            return 0;
        if (IsOfOutcome(q) || AsksForFirst(q))
            return 2.6;
        // "Their run came to an end. Who beat them?" asks for no run.
        var ended =
            asked.HasAny("ask.who", "ask.opponent") && asked.HasAny("fact.beat", "fact.lost-to") && !asked.Has("ask.count");
        if (q.Roles.Count == 1 && AsksForEnd(asked) && !asked.Players.Any())
            return 3.2;
        if (asked.HasAny("op.streak", "metric.unbeaten", "metric.winless") && q.Roles.Count > 0 && !ended)
            return 2.7;
        if (asked.Has("time.previous") && MetricOf.Of(asked) is null or "matches" or "wins" or "losses" or "draws")
            return 2.6;
        if (
            Count(q) is not null
            && asked.HasAny(
                "fact.form",
                "fact.score",
                "fact.results-list",
                "metric.matches",
                "ask.how",
                "op.list",
                "metric.wins",
                "metric.losses"
            )
        )
            return MetricOf.Of(asked) is "goals" or "points" or "goals-against" or "clean-sheets" ? 0 : 2.6;
        // "How many goals on their way to the title?" asks for a sum, and no list of matches.
        if (asked.HasAny("ask.count", "op.total", "op.average") && MetricOf.Of(asked) is not (null or "matches"))
            return 0;
        // "Talk me through their goals" asks for those, and no results.
        if (asked.Has("fact.results-list") && MetricOf.Of(asked) is { } told && told != "substitutions" && Deeds.Tells(told))
            return 0;
        if (
            asked.HasAny("fact.form", "fact.results-list")
            || asked.HasWord("results", "resultats")
            || asked.HasAny("op.list")
                && asked.HasAny("fact.score", "metric.matches")
                && !asked.HasAny("metric.wins", "metric.losses", "metric.draws")
        )
            return 2.3;
        return asked.HasAny("rel.up-to") && asked.HasKind("stage.") ? 2.3
            : asked.HasAny("fact.score") && asked.HasAny("metric.matches") && q.Matches.Fixtures().Count > 1 ? 1.2
            : asked.HasAny("ask.how") && asked.HasAny("fact.score") ? 1
            : 0;
    }

    // "How did they do in the quarter-final?" asks for that match, and not for the way there.
    private static bool IsOfOneStage(Inquiry q) =>
        q.Asked.HasKind("stage.")
        && !q.Asked.HasAny("rel.up-to", "rel.since", "ask.how-far", "fact.reached")
        && !q.Asked.HasWord(Cues.Way)
        && q.Matches.Fixtures().Count == 1;

    // "How did they go out of the Euro, and against whom?" is told by where their way ended.
    private static bool AsksHowFar(Inquiry q) =>
        q.Asked.Has("ask.how-far")
        || EndsACup(q)
        || q.Roles.Count == 1
            && q.Seasons.IsNamed
            && q.Asked.Has("ask.how")
            && (q.Asked.Has("fact.eliminated") || q.Asked.HasWord(Language.Cues.Eliminating))
            && MetricOf.Of(q.Asked) is null or "appearances" or "matches"
            && !q.Asked.Has("ask.count")
            // "How did they knock Spain out?" is told by that match.
            && q.Asked.Concepts.All(c =>
                c.Name != "fact.beat" || c.First > 0 && Language.Cues.WereBeaten.Has(q.Asked.Tokens[c.First - 1])
            );

    private const int FewWords = 4;

    // "When do they play?" in the present looks ahead.
    private static bool AsksForNext(Inquiry q) =>
        !q.Asked.HasKind("avail.")
        // "Can they use him next Friday?" asks of him.
        && !(q.Asked.IsYesNo && q.Asked.Players.Any(player => player.Best.Kind == "player"))
        && AsksForFixture(q);

    private static bool AsksForFixture(Inquiry q) =>
        q.Asked.HasAny("time.next", "fact.fixtures", "time.tomorrow")
        // "Lens playing?"
        || q.Roles.Count == 1 && q.Asked.Tokens.Count <= FewWords && q.Asked.HasWord(Cues.Playing) && !q.Asked.Concepts.Any()
        || q.Asked.Has("time.after-today") && (q.Asked.HasWord(Cues.Playing) || q.Asked.HasWord(Cues.FacingNext))
        || AsksWhetherPlaying(q)
        || q.Asked.Has("ask.when")
            && q.Asked.HasWord(Cues.Playing)
            && !q.Asked.HasWord("did", "last", "first")
            && q.Matches.Pair is null
            && !q.Seasons.IsNamed
            && !q.Asked.Players.Any();

    // "Are they playing tonight?", "Lens joue-t-il dimanche ?"
    private static bool AsksWhetherPlaying(Inquiry q) =>
        q.Matches.Slate is not null
        && q.Roles.Count == 1
        && (q.Asked.IsYesNo || q.Asked.HasAny("ask.when", "fact.kickoff", "ask.opponent", "ask.who"))
        && (q.Asked.HasWord(Cues.Playing) || q.Asked.HasWord(Cues.Played) && q.Asked.HasWord(Cues.Yet))
        && !q.Asked.HasWord("did", "last")
        && MetricOf.Of(q.Asked) is null or "matches"
        && !q.Asked.Players.Any();

    /// <summary>"the first three", "the last five": how many matches of a team, and from which end.</summary>
    internal static (int N, bool Last)? Count(Inquiry q)
    {
        foreach (var concept in q.Asked.Concepts.Where(c => c.Name is "op.last" or "op.first" or "time.last-n" or "time.first-n"))
        foreach (var (value, at) in q.Asked.NumbersNamed)
            if (at >= concept.End - 1 && at <= concept.End || at == concept.First - 1)
            {
                q.Asked.Heed(TypedQuestion.NamedNumbers);
                return (value, concept.Name is "op.last" or "time.last-n");
            }
        return null;
    }

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        if (q.Roles.Count == 0)
            return null;
        var team = q.Acting ?? q.Roles[0].Team;
        var ids = Inquiry.Ids(team);
        if (AsksForEdge(q) && await EdgeAsync(q, ids, cancel) is { } edge)
            return edge;
        if (AsksForRest(q))
            return await RestAsync(q, ids, cancel);
        if (AsksForNext(q) && !asked.HasAny("fact.score"))
            return await NextAsync(q, team, cancel);
        var fixtures = q.Matches.Fixtures();
        // How long a run was, the whole record tells; how they do, the latest of it.
        var ofRuns = asked.HasAny("op.streak", "metric.unbeaten", "metric.winless");
        if (!ofRuns && !q.Seasons.IsNamed && !asked.Competitions.Any() && fixtures.Count > 80)
            fixtures = [.. fixtures.TakeLast(80)];
        // "before the 2022 World Cup" is a day, and no way to a stage.
        if (asked.Has("rel.up-to") && !asked.Time.UpTo || asked.HasKind("stage.") && fixtures.Count <= 1)
            fixtures = RunTo(q, ids, fixtures);
        var sheets = (
            await q.Matches.SheetsAsync(fixtures, Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Shootout, cancel)
        )
            .Where(sheet => sheet.IsDecided && (ids.Contains(sheet.Home) || ids.Contains(sheet.Away)))
            .ToList();
        if (q.HomeOnly)
            sheets = [.. sheets.Where(sheet => ids.Contains(sheet.Home))];
        else if (q.AwayOnly)
            sheets = [.. sheets.Where(sheet => ids.Contains(sheet.Away))];
        if (asked.Has("time.before-today"))
            sheets.RemoveAll(sheet => sheet.Date >= q.Today);
        if (sheets.Count == 0 || IsOfOutcome(q) && !IsOfLastMatch(q, sheets))
            return null;
        if (
            asked.IsYesNo
            && asked.HasAny("metric.unbeaten", "metric.winless")
            && !asked.HasAny("op.streak", "op.longest")
            && Count(q) is null
        )
            return Spotless(q, OfSeasonOn(q, sheets), ids);
        if (asked.HasAny("op.streak", "metric.unbeaten", "metric.winless") && (Count(q) is null || AsksForEnd(asked)))
            return Streak(q, sheets, ids);
        if (AsksHowFar(q) && Reached(q, sheets) is { } reached)
            return reached;
        if (AsksForFirst(q))
            return FirstOf(q, sheets, ids) is { Count: > 0 } only ? List(q, only, ids) : null;
        if (Count(q) is var (n, last))
        {
            asked.Heed(TypedQuestion.NamedRun);
            sheets = [.. last ? sheets.TakeLast(n) : sheets.Take(n)];
        }
        else if (LastOfAResult(asked) is { } result && sheets.FindLast(sheet => IsOf(sheet, ids, result)) is { } of)
            sheets = [of];
        else if (asked.Has("time.last-day"))
            sheets = [sheets[^1]];
        else if (asked.Has("time.first-day"))
            sheets = [sheets[0]];
        else if (asked.Has("time.previous") || IsOfLastMatch(q, sheets))
            sheets = [sheets[^1]];
        // Of a year or a cup the whole record is asked for, and not the last of it.
        else if (
            sheets.Count > MostListed
            && (!asked.Time.IsEmpty || asked.Has("fact.record") && q.Seasons.IsNamed)
            && !asked.Has("op.list")
        )
            return Sum(q, sheets, ids);
        else if (sheets.Count > MostListed)
            sheets = [.. sheets.TakeLast(5)];
        return List(q, sheets, ids);
    }

    // "Are they still unbeaten?": in the season that is on.
    private static List<MatchSheet> OfSeasonOn(Inquiry q, List<MatchSheet> sheets) =>
        !q.Seasons.IsNamed
        && Deciding.IsPresent(q.Asked)
        && !q.Asked.Has("time.ever")
        && q.Seasons.Current() is { } season
        && sheets.FindAll(sheet => sheet.Season == season.Id) is { Count: > 0 } own
            ? own
            : sheets;

    // "Did they win?"
    private static bool IsOfOutcome(Inquiry q) =>
        q.Asked.IsYesNo
        && q.Asked.HasAny("metric.wins", "metric.losses", "metric.draws")
        && q.Roles.Count == 1
        && (!q.Seasons.IsNamed || q.Matches.Slate is not null)
        && !q.Asked.HasAny("op.streak", "op.at-least", "op.total", "fact.champion", "time.ever", "op.most", "metric.matches")
        && !q.Asked.NamesNumber
        && q.Asked.Matchday is null;

    // "When did they first win?", "Whom did they last lose to?"
    private static bool AsksForFirst(Inquiry q) =>
        (q.Asked.HasAny("op.first", "op.last") || AsksForFinally(q.Asked))
        && (
            q.Asked.HasAny("ask.when", "ask.match", "ask.opponent", "ask.who", "ask.team")
            || q.Asked.Tokens[0].Text is "which" or "what" or "quelle" or "quel"
            || !q.Asked.HasKind("ask.") && !q.Asked.IsYesNo
        )
        && (
            q.Asked.HasAny(
                "metric.wins",
                "metric.losses",
                "metric.draws",
                "metric.failed-to-score",
                "metric.clean-sheets",
                "fact.beat",
                "fact.lost-to",
                "fact.took-points"
            ) || AsksForAPoint(q.Asked)
        )
        && !q.Asked.HasAny("metric.goals", "fact.champion", "fact.who-won", "fact.finalists", "op.streak")
        && q.Roles.Count == 1
        && Count(q) is null;

    // "When did they pick up their first away point?"
    private static bool AsksForAPoint(TypedQuestion asked) =>
        asked.Find("metric.points") is { } points
        && Enumerable
            .Range(Math.Max(0, points.First - 2), Math.Min(2, points.First))
            .Any(i => Cues.FirstOrLast.Has(asked.Tokens[i]))
        && asked.HasAny("ask.when", "ask.opponent", "ask.who", "ask.match")
        && !asked.Has("op.rank");

    // "They had to wait ages. Who did they finally beat?": the first that there was.
    private static bool AsksForFinally(TypedQuestion asked) =>
        (asked.Has("fact.wait") || asked.HasWord(Cues.Finally))
        && asked.HasAny("ask.who", "ask.opponent", "ask.team", "ask.when");

    private static List<MatchSheet> FirstOf(Inquiry q, List<MatchSheet> sheets, IReadOnlySet<string> ids)
    {
        var asked = q.Asked;
        var fits = sheets.FindAll(sheet =>
            asked.Has("fact.took-points") ? !Deciding.Won(sheet, ids, null)
            : asked.Has("metric.failed-to-score") ? !Streaks.GoesOn(sheet, ids, "scored")
            : asked.Has("metric.clean-sheets") ? Streaks.GoesOn(sheet, ids, "clean-sheets")
            : AsksForAPoint(asked) ? !Deciding.Won(sheet, null, ids)
            : asked.HasAny("metric.losses", "fact.lost-to") || q.Roles[0].Role == TeamRole.Opponent && asked.Has("fact.beat")
                ? Deciding.Won(sheet, null, ids)
            : asked.HasAny("metric.wins", "fact.beat") ? Deciding.Won(sheet, ids, null)
            : sheet.Score.Home == sheet.Score.Away
        );
        return fits.Count == 0 ? [] : [asked.Has("op.last") ? fits[^1] : fits[0]];
    }

    // "How did they get on?" in the days after a match means that match.
    private static bool IsOfLastMatch(Inquiry q, List<MatchSheet> sheets) =>
        q.Matches.Slate is { LiesAhead: false } && sheets.Count == 1
        || !q.Seasons.IsNamed
            && !q.Asked.HasAny("fact.form", "op.list", "time.now", "op.total")
            && !q.Asked.HasKind("stage.")
            && !q.Asked.HasWord(Cues.ResultsOfSeason)
            && sheets[^1].Date.DayNumber >= q.Today.DayNumber - DaysOfTalk;

    // How long a match stays the talk of the town.
    private const int DaysOfTalk = 4;

    // Everything that a team played in the tournament, as far as the stage named.
    private static IReadOnlyList<Core.Names.Fixture> RunTo(
        Inquiry q,
        IReadOnlySet<string> ids,
        IReadOnlyList<Core.Names.Fixture> fits
    )
    {
        var season =
            fits.Count > 0
                ? fits[^1].Season
                : q
                    .Seasons.Allowed()
                    .LastOrDefault(s =>
                        q.Directory.FixturesOfSeason(s.Id)
                            .Select(q.Directory.Fixture)
                            .Any(f => f is not null && (ids.Contains(f.Home) || ids.Contains(f.Away)))
                    )
                    ?.Id;
        if (season is null)
            return fits;
        var until = fits.Count > 0 ? fits.Max(f => f.Date) : DateOnly.MaxValue;
        return
        [
            .. q
                .Directory.FixturesOfSeason(season)
                .Select(id => q.Directory.Fixture(id)!)
                .Where(f => (ids.Contains(f.Home) || ids.Contains(f.Away)) && f.Date <= until)
                .OrderBy(f => f.Date),
        ];
    }
}
