using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Counted statistics (shots, passes, corners, saves, …) of sides and players, in a match or over several.</summary>
public static partial class StatPlan
{
    public static Plan Plan { get; } =
        new(
            "statistics",
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
                "metric.shots",
                "metric.passes",
                "metric.pass-",
                "metric.corners",
                "metric.fouls",
                "metric.offsides",
                "metric.saves",
                "metric.tackles",
                "metric.interceptions",
                "metric.clearances",
                "metric.dribbles",
                "metric.duels",
                "metric.throw-ins",
                "metric.free-kicks",
                "metric.goal-kicks",
                "metric.xg",
                "metric.minutes",
                "op.most",
                "op.fewest",
                "op.difference",
                "time.",
                "role.goalkeeper",
            ],
            RunAsync
        )
        {
            Granted = ["op.difference"],
        };

    private static double Fit(Inquiry q) =>
        MetricOf.Of(q.Asked) is { } metric
        && (StatOf(metric) is not null || TypeOf(metric) is not null || metric is "xg" or "pass-accuracy" or "minutes")
            ? 2.7
            : 0;

    private static Stat? StatOf(string metric) =>
        metric switch
        {
            "shots" => Stat.Shots,
            "shots-on-target" => Stat.ShotsOnTarget,
            "shots-off-target" => Stat.ShotsOffTarget,
            "shots-blocked" => Stat.ShotsBlocked,
            "passes" => Stat.Passes,
            "passes-completed" => Stat.PassesCompleted,
            "corners" => Stat.Corners,
            "fouls" => Stat.Fouls,
            "offsides" => Stat.Offsides,
            "saves" => Stat.Saves,
            "tackles" => Stat.Tackles,
            "interceptions" => Stat.Interceptions,
            "clearances" => Stat.Clearances,
            "dribbles" => Stat.Dribbles,
            "dribbles-completed" => Stat.DribblesCompleted,
            _ => null,
        };

    private static string? TypeOf(string metric) =>
        metric switch
        {
            "duels" => "duel",
            "throw-ins" => "throw-in",
            "free-kicks" => "free-kick",
            "goal-kicks" => "goal-kick",
            _ => null,
        };

    // The type of event that shows that a source counts this at all.
    private static bool Counts(MatchSheet sheet, string metric)
    {
        var type = metric switch
        {
            "shots" or "shots-on-target" or "shots-off-target" or "shots-blocked" => "shot",
            "passes" or "passes-completed" or "pass-accuracy" => "pass",
            "corners" => "corner",
            "fouls" => "foul",
            "offsides" => "offside",
            "saves" => "save",
            "tackles" => "tackle",
            "interceptions" => "interception",
            "clearances" => "clearance",
            "dribbles" or "dribbles-completed" => "dribble",
            _ => TypeOf(metric) ?? "",
        };
        if (metric == "xg")
            return sheet.HomeTally.Xg is not null || sheet.AwayTally.Xg is not null;
        if (metric == "minutes")
            return sheet.Players.Any(line => line.Minutes is not null);
        return new[] { sheet.HomeTally, sheet.AwayTally }.Any(tally =>
            tally.ByType.ContainsKey(type) || tally.ByType.ContainsKey("pass") && type.Length > 0
        );
    }

    private static double? Value(Tally tally, string metric)
    {
        if (metric == "xg")
            return tally.Xg;
        if (metric == "pass-accuracy")
            return tally[Stat.Passes] == 0 ? null : Math.Round(100.0 * tally[Stat.PassesCompleted] / tally[Stat.Passes], 1);
        return StatOf(metric) is { } stat ? tally[stat]
            : TypeOf(metric) is { } type ? tally.ByType.GetValueOrDefault(type)
            : null;
    }

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var metric = MetricOf.Of(q.Asked)!;
        var found = await q.Matches.FindAsync(CountRead.Of(q, metric) | Aspects.Lineups | Aspects.Info | Aspects.Score, cancel);
        if (found.Count == 0)
            return null;
        // Whatever a source counts next may show that it counts this too.
        if (found.Any(sheet => !Counts(sheet, metric)))
            q.Reader.Widen(Aspects.Counts, Aspects.Statistics);
        var matches = found.Count > 1 && q.Matches.IsMatchQuestion ? Deciding.Between(q, found) : found;
        var counted = matches.Where(sheet => Counts(sheet, metric)).ToList();
        if (counted.Count == 0)
            return matches.Count == 1 ? Unknowns.About(q, matches[0], metric) : Unknowns.Plain(q, "stat|" + metric);
        if (matches.Count > 1 && counted.Count < matches.Count && counted.Count > 1)
            return Unknowns.Plain(q, "stat|" + metric);
        matches = counted;
        var (players, between) = new PlayerChoice(q).Of(matches, scoped: true);
        if (between is not null)
            return Asking.Which(q, between);
        if (
            players.Count == 0
            && matches.Count == 1
            && q.Asked.Has("role.goalkeeper")
            && Keepers(q, matches[0]) is { Count: > 0 } keepers
        )
            players = keepers;
        if (matches.Count == 1 && Part(q.Asked) is { } part)
            return await OfPartAsync(q, metric, matches[0], part, players, cancel);
        return players.Count > 0 ? OfPlayers(q, metric, matches, players)
            : q.Asked.HasAny("ask.who", "role.player")
            && q.Asked.HasAny("op.most", "op.fewest", "ask.who")
            && !q.Asked.Has("ask.compare")
                ? Top(q, metric, matches)
            : OfSides(q, metric, matches);
    }

    private static int? Part(TypedQuestion asked) =>
        asked.Has("time.first-half") ? 1
        : asked.Has("time.second-half") ? 2
        : asked.Has("time.extra-time") ? 3
        : null;

    private static Finding OfPlayers(
        Inquiry q,
        string metric,
        IReadOnlyList<MatchSheet> matches,
        IReadOnlyList<NamedThing> players
    )
    {
        var w = q.Words;
        var words = new DeedWords(q);
        var finding = new Finding(
            $"stat|{metric}|{string.Join(',', players.Select(p => p.Ids[0]))}|{string.Join(',', matches.Select(m => m.Id))}"
        );
        var parts = new List<string>();
        var values = new List<double>();
        foreach (
            var player in players.OrderByDescending(one =>
                matches
                    .SelectMany(sheet => sheet.Players)
                    .Where(line => one.Has(line.Player))
                    .Sum(line => Value(line.Tally, metric) ?? 0)
            )
        )
        {
            var lines = matches.SelectMany(sheet => sheet.Players).Where(line => player.Has(line.Player)).ToList();
            var value =
                metric == "minutes" ? lines.Sum(line => line.Minutes ?? 0) : lines.Sum(line => Value(line.Tally, metric) ?? 0);
            finding.People.AddRange(player.Ids);
            values.Add(value);
            // "How many shots, and were any on target?"
            var all =
                metric == "shots-on-target" && q.Asked.Concepts.Any(c => c.Name == "metric.shots" && !Within(q.Asked, c))
                    ? lines.Sum(line => Value(line.Tally, "shots") ?? 0)
                    : (double?)null;
            var before = all is { } shots ? $"{w.Number(shots)} {words.Noun("shots", (int)shots)}, " : "";
            parts.Add($"{w.Player(player.Ids[0])}{w.In(": ", " : ")}{before}{w.Number(value)} {words.Noun(metric, (int)value)}");
        }
        var same =
            values.Count > 1 && values.Distinct().Count() == 1 && q.Asked.Has("ask.compare")
                ? w.In("The same for both: ", "Autant pour l'un que pour l'autre : ")
                : "";
        return Done(q, finding, matches, same + string.Join(", ", parts));
    }

    // "shots on target" names no shots besides.
    private static bool Within(TypedQuestion asked, Concept concept) =>
        asked.Concepts.Any(c => c.Name == "metric.shots-on-target" && c.First <= concept.First && c.End >= concept.End);

    private static Finding OfSides(Inquiry q, string metric, IReadOnlyList<MatchSheet> matches)
    {
        var w = q.Words;
        var words = new DeedWords(q);
        var finding = new Finding($"stat|{metric}|{string.Join(',', matches.Select(m => m.Id))}");
        if (matches.Count == 1)
        {
            var sheet = matches[0];
            var (home, away) = (Value(sheet.HomeTally, metric) ?? 0, Value(sheet.AwayTally, metric) ?? 0);
            if (
                q.Acting is { } acting
                && q.Roles.Count(role => role.Role != TeamRole.Opponent) == 1
                // "How many had France, compared with Croatia?"
                && !(q.Roles.Count == 2 && q.Asked.Has("ask.compare"))
            )
            {
                var own = Inquiry.Ids(acting).Contains(sheet.Home) ? home : away;
                // "Have Germany had a shot on target yet?"
                var any =
                    !q.Asked.IsYesNo ? ""
                    : own > 0 ? w.In("Yes. ", "Oui. ")
                    : w.In("No. ", "Non. ");
                return Done(
                    q,
                    finding,
                    matches,
                    $"{any}{w.StartTeam(acting.Best.Ids[0])}{w.In(": ", " : ")}{w.Number(own)} {words.Noun(metric, (int)own)}"
                );
            }
            var first = home >= away ? (sheet.Home, home) : (sheet.Away, away);
            var second = home >= away ? (sheet.Away, away) : (sheet.Home, home);
            if (q.Asked.HasAny("op.difference"))
                return Done(
                    q,
                    finding,
                    matches,
                    $"{w.Number(first.Item2 - second.Item2)}{w.In(": ", " : ")}{w.Team(first.Item1)} {w.Number(first.Item2)}, {w.Team(second.Item1)} {w.Number(second.Item2)} ({words.Noun(metric, 2)})"
                );
            var total =
                q.Asked.HasAny("op.total", "op.sum-both")
                    ? w.In($"{w.Number(home + away)} in all: ", $"{w.Number(home + away)} au total : ")
                : first.Item2 == second.Item2
                && (q.Asked.HasAny("ask.compare", "op.most", "op.fewest", "ask.team") || q.Asked.HasWord(Cues.MoreOrLess))
                    ? w.In("The same for both: ", "Autant pour l'un que pour l'autre : ")
                : "";
            return Done(
                q,
                finding,
                matches,
                $"{total}{w.Team(first.Item1)} {w.Number(first.Item2)}, {w.Team(second.Item1)} {w.Number(second.Item2)} ({words.Noun(metric, 2)})"
            );
        }
        if (q.Roles.Count == 0 && q.Asked.HasAny("op.most", "op.fewest"))
            return OfTeams(q, metric, matches, finding);
        var ids = q.Roles.Count > 0 ? Inquiry.Ids(q.Roles[0].Team) : null;
        var sum = matches.Sum(sheet =>
            (ids is null || ids.Contains(sheet.Home) ? Value(sheet.HomeTally, metric) ?? 0 : 0)
            + (ids is null || ids.Contains(sheet.Away) ? Value(sheet.AwayTally, metric) ?? 0 : 0)
        );
        return Done(q, finding, matches, $"{w.Number(sum)} {words.Noun(metric, 2)}");
    }

    private static Finding Top(Inquiry q, string metric, IReadOnlyList<MatchSheet> matches)
    {
        var w = q.Words;
        var words = new DeedWords(q);
        var finding = new Finding($"stat-top|{metric}|{string.Join(',', matches.Select(m => m.Id))}");
        var acting = q.Acting is { } team && !IsOfAClause(q.Asked, team) ? Inquiry.Ids(team) : null;
        var lines = matches
            .SelectMany(sheet =>
                sheet.Players.Where(line => acting is null || acting.Contains(line.Side == Side.Home ? sheet.Home : sheet.Away))
            )
            .GroupBy(line => line.Player, StringComparer.Ordinal)
            .Select(group =>
                (
                    Player: group.Key,
                    Value: metric == "minutes"
                        ? group.Sum(line => line.Minutes ?? 0)
                        : group.Sum(line => Value(line.Tally, metric) ?? 0)
                )
            )
            .Where(one => one.Value > 0)
            .OrderByDescending(one => one.Value)
            .ToList();
        if (lines.Count == 0)
            return Unknowns.Plain(q, "stat|" + metric);
        var best = lines.Where(one => Math.Abs(one.Value - lines[0].Value) < 1e-9).ToList();
        finding.People.AddRange(best.Select(one => one.Player));
        var next =
            lines.Count > best.Count && best.Count == 1
                ? w.In(
                    $"; next {w.Player(lines[1].Player)} with {w.Number(lines[1].Value)}",
                    $" ; puis {w.Player(lines[1].Player)}, {w.Number(lines[1].Value)}"
                )
                : "";
        return Done(
            q,
            finding,
            matches,
            w.In(
                $"{w.List(best.Select(one => w.Player(one.Player)))} with {w.Number(best[0].Value)} {words.Noun(metric, (int)best[0].Value)}{next}",
                $"{w.List(best.Select(one => w.Player(one.Player)))}, {w.Number(best[0].Value)} {words.Noun(metric, (int)best[0].Value)}{next}"
            )
        );
    }

    private static Finding Done(Inquiry q, Finding finding, IReadOnlyList<MatchSheet> matches, string text)
    {
        DeedPlan.Remember(finding, matches, []);
        var where = matches.Count == 1 ? new DeedWords(q).In(matches[0]) : ScopeWords.Of(q, matches);
        var cites = matches.Take(12).Select(sheet => finding.Cite(q.Of(sheet, text))).ToList();
        return finding.Say($"{text}, {where}.", cites);
    }

    // A half is told by its events.
    private static async ValueTask<Finding?> OfPartAsync(
        Inquiry q,
        string metric,
        MatchSheet sheet,
        int part,
        IReadOnlyList<NamedThing> players,
        CancellationToken cancel
    )
    {
        if (metric is "xg" or "pass-accuracy" or "minutes")
            return Unknowns.About(q, sheet, metric);
        var events = await q.Reader.EventsAsync(sheet.Id, cancel);
        var those = events.Where(one => (part == 3 ? one.Period is 3 or 4 : one.Period == part) && Is(one, metric)).ToList();
        var w = q.Words;
        var words = new DeedWords(q);
        var finding = new Finding($"stat|{metric}|{sheet.Id}|{part}");
        var label = part switch
        {
            1 => w.In("in the first half", "en première mi-temps"),
            2 => w.In("in the second half", "en seconde mi-temps"),
            _ => w.In("in extra time", "en prolongation"),
        };
        if (players.Count > 0)
        {
            var own = those.Count(one => players.Any(player => player.Has(one.Player)));
            return Done(
                q,
                finding,
                [sheet],
                $"{w.List(players.Select(p => w.Player(p.Ids[0])))}{w.In(": ", " : ")}{own} {words.Noun(metric, own)} {label}"
            );
        }
        return Done(
            q,
            finding,
            [sheet],
            $"{w.Team(sheet.Home)} {those.Count(one => one.Team == sheet.Home)}, {w.Team(sheet.Away)} {those.Count(one => one.Team == sheet.Away)} ({words.Noun(metric, 2)} {label})"
        );
    }

    private static bool Is(EventItem one, string metric) =>
        metric switch
        {
            "shots" => one.Type == "shot" || one is { Type: "goal", OwnGoal: not true },
            "shots-on-target" => one is { Type: "shot", Outcome: "saved" } || one is { Type: "goal", OwnGoal: not true },
            "shots-off-target" => one is { Type: "shot", Outcome: "off-target" },
            "shots-blocked" => one is { Type: "shot", Outcome: "blocked" },
            "passes" => one.Type == "pass",
            "passes-completed" => one is { Type: "pass", Completed: true },
            "dribbles-completed" => one is { Type: "dribble", Completed: true },
            _ => one.Type == (TypeOf(metric) ?? metric.TrimEnd('s')),
        };
}
