namespace LeagueGrid.Answers.Language;

// What bounds a time, what is not done, and what is done to somebody.
internal static partial class Cues
{
    public static CueWords AfterWord { get; } = CueWords.Of("after-word");
    public static CueWords Awarded { get; } = CueWords.Of("awarded");
    public static CueWords Begun { get; } = CueWords.Of("begun");
    public static CueWords BeforeWord { get; } = CueWords.Of("before-word");
    public static CueWords BeginningNoun { get; } = CueWords.Of("beginning-noun");
    public static CueWords BesideMonth { get; } = CueWords.Of("beside-month");
    public static CueWords Between { get; } = CueWords.Of("between");
    public static CueWords BeingDone { get; } = CueWords.Of("being-done");
    public static CueWords Conceding { get; } = CueWords.Of("conceding");
    public static CueWords Failing { get; } = CueWords.Of("failing");
    public static CueWords GettingPast { get; } = CueWords.Of("getting-past");
    public static CueWords HadBefore { get; } = CueWords.Of("had-before");
    public static CueWords MiddleNoun { get; } = CueWords.Of("middle-noun");
    public static CueWords NextBest { get; } = CueWords.Of("next-best");
    public static CueWords OneAfter { get; } = CueWords.Of("one-after");
    public static CueWords SecondOne { get; } = CueWords.Of("second-one");
}
