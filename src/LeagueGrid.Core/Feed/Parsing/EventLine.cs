namespace LeagueGrid.Core.Feed.Parsing;

/// <summary>
/// An event. The fields of its own type are held to the contract; those of other types, and any on a type that the contract
/// does not know, are taken where they fit and passed over where they do not: such an event is kept, never refused.
/// </summary>
internal static class EventLine
{
    public static EventItem? Read(ref FieldReader fields)
    {
        string? match = null,
            type = null,
            team = null,
            player = null;
        int? period = null,
            minute = null,
            second = null,
            added = null;
        var own = new EventDetails();
        while (fields.NextOfItem())
        {
            switch (fields.Name)
            {
                case "match":
                    match = fields.Reference();
                    break;
                case "period":
                    period = fields.Whole(1, 5);
                    break;
                case "minute":
                    minute = fields.Whole(0, 200);
                    break;
                case "second":
                    second = fields.Whole(0, 59);
                    break;
                case "addedMinute":
                    added = fields.Whole(0, 200);
                    break;
                case "type":
                    type = EventTypes.Known(fields.Title());
                    break;
                case "team":
                    team = fields.Reference();
                    break;
                case "player":
                    player = fields.Reference();
                    break;
                default:
                    own.Read(ref fields);
                    break;
            }
        }
        if (match is null)
            fields.Miss("match");
        if (period is null)
            fields.Miss("period");
        if (minute is null)
            fields.Miss("minute");
        if (type is null)
            fields.Miss("type");
        else
            own.Check(type, player, ref fields);
        if (fields.Id is null || fields.Refusal is not null)
            return null;
        return new EventItem
        {
            Id = fields.Id,
            Rev = fields.Rev,
            At = fields.At,
            Match = match!,
            Period = period!.Value,
            Minute = minute!.Value,
            Second = second,
            AddedMinute = added,
            Type = type!,
            Team = team,
            Player = player,
            Assist = own.Assist,
            Penalty = own.Penalty,
            OwnGoal = own.OwnGoal,
            BodyPart = own.BodyPart,
            Xg = own.Xg,
            Outcome = own.Outcome,
            Scored = own.Scored,
            Color = own.Color,
            Off = own.Off,
            On = own.On,
            Severity = own.Severity,
            Decision = own.Decision,
            About = own.About,
            Completed = own.Completed,
        };
    }
}
