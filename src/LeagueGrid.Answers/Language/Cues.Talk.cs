namespace LeagueGrid.Answers.Language;

// Words that point at what was told: one of several matches, the one before, a journey to a tournament.
internal static partial class Cues
{
    public static CueWords ComebackNoun { get; } = CueWords.Of("comeback-noun");
    public static CueWords GoingTo { get; } = CueWords.Of("going-to");
    public static CueWords OfThose { get; } = CueWords.Of("of-those");
    public static CueWords OneBefore { get; } = CueWords.Of("one-before");
    public static CueWords ScoresNoun { get; } = CueWords.Of("scores-noun");
    public static CueWords SetAgainst { get; } = CueWords.Of("set-against");
    public static CueWords ShootingVerb { get; } = CueWords.Of("shooting-verb");
    public static CueWords ThoseTold { get; } = CueWords.Of("those-told");
}
