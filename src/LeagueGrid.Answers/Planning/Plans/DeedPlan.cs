using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Goals, cards and other events of one match, or of the few that are meant: who, when, how many, whether.</summary>
public static partial class DeedPlan
{
    public static Plan Plan { get; } =
        new(
            "deeds",
            Fit,
            [
                "fact.beat",
                "fact.lost-to",
                "metric.wins",
                "metric.losses",
                "metric.draws",
                "fact.comeback",
                "fact.score",
                "op.rank",
                "fact.eliminated",
                "fact.qualified",
                "metric.goals",
                "metric.own-goals",
                "metric.penalt",
                "metric.assists",
                "metric.yellow-cards",
                "metric.red-cards",
                "metric.second-yellows",
                "metric.cards",
                "metric.woodwork",
                "metric.injuries",
                "metric.var",
                "metric.golden-goal",
                "fact.goalscorers-of",
                "fact.leading",
                "fact.level",
                "op.equaliser",
                "op.winner-goal",
                "op.fastest",
                "op.latest-minute",
                "op.most",
                "op.lead-goal",
                "op.rescue",
                "op.else",
                "op.won-for",
                "fact.champion",
                "op.pull-back",
                "op.extend",
                "op.running",
                "op.twice",
                "op.thrice",
                "op.more-than-once",
                "op.straight-red",
                "metric.hat-tricks",
                "metric.braces",
                "op.different",
                "time.",
                "ask.when",
                "unit.",
                "role.substitute",
                "ask.why",
                "fact.top-scorer",
            ],
            RunAsync
        )
        {
            Granted =
            [
                "role.substitute",
                "op.straight-red",
                "op.equaliser",
                "op.winner-goal",
                "op.lead-goal",
                "op.pull-back",
                "op.latest-minute",
                "op.fastest",
            ],
        };

    private static double Fit(Inquiry q)
    {
        var metric = MetricOf.Of(q.Asked);
        if (metric is null && AsksMinuteOfBefore(q) || AsksFate(q))
            return 2.8;
        if (q.Asked.HasAny("ask.age", "ask.height"))
            return 0;
        if (metric == "golden-goal" && (q.Roles.Count > 0 || q.Asked.Competitions.Any()) && !q.Asked.Has("ask.count"))
            return 2.5;
        if (
            metric is null
            || !(
                Deeds.Tells(metric)
                || metric is "golden-goal"
                || metric is "hat-tricks" or "braces" && (q.Asked.NamesScore || q.Matches.Fixtures().Count <= 2)
            )
            || !q.Matches.IsMatchQuestion && !SingleMatch(q)
        )
            return 0;
        if (q.Asked.HasAny("op.most", "fact.top-scorer", "op.fewest") && q.Matches.Pair is null && !q.Matches.LeansOnMatch)
            return 0;
        // Who won it for his team, and not which team.
        if (q.Asked.Has("op.won-for") && metric == "goals")
            return 3;
        return metric == "substitutions" ? 0.5
            : metric == "goals" ? 2
            : 2.5;
    }

    // "What happened to him two minutes later?"
    private static bool AsksFate(Inquiry q) =>
        q.Asked.Has("fact.fate") && q.Before is { Match: not null, People.Count: > 0 } && q.Matches.LeansOnMatch;

    // "What minute was that?": of what was told just before.
    private static bool AsksMinuteOfBefore(Inquiry q) =>
        q.Before is { Match: not null, Times.Count: > 0 }
        && q.Matches.LeansOnMatch
        && q.Asked.Has("ask.when")
        && q.Asked.Tokens.Count <= 8
        && q.Asked.HasWord("minute", "minutes");

    // Only where a match is named does having played in it tell one namesake from the other.
    private static bool NamesMatch(Inquiry q) =>
        q.Matches.IsMatchQuestion || q.Roles.Count > 0 || q.Asked.NamesScore || !q.Asked.Time.IsEmpty;

