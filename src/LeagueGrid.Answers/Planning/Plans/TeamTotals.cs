using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>What named teams did over many matches: wins, goals, clean sheets, cards, scorers, compared or alone.</summary>
public static partial class TeamTotals
{
    // So few are told one by one, asked for or not.
    private const int FewMatches = 3;

    public static bool Tells(Inquiry q, string metric) =>
        Deeds.Tells(metric)
        || metric is "hat-tricks" or "braces"
        || new TeamSum("").Of(metric) is not null
        || metric is "win-rate" or "goals-per-game";

    public static async ValueTask<Finding?> RunAsync(Inquiry q, string metric, List<MatchSheet> sheets, CancellationToken cancel)
    {
        var asked = q.Asked;
        var decided = sheets.Where(sheet => sheet.IsDecided || sheet.Status == MatchStatus.Live).ToList();
        if (decided.Count == 0)
            return null;
        var teams = q
            .Roles.Where(role => role.Role is TeamRole.Acting or TeamRole.Pair)
            .Select(role => role.Team)
            .DistinctBy(team => team.Best.Ids[0])
            .ToList();
        if (teams.Count == 0)
            teams = [q.Roles[0].Team];
        if (
            metric is "goals"
                && !q.Matches.IsComparison
                // "How many goals in their first three games?" asks for no first goal.
                && !(asked.Has("ask.count") && FormPlan.Count(q) is not null)
                && (
                    asked.HasAny(
                        "ask.who",
                        "role.player",
                        "fact.goalscorers-of",
                        "op.first",
                        "op.last",
                        "op.list",
                        "op.different"
                    )
                )
            || metric is "hat-tricks" or "braces"
        )
            return await ScorersAsync(q, metric, decided, teams, cancel);
        if (Deeds.Tells(metric) && metric != "goals" && metric != "substitutions")
            return await DeedsAsync(q, metric, decided, teams, cancel);
        // "Did they score in every home game?": were there any without a goal?
        if (metric is "goals" && IsAlways(asked))
            metric = "failed-to-score";
        var home = !q.AwayOnly;
        var away = !q.HomeOnly;
        var opponents = q.Opponents;
        if (opponents.Count > 0)
            decided = [.. decided.Where(sheet => opponents.Contains(sheet.Home) || opponents.Contains(sheet.Away))];
        var scored =
            metric is "goals" or "goals-against"
            && (
                asked.HasAny("time.first-half", "time.second-half", "time.stoppage", "time.extra-time", "cond.without-penalties")
                || asked.Minutes.Count > 0
            );
        if (scored)
            return await DeedsAsync(q, metric, decided, teams, cancel);
        // "won in 90 minutes": what went on was not won by then.
        if (asked.Has("time.full-time") && metric is "wins" or "losses")
            decided = [.. decided.Where(sheet => !CountAnswers.Is(q, "extra-time-matches", sheet))];
        var sums = TeamSum.All(q, decided, home, away);
        var own = teams
            .Select(team => (team, Sum: sums.GetValueOrDefault(q.Names.KeyOfTeam(Present(team, decided)))))
            .Where(one => one.Sum is not null)
            .Select(one => (one.team, Sum: one.Sum!))
            .ToList();
        if (own.Count == 0 || own[0].Sum.Of(metric) is null)
            return null;
        if (metric == "comebacks" && !await new MetricCoverage(q).KnowsAsync("goals", decided, cancel))
            return Unknowns.Plain(q, "comebacks");
        return Write(q, metric, decided, own);
    }

    private static string? Present(Mention team, List<MatchSheet> sheets)
    {
        var ids = Inquiry.Ids(team);
        return sheets
            .Select(sheet =>
                ids.Contains(sheet.Home) ? sheet.Home
                : ids.Contains(sheet.Away) ? sheet.Away
                : null
            )
            .FirstOrDefault(id => id is not null);
    }

    private static bool IsAlways(TypedQuestion asked) => asked.IsYesNo && asked.Has("op.every-match");

