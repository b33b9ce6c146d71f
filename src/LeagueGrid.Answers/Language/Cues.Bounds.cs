namespace LeagueGrid.Answers.Language;

// What is not done, or done to somebody.
internal static partial class Cues
{
    public static CueWords BeingDone { get; } = CueWords.Of("being-done");
    public static CueWords Failing { get; } = CueWords.Of("failing");
}
