using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

/// <summary>The number that sums are held against: just so many, at least or at most so many.</summary>
/// <param name="N">As named.</param>
/// <param name="Least">The lowest that fits: "more than 80" begins at 81.</param>
/// <param name="Most">The highest that fits.</param>
internal readonly record struct Threshold(int N, int Least, int Most)
{
    private const double Rounding = 0.001;

    public static Threshold Of(TypedQuestion asked, int n)
    {
        if (asked.Find("op.at-least") is { } least)
            return new Threshold(n, IsStrict(asked, least) ? n + 1 : n, int.MaxValue);
        return asked.Find("op.at-most") is { } most
            ? new Threshold(n, 0, IsStrict(asked, most) ? n - 1 : n)
            : new Threshold(n, n, n);
    }

    public bool Fits(double value) => value >= Least - Rounding && value <= Most + Rounding;

    // "more than", "over", "moins de"; "no more than" and "at least" take the number in.
    private static bool IsStrict(TypedQuestion asked, Concept words)
    {
        var said = asked.Tokens.Skip(words.First).Take(words.Count).ToList();
        return said.Exists(Cues.StrictBound.Has) && !said.Exists(Cues.TakesIn.Has);
    }
}
