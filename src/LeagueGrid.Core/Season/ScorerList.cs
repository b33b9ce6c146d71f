using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Core.Season;

/// <summary>A scorer's line, before names are put to it. The team is the one he last scored for.</summary>
public sealed record ScorerLine(string Player, string Team, int Goals, int Penalties, int Assists);

/// <summary>Scorers of any set of matches, also those in play. Own goals and shoot-outs never count; awarded goals are nobody's.</summary>
public static class ScorerList
{
    /// <summary>By goals, then assists, then name; only those who scored.</summary>
    public static IReadOnlyList<ScorerLine> Of(IEnumerable<MatchSheet> sheets, Func<string, string> nameOf)
    {
        var lines = new Dictionary<string, ScorerLine>(StringComparer.Ordinal);
        // In the order of play, so that the team last scored for does not hang on the order of the matches given.
        var counting = sheets.Where(sheet => sheet.Status is not MatchStatus.Awarded);
        foreach (var sheet in counting.OrderBy(sheet => sheet.Date).ThenBy(sheet => sheet.Id, StringComparer.Ordinal))
        {
            foreach (var goal in sheet.Goals.Where(goal => !goal.OwnGoal))
            {
                if (goal.Player is { } scorer)
                {
                    var line = lines.GetValueOrDefault(scorer) ?? new ScorerLine(scorer, goal.Team, 0, 0, 0);
                    lines[scorer] = line with
                    {
                        Team = goal.Team,
                        Goals = line.Goals + 1,
                        Penalties = line.Penalties + (goal.Penalty ? 1 : 0),
                    };
                }
                if (goal.Assist is { } helper)
                {
                    var line = lines.GetValueOrDefault(helper) ?? new ScorerLine(helper, goal.Team, 0, 0, 0);
                    lines[helper] = line with { Assists = line.Assists + 1 };
                }
            }
        }
        return lines
            .Values.Where(line => line.Goals > 0)
            .OrderByDescending(line => line.Goals)
            .ThenByDescending(line => line.Assists)
            .ThenBy(line => NameFolding.Fold(nameOf(line.Player)), StringComparer.Ordinal)
            .ThenBy(line => line.Player, StringComparer.Ordinal)
            .ToList();
    }

    public static IReadOnlyList<ScorerLine> Of(SeasonBook book, LeagueDirectory directory) =>
        Of(book.Counting(directory.Links), player => directory.Player(player)?.Name ?? player);
}
