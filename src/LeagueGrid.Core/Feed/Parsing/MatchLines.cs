namespace LeagueGrid.Core.Feed.Parsing;

internal static class MatchLines
{
    public static MatchItem? Match(ref FieldReader fields)
    {
        string? season = null,
            round = null,
            home = null,
            away = null,
            venue = null,
            referee = null,
            status = null;
        DateTimeOffset? kickoff = null;
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
                case "kickoff":
                    kickoff = fields.Instant();
                    break;
                case "venue":
                    venue = fields.Text();
                    break;
                case "referee":
                    referee = fields.Text();
                    break;
                case "status":
                    status = fields.Word(FeedWords.MatchStatuses);
                    break;
                default:
                    fields.Skip();
                    break;
            }
        }
        CheckFixture(ref fields, season, home, away);
        if (kickoff is null)
            fields.Miss("kickoff");
        if (fields.Id is null || fields.Refusal is not null)
            return null;
        return new MatchItem
        {
            Id = fields.Id,
            Rev = fields.Rev,
            At = fields.At,
            Season = season!,
            Round = round,
            Home = home!,
            Away = away!,
            Kickoff = kickoff!.Value,
            Venue = venue,
            Referee = referee,
            Status = status,
        };
    }

    /// <summary>What a fixture needs, told by a match or by its result.</summary>
    public static void CheckFixture(ref FieldReader fields, string? season, string? home, string? away)
    {
        if (season is null)
            fields.Miss("season");
        if (home is null)
            fields.Miss("home");
        if (away is null)
            fields.Miss("away");
        else if (home == away)
            fields.Reject("away", "another team than 'home'");
    }

    public static LineupItem? Lineup(ref FieldReader fields)
    {
        string? match = null,
            team = null,
            formation = null;
        List<LineupPlace>? starters = null,
            bench = null;
        while (fields.NextOfItem())
        {
            switch (fields.Name)
            {
                case "match":
                    match = fields.Reference();
                    break;
                case "team":
                    team = fields.Reference();
                    break;
                case "formation":
                    formation = fields.Text();
                    break;
                case "starters":
                    starters = Places(ref fields, "starters");
                    break;
                case "bench":
                    bench = Places(ref fields, "bench");
                    break;
                default:
                    fields.Skip();
                    break;
            }
        }
        if (match is null)
            fields.Miss("match");
        if (team is null)
            fields.Miss("team");
        if (starters is null)
            fields.Miss("starters");
        if (bench is null)
            fields.Miss("bench");
        if (fields.Id is null || fields.Refusal is not null)
            return null;
        return new LineupItem
        {
            Id = fields.Id,
            Rev = fields.Rev,
            At = fields.At,
            Match = match!,
            Team = team!,
            Formation = formation,
            Starters = starters!,
            Bench = bench!,
        };
    }

    private static List<LineupPlace>? Places(ref FieldReader fields, string list)
    {
        if (!fields.OpensList(list))
            return null;
        var places = new List<LineupPlace>();
        while (fields.NextElement())
        {
            if (!fields.OpensObject(list) || !fields.Fits(places.Count, list))
                continue;
            string? player = null,
                position = null;
            int? shirt = null;
            while (fields.Next())
            {
                switch (fields.Name)
                {
                    case "player":
                        player = fields.Reference();
                        break;
                    case "shirtNumber":
                        shirt = fields.Whole(0, 999);
                        break;
                    case "position":
                        position = fields.Text();
                        break;
                    default:
                        fields.Skip();
                        break;
                }
            }
            if (player is null)
                fields.Miss($"{list}.player");
            else
                places.Add(new LineupPlace(player, shirt, position));
        }
        return places;
    }

    public static RetractItem? Retract(ref FieldReader fields)
    {
        string? match = null,
            withdrawn = null,
            reason = null;
        while (fields.NextOfItem())
        {
            switch (fields.Name)
            {
                case "match":
                    match = fields.Reference();
                    break;
                case "event":
                    withdrawn = fields.Identifier();
                    break;
                case "reason":
                    reason = fields.Text();
                    break;
                default:
                    fields.Skip();
                    break;
            }
        }
        if (match is null)
            fields.Miss("match");
        if (withdrawn is null)
            fields.Miss("event");
        if (fields.Id is null || fields.Refusal is not null)
            return null;
        return new RetractItem
        {
            Id = fields.Id,
            Rev = fields.Rev,
            At = fields.At,
            Match = match!,
            Event = withdrawn!,
            Reason = reason,
        };
    }
}
