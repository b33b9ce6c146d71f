using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Census;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>
/// Counts over many matches that need more than a season's totals: by match, referee, tournament or ground, in a half or in
/// minutes, in one match, by the clock.
/// </summary>
public static class CensusPlan
{
    public static Plan Plan { get; } =
        new(
            "census",
            Fit,
            [
                "metric.",
                "op.most",
                "op.fewest",
                "op.fastest",
                "op.latest-minute",
                "op.straight-red",
                "op.different",
                "op.in-one-match",
                "op.in-one-edition",
                "op.whole",
                "qual.never",
                "qual.youngest",
                "qual.oldest",
                "fact.top-scorer",
                "fact.goalscorers-of",
                "fact.referee",
                "fact.score",
                "fact.venue",
                "role.",
                "time.",
                "unit.body-header",
                "ask.when",
                "ask.where",
                "fact.leading",
                "op.difference",
                "group.letter",
                "ask.stage",
            ],
            RunAsync
        );

    private static double Fit(Inquiry q) =>
        q.Matches.Pair is null
        && !q.Matches.LeansOnMatch
        && !(q.Matches.IsComparison && q.Roles.Count > 1)
        && CensusQuery.Read(q) is { } query
        && IsMeant(q, query)
            ? 3.1
            : 0;

    // What simpler families would pass over.
    private static bool IsMeant(Inquiry q, CensusQuery query)
    {
        var asked = q.Asked;
        var deeds = Deeds.Tells(query.DeedOf);
        var players = PlayerTotals.Players(q).Count > 0;
        var open = !players && q.Matches.Fixtures().Count > 2;
        // "Who delivered the ball for Mina?": of his goal, and of no others.
        if (query.Metric is "assists" && asked.Players.Any(mention => mention.Best.Kind == "player"))
            return false;
        if (asked.Referees.Count > 0)
            return query.Op is CensusOp.Count or CensusOp.List;
        if (query.Op is CensusOp.None)
            return !players;
        if (query.Op is CensusOp.Youngest or CensusOp.Oldest)
            return deeds && !players && query.By is CensusBy.Player;
        if (query.Op is CensusOp.Earliest or CensusOp.Latest)
            return deeds && q.Matches.Fixtures().Count > 1;
        if (players)
            return query.Op is CensusOp.Count
                && query.By is CensusBy.Edition or CensusBy.Match
                && (deeds || query.Metric is "hat-tricks");
        if (!open)
            return false;
        if (CensusQuery.ComparesEditions(q))
            return true;
        if (query.InOneEdition || query.Different is not null)
            return deeds;
        if (query.In is not null && query.By is CensusBy.Player && deeds)
            return asked.HasAny("ask.who", "role.player") || query.Op is CensusOp.Count;
        if (query.Op is CensusOp.Most or CensusOp.Fewest)
            return query.By switch
            {
                CensusBy.Match => deeds
                    && (query.Metric is not "goals" || !query.Slice.IsWhole || asked.HasKind("stage.") || q.Roles.Count > 0),
                CensusBy.Referee or CensusBy.Edition => true,
                CensusBy.Group or CensusBy.Month or CensusBy.Matchday => deeds || q.Roles.Count == 0,
                CensusBy.Venue => deeds || query.Metric == "matches",
                CensusBy.Team => deeds
                    && (!query.Slice.IsWhole || query.StraightReds || query.InOneMatch && query.Metric is not "goals"),
                CensusBy.Player => deeds && (query.StraightReds || query.BySubstitutes),
                _ => false,
            };
        if (!deeds && query.Metric is not ("hat-tricks" or "braces"))
            return false;
        if (query.By is CensusBy.Player or CensusBy.Team or CensusBy.Edition && query.Op is CensusOp.Count)
            return true;
        if (query.By is CensusBy.Match && query.Op is CensusOp.Count)
            return true;
        var host = q.Roles.Count > 0 && q.Roles.All(role => role.Role == TeamRole.Host);
        return query.Op is CensusOp.Count or CensusOp.List
            && (
                !query.Slice.IsWhole
                || query.StraightReds
                || query.Side is not null
                || query.BySubstitutes
                || query.Position is not null
                || asked.HasKind("unit.")
                || host
                || query.Metric is "substitutions"
                || (asked.Has("stage.final") && query.Metric is not "goals")
            );
    }

    // A count of headers stands on goals whose sources tell how they were scored, and not on a few of them.
    private static bool MostTell(List<MatchSheet> sheets)
    {
        var goals = sheets.SelectMany(sheet => sheet.Goals).ToList();
        return goals.Count(goal => goal.BodyPart is not null) * 10 >= goals.Count * 9 && goals.Count > 0;
    }

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var query = CensusQuery.Read(q)!;
        var row = query.DeedOf;
        var aspects =
            Aspects.Score
            | Aspects.Status
            | Aspects.Info
            | (Deeds.Tells(row) ? Deeds.AspectsOf(row) : Aspects.Shootout)
            | (query.BySubstitutes ? Aspects.Substitutions : Aspects.None);
        var sheets = (await q.Matches.SheetsAsync(q.Matches.Fixtures(), aspects, cancel))
            .Where(sheet => sheet.IsDecided || sheet.Status == MatchStatus.Live)
            .ToList();
        if (q.Asked.Referees.Count > 0)
            sheets = [.. sheets.Where(sheet => sheet.Referee is { } referee && q.Asked.Referees.Contains(referee))];
        if (sheets.Count == 0)
            return null;
        if (
            Deeds.Tells(row)
            && !CensusRows.AreOfScores(q, query, PlayerTotals.Players(q).Count > 0)
            && !await new MetricCoverage(q).KnowsAsync(row, sheets, cancel)
        )
            return Unknowns.Plain(q, "census|" + query.Metric);
        if (
            (query.By == CensusBy.Referee && sheets.TrueForAll(sheet => sheet.Referee is null))
            || (query.By == CensusBy.Venue && sheets.TrueForAll(sheet => sheet.Venue is null))
            || (q.Asked.HasKind("unit.") && !MostTell(sheets))
            || (query.BySubstitutes && sheets.TrueForAll(sheet => sheet.Substitutions.Count == 0))
        )
            return Unknowns.Plain(q, "census|" + query.By);
        if (query.Op == CensusOp.None)
            return new CensusWriter(q, query, sheets).Without();
        IReadOnlyList<NamedThing> players = [];
        if (PlayerTotals.Players(q).Count > 0)
        {
            (players, var between) = new PlayerChoice(q).Of(sheets, q.Seasons.IsNamed || q.Roles.Count > 0);
            if (between is not null)
                return Asking.Which(q, between);
        }
        return new CensusWriter(q, query, sheets).Write(CensusRows.Of(q, query, sheets, players), players);
    }
}