    private static Finding Write(Inquiry q, string metric, List<MatchSheet> sheets, List<(Mention Team, TeamSum Sum)> own)
    {
        var w = q.Words;
        var words = new DeedWords(q);
        var asked = q.Asked;
        var ordered = own.OrderByDescending(one => one.Sum.Of(metric)).ToList();
        var finding = new Finding(
            $"team|{metric}|{string.Join(',', own.Select(one => one.Sum.Team))}|{string.Join(',', sheets.Select(s => s.Season).Distinct(StringComparer.Ordinal))}|{asked.Has("side.home")}{asked.Has("side.away")}"
        );
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        foreach (var (_, sum) in ordered)
            finding.Entities.Add(new("team", sum.Team));
        var scope = ScopeWords.Of(q, [.. ordered[0].Sum.Matches.Select(m => m.Sheet)]);
        var cites = ordered.Select(one => finding.Cite(Source(q, one.Sum, metric))).ToList();
        if (ordered.Count > 1)
        {
            var gap = asked.Has("op.difference")
                ? w.In(
                    $", a difference of {w.Number(ordered[0].Sum.Of(metric)!.Value - ordered[1].Sum.Of(metric)!.Value)}",
                    $", {w.Number(ordered[0].Sum.Of(metric)!.Value - ordered[1].Sum.Of(metric)!.Value)} d'écart"
                )
                : "";
            var same =
                ordered[0].Sum.Of(metric) == ordered[1].Sum.Of(metric) && asked.HasAny("ask.compare", "op.most", "op.fewest")
                    ? w.In("The same: ", "Égalité : ")
                    : "";
            return finding.Say(
                $"{same}{w.List(ordered.Select(one => $"{w.Team(one.Sum.Team)} {w.Number(one.Sum.Of(metric)!.Value)}"))} ({words.Noun(metric, 2)}{gap}) {scope}.",
                cites
            );
        }
        if (asked.Has("metric.shootouts") && asked.HasAny("metric.wins", "metric.losses", "fact.lost-to", "fact.beat"))
        {
            var sum = ordered[0].Sum;
            var lost = asked.HasAny("metric.losses", "fact.lost-to");
            var decided = sum
                .Matches.Where(one =>
                    one.Sheet.Score.Home == one.Sheet.Score.Away
                    && one.Sheet.Winner is { } side
                    && (side == Side.Home == one.Home) != lost
                )
                .Select(one => one.Sheet)
                .ToList();
            var verb = lost
                ? w.In("lost on penalties", "perdus aux tirs au but")
                : w.In("won on penalties", "gagnés aux tirs au but");
            return finding.Say(
                $"{w.StartTeam(sum.Team)}{w.In(": ", " : ")}{decided.Count} {verb} {scope}{(decided.Count > 0 ? w.In(": ", " : ") + string.Join("; ", decided.Select(words.MatchOn)) : "")}.",
                cites
            );
        }
        var only = ordered[0].Sum;
        var value = only.Of(metric)!.Value;
        finding.Value = value;
        if (only.Matches is [var single])
            finding.Match = single.Sheet.Id;
        if (metric is "goals" && IsOfTheirGames(asked))
            return finding.Say(
                w.In(
                    $"{w.Count(only.For + only.Against, "goal", "goals", "", "")} in {w.Team(only.Team)}'s {w.Count(only.Played, "match", "matches", "", "")} {scope}: {only.For} scored, {only.Against} conceded.",
                    $"{w.Count(only.For + only.Against, "", "", "but", "buts")} en {w.Count(only.Played, "", "", "match", "matchs")} {w.OfTeam(only.Team)} {scope} : {only.For} marqués, {only.Against} encaissés."
                ),
                cites
            );
        if (asked.Has("metric.goals-both") && metric is "goals")
            return finding.Say(
                w.In(
                    $"{w.Team(only.Team)}: {w.Count(only.For, "goal", "goals", "", "")} scored and {only.Against} conceded {scope} ({w.Count(only.Played, "match", "matches", "", "")}).",
                    $"{w.StartTeam(only.Team)} : {w.Count(only.For, "", "", "but marqué", "buts marqués")} et {w.Count(only.Against, "", "", "encaissé", "encaissés")} {scope} ({w.Count(only.Played, "", "", "match", "matchs")})."
                ),
                cites
            );
        if (asked.Has("op.average") && metric is "goals" or "points" or "goals-against" or "goals-for")
            return finding.Say(
                $"{w.StartTeam(only.Team)}{w.In(": ", " : ")}{w.Number(value / only.Played)} {words.Noun(metric, 2)} {w.In("per match", "par match")} ({w.Number(value)} / {only.Played}) {scope}.",
                cites
            );
        var record = metric is "wins" or "not-won" or "draws" or "losses" or "matches"
            ? w.In(
                $" ({w.Count(only.Played, "match", "matches", "", "")}: {only.Won} won, {only.Drawn} drawn, {only.Lost} lost)",
                $" ({w.Count(only.Played, "", "", "match", "matchs")} : {only.Won} {words.Noun("wins", only.Won)}, {only.Drawn} {words.Noun("draws", only.Drawn)}, {only.Lost} {words.Noun("losses", only.Lost)})"
            )
            : w.In(
                $" ({w.Count(only.Played, "match", "matches", "", "")})",
                $" ({w.Count(only.Played, "", "", "match", "matchs")})"
            );
        var list = "";
        var those = Those(metric, only);
        var yes = "";
        if (metric is "failed-to-score" && IsAlways(asked))
            yes = value > 0 ? w.In("No. ", "Non. ") : w.In("Yes. ", "Oui. ");
        else if (asked.IsYesNo && metric is "wins" or "losses" or "draws" or "clean-sheets")
            yes = value > 0 ? w.In("Yes. ", "Oui. ") : w.In("No. ", "Non. ");
        if (
            those.Count > 0
            && (
                those.Count <= FewMatches
                || those.Count <= 8
                    && (asked.HasAny("ask.match", "ask.opponent", "op.list", "ask.when", "ask.who") || yes.Length > 0)
            )
        )
            list = w.In(" ", " ") + string.Join("; ", those.Select(words.MatchOn)) + ".";
        var nothing =
            value == 0 && metric is not "goal-difference" ? w.In("none (0)", "0")
            : metric is "win-rate" ? $"{w.Number(Math.Round(value, 1))} %"
            : metric is "goal-difference" ? $"{(value > 0 ? "+" : "")}{w.Number(value)}"
            : w.Number(value);
        var noun = words.Noun(metric, (int)value);
        return finding.Say($"{yes}{w.StartTeam(only.Team)}{w.In(": ", " : ")}{nothing} {noun} {scope}{record}.{list}", cites);
    }

