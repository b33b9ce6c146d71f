using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Goals of a half, where the data have the score at the break and no goals.</summary>
public static partial class DeedPlan
{
    // "How many had they scored by half-time?"
    private static Finding? OfHalves(Inquiry q, string metric, IReadOnlyList<MatchSheet> matches)
    {
        var asked = q.Asked;
        var (first, second) = (asked.HasAny("time.first-half", "time.half-time"), asked.Has("time.second-half"));
        if (
            metric != "goals"
            || first == second
            || !asked.Has("ask.count")
            || asked.Players.Any(player => player.Best.Kind == "player")
            || matches is not [{ IsDecided: true, Score: { HalfTime: { } half, ExtraTime: null } score } only]
        )
            return null;
        var (home, away) = first ? (half.Home, half.Away) : (score.Home - half.Home, score.Away - half.Away);
        var (w, words) = (q.Words, new DeedWords(q));
        var finding = new Finding($"half-goals|{only.Id}|{first}");
        Remember(finding, matches, []);
        var period = first ? w.In("In the first half", "En première période") : w.In("In the second half", "En seconde période");
        return finding.Say(
            $"{period}{w.In(": ", " : ")}{w.Team(only.Home)} {home}, {w.Team(only.Away)} {away} ({words.MatchOn(only)}).",
            finding.Cite(q.Of(only, w.In($"half-time {half.Home}-{half.Away}", $"mi-temps {half.Home}-{half.Away}")))
        );
    }
}
