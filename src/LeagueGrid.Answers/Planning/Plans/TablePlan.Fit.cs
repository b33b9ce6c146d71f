using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Plans;

// How well a table answers: the first rule that speaks decides, in this order.
public static partial class TablePlan
{
    private static readonly Func<Inquiry, double?>[] Rules =
    [
        IfItStays,
        NotAPathOrAGoal,
        EndsAndPlaces,
        LevelWithOthers,
        StayedUpOfTwo,
        PippedToAPlace,
        WhetherAbove,
        AheadOfAnother,
        FinishedBetween,
        GroupOfATeam,
        PlaceInTheirGroup,
        WhyAbove,
        WhyAboveAnother,
        Record,
        HigherOfTwo,
        TopOnADay,
        Promoted,
        NamedTable,
        AwayAtTheTop,
        LeadOverAnother,
        GapToAPlace,
        GapInPoints,
        ThirdOrFourth,
        Champion,
        PointsOfMatches,
        WhereOnADay,
        Points,
        Rank,
        Place,
        OfAGroup,
    ];

    private static double Fit(Inquiry q)
    {
        foreach (var rule in Rules)
            if (rule(q) is { } fit)
                return fit;
        return 0;
    }

    // "If it stays like this, how big will their lead be?": the table with what is being played.
    private static double? IfItStays(Inquiry q)
    {
        var asked = q.Asked;
        return
            asked.Has("time.if-so")
            && (MetricOf.Of(asked) is null or "points" or "goal-difference" or "matches")
            && (
                asked.HasAny(
                    "op.difference",
                    "op.rank",
                    "fact.table",
                    "fact.top-of-table",
                    "fact.bottom",
                    "fact.relegated",
                    "fact.leading",
                    "metric.points",
                    "fact.champion"
                )
                || asked.Ordinals.Count > 0
                || TableAnswers.Ends(q) is not null
                // "If it ends like this, where will Lens be?"
                || asked.Has("ask.where") && q.Roles.Count == 1
            )
            ? 3.5
            : null;
    }

    // "the goal that took them to 100 points", "their path to the title": no line of a table.
    private static double? NotAPathOrAGoal(Inquiry q)
    {
        var asked = q.Asked;
        if (
            asked.Has("fact.results-list")
            || q.Matches.Pair is not null && Deciding.NamesNthMeeting(asked)
            || (asked.Has("metric.goals") && asked.HasAny("ask.who", "fact.goalscorers-of") && !asked.Has("op.most"))
        )
            return 0;
        return null;
    }

    private static double? EndsAndPlaces(Inquiry q)
    {
        var asked = q.Asked;
        if (
            q.Matches.Pair is null
            && MetricOf.Of(asked) is null or "points" or "wins" or "matches"
            && (
                asked.Has("table.clinch")
                || TableAnswers.Ends(q) is not null
                || asked.HasKind("table.") && q.Roles.Count == 1
                || asked.Has("table.members")
                || asked.Has("table.playoff") && q.Roles.Count == 0
            )
        )
            return 3;
        return null;
    }

    // "Who pipped Marseille to third?"
    private static double? PippedToAPlace(Inquiry q) =>
        q.Roles.Count == 1 && q.Asked.HasAny("ask.who", "ask.team") && PippedTo(q.Asked) is not null ? 3.4 : null;

    internal static int? PippedTo(TypedQuestion asked)
    {
        if (!asked.HasWord(Cues.Pipped))
            return null;
        foreach (var (name, place) in new[] { ("fact.runner-up", 2), ("fact.third", 3), ("fact.fourth", 4) })
            if (asked.Find(name) is { First: > 0 } told && Cues.ToAPlace.Has(asked.Tokens[told.First - 1]))
                return place;
        return asked
            .Ordinals.Where(ordinal => ordinal.Value > 1 && ordinal.At > 0 && Cues.ToAPlace.Has(asked.Tokens[ordinal.At - 1]))
            .Select(ordinal => (int?)ordinal.Value)
            .FirstOrDefault();
    }

    // "How far ahead of Monaco did PSG finish?"
    private static double? AheadOfAnother(Inquiry q)
    {
        var asked = q.Asked;
        if (
            asked.Has("op.difference")
            && q.Roles.Count == 2
            && MetricOf.Of(asked) is null or "points"
            && asked.HasWord(Cues.Placed)
        )
            return 3;
        return null;
    }

