using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>What a team has still to play: the next matches, all of them, how many.</summary>
public static partial class FormPlan
{
    private const int MostListed = 12;

    // "How many games have they left?", "Whom do they still have to play?"
    private static bool AsksForRest(Inquiry q) =>
        q.Roles is [(_, TeamRole.Acting or TeamRole.Opponent)]
        && q.Matches.Pair is null
        && q.Asked.HasWord(Cues.Remaining)
        && q.Asked.RoundsLeft is null
        && !q.Asked.Players.Any()
        && !q.Asked.NamesMinute
        && !q.Asked.HasKind("stage.")
        && (
            q.Asked.Has("ask.count") && q.Asked.Has("metric.matches")
            || q.Asked.HasAny("ask.who", "ask.opponent", "fact.fixtures", "op.list") && q.Asked.HasWord(Cues.Playing)
        )
        && q.Asked.Concepts.All(concept => concept.Kind != "metric" || concept.Name is "metric.matches");

    private static async ValueTask<Finding?> RestAsync(Inquiry q, IReadOnlySet<string> ids, CancellationToken cancel)
    {
        if (q.Seasons.Current() is not { } season || q.CompetitionOf(season.Id)?.Type != "league")
            return null;
        var sheets = await q.Matches.SheetsAsync(
            OfTeam(q, ids).FindAll(fixture => fixture.Season == season.Id),
            Aspects.Status | Aspects.Info,
            cancel
        );
        if (sheets.Count == 0)
            return null;
        var rest = sheets
            .Where(sheet => sheet.Status is MatchStatus.Scheduled or MatchStatus.Postponed)
            .OrderBy(s => s.Date)
            .ToList();
        var teams = q
            .Directory.FixturesOfSeason(season.Id)
            .Select(id => q.Directory.Fixture(id)!)
            .SelectMany(fixture => new[] { fixture.Home, fixture.Away })
            .Distinct(StringComparer.Ordinal)
            .Count();
        // Where the fixtures to come are not told, everybody meets everybody at home and away.
        var count = Math.Max(rest.Count, (2 * (teams - 1)) - sheets.Count(sheet => sheet.IsDecided));
        var (w, words) = (q.Words, new DeedWords(q));
        var team = ids.First(id => sheets.Exists(sheet => sheet.Home == id || sheet.Away == id));
        var finding = new Finding($"rest|{team}|{count}") { Value = count };
        finding.Entities.Add(new("team", team));
        finding.Seasons.Add(season.Id);
        var list = rest.Count is > 0 and <= MostListed
            ? w.In(": ", " : ") + string.Join("; ", rest.Select(sheet => $"{words.Pair(sheet)} ({w.Day(sheet.Date)})"))
            : "";
        return finding.Say(
            w.In(
                $"{w.Team(team)} have {w.Count(count, "match", "matches", "", "")} left in {w.TheSeason(season.Id)}{list}.",
                $"{w.StartTeam(team)} a encore {w.Count(count, "", "", "match", "matchs")} à jouer en {w.Season(season.Id)}{list}."
            ),
            [.. (rest.Count > 0 ? rest : sheets.TakeLast(1)).Select(sheet => finding.Cite(q.Of(sheet, words.Pair(sheet))))]
        );
    }

    private static List<Fixture> OfTeam(Inquiry q, IReadOnlySet<string> ids) =>
        [
            .. ids.SelectMany(q.Directory.FixturesOfTeam)
                .Distinct(StringComparer.Ordinal)
                .Select(id => q.Directory.Fixture(id)!)
                .OrderBy(fixture => fixture.Date)
                .ThenBy(fixture => fixture.Kickoff),
        ];

    private static async ValueTask<Finding?> NextAsync(Inquiry q, IReadOnlySet<string> ids, CancellationToken cancel)
    {
        var all = OfTeam(q, ids);
        // "the next derby"
        if (q.Matches.Pair is var (one, two))
            all = all.FindAll(f => one.Contains(f.Home) && two.Contains(f.Away) || two.Contains(f.Home) && one.Contains(f.Away));
        var sheets = (await ToComeAsync(q, all, cancel)).FindAll(sheet =>
            q.HomeOnly ? ids.Contains(sheet.Home) : !q.AwayOnly || ids.Contains(sheet.Away)
        );
        if (sheets.Count == 0)
            return q.Asked.HasAny("time.next", "fact.fixtures") ? Unknowns.Plain(q, "next") : null;
        var w = q.Words;
        var words = new DeedWords(q);
        var n = q.Asked.Numbers.Select(number => number.Value).FirstOrDefault(1);
        var finding = new Finding("next|" + sheets[0].Id) { Match = sheets[0].Id };
        var next = sheets.Take(Math.Clamp(n, 1, 10)).ToList();
        var where = next.Count == 1 && next[0].Venue is { } venue ? $", {venue}" : "";
        return finding.Say(
            w.In("Next: ", "Prochain match : ")
                + string.Join("; ", next.Select(sheet => $"{words.Pair(sheet)} ({w.Day(sheet.Date)})"))
                + where
                + ".",
            [.. next.Select(sheet => finding.Cite(q.Of(sheet, $"{words.Pair(sheet)}, {w.Day(sheet.Date)}")))]
        );
    }

    // Those that are not played yet. Where results have stopped coming, the next is the first without one.
    private static async ValueTask<List<MatchSheet>> ToComeAsync(Inquiry q, List<Fixture> all, CancellationToken cancel)
    {
        var coming = all.FindAll(fixture => fixture.Date >= q.Today.AddDays(-1));
        var before = all.FindAll(fixture => fixture.Date < q.Today.AddDays(-1)).TakeLast(1).ToList();
        if (before.Count > 0 && (await ScheduledAsync(q, before, cancel)).Count > 0)
        {
            var season = await q.Matches.SheetsAsync(
                all.FindAll(fixture => fixture.Season == before[0].Season),
                Aspects.Status | Aspects.Info,
                cancel
            );
            var last = season.Where(sheet => sheet.IsDecided).Select(sheet => sheet.Date).DefaultIfEmpty(DateOnly.MinValue).Max();
            return [.. season.Where(sheet => sheet.Status == MatchStatus.Scheduled && sheet.Date > last).OrderBy(s => s.Date)];
        }
        return await ScheduledAsync(q, [.. coming.Take(MostListed)], cancel);
    }

    private static async ValueTask<List<MatchSheet>> ScheduledAsync(
        Inquiry q,
        List<Fixture> fixtures,
        CancellationToken cancel
    ) =>
        [
            .. (await q.Matches.SheetsAsync(fixtures, Aspects.Status | Aspects.Info, cancel)).Where(sheet =>
                sheet.Status == MatchStatus.Scheduled
            ),
        ];
}
