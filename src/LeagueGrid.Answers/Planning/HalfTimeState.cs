using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>How a side, or a match, stood at the break: "trailed 0-3 at half-time", "two up at the interval", "level at the break".</summary>
/// <param name="Sign">-1 behind, 0 level, 1 ahead; null where only the score is named.</param>
/// <param name="Score">The score as the words give it.</param>
/// <param name="By">The lead that is named, in goals; a lower bound where <paramref name="OrMore"/>.</param>
internal sealed record HalfTimeState(int? Sign, NamedScore? Score, int? By, bool OrMore)
{
    // "were two goals behind when the half-time whistle went"
    private const int Reach = 6;

    /// <summary>The state that the words name; null where they name none.</summary>
    public static HalfTimeState? Of(TypedQuestion asked)
    {
        if (asked.Find("time.half-time") is not { } pause)
            return null;
        var near = Enumerable
            .Range(0, asked.Tokens.Count)
            .Where(at => Distance(at, pause) <= Reach)
            .OrderBy(at => Distance(at, pause))
            .ToList();
        var word = near.Select(at => (At: at, Sign: SignAt(asked, at))).FirstOrDefault(found => found.Sign is not null);
        NamedScore? score = asked
            .Scores.Where(named => Distance(named.At, pause) <= Reach)
            .OrderBy(named => Distance(named.At, pause))
            .Cast<NamedScore?>()
            .FirstOrDefault();
        if (word.Sign is 0 && Cues.WithoutGoals.Has(asked.Tokens[word.At]))
            score = new NamedScore(0, 0, word.At);
        if (word.Sign is null)
            return score is null ? null : new HalfTimeState(null, score, null, false);
        int? by = score is null && word.Sign != 0 ? Goals(asked, word.At, pause) : null;
        return new HalfTimeState(word.Sign, score, by, by is not null && asked.Has("op.at-least"));
    }

    /// <summary>Whether it stood so for that side; for any side where none is given.</summary>
    public bool Fits(GoalsPair half, Side side)
    {
        var (own, other) = side == Side.Home ? (half.Home, half.Away) : (half.Away, half.Home);
        if (Sign is { } sign && Math.Sign(own - other) != sign)
            return false;
        if (By is { } by && (OrMore ? Math.Abs(own - other) < by : Math.Abs(own - other) != by))
            return false;
        return Score is not { } score
            // "trailed 3-0" and "trailed 0-3" say the same.
            || (
                Sign is null
                    ? own == score.First && other == score.Second
                    : Math.Max(own, other) == Math.Max(score.First, score.Second)
                        && Math.Min(own, other) == Math.Min(score.First, score.Second)
            );
    }

    // "two goals down", "trailing by two"
    private static int? Goals(TypedQuestion asked, int word, Concept pause) =>
        Enumerable
            .Range(Math.Max(0, word - 3), Math.Min(7, asked.Tokens.Count - Math.Max(0, word - 3)))
            .Where(at => Distance(at, pause) > 0)
            .OrderBy(at => Math.Abs(at - word))
            .Select(at => WinningMargin.Number(asked, at))
            .FirstOrDefault(goals => goals is > 0 and < 12);

    private static int Distance(int at, Concept pause) => at < pause.First ? pause.First - at : Math.Max(0, at - pause.End + 1);

    private static int? SignAt(TypedQuestion asked, int at)
    {
        var token = asked.Tokens[at];
        if (Cues.LedByOthers.Has(token))
            // "menait" leads, "etait mene" trails.
            return asked.Lang != "fr" || !Cues.Led.Has(token) || at > 0 && Cues.Was.Has(asked.Tokens[at - 1]) ? -1 : 1;
        if (Cues.Led.Has(token))
            return 1;
        return Cues.LevelAtBreak.Has(token) ? 0 : null;
    }
}
