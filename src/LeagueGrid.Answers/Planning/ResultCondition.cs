using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>How a side's matches must have ended to be counted: "in games they won", "in defeats".</summary>
public static class ResultCondition
{
    /// <summary>Whether the words narrow to matches that were won, lost or drawn.</summary>
    public static bool IsNamed(TypedQuestion asked) => asked.HasAny("cond.won", "cond.lost", "cond.drawn");

    /// <summary>Whether the match ended for the side as the words say; true where they say nothing of it.</summary>
    public static bool Fits(TypedQuestion asked, MatchSheet sheet, Side side)
    {
        if (!IsNamed(asked))
            return true;
        var (own, other) = side == Side.Home ? (sheet.Score.Home, sheet.Score.Away) : (sheet.Score.Away, sheet.Score.Home);
        return asked.Has("cond.won") && own > other
            || asked.Has("cond.lost") && own < other
            || asked.Has("cond.drawn") && own == other;
    }
}