    // "Who finished between Lille and Strasbourg?"
    private static double? FinishedBetween(Inquiry q)
    {
        var asked = q.Asked;
        if (
            q.Roles.Count == 2
            && asked.HasAny("ask.who", "ask.team")
            && asked.Find("rel.between") is { First: > 0 } between
            && Cues.Finished.Has(asked.Tokens[between.First - 1])
        )
            return 3;
        return null;
    }

    private static double? WhyAbove(Inquiry q)
    {
        var asked = q.Asked;
        if (
            asked.HasAny("ask.why")
                && (asked.HasAny("op.rank", "metric.points", "fact.table", "fact.top-of-table") || asked.Ordinals.Count > 0)
            || asked.HasAny("fact.level", "metric.points")
                && asked.Ordinals.Count > 0
                && asked.HasAny("ask.who", "ask.why", "op.rank", "ask.team")
        )
            return 3;
        return null;
    }

    private static double? WhyAboveAnother(Inquiry q)
    {
        var asked = q.Asked;
        if (
            asked.Has("ask.why")
            && q.Roles.Count >= 2
            && (asked.HasWord(Cues.AboveOrBelow) || asked.HasWord(Cues.Separating) && q.Seasons.IsNamed)
        )
            return 3;
        return null;
    }

    private static double? Record(Inquiry q)
    {
        var asked = q.Asked;
        if (asked.Has("fact.record") && q.Matches.Pair is null && (q.Roles.Count >= 1 || asked.HasAny("op.most", "op.fewest")))
            return 2.7;
        return null;
    }

    private static double? HigherOfTwo(Inquiry q)
    {
        var asked = q.Asked;
        if (asked.HasWord(Cues.Higher) && asked.Has("op.rank") && q.Roles.Count >= 2)
            return 2.6;
        return null;
    }

    private static double? TopOnADay(Inquiry q)
    {
        var asked = q.Asked;
        if (
            (asked.HasWord(Cues.TopOrBottom) || asked.HasAny("fact.leading", "fact.top-of-table") || asked.HasWord(Cues.Led))
            && (
                asked.Time.HasDays
                || asked.HasAny("time.christmas", "half-of-season.first", "time.before-today")
                || Standing.AfterMatches(asked) is not null
                || asked.Matchday is not null
                // "Who leads Group A?"
                || q.Matches.Group() is not null
            )
            && MetricOf.Of(asked) is null or "goals" or "matches" or "points"
            && asked.HasAny("ask.who", "ask.team")
            && q.Roles.Count == 0
            && !asked.HasAny("metric.goals", "fact.goalscorers-of")
        )
            return Standing.AfterMatches(asked) is not null || asked.Matchday is not null || asked.Has("half-of-season.first")
                ? 2.6
                : 2.2;
        return null;
    }

    // "the newly promoted Terriers" tells by the way that they were.
    private static double? Promoted(Inquiry q)
    {
        var asked = q.Asked;
        if (asked.Has("fact.promoted") && (asked.Has("ask.team") || q.Roles.Count != 2))
            return 2;
        return null;
    }

    private static double? NamedTable(Inquiry q)
    {
        var asked = q.Asked;
        if (asked.HasAny(Strong))
            return asked.HasAny("fact.relegated", "fact.table", "fact.top-of-table", "fact.runner-up", "fact.bottom") ? 2.6 : 2;
        return null;
    }

    // "They just won at the Bernabéu! How far clear are they now?": the match is told, and the table is asked for.
    private static double? AwayAtTheTop(Inquiry q) =>
        q.Asked.Find("op.difference") is { } gap
        && q.Asked.HasWord(Cues.Placed)
        && !q.Asked.HasAny("fact.score", "time.half-time", "time.full-time")
        && MetricOf.Of(q.Asked) is null or "points" or "wins"
        && q.Roles.Any(role => TableAnswers.IsToldBefore(q.Asked, role.Team, gap))
        && q.Seasons.Current() is { } season
        && q.CompetitionOf(season.Id)?.Type == "league"
            ? 3
            : null;

