namespace LeagueGrid.Core.Feed.Parsing;

internal static class ResultLine
{
    private const int MostGoals = 1000;

    public static ResultItem? Read(ref FieldReader fields)
    {
        string? season = null,
            round = null,
            home = null,
            away = null;
        DateOnly? date = null;
        GoalsPair? fullTime = null,
            halfTime = null,
            extraTime = null,
            penalties = null;
        List<ResultGoal>? goals = null;
        while (fields.NextOfItem())
        {
            switch (fields.Name)
            {
                case "season":
                    season = fields.Reference();
                    break;
                case "round":
                    round = fields.Text();
                    break;
                case "home":
                    home = fields.Reference();
                    break;
                case "away":
                    away = fields.Reference();
                    break;
                case "date":
                    date = fields.Day();
                    break;
                case "fullTime":
                    fullTime = Pair(ref fields, "fullTime");
                    break;
                case "halfTime":
                    halfTime = Pair(ref fields, "halfTime");
                    break;
                case "extraTime":
                    extraTime = Pair(ref fields, "extraTime");
                    break;
                case "penalties":
                    penalties = Pair(ref fields, "penalties");
                    break;
                case "goals":
                    goals = Goals(ref fields);
                    break;
                default:
                    fields.Skip();
                    break;
            }
        }
        MatchLines.CheckFixture(ref fields, season, home, away);
        if (date is null)
            fields.Miss("date");
        if (fullTime is null)
            fields.Miss("fullTime");
        if (fields.Id is null || fields.Refusal is not null)
            return null;
        return new ResultItem
        {
            Id = fields.Id,
            Rev = fields.Rev,
            At = fields.At,
            Season = season!,
            Round = round,
            Home = home!,
            Away = away!,
            Date = date!.Value,
            FullTime = fullTime!,
            HalfTime = halfTime,
            ExtraTime = extraTime,
            Penalties = penalties,
            Goals = goals,
        };
    }

    /// <summary>Two counts, <c>[home, away]</c>.</summary>
    private static GoalsPair? Pair(ref FieldReader fields, string field)
    {
        if (!fields.OpensList(field))
            return null;
        int? home = null,
            away = null;
        var count = 0;
        while (fields.NextElement())
        {
            var goals = count < 2 ? fields.Element(field, 0, MostGoals) : null;
            if (count == 0)
                home = goals;
            else if (count == 1)
                away = goals;
            else
                fields.Reject(field, "[home, away]");
            count++;
        }
        if (count < 2)
            fields.Reject(field, "[home, away]");
        return home is null || away is null ? null : new GoalsPair(home.Value, away.Value);
    }

    private static List<ResultGoal>? Goals(ref FieldReader fields)
    {
        if (!fields.OpensList("goals"))
            return null;
        var goals = new List<ResultGoal>();
        while (fields.NextElement())
            if (fields.OpensObject("goals") && fields.Fits(goals.Count, "goals") && Goal(ref fields) is { } goal)
                goals.Add(goal);
        return goals;
    }

    private static ResultGoal? Goal(ref FieldReader fields)
    {
        string? team = null,
            player = null;
        int? minute = null,
            added = null;
        bool? penalty = null,
            ownGoal = null;
        while (fields.Next())
        {
            switch (fields.Name)
            {
                case "team":
                    team = fields.Reference();
                    break;
                case "player":
                    player = fields.Reference();
                    break;
                case "minute":
                    minute = fields.Whole(0, 200);
                    break;
                case "addedMinute":
                    added = fields.Whole(0, 200);
                    break;
                case "penalty":
                    penalty = fields.Flag();
                    break;
                case "ownGoal":
                    ownGoal = fields.Flag();
                    break;
                default:
                    fields.Skip();
                    break;
            }
        }
        if (team is null)
            fields.Miss("goals.team");
        if (player is null)
            fields.Miss("goals.player");
        if (minute is null)
            fields.Miss("goals.minute");
        return team is null || player is null || minute is null
            ? null
            : new ResultGoal(team, player, minute.Value, added, penalty ?? false, ownGoal ?? false);
    }
}
