using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;

namespace LeagueGrid.Answers.Planning;

/// <summary>Questions that name neither match nor time and mean, while matches are being played, what happens in those.</summary>
public static class InPlayQuestions
{
    // What is asked of a season or a career, whatever is being played.
    private static readonly string[] BeyondMatches =
    [
        "op.streak",
        "op.average",
        "op.share",
        "op.rank",
        "fact.form",
        "fact.fixtures",
        "fact.h2h",
        "fact.table",
        "fact.top-of-table",
        "fact.bottom",
        "fact.squad",
        "fact.record",
        "fact.champion",
        "fact.top-scorer",
        "fact.availability",
        "time.previous",
        "time.next",
        "time.before-today",
        "time.after-today",
        "time.ever",
        "time.if-so",
        "time.this-season",
        "time.last-season",
        "metric.points",
        "metric.titles",
        "op.whole",
        "op.biggest-win",
        "op.difference",
    ];

    // More words tell of something that is sought elsewhere.
    private const int Short = 8;

    // "Latest goal?"
    private const int VeryShort = 3;

    public static bool MayBe(Inquiry q)
    {
        var asked = q.Asked;
        if (
            asked.Mentions.Count > 0
            || q.Seasons.IsNamed
            || asked.Matchday is not null
            || asked.HasKind("stage.")
            || asked.HasKind("avail.")
            || asked.HasKind("award.")
            || asked.HasKind("table.")
            || asked.HasAny(BeyondMatches)
            || asked.HasWord(Cues.EverOrSeason)
        )
            return false;
        if (asked.HasAny("fact.live", "fact.men") || MatchdayPlan.IsOfBreak(asked) || MatchdayPlan.IsOfHalf(asked))
            return true;
        var metric = MetricOf.Of(asked);
        var deeds = metric is not null && Deeds.Tells(metric);
        // "Who has most goals so far?" is of the season.
        if (asked.HasAny("op.most", "op.fewest"))
            return false;
        if (InPlayPlan.NamesLead(asked))
            return true;
        var states =
            asked.HasAny("fact.leading", "fact.level", "fact.score") || metric is "wins" or "losses" or "draws" or "goalless";
        if (asked.Has("time.now"))
            return deeds || states || metric is "hat-tricks" or "braces" or "matches" || asked.HasAny("fact.on", "fact.clock");
        if (q.Before is not null || asked.Tokens.Count > Short && !asked.HasAny("op.last", "op.latest-minute"))
            return false;
        // "level" may be a goal as well.
        deeds &= asked.HasKind("metric.") || !asked.Has("fact.level");
        return deeds && (AsksWhetherAny(asked) || AsksForLatest(asked) || IsBare(asked))
            || states
                && (Deciding.IsPresent(asked) || asked.HasAny("fact.leading", "fact.level"))
                && !asked.HasWord(Cues.LookingBack);
    }

    // "Any red cards?", "Has anyone scored yet?", "Y a-t-il eu des buts ?"
    private static bool AsksWhetherAny(TypedQuestion asked) =>
        Cues.AskingAny.Has(asked.Tokens[0]) || asked.HasWord(Cues.Yet) || asked.IsYesNo && Cues.HasBegun.Has(asked.Tokens[0]);

    // "Where was the latest goal, and who got it?"
    private static bool AsksForLatest(TypedQuestion asked) =>
        asked.HasAny("op.last", "op.latest-minute")
        && (
            asked.Tokens.Count <= VeryShort || asked.HasAny("ask.who", "ask.where", "ask.when", "ask.team", "fact.goalscorers-of")
        );

    // "Who's scored?", "Qui a marqué ?"
    private static bool IsBare(TypedQuestion asked) =>
        asked.Unexplained.Count == 0
        && asked.HasAny("ask.who", "fact.goalscorers-of")
        && asked.Concepts.All(concept =>
            concept.Name is "ask.who" or "fact.goalscorers-of" or "op.list" || concept.Kind == "metric"
        );
}
