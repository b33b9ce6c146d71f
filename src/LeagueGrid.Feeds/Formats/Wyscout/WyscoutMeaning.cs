using LeagueGrid.Feeds.Formats.Reading;

namespace LeagueGrid.Feeds.Formats.Wyscout;

/// <summary>What an event of Wyscout is called in the contract, from its names and tags.</summary>
internal readonly record struct WyscoutMeaning(
    string Type,
    string? Outcome = null,
    string? BodyPart = null,
    bool? Completed = null
)
{
    /// <summary>On the shot; the keeper's attempt to save carries it too and is not a goal.</summary>
    public const int GoalTag = 101;

    /// <summary>The event's team is the side of the player who scored against it.</summary>
    public const int OwnGoalTag = 102;
    public const int AssistTag = 301;
    private const int Accurate = 1801;
    private const int Blocked = 2101;
    private const int FirstPost = 1217;
    private const int LastPost = 1223;

    public static bool IsAttempt(WyscoutEvent e) => e.EventName == "Shot" || e.SubEventName is "Free kick shot" or "Penalty";

    /// <summary>403 stands for head and body alike in the source.</summary>
    public static string? BodyPartOf(WyscoutEvent e) =>
        e.Has(401) ? "left-foot"
        : e.Has(402) ? "right-foot"
        : e.Has(403) ? "head"
        : null;

    public static IEnumerable<string> Cards(WyscoutEvent e)
    {
        if (e.Has(1702))
            yield return "yellow";
        if (e.Has(1703))
            yield return "second-yellow";
        if (e.Has(1701))
            yield return "red";
    }

    /// <summary>Null for the keeper's event beside a goal. Goals and kicks of a shoot-out are none of this.</summary>
    public static WyscoutMeaning? Of(WyscoutEvent e)
    {
        var (name, sub) = (e.EventName, e.SubEventName);
        if (IsAttempt(e))
            return sub == "Penalty" ? new("penalty-missed") : new("shot", Outcome: ShotOutcome(e), BodyPart: BodyPartOf(e));
        return (name, sub) switch
        {
            ("Pass", _) => new("pass", Completed: e.Has(Accurate)),
            ("Foul", _) => new("foul"),
            ("Offside", _) => new("offside"),
            (_, "Corner") => new("corner"),
            ("Save attempt", _) => e.Has(GoalTag) ? null : new(e.Has(Accurate) ? "save" : "save-attempt"),
            (_, "Clearance") => new("clearance"),
            ("Duel", _) => Duel(e),
            (_, "Touch") => new(e.Has(1401) ? "interception" : "touch"),
            (_, "Acceleration") => new("acceleration"),
            (_, "Free Kick") => new("free-kick"),
            (_, "Free kick cross") => new("free-kick"),
            (_, "Goal kick") => new("goal-kick"),
            (_, "Throw in") => new("throw-in"),
            (_, "Ball out of the field") => new("ball-out"),
            (_, "Whistle") => new("whistle"),
            ("Goalkeeper leaving line", _) => new("keeper-off-line"),
            _ => new(SourceIds.Slug(sub.Length > 0 ? sub : name)),
        };
    }

    private static WyscoutMeaning Duel(WyscoutEvent e) =>
        e.Has(503) || e.Has(504) ? new("dribble", Completed: e.Has(703))
        : e.Has(1601) ? new("tackle")
        : e.Has(1401) ? new("interception")
        : new("duel");

    private static string ShotOutcome(WyscoutEvent e)
    {
        if (e.Has(Blocked))
            return "blocked";
        foreach (var tag in e.Tags)
            if (tag.Id is >= FirstPost and <= LastPost)
                return "post";
        return e.Has(Accurate) ? "saved" : "off-target";
    }
}
