using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>Matches by their score: at the end, on the way, at the break.</summary>
public sealed partial class MatchFinder
{
    private List<MatchSheet> ByScore(List<MatchSheet> sheets)
    {
        var asked = inquiry.Asked;
        if (asked.Scores.Count == 0)
            return sheets;
        var score = asked.Scores[0];
        if (AtTheBreak(sheets) is { Count: > 0 } broken)
            return broken;
        var fits = WithScore(asked, sheets, score);
        // "who made it 2-1?": a score on the way, not the last one.
        if (fits.Count == 0 || asked.Has("op.running"))
        {
            var running = sheets
                .Where(sheet =>
                    sheet.Goals.Any(goal =>
                        (goal.ScoreAfter.Home == score.First && goal.ScoreAfter.Away == score.Second)
                        || (goal.ScoreAfter.Home == score.Second && goal.ScoreAfter.Away == score.First)
                    )
                )
                .ToList();
            if (running.Count > 0 && (asked.Has("op.running") || sheets.Count <= 2))
                return running;
        }
        return fits;
    }

    /// <summary>The matches of that score; a shoot-out that ended so counts where no match did, or where one is asked of.</summary>
    public static List<MatchSheet> WithScore(Language.TypedQuestion asked, IEnumerable<MatchSheet> sheets, NamedScore score)
    {
        var fits = sheets.Where(sheet => HasScore(sheet, score)).ToList();
        return asked.HasAny("metric.shootouts", "time.shootout", "fact.penalties-score") ? fits
            : fits.FindAll(sheet => EndedSo(sheet, score)) is { Count: > 0 } ended ? ended
            : fits;
    }

    private static bool EndedSo(MatchSheet sheet, NamedScore score) =>
        sheet.Score.Home == score.First && sheet.Score.Away == score.Second
        || sheet.Score.Home == score.Second && sheet.Score.Away == score.First;

    public static bool HasScore(MatchSheet sheet, NamedScore score) =>
        (sheet.Score.Home == score.First && sheet.Score.Away == score.Second)
        || (sheet.Score.Home == score.Second && sheet.Score.Away == score.First)
        || (
            sheet.Score.Shootout is { } s
            && ((s.Home == score.First && s.Away == score.Second) || (s.Home == score.Second && s.Away == score.First))
        );

    // "They led 2-0 at half-time: what was the final score?"
    private List<MatchSheet> AtTheBreak(List<MatchSheet> sheets)
    {
        if (Pair is null || HalfTimeState.Of(inquiry.Asked) is not { Score: { } named } state)
            return [];
        var acting = inquiry.Acting is { } team ? Inquiry.Ids(team) : null;
        return
        [
            .. sheets.Where(sheet =>
                sheet.Score.HalfTime is { } half
                && (
                    acting is not null && state.Sign is not null
                        ? state.Fits(half, acting.Contains(sheet.Home) ? Side.Home : Side.Away)
                        : half.Home == named.First && half.Away == named.Second
                            || half.Home == named.Second && half.Away == named.First
                )
            ),
        ];
    }
}
