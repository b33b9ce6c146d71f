namespace LeagueGrid.Answers.Language;

// The classes that tell by where they stand: before a thing, after it, between two of them.
internal static partial class Cues
{
    public static CueWords AfterACup { get; } = CueWords.Of("after-a-cup");
    public static CueWords AfterADay { get; } = CueWords.Of("after-a-day");
    public static CueWords AfterMargin { get; } = CueWords.Of("after-margin");
    public static CueWords AfterNoun { get; } = CueWords.Of("after-noun");
    public static CueWords BeforeACup { get; } = CueWords.Of("before-a-cup");
    public static CueWords BeforeADay { get; } = CueWords.Of("before-a-day");
    public static CueWords BeforeActing { get; } = CueWords.Of("before-acting");
    public static CueWords BeforeAsking { get; } = CueWords.Of("before-asking");
    public static CueWords BeforeAskingWhen { get; } = CueWords.Of("before-asking-when");
    public static CueWords BeforeCount { get; } = CueWords.Of("before-count");
    public static CueWords BeforeCup { get; } = CueWords.Of("before-cup");
    public static CueWords BeforeGoals { get; } = CueWords.Of("before-goals");
    public static CueWords BeforeHost { get; } = CueWords.Of("before-host");
    public static CueWords BeforeHour { get; } = CueWords.Of("before-hour");
    public static CueWords BeforeMargin { get; } = CueWords.Of("before-margin");
    public static CueWords BeforeMinute { get; } = CueWords.Of("before-minute");
    public static CueWords BeforeMonth { get; } = CueWords.Of("before-month");
    public static CueWords BeforeMost { get; } = CueWords.Of("before-most");
    public static CueWords BeforeNickname { get; } = CueWords.Of("before-nickname");
    public static CueWords BeforeOrAfter { get; } = CueWords.Of("before-or-after");
    public static CueWords BeforeOrAfterIt { get; } = CueWords.Of("before-or-after-it");
    public static CueWords BeforeOther { get; } = CueWords.Of("before-other");
    public static CueWords BeforeRank { get; } = CueWords.Of("before-rank");
    public static CueWords BeforeSeason { get; } = CueWords.Of("before-season");
    public static CueWords BeforeShortYear { get; } = CueWords.Of("before-short-year");
    public static CueWords BeforeStranger { get; } = CueWords.Of("before-stranger");
    public static CueWords BeforeTime { get; } = CueWords.Of("before-time");
    public static CueWords Behind { get; } = CueWords.Of("behind");
    public static CueWords BehindDoing { get; } = CueWords.Of("behind-doing");
    public static CueWords BehindThree { get; } = CueWords.Of("behind-three");
    public static CueWords BesideSent { get; } = CueWords.Of("beside-sent");
    public static CueWords BetweenNumbers { get; } = CueWords.Of("between-numbers");
    public static CueWords BetweenYears { get; } = CueWords.Of("between-years");
    public static CueWords ByAMargin { get; } = CueWords.Of("by-a-margin");
    public static CueWords ByCalendar { get; } = CueWords.Of("by-calendar");
    public static CueWords ByTheWay { get; } = CueWords.Of("by-the-way");
    public static CueWords ByWhom { get; } = CueWords.Of("by-whom");
    public static CueWords NextOne { get; } = CueWords.Of("next-one");
}