    // "How far is Bayern's lead over Leverkusen?", where the two are not playing each other.
    private static double? LeadOverAnother(Inquiry q)
    {
        var asked = q.Asked;
        if (
            q.Roles.Count >= 2
            && asked.HasAny("op.difference", "fact.leading")
            && MetricOf.Of(asked) is null or "points"
            && (asked.Has("op.difference") || asked.HasWord(Cues.Lead) || asked.Has("time.now") && q.Roles.Count == 2)
            && !asked.HasAny("fact.score", "time.half-time", "time.full-time", "fact.beat", "fact.lost-to")
            && q.Matches.Fixtures().All(fixture => q.CompetitionOf(fixture.Season)?.Type == "league" && fixture.Date != q.Today)
        )
            return 2.7;
        return null;
    }

    private static double? GapToAPlace(Inquiry q)
    {
        var asked = q.Asked;
        if (
            asked.Has("op.difference")
            && asked.Ordinals.Count > 0
            && MetricOf.Of(asked) is null or "points"
            && q.Matches.Pair is null
        )
            return 2.8;
        return null;
    }

    private static double? GapInPoints(Inquiry q)
    {
        var asked = q.Asked;
        if (
            asked.Has("op.difference")
            && (asked.HasAny("metric.points") || q.Matches.Pair is null && !asked.HasAny("metric.goals", "op.biggest-win"))
        )
            return 2.5;
        return null;
    }

    // Of a league; who came third in a cup, its matches tell.
    private static double? ThirdOrFourth(Inquiry q) =>
        q.Asked.HasAny("fact.third", "fact.fourth")
        && q.Seasons.Current() is { } season
        && q.CompetitionOf(season.Id)?.Type == "league"
            ? 2.7
            : null;

    private static double? Champion(Inquiry q)
    {
        var asked = q.Asked;
        if (asked.Has("fact.champion"))
            return 2.3;
        return null;
    }

    // "points from the last ten games" are a sum of matches too.
    private static double? PointsOfMatches(Inquiry q)
    {
        var asked = q.Asked;
        if (asked.HasAll("metric.points", "metric.matches") && FormPlan.Count(q) is not null && q.Roles.Count == 1)
            return 0;
        return null;
    }

    // "Where were they on New Year's Day?"
    private static double? WhereOnADay(Inquiry q)
    {
        var asked = q.Asked;
        if (
            asked.Has("ask.where")
            && q.Roles.Count == 1
            && (asked.Time.HasDays || asked.Has("time.now"))
            && asked.HasWord(Cues.Standing)
            && MetricOf.Of(asked) is null
            && q.Seasons.Allowed().Any(season => q.CompetitionOf(season.Id)?.Type == "league")
        )
            return 2.2;
        return null;
    }

    private static double? Points(Inquiry q)
    {
        var asked = q.Asked;
        if (asked.Has("metric.points") && !asked.HasAny("op.most", "op.fewest"))
            // Points of a month or of some days are a sum of matches, and stand in no table.
            return
                q.Roles.Count == 1
                && asked.Time is { UpTo: false, HasDays: true }
                && (asked.Time.From is null ? asked.Time.Day is null : asked.Time.From != asked.Time.To)
                && !asked.Has("op.rank")
                ? 0
                : 2.4;
        return null;
    }

    private static double? Rank(Inquiry q)
    {
        var asked = q.Asked;
        if (
            asked.Has("op.rank")
            && !asked.Players.Any(player => player.Best.Kind == "player")
            && (q.Roles.Count > 0 || asked.Ordinals.Count > 0)
            && MetricOf.Of(asked) is null or "points" or "matches"
        )
            return q.Matches.Pair is null
                ? asked.Has("fact.score")
                && !asked.Has("ask.where")
                && asked.Ordinals.Count == 0
                && q.Matches.Fixtures().Count < 3
                    ? 1
                    : 2.3
                : asked.Has("op.most") || asked.Ordinals.Count > 0
                    ? 2.4
                    : 0.7;
        return null;
    }

    private static double? Place(Inquiry q)
    {
        var asked = q.Asked;
        if (
            asked.Ordinals.Count > 0
            && !q.Matches.LeansOnMatch
            && asked.HasAny("ask.who", "ask.team")
            && (asked.Competitions.Any() || asked.Has("group.letter") || asked.Tokens.Count <= (asked.Ordinals.Count > 1 ? 6 : 4))
        )
            return 1.6;
        return null;
    }
}
