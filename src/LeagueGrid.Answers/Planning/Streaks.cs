using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>Runs of like results.</summary>
public static class Streaks
{
    /// <summary>The longest run of one team; of equal ones the first.</summary>
    public static IReadOnlyList<MatchSheet> Longest(IEnumerable<MatchSheet> sheets, IReadOnlySet<string> ids, string kind)
    {
        var best = new List<MatchSheet>();
        var run = new List<MatchSheet>();
        foreach (var sheet in sheets.OrderBy(sheet => sheet.Date).ThenBy(sheet => sheet.Kickoff))
        {
            if (GoesOn(sheet, ids, kind))
                run.Add(sheet);
            else
                run = [];
            if (run.Count > best.Count)
                best = [.. run];
        }
        return best;
    }

    /// <summary>The run that one team is on; empty where its last match ended one.</summary>
    public static IReadOnlyList<MatchSheet> Current(IEnumerable<MatchSheet> sheets, IReadOnlySet<string> ids, string kind) =>
        [
            .. sheets
                .OrderByDescending(sheet => sheet.Date)
                .ThenByDescending(sheet => sheet.Kickoff)
                .TakeWhile(sheet => GoesOn(sheet, ids, kind))
                .Reverse(),
        ];

    /// <summary>Every run that came to an end, with the match that ended it.</summary>
    public static List<(IReadOnlyList<MatchSheet> Run, MatchSheet End)> Ended(
        IEnumerable<MatchSheet> sheets,
        IReadOnlySet<string> ids,
        string kind
    )
    {
        var all = new List<(IReadOnlyList<MatchSheet>, MatchSheet)>();
        var run = new List<MatchSheet>();
        foreach (var sheet in sheets.OrderBy(sheet => sheet.Date).ThenBy(sheet => sheet.Kickoff))
            if (GoesOn(sheet, ids, kind))
            {
                run.Add(sheet);
            }
            else
            {
                if (run.Count > 0)
                    all.Add((run, sheet));
                run = [];
            }
        return all;
    }

    /// <summary>Whether a run of that kind lasts through a match; penalties after it decide nothing.</summary>
    public static bool GoesOn(MatchSheet sheet, IReadOnlySet<string> ids, string kind)
    {
        var (own, other) = ids.Contains(sheet.Home) ? (sheet.Score.Home, sheet.Score.Away) : (sheet.Score.Away, sheet.Score.Home);
        return kind switch
        {
            "unbeaten" => own >= other,
            "winless" => own <= other,
            "losses" => own < other,
            "draws" => own == other,
            "clean-sheets" => other == 0,
            "scored" => own > 0,
            "goalless" => own == 0 && other == 0,
            _ => own > other,
        };
    }
}