    // One team and a day, a score or a stage name one match as well as two teams do.
    private static bool SingleMatch(Inquiry q) =>
        q.Asked.NamesScore && q.Roles.Count > 0
        || (q.Roles.Count > 0 || q.Asked.Players.Any()) && q.Matches.Fixtures().Count is 1 or 2;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        if (AsksFate(q) || MetricOf.Of(q.Asked) is null)
            return await OfBeforeAsync(q, cancel);
        var metric = MetricOf.Of(q.Asked)!;
        var trick =
            metric is "hat-tricks" ? 3
            : metric is "braces" ? 2
            : 0;
        if (metric is "golden-goal" or "hat-tricks" or "braces")
            metric = "goals";
        var aspects =
            Deeds.AspectsOf(metric)
            | Aspects.Score
            | Aspects.Status
            | (q.Asked.SpeaksOfSubstitutes ? Aspects.Substitutions : Aspects.None);
        var found = await q.Matches.FindAsync(aspects, cancel);
        var matches = Deciding.Between(q, OfTheirs(q, metric, found));
        if (matches.Count == 0)
            return null;
        var (players, between) = new PlayerChoice(q).Of(matches, scoped: NamesMatch(q));
        if (between is not null)
            return Asking.Which(q, between);
        var rows = new List<Deed>();
        foreach (var sheet in matches)
            rows.AddRange(Deeds.Of(metric, sheet));
        var all = rows;
        if (q.Asked.SpeaksOfSubstitutes && !await new MetricCoverage(q).KnowsAsync("substitutions", matches, cancel))
            return Unknowns.About(q, matches[0], "substitutions");
        if (q.Asked.SpeaksOfSubstitutes && metric == "goals")
            rows = [.. rows.Where(row => row.Match.Substitutions.Any(sub => sub.On is not null && sub.On == row.Player))];
        rows =
            metric == "assists" && SetUp(q, rows, players) is { Count: > 0 } given
                ? given
                : DeedFilter.Apply(q, metric, rows, players);
        // "Was there a hat-trick in the final?": nobody's single goal is one.
        if (trick > 0 && q.Asked.IsYesNo)
        {
            rows = [.. PlayerTotals.Tricks(rows, trick)];
            if (rows.Count == 0)
                return null;
        }
        if (q.Asked.Has("op.else"))
            players = [];
        rows =
            metric == "assists" && rows.Count == 1 && q.Asked.Ordinals.Count == 1 ? rows
            : metric == "assists" && ThatGoal(q, rows) is { } that ? [that]
            : metric == "assists" && OfGoalAt(q, rows, matches) is { } laidOn ? laidOn
            : q.Asked.Has("op.rescue") && Rescue(q, rows) is { Count: > 0 } rescue ? rescue
            : GoalPositions.Pick(q, metric, rows, matches);
        if (
            matches.Count > 1
            && players.Count == 0
            && (q.Asked.Has("op.both") || JoinsStages(q.Asked))
            && q.Asked.HasAny("ask.who", "role.player", "fact.goalscorers-of")
        )
            rows = InEach(q, rows, matches);
        var known = await new MetricCoverage(q).KnowsAsync(metric, matches, cancel);
        if (
            matches.Count > 3
            && !Deciding.MeansAll(q.Asked)
            && rows.Select(row => row.Match.Id).Distinct(StringComparer.Ordinal).Count() is 1
        )
            matches = [rows[0].Match];
        if (matches.Count > 4 && !Deciding.MeansAll(q.Asked))
            return q.Asked.HasAny("ask.count", "ask.match", "ask.opponent") || players.Count > 0
                ? null
                : Asking.WhichMatch(q, matches);
        // He may have done it for another team.
        if (rows.Count == 0 && players.Count > 0 && q.Roles.All(role => role.Role is TeamRole.Opponent) && q.Roles.Count > 0)
            return null;
        if (rows.Count == 0 && !known)
            return OfHalves(q, metric, matches) ?? Unknowns.About(q, matches[0], metric);
        return Write(q, metric, matches, rows, all, players);
    }

    // "When did Götze score in the final?": of the finals of several years that in which he did.
    private static IReadOnlyList<MatchSheet> OfTheirs(Inquiry q, string metric, IReadOnlyList<MatchSheet> found)
    {
        if (found.Count < 2 || !q.Asked.Time.IsEmpty || q.Roles.Count > 0 || q.Matches.LeansOnMatch || !q.Asked.HasKind("stage."))
            return found;
        var ids = q.Asked.Players.SelectMany(mention => Inquiry.Ids(mention, "player")).ToHashSet(StringComparer.Ordinal);
        return
            found.Where(sheet => Deeds.Of(metric, sheet).Any(row => row.Player is { } player && ids.Contains(player))).ToList()
                is { Count: > 0 } theirs
            ? theirs
            : found;
    }

    // "And who assisted it?", after an answer about one goal.
    private static Deed? ThatGoal(Inquiry q, List<Deed> rows) =>
        q.Before is { Times: [var time], Match: { } match } && q.Asked.HasWord(Cues.ThingDone) && !q.Asked.Mentions.Any()
            ? rows.Find(row => row.Match.Id == match && row.Time.ToString() == time)
            : null;

    // "Which player scored in the semi-final and the final?"
    private static bool JoinsStages(TypedQuestion asked) =>
        asked.Values("stage").Distinct(StringComparer.Ordinal).Count() == 2
        && asked.Concepts.Where(c => c.Kind == "stage").OrderBy(c => c.First).ToList() is [var one, .., var two]
        && Enumerable.Range(one.End, Math.Max(0, two.First - one.End)).Any(i => asked.Tokens[i].Text is "and" or "et");

    // "in both matches", "in both the semi-final and the final": of those who did it in each.
    private static List<Deed> InEach(Inquiry q, List<Deed> rows, IReadOnlyList<MatchSheet> matches)
    {
        var stages = q.Asked.Values("stage").Distinct(StringComparer.Ordinal).Count() > 1;
        string Place(MatchSheet sheet) => (stages ? Stages.Of(sheet.Round) : null) ?? sheet.Id;
        var places = matches.Select(Place).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. rows.Where(row =>
                places.TrueForAll(place =>
                    rows.Exists(other =>
                        Place(other.Match) == place && other.Player == row.Player && other.IsOwnGoal == row.IsOwnGoal
                    )
                )
            ),
        ];
    }

    private static async ValueTask<Finding?> OfBeforeAsync(Inquiry q, CancellationToken cancel)
    {
        if (
            await q.Reader.MatchAsync(
                q.Before!.Match!,
                Aspects.Goals | Aspects.Cards | Aspects.Substitutions | Aspects.Info,
                cancel
            )
            is not { } sheet
        )
            return null;
        var fate = AsksFate(q);
        foreach (
            var metric in fate
                ? new[] { "red-cards", "substitutions", "yellow-cards" }
                : ["goals", "red-cards", "yellow-cards", "substitutions"]
        )
        {
            var rows = Deeds
                .Of(metric, sheet)
                .Where(row =>
                    fate
                        ? q.Before.People.Contains(row.Player ?? "") || q.Before.People.Contains(row.Other ?? "")
                        : q.Before.Times.Contains(row.Time.ToString())
                            && (row.Player is null || q.Before.People.Contains(row.Player))
                )
                .ToList();
            if (rows.Count > 0)
                return Write(q, metric, [sheet], rows, rows, []);
        }
        return null;
    }

    // "Who dragged them back?": he who scored most for the side that is named, or that came from behind.
    private static List<Deed> Rescue(Inquiry q, List<Deed> rows)
    {
        if (rows.Select(row => row.Match.Id).Distinct(StringComparer.Ordinal).Count() != 1)
            return [];
        var side = q.Acting is { } acting
            ? rows.Find(row => Inquiry.Ids(acting).Contains(row.Team))?.Side
            : rows.Find(row =>
                row.Goal is { } goal
                && (
                    goal.For == Side.Home
                        ? goal.ScoreAfter.Home < goal.ScoreAfter.Away
                        : goal.ScoreAfter.Away < goal.ScoreAfter.Home
                )
            )?.Side
                ?? rows[0].Match.Winner;
        return rows.Where(row => row.Side == side && row.Player is not null && !row.IsOwnGoal)
                .GroupBy(row => row.Player, StringComparer.Ordinal)
                .MaxBy(group => group.Count())
                ?.ToList()
            ?? [];
    }

    // "who set up Lewandowski's goal": the player named scored it.
    // "Who laid on Mbappé's second?": of all his goals, whether each was laid on or not.
    private static List<Deed> SetUp(Inquiry q, List<Deed> rows, IReadOnlyList<NamedThing> players)
    {
        if (players.Count == 0)
            return [];
        var theirs = DeedFilter.ByTime(q.Asked, [.. rows.Where(row => players.Any(player => player.Has(row.Other)))]);
        if (q.Asked.Ordinals is not [var (place, _)] || place < 1)
            return theirs;
        var goals = rows.Select(row => row.Match)
            .DistinctBy(sheet => sheet.Id, StringComparer.Ordinal)
            .SelectMany(sheet => Deeds.Of("goals", sheet))
            .Where(goal => players.Any(player => player.Has(goal.Player)) && !goal.IsOwnGoal)
            .OrderBy(goal => goal.Time)
            .ToList();
        return place <= goals.Count && theirs.Find(row => row.Time == goals[place - 1].Time) is { } nth ? [nth] : theirs;
    }

    // "Who set up the winner?", "Who laid on the opener?": of the goal that has that place in the match.
    private static List<Deed>? OfGoalAt(Inquiry q, List<Deed> rows, IReadOnlyList<MatchSheet> matches)
    {
        if (
            !q.Asked.HasAny(
                "op.winner-goal",
                "op.equaliser",
                "op.first",
                "op.last",
                "op.pull-back",
                "op.lead-goal",
                "op.latest-minute"
            )
        )
            return null;
        var goals = DeedFilter.Apply(q, "goals", matches.SelectMany(sheet => Deeds.Of("goals", sheet)), []);
        var picked = GoalPositions.Pick(q, "goals", goals, matches);
        var laidOn = rows.Where(row => picked.Exists(goal => goal.Match.Id == row.Match.Id && goal.Time == row.Time)).ToList();
        return picked.Count == 0 || picked.Count == goals.Count || laidOn.Count == 0 && q.Asked.HasAny("op.first", "op.last")
            ? null
            : laidOn;
    }

    public static void Remember(Finding finding, IReadOnlyList<MatchSheet> matches, IEnumerable<Deed> rows)
    {
        finding.Match = matches.Count == 1 ? matches[0].Id : null;
        finding.Seasons.AddRange(matches.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            if (row.Player is { } player && !finding.People.Contains(player))
                finding.People.Add(player);
            finding.Times.Add(row.Time);
        }
    }
}
