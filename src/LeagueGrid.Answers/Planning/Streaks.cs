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
            var home = ids.Contains(sheet.Home);
            var (own, other) = home ? (sheet.Score.Home, sheet.Score.Away) : (sheet.Score.Away, sheet.Score.Home);
            var goesOn = kind switch
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
            if (goesOn)
                run.Add(sheet);
            else
                run = [];
            if (run.Count > best.Count)
                best = [.. run];
        }
        return best;
    }
}
