using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>What a team plays next: against whom, where, on which day and at what time.</summary>
public static partial class FormPlan
{
    private const int LookedAhead = 12;

    // A match may begin late.
    private static readonly TimeSpan Delay = TimeSpan.FromHours(1);

    private static async ValueTask<Finding?> NextAsync(Inquiry q, Mention team, CancellationToken cancel)
    {
        var ids = Inquiry.Ids(team);
        if (await OfSlateAsync(q, ids, cancel) is { } thatDay)
            return thatDay;
        var fixtures = ids.SelectMany(q.Directory.FixturesOfTeam)
            .Distinct(StringComparer.Ordinal)
            .Select(id => q.Directory.Fixture(id)!)
            .Where(f =>
                f.Date >= q.Today.AddDays(-1) && (f.Kickoff is null ? f.Date > q.Today : f.Kickoff > q.Context.Now - Delay)
            )
            .Where(f => !q.Asked.Has("time.after-today") || f.Date > q.Today)
            .Where(f => q.HomeOnly ? ids.Contains(f.Home) : !q.AwayOnly || ids.Contains(f.Away))
            .OrderBy(f => f.Date)
            .ThenBy(f => f.Kickoff)
            .Take(LookedAhead)
            .ToList();
        var sheets = (await q.Matches.SheetsAsync(fixtures, Aspects.Status | Aspects.Info, cancel))
            .Where(sheet => sheet.Status == MatchStatus.Scheduled)
            .OrderBy(sheet => sheet.Date)
            .ThenBy(sheet => sheet.Kickoff)
            .ToList();
        q.Matches.KeepToSlate();
        // Where results have stopped coming, the next is the first without one.
        if (sheets.Count == 0)
            return await NextAsync(q, ids, cancel);
        var w = q.Words;
        var n = q.Asked.Numbers.Select(number => number.Value).FirstOrDefault(1);
        var next = sheets.Take(Math.Clamp(n, 1, 10)).ToList();
        var finding = new Finding("next|" + next[0].Id) { Match = next.Count == 1 ? next[0].Id : null };
        finding.Entities.Add(new("team", ids.Contains(next[0].Home) ? next[0].Home : next[0].Away));
        // "Do they play tomorrow?", of a team that rests then.
        var no =
            q.Matches.Slate is { } slate && !slate.Holds(next[0].Id)
                ? w.In($"Not {slate.Label(w)}. ", $"Pas {slate.Label(w)}. ")
                : "";
        return finding.Say(
            no
                + w.In("Next: ", "Prochain match : ")
                + string.Join("; ", next.Select(sheet => Told(q, sheet, where: next.Count == 1)))
                + ".",
            [.. next.Select(sheet => finding.Cite(q.Of(sheet, Told(q, sheet, where: false))))]
        );
    }

    // The match of the day that is named, be it over, being played or still to come.
    private static async ValueTask<Finding?> OfSlateAsync(Inquiry q, IReadOnlySet<string> ids, CancellationToken cancel)
    {
        if (
            q.Matches.Slate?.Fixtures.Where(f => ids.Contains(f.Home) || ids.Contains(f.Away)).ToList() is not [var fixture]
            || await q.Reader.MatchAsync(fixture.Id, Aspects.Status | Aspects.Info | Aspects.Score | Aspects.Clock, cancel)
                is not { } sheet
        )
            return null;
        var (w, words) = (q.Words, new DeedWords(q));
        var finding = new Finding("next|" + sheet.Id) { Match = sheet.Id };
        finding.Entities.Add(new("team", ids.Contains(sheet.Home) ? sheet.Home : sheet.Away));
        var yes =
            !q.Asked.IsYesNo ? ""
            : sheet.Status == MatchStatus.Scheduled && q.Asked.HasWord(Cues.Yet) ? w.In("Not yet: ", "Pas encore : ")
            : w.In("Yes: ", "Oui : ");
        var cite = finding.Cite(q.Of(sheet, words.Pair(sheet)));
        return sheet.Status switch
        {
            MatchStatus.Scheduled => finding.Say($"{yes}{Told(q, sheet, where: true)}.", cite),
            MatchStatus.Live => finding.Say(
                w.In(
                    $"{yes}{words.Match(sheet)} is being played{(sheet.Clock is { } clock ? $" ({clock.Time})" : "")}; kick-off was at {sheet.Kickoff:HH:mm} UTC.",
                    $"{yes}{words.Match(sheet)} est en cours{(sheet.Clock is { } at ? $" ({at.Time})" : "")} ; coup d'envoi à {sheet.Kickoff:HH:mm} UTC."
                ),
                cite
            ),
            _ => finding.Say($"{yes}{words.MatchOn(sheet)}.", cite),
        };
    }

    private static string Told(Inquiry q, MatchSheet sheet, bool where)
    {
        var at = sheet.Kickoff is { } kickoff ? $", {kickoff:HH:mm} UTC" : "";
        var venue = where && sheet.Venue is { } ground ? $", {ground}" : "";
        return $"{new DeedWords(q).Pair(sheet)} ({q.Words.Day(sheet.Date)}{at}){venue}";
    }
}
