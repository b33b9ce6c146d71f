using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>In how many matches of his team in a row a player scored.</summary>
public static class ScoringRuns
{
    private const int MostTied = 5;

    public static bool IsAsked(Inquiry q, string metric) =>
        q.Asked.Has("op.streak") && (metric == "goals" || metric is "matches" or "appearances" && q.Asked.HasWord(Cues.Score));

    /// <summary>The longest of all, or of those named; null where nobody of them scored.</summary>
    public static Finding? Of(Inquiry q, IEnumerable<MatchSheet> sheets, IReadOnlyList<Language.NamedThing> players)
    {
        var matches = sheets.OrderBy(sheet => sheet.Date).ThenBy(sheet => sheet.Kickoff).ToList();
        var runs = matches
            .SelectMany(sheet => Deeds.Of("goals", sheet))
            .Where(deed => deed is { Player: not null, Team: not null, IsOwnGoal: false })
            .Where(deed => players.Count == 0 || players.Any(player => player.Has(deed.Player)))
            .GroupBy(deed => (Person: q.Names.KeyOfPerson(deed.Player!), deed.Team))
            .Select(group => (Deed: group.First(), Run: Longest(matches, group.Key.Team!, group.Select(deed => deed.Match.Id))))
            .ToList();
        if (runs.Count == 0)
            return null;
        var most = runs.Max(run => run.Run.Count);
        var best = runs.Where(run => run.Run.Count == most).ToList();
        if (most < 2 || best.Count > MostTied)
            return Unknowns.Plain(q, "runs|goals");
        var (w, words, finding) = (q.Words, new DeedWords(q), new Finding($"runs|goals|{most}"));
        finding.People.AddRange(best.Select(run => run.Deed.Player!));
        return finding.Say(
            string.Join(
                "; ",
                best.Select(run =>
                    w.In(
                        $"{words.Who(run.Deed)} scored in {most} matches of {w.Team(run.Deed.Team!)} in a row ({w.Day(run.Run[0].Date)} - {w.Day(run.Run[^1].Date)})",
                        $"{words.Who(run.Deed)} a marqué lors de {most} matchs de suite ({w.Team(run.Deed.Team!)}, {w.Day(run.Run[0].Date)} - {w.Day(run.Run[^1].Date)})"
                    )
                )
            ) + ".",
            [
                .. best.SelectMany(run => run.Run)
                    .DistinctBy(sheet => sheet.Id)
                    .Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet)))),
            ]
        );
    }

    private static List<MatchSheet> Longest(List<MatchSheet> matches, string team, IEnumerable<string> scored)
    {
        var ids = scored.ToHashSet(StringComparer.Ordinal);
        var (best, run) = (new List<MatchSheet>(), new List<MatchSheet>());
        foreach (var sheet in matches.Where(sheet => sheet.Home == team || sheet.Away == team))
        {
            run = ids.Contains(sheet.Id) ? [.. run, sheet] : [];
            if (run.Count > best.Count)
                best = run;
        }
        return best;
    }
}
