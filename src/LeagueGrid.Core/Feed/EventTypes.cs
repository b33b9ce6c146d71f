namespace LeagueGrid.Core.Feed;

/// <summary>The event types of contract §1. Any other word is a type too: it is kept and counted.</summary>
public static class EventTypes
{
    public const string PeriodStart = "period-start";
    public const string PeriodEnd = "period-end";
    public const string MatchEnd = "match-end";
    public const string Goal = "goal";
    public const string Shot = "shot";
    public const string PenaltyMissed = "penalty-missed";
    public const string ShootoutKick = "shootout-kick";
    public const string Card = "card";
    public const string Substitution = "substitution";
    public const string Injury = "injury";
    public const string Var = "var";
    public const string Offside = "offside";
    public const string Corner = "corner";
    public const string Foul = "foul";
    public const string Pass = "pass";
    public const string Save = "save";
    public const string Tackle = "tackle";
    public const string Interception = "interception";
    public const string Clearance = "clearance";
    public const string Dribble = "dribble";

    /// <summary>Not in the contract's list: how archives tell a shoot-out of which only the winner is known.</summary>
    public const string ShootoutWon = "shootout-won";

    /// <summary>Whether an event of this type means that the match is being played. Words unknown to us may tell of the warm-up.</summary>
    public static bool IsPlay(string type) =>
        type switch
        {
            PeriodStart or PeriodEnd or Goal or Shot or PenaltyMissed or ShootoutKick or Card or Substitution => true,
            Offside or Corner or Foul or Pass or Save or Tackle or Interception or Clearance or Dribble => true,
            _ => false,
        };

    /// <summary>What a timeline shows: period marks, goals, missed penalties, kicks, cards, substitutions, injuries, VAR.</summary>
    public static bool IsKey(string type) =>
        type switch
        {
            PeriodStart or PeriodEnd or MatchEnd or Goal or PenaltyMissed or ShootoutKick or Card => true,
            Substitution or Injury or Var => true,
            _ => false,
        };

    /// <summary>The one instance of a known word, so that a match does not keep a thousand copies of <c>pass</c>.</summary>
    internal static string? Known(string? type) =>
        type switch
        {
            null => null,
            PeriodStart => PeriodStart,
            PeriodEnd => PeriodEnd,
            MatchEnd => MatchEnd,
            Goal => Goal,
            Shot => Shot,
            PenaltyMissed => PenaltyMissed,
            ShootoutKick => ShootoutKick,
            Card => Card,
            Substitution => Substitution,
            Injury => Injury,
            Var => Var,
            Offside => Offside,
            Corner => Corner,
            Foul => Foul,
            Pass => Pass,
            Save => Save,
            Tackle => Tackle,
            Interception => Interception,
            Clearance => Clearance,
            Dribble => Dribble,
            _ => type,
        };
}
