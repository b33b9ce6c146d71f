using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>How the side of which the break is told fared in the end: "... and still won", "but failed to win", "and drew".</summary>
internal static class HalfTimeEnding
{
    // "did not go on to win"
    private const int Reach = 5;

    public static bool Fits(TypedQuestion asked, MatchSheet sheet, Side side)
    {
        var (own, other) = side == Side.Home ? (sheet.Score.Home, sheet.Score.Away) : (sheet.Score.Away, sheet.Score.Home);
        var sign = Math.Sign(own - other);
        if (!FitsScore(asked, own, other))
            return false;
        if (Verb(asked, "metric.wins", "fact.beat", "metric.comebacks") is { } won)
            return (sign > 0) != IsDenied(asked, won);
        if (asked.HasAny("metric.winless", "metric.not-won", "fact.not-beat"))
            return sign <= 0;
        if (Verb(asked, "metric.losses", "fact.lost-to") is { } lost)
            return (sign < 0) != IsDenied(asked, lost);
        if (asked.HasAny("metric.draws"))
            return sign == 0;
        // "came from two down", "threw it away": for better or for worse than at the break.
        return !asked.Has("fact.comeback") || (own, other) is var end && Turned(sheet, side, end);
    }

    private static bool Turned(MatchSheet sheet, Side side, (int Own, int Other) end)
    {
        var half = sheet.Score.HalfTime!;
        var before = side == Side.Home ? half.Home - half.Away : half.Away - half.Home;
        return before < 0 ? end.Own >= end.Other : before == 0 || end.Own <= end.Other;
    }

    // "1-0 down at the break and 3-1 up in the end": the score farther from the break is the last one.
    private static bool FitsScore(TypedQuestion asked, int own, int other)
    {
        if (asked.Scores.Count < 2 || asked.Find("time.half-time") is not { } pause)
            return true;
        var last = asked.Scores.MaxBy(score => Math.Abs(score.At - pause.First));
        return Math.Max(own, other) == Math.Max(last.First, last.Second)
            && Math.Min(own, other) == Math.Min(last.First, last.Second);
    }

    // The verb that tells the end, and not how it stood: "losing at the break" is of the break.
    private static Concept? Verb(TypedQuestion asked, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (asked.Has(name))
                foreach (var concept in asked.Concepts)
                    if (concept.Name == name && !IsOfTheBreak(asked, concept))
                        return concept;
        return null;
    }

    private static bool IsOfTheBreak(TypedQuestion asked, Concept verb) =>
        asked.Find("time.half-time") is { } pause
        && verb.End <= pause.First
        && pause.First - verb.End <= 3
        && (Cues.Led.Has(asked.Tokens[verb.First]) || Cues.LedByOthers.Has(asked.Tokens[verb.First]))
        && asked.Tokens[verb.First].Text.EndsWith("ing", StringComparison.Ordinal);

    private static bool IsDenied(TypedQuestion asked, Concept verb) =>
        Enumerable
            .Range(Math.Max(0, verb.First - Reach), Math.Min(Reach, verb.First))
            .Any(at => Cues.FailedTo.Has(asked.Tokens[at]));
}