    private static List<MatchSheet> Those(string metric, TeamSum sum) =>
        [
            .. sum
                .Matches.Where(one =>
                    (one.Home ? one.Sheet.Score.Home - one.Sheet.Score.Away : one.Sheet.Score.Away - one.Sheet.Score.Home)
                        is var diff
                    && metric switch
                    {
                        "wins" => diff > 0,
                        "draws" => diff == 0,
                        "losses" => diff < 0,
                        "clean-sheets" => (one.Home ? one.Sheet.Score.Away : one.Sheet.Score.Home) == 0,
                        "failed-to-score" => (one.Home ? one.Sheet.Score.Home : one.Sheet.Score.Away) == 0,
                        "shootouts" => one.Sheet.Score.Shootout is not null || diff == 0 && one.Sheet.Winner is not null,
                        _ => false,
                    }
                )
                .Select(one => one.Sheet),
        ];

    private static Core.Questions.Source Source(Inquiry q, TeamSum sum, string metric)
    {
        var newest = sum.Matches.MaxBy(one => one.Sheet.ChangedAt).Sheet;
        q.Reader.Told(newest.ChangedAt);
        return new Core.Questions.Source(
            0,
            $"season/{newest.Season}",
            q.Words.Season(newest.Season),
            $"{q.Team(sum.Team)}: {metric} {q.Words.Number(sum.Of(metric)!.Value)}; {sum.Played} matches, {sum.Won}-{sum.Drawn}-{sum.Lost}, {sum.For}:{sum.Against}",
            newest.Version,
            null,
            newest.ChangedAt
        );
    }

    // "Which Croatians were booked?"
    private static bool AsksWho(Inquiry q) => q.Asked.HasAny("ask.who", "role.player", "op.list") && !q.Asked.Has("ask.count");

    // Cards, own goals, penalties of a team.
    private static async ValueTask<Finding?> DeedsAsync(
        Inquiry q,
        string metric,
        List<MatchSheet> sheets,
        List<Mention> teams,
        CancellationToken cancel
    )
    {
        if (!await new MetricCoverage(q).KnowsAsync(metric is "goals-against" ? "goals" : metric, sheets, cancel))
            return Unknowns.Plain(q, "deeds|" + metric);
        var words = new DeedWords(q);
        var w = q.Words;
        var opponents = q.Opponents;
        var finding = new Finding($"team-deeds|{metric}|{string.Join(',', teams.Select(team => team.Best.Ids[0]))}");
        finding.Seasons.AddRange(sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4));
        foreach (var team in teams)
        {
            var ids = Inquiry.Ids(team);
            var rows = DeedFilter.OfTheirs(
                q,
                metric,
                sheets
                    .SelectMany(sheet => Deeds.Of(metric is "goals-against" ? "goals" : metric, sheet))
                    .Where(row =>
                        ids.Contains(metric is "own-goals" or "goals-against" ? row.Opponent : row.Team)
                        && (
                            opponents.Count == 0
                            || opponents.Contains(metric is "own-goals" or "goals-against" ? row.Team : row.Opponent)
                        )
                    )
            );
            var name = w.StartTeam(Present(team, sheets) ?? team.Best.Ids[0]);
            var cite = finding.Cite(
                new Core.Questions.Source(
                    0,
                    $"season/{sheets[^1].Season}",
                    w.Season(sheets[^1].Season),
                    $"{name}: {metric} {rows.Count}",
                    sheets[^1].Version,
                    [.. rows.Take(80).Select(row => row.Event)],
                    sheets.Max(sheet => sheet.ChangedAt)
                )
            );
            var detail =
                rows.Count is > 0 and <= 12
                    ? $" ({string.Join("; ", rows.Select(row => $"{words.Who(row)} {DeedWords.When(row)}, {words.Match(row.Match)}"))})"
                : AsksWho(q) && rows.Count > 0
                    ? $" ({string.Join(", ", rows.Where(row => row.Player is not null).GroupBy(row => row.Player).OrderByDescending(own => own.Count()).Select(own => $"{w.Player(own.Key)} {own.Count()}"))})"
                : "";
            finding.People.AddRange(rows.Select(row => row.Player).OfType<string>().Distinct(StringComparer.Ordinal).Take(4));
            finding.Say(
                $"{name}{w.In(": ", " : ")}{words.Counted(rows.Count, metric)} {ScopeWords.Of(q, sheets)}{detail}.",
                cite
            );
        }
        return finding;
    }
}
