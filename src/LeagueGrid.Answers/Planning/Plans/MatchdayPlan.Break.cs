using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

// The matches whose players are in the dressing room.
public static partial class MatchdayPlan
{
    private static async ValueTask<Finding?> AtTheBreakAsync(Inquiry q, CancellationToken cancel)
    {
        var sheets = await q.Matches.SheetsAsync(
            q.Matches.Slate!.Fixtures,
            Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Clock,
            cancel
        );
        var live = sheets.FindAll(sheet => sheet is { Status: MatchStatus.Live, Clock: not null });
        var resting = live.FindAll(sheet => IsBreak(sheet.Clock!));
        if (resting.Count > 0)
            return List(q, "break", resting, q.Words.In("At half-time", "\u00C0 la mi-temps"));
        return live.Count == 0
            ? null
            : List(
                q,
                "break|none",
                live,
                q.Words.In("None (0) at half-time; being played", "Aucun (0) \u00E0 la mi-temps ; en cours")
            );
    }
}
