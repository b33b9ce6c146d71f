namespace LeagueGrid.Core.Feed.Parsing;

/// <summary>The fields that belong to one type of event or another.</summary>
[Flags]
internal enum Detail
{
    None = 0,
    Assist = 1,
    Penalty = 1 << 1,
    OwnGoal = 1 << 2,
    BodyPart = 1 << 3,
    Xg = 1 << 4,
    Outcome = 1 << 5,
    Scored = 1 << 6,
    Color = 1 << 7,
    Off = 1 << 8,
    On = 1 << 9,
    Severity = 1 << 10,
    Decision = 1 << 11,
    About = 1 << 12,
    Completed = 1 << 13,
    Player = 1 << 14,
}

internal struct EventDetails
{
    private Detail _given;
    private Detail _unfit;
    private Refusal? _misfit;

    public string? Assist;
    public bool? Penalty;
    public bool? OwnGoal;
    public string? BodyPart;
    public double? Xg;
    public string? Outcome;
    public bool? Scored;
    public string? Color;
    public string? Off;
    public string? On;
    public string? Severity;
    public string? Decision;
    public string? About;
    public bool? Completed;

    /// <summary>Takes the field at hand if it is one of these, and keeps in mind whether it fitted.</summary>
    public void Read(ref FieldReader fields)
    {
        var before = fields.Refusal;
        var detail = Take(ref fields);
        _given |= detail;
        if (fields.SetAside(before) is not { } misfit)
            return;
        _unfit |= detail;
        _misfit ??= misfit;
    }

    private Detail Take(ref FieldReader fields)
    {
        switch (fields.Name)
        {
            case "assist":
                Assist = fields.Reference();
                return Detail.Assist;
            case "penalty":
                Penalty = fields.Flag();
                return Detail.Penalty;
            case "ownGoal":
                OwnGoal = fields.Flag();
                return Detail.OwnGoal;
            case "bodyPart":
                BodyPart = fields.Text();
                return Detail.BodyPart;
            case "xg":
                Xg = fields.Fraction();
                return Detail.Xg;
            case "outcome":
                Outcome = fields.Word(FeedWords.ShotOutcomes);
                return Detail.Outcome;
            case "scored":
                Scored = fields.Flag();
                return Detail.Scored;
            case "color":
                Color = fields.Word(FeedWords.CardColors);
                return Detail.Color;
            case "off":
                Off = fields.Reference();
                return Detail.Off;
            case "on":
                On = fields.Reference();
                return Detail.On;
            case "severity":
                Severity = fields.Text();
                return Detail.Severity;
            case "decision":
                Decision = fields.Text();
                return Detail.Decision;
            case "about":
                About = fields.Identifier();
                return Detail.About;
            case "completed":
                Completed = fields.Flag();
                return Detail.Completed;
            default:
                fields.Skip();
                return Detail.None;
        }
    }

    /// <summary>Holds the event to what the contract says of its type.</summary>
    public readonly void Check(string type, string? player, ref FieldReader fields)
    {
        var (wanted, allowed) = Of(type);
        if ((_unfit & (wanted | allowed)) != Detail.None && _misfit is not null)
            fields.Note(_misfit);
        var missing = wanted & ~_given & ~(player is null ? Detail.None : Detail.Player);
        if (missing != Detail.None)
            fields.Miss(NameOf(missing));
    }

    private static (Detail Wanted, Detail Allowed) Of(string type) =>
        type switch
        {
            EventTypes.Goal => (Detail.None, Detail.Assist | Detail.Penalty | Detail.OwnGoal | Detail.BodyPart | Detail.Xg),
            EventTypes.Shot => (Detail.Outcome, Detail.Xg | Detail.BodyPart),
            EventTypes.ShootoutKick => (Detail.Scored, Detail.None),
            EventTypes.Card => (Detail.Color, Detail.None),
            EventTypes.Substitution => (Detail.Off | Detail.On, Detail.None),
            EventTypes.Injury => (Detail.Player, Detail.Severity),
            EventTypes.Var => (Detail.Decision, Detail.About),
            EventTypes.Pass or EventTypes.Dribble => (Detail.Completed, Detail.None),
            EventTypes.PenaltyMissed => (Detail.None, Detail.Xg | Detail.Outcome),
            _ => (Detail.None, Detail.None),
        };

    private static string NameOf(Detail missing)
    {
        // The lowest flag, so that the message does not depend on chance.
        var first = (Detail)((int)missing & -(int)missing);
        var name = first.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
