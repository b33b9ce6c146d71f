using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>Narrows rows to what the question says of them: whose, in which half or minutes, which kind.</summary>
public static class DeedFilter
{
    public static List<Deed> Apply(Inquiry inquiry, string metric, IEnumerable<Deed> rows, IReadOnlyList<NamedThing> players)
    {
        var asked = inquiry.Asked;
        var list = rows.ToList();
        if (players.Count > 0)
        {
            list = [.. list.Where(row => players.Any(player => player.Has(row.Player)))];
            if (metric == "goals")
                list = [.. list.Where(row => !row.IsOwnGoal)];
        }
        list = ByTeam(inquiry, metric, list, players.Count > 0);
        if (asked.Has("unit.body-header"))
            list = [.. list.Where(row => row.Goal?.BodyPart == "head")];
        if (asked.Has("unit.body-left"))
            list = [.. list.Where(row => row.Goal?.BodyPart == "left-foot")];
        if (asked.Has("unit.body-right"))
            list = [.. list.Where(row => row.Goal?.BodyPart == "right-foot")];
        return ByTime(asked, list);
    }

    private static List<Deed> ByTeam(Inquiry inquiry, string metric, List<Deed> list, bool hasPlayers)
    {
        var acting = inquiry.Roles.Count(role => role.Role == TeamRole.Acting);
        foreach (var (team, role) in inquiry.Roles)
        {
            if (role == TeamRole.Acting && acting > 1)
                continue;
            var ids = Inquiry.Ids(team);
            if (role == TeamRole.Acting && !hasPlayers)
            {
                // Of an own goal the feed's team is the scorer's own; "City's own goal" is by a City man.
                list = [.. list.Where(row => metric == "own-goals" ? ids.Contains(row.Opponent) : ids.Contains(row.Team))];
            }
            else if (role == TeamRole.Acting && hasPlayers && list.Exists(row => ids.Contains(row.Team)))
            {
                list = [.. list.Where(row => ids.Contains(row.Team) || ids.Contains(row.Opponent))];
            }
            else if (role == TeamRole.Opponent)
            {
                list = [.. list.Where(row => ids.Contains(row.Opponent) || (metric == "own-goals" && ids.Contains(row.Team)))];
            }
        }
        var asked = inquiry.Asked;
        if (inquiry.Matches.Pair is null && inquiry.HomeOnly)
            list = [.. list.Where(row => row.Side == Side.Home)];
        else if (inquiry.Matches.Pair is null && inquiry.AwayOnly)
            list = [.. list.Where(row => row.Side == Side.Away)];
        return list;
    }

    public static List<Deed> ByTime(Asked asked, List<Deed> list)
    {
        if (asked.Has("time.first-half"))
            list = [.. list.Where(row => row.Time.Period == 1)];
        else if (asked.Has("time.second-half"))
            list = [.. list.Where(row => row.Time.Period == 2)];
        else if (asked.Has("time.extra-time"))
            list = [.. list.Where(row => row.Time.Period is 3 or 4)];
        else if (asked.Has("time.full-time") && asked.HasWord("normal", "regulation", "reglementaire"))
            list = [.. list.Where(row => row.Time.Period <= 2)];
        if (asked.Has("time.stoppage") && list.Exists(row => row.Time.AddedMinute > 0 || row.Time.Minute >= 90))
            list = [.. list.Where(row => row.Time.AddedMinute > 0)];
        foreach (var minute in asked.Minutes)
        {
            if (asked.HasWord("after", "apres") && asked.HasAny("rel.since") || asked.HasWord("apres"))
                list = [.. list.Where(row => row.Time.Minute > minute)];
            else if (asked.HasWord("before", "avant", "inside", "within"))
                list =
                [
                    .. list.Where(row =>
                        row.Time.Minute < minute || asked.HasWord("inside", "within") && row.Time.Minute <= minute
                    ),
                ];
            else if (asked.HasAny("op.first", "time.first-n"))
                list = [.. list.Where(row => row.Time.Minute <= minute)];
            else if (asked.HasAny("op.last", "time.last-n"))
                list = [.. list.Where(row => row.Time.Period >= 2 && row.Time.Minute > 90 - minute)];
            else if (list.Exists(row => row.Time.Minute == minute || row.Time.Minute + (row.Time.AddedMinute ?? 0) == minute))
                list =
                [
                    .. list.Where(row => row.Time.Minute == minute || row.Time.Minute + (row.Time.AddedMinute ?? 0) == minute),
                ];
        }
        return list;
    }
}
