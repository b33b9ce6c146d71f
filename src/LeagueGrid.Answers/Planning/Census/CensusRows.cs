using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Census;

/// <summary>Something that counts: one deed, the goals of a side of which no scorer is known, or a match.</summary>
public sealed record CensusRow(MatchSheet Match, Side? Side, Deed? Deed, int Weight)
{
    public string? Team =>
        Side switch
        {
            Core.Matches.Side.Home => Match.Home,
            Core.Matches.Side.Away => Match.Away,
            _ => null,
        };
}

/// <summary>The rows that a query counts, narrowed to those whom the question names.</summary>
public static class CensusRows
{
    public static List<CensusRow> Of(
        Inquiry q,
        CensusQuery query,
        IReadOnlyList<MatchSheet> sheets,
        IReadOnlyList<NamedThing> players
    )
    {
        var metric = query.DeedOf;
        if (!Deeds.Tells(metric))
            return
            [
                .. sheets.Where(sheet => CountAnswers.Is(q, metric, sheet)).Select(sheet => new CensusRow(sheet, null, null, 1)),
            ];
        if (AreOfScores(q, query, players.Count > 0))
            return
            [
                .. sheets
                    .Where(sheet => sheet.Status is not MatchStatus.Awarded)
                    .SelectMany(sheet =>
                        new[]
                        {
                            new CensusRow(sheet, Side.Home, null, sheet.Score.Home),
                            new CensusRow(sheet, Side.Away, null, sheet.Score.Away),
                        }
                    )
                    .Where(row => Fits(q, query, row.Match, row.Side!.Value, own: false)),
            ];
        var rows = sheets.SelectMany(sheet => Deeds.Of(metric, sheet));
        if (query.StraightReds)
            rows = rows.Where(row => row.Card?.Color == CardColor.Red);
        if (query.By == CensusBy.Player && metric == "goals")
            rows = rows.Where(row => !row.IsOwnGoal);
        if (players.Count > 0)
            rows = rows.Where(row => players.Any(player => player.Has(row.Player)) && !(metric == "goals" && row.IsOwnGoal));
        if (query.BySubstitutes)
            rows = rows.Where(DeedFilter.CameOn);
        if (query.Position is not null)
            rows = DeedFilter.ByPosition(q, metric, [.. rows]);
        if (q.Asked.Has("unit.body-header"))
            rows = rows.Where(row => row.Goal?.BodyPart == "head");
        var kept = rows.Where(row => query.Slice.Fits(row.Time))
            .Where(row => players.Count > 0 || Fits(q, query, row.Match, row.Side, query.IsOfOpponent))
            .Where(row => query.DeedOf != "goals" || !q.Asked.Has("cond.without-penalties") || row.Goal is not { Penalty: true })
            .ToList();
        kept = DeedFilter.ByPart(q, metric, kept);
        if (query.Metric is "hat-tricks" or "braces")
            kept = [.. PlayerTotals.Tricks(kept, query.Metric == "braces" ? 2 : 3).DistinctBy(row => (row.Match.Id, row.Player))];
        return [.. kept.Select(row => new CensusRow(row.Match, row.Side, row, 1))];
    }

    /// <summary>Goals that the scores tell, whoever scored them and when.</summary>
    public static bool AreOfScores(Inquiry q, CensusQuery query, bool ofPlayers) =>
        query.By is not (CensusBy.Player or CensusBy.Deed)
        && query.Slice.IsWhole
        && !ofPlayers
        && query is { BySubstitutes: false, Position: null, Metric: "goals" }
        && query.Op is CensusOp.Most or CensusOp.Fewest or CensusOp.Count or CensusOp.List
        && !q.Asked.HasKind("unit.")
        && !q.Asked.HasKind("cond.without");

    // The side that is named, or its opponents; an own goal is asked of the side that let it in.
    private static bool Fits(Inquiry q, CensusQuery query, MatchSheet sheet, Side side, bool own)
    {
        if (query.Side is { } wanted && side != wanted)
            return false;
        var team = side == Side.Home != own ? sheet.Home : sheet.Away;
        if (!q.IsMeant(team))
            return false;
        var opponent = team == sheet.Home ? sheet.Away : sheet.Home;
        var acting = q.Roles.Where(role => role.Role == TeamRole.Acting).ToList();
        // "Which Arsenal match had the most cards": those of both sides.
        if (query.By is CensusBy.Match or CensusBy.Referee && query.Op is not CensusOp.Count)
            acting = [];
        if (acting.Count > 0 && !acting.Exists(role => Inquiry.Ids(role.Team).Contains(team)))
            return false;
        if (acting.Count > 0 && (q.HomeOnly ? team != sheet.Home : q.AwayOnly && team != sheet.Away))
            return false;
        if (!ResultCondition.Fits(q.Asked, sheet, team == sheet.Home ? Side.Home : Side.Away))
            return false;
        var against = q.Opponents;
        return against.Count == 0 || against.Contains(opponent);
    }

    /// <summary>What a row is counted under; null where that is not known.</summary>
    public static string? Key(Inquiry q, CensusQuery query, CensusRow row)
    {
        var key = query.By switch
        {
            CensusBy.Player => row.Deed?.Player is { } player ? q.Names.KeyOfPerson(player) : null,
            CensusBy.Team => row.Team is { } team
                ? q.Names.KeyOfTeam(query.IsOfOpponent ? row.Deed?.Opponent ?? team : team)
                : null,
            CensusBy.Match => row.Match.Id,
            CensusBy.Referee => row.Match.Referee,
            CensusBy.Edition => row.Match.Season,
            CensusBy.Venue => row.Match.Venue,
            CensusBy.Group => Stages.Group(row.Match.Round) is { } group ? $"{row.Match.Season}\n{group}" : null,
            CensusBy.Month => $"{row.Match.Date:yyyy-MM}",
            CensusBy.Matchday => Stages.Of(row.Match.Round) == "matchday" ? $"{row.Match.Season}\n{row.Match.Round}" : null,
            _ => row.Deed?.Event ?? row.Match.Id,
        };
        return key is null ? null
            : query.InOneMatch ? key + "\n" + row.Match.Id
            : query.InOneEdition ? key + "\n" + row.Match.Season
            : key;
    }
}
