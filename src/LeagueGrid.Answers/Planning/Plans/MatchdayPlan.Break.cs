using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

// The matches whose players are in the dressing room, or in a half of theirs.
public static partial class MatchdayPlan
{
    // "Which games have restarted?", "Which matches are in the second half?"
    internal static bool IsOfHalf(TypedQuestion asked) =>
        asked.HasAny("ask.match", "metric.matches", "fact.on")
        && (
            asked.HasWord(Cues.Restarted) || asked.HasAny("time.first-half", "time.second-half") && asked.HasWord(Cues.IsOrAreNow)
        )
        && !asked.HasWord(Cues.LookingBack)
        && MetricOf.Of(asked) is null or "matches";

    private static bool AsksForHalf(Inquiry q) =>
        q.Matches.Slate is { LiesAhead: false } && IsOfHalf(q.Asked) && !q.Asked.HasAny("fact.leading", "fact.level");

    private static async ValueTask<Finding?> InHalfAsync(Inquiry q, CancellationToken cancel)
    {
        var first = q.Asked.Has("time.first-half");
        q.Asked.Heed(["time.first-half", "time.second-half"]);
        var live = await RunningAsync(q, cancel);
        if (live.Count == 0)
            return null;
        var those = live.FindAll(sheet => !IsBreak(sheet.Clock!) && sheet.Clock!.Time.Period == 1 == first);
        var (half, mi) = first ? ("In the first half", "En première mi-temps") : ("In the second half", "En seconde mi-temps");
        return those.Count > 0
            ? List(q, "half|" + half, those, q.Words.In(half, mi))
            : List(q, "half|none", live, q.Words.In("None (0) of those being played", "Aucun (0) de ceux en cours"));
    }

    private static async ValueTask<List<MatchSheet>> RunningAsync(Inquiry q, CancellationToken cancel) =>
        (
            await q.Matches.SheetsAsync(
                q.Matches.Slate!.Fixtures,
                Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Clock,
                cancel
            )
        ).FindAll(sheet => sheet is { Status: MatchStatus.Live, Clock: not null });

    private static async ValueTask<Finding?> AtTheBreakAsync(Inquiry q, CancellationToken cancel)
    {
        var live = await RunningAsync(q, cancel);
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
