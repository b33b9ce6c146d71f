using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Census;
using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>Narrows rows to what the question says of them: whose, in which half or minutes, which kind.</summary>
public static class DeedFilter
{
    public static List<Deed> Apply(Inquiry inquiry, string metric, IEnumerable<Deed> rows, IReadOnlyList<NamedThing> players)
    {
        var asked = inquiry.Asked;
        var list = rows.ToList();
        if (asked.Has("op.else") || asked.PlayersLeftOut.Any())
        {
            var leftOut = asked.PlayersLeftOut.SelectMany(mention => Inquiry.Ids(mention, "player")).ToList();
            var spokenOf =
                leftOut.Count > 0 ? leftOut
                : players.Count > 0 ? [.. players.SelectMany(player => player.Ids)]
                : inquiry.Before?.People ?? [];
            list = [.. list.Where(row => row.Player is null || !spokenOf.Contains(row.Player))];
        }
        else if (players.Count > 0)
        {
            list = [.. list.Where(row => players.Any(player => player.Has(row.Player)))];
            // "scored at both ends": for his own side and for the other.
            if (metric == "goals" && !asked.Has("op.both-ends"))
                list = [.. list.Where(row => !row.IsOwnGoal)];
        }
        list = ByTeam(inquiry, metric, list, players.Count > 0);
        list = ByCondition(inquiry, metric, list);
        // Of players who are named the word only tells what they are.
        if (players.Count > 0)
            asked.HasAny("role.goalkeeper", "role.defender", "role.midfielder", "role.forward");
        else
            list = ByPosition(inquiry, metric, list);
        // Sources that tell no body part leave the word a mere description; "a header or his foot?" asks which.
        if (!list.Exists(row => row.Goal?.BodyPart is not null) || asked.Has("ask.body"))
            return ByTime(asked, list);
        if (asked.Has("unit.body-header"))
            list = [.. list.Where(row => row.Goal?.BodyPart == "head")];
        if (asked.Has("unit.body-left"))
            list = [.. list.Where(row => row.Goal?.BodyPart == "left-foot")];
        if (asked.Has("unit.body-right"))
            list = [.. list.Where(row => row.Goal?.BodyPart == "right-foot")];
        return ByTime(asked, list);
    }

    /// <summary>Of the goals of many matches those of the part that is named: winners, equalisers, what substitutes did.</summary>
    public static List<Deed> ByPart(Inquiry inquiry, string metric, List<Deed> list)
    {
        var asked = inquiry.Asked;
        if (metric is "goals" or "assists" && asked.Has("op.equaliser"))
            list = GoalPositions.Equalisers(list);
        // Their only goal is the one that they scored; their only goals are those that won matches.
        if (metric is "goals" or "assists" && asked.Has("op.winner-goal") && !(list.Count == 1 && asked.HasWord(Cues.Sole)))
            list = [.. list.Where(row => GoalPositions.Winner(row.Match)?.Event == row.Event)];
        if (metric is "goals" or "assists" && asked.SpeaksOfSubstitutes)
            list = [.. list.Where(CameOn)];
        return list;
    }

    /// <summary>Whether who did it had come on as a substitute in that match.</summary>
    public static bool CameOn(Deed row) => row.Match.Substitutions.Any(sub => sub.On is not null && sub.On == row.Player);

    /// <summary>Deeds of teams that are named already, narrowed by where, when and in what matches they came about.</summary>
    public static List<Deed> OfTheirs(Inquiry inquiry, string metric, IEnumerable<Deed> rows)
    {
        var list = rows.ToList();
        if (inquiry.HomeOnly || inquiry.AwayOnly)
            list = [.. list.Where(row => OwnSide(metric, row) == (inquiry.HomeOnly ? Side.Home : Side.Away))];
        return ByTime(inquiry.Asked, ByPart(inquiry, metric, ByCondition(inquiry, metric, list)));
    }

    // "in games they won", "without penalties", "apart from PSG": the words leave out deeds of whoever did them.
    private static List<Deed> ByCondition(Inquiry inquiry, string metric, List<Deed> list)
    {
        var asked = inquiry.Asked;
        if (ResultCondition.IsNamed(asked))
            list = [.. list.Where(row => ResultCondition.Fits(asked, row.Match, OwnSide(metric, row)))];
        if (metric == "goals" && asked.Has("cond.without-penalties"))
            list = [.. list.Where(row => row.Goal is not { Penalty: true })];
        if (asked.NamesExcepted)
            list = [.. list.Where(row => !inquiry.IsExcepted(metric == "own-goals" ? row.Opponent : row.Team))];
        return list;
    }

    /// <summary>The side whose deed it is: an own goal is counted for the others, and so is a goal let in for who scored it.</summary>
    public static Side OwnSide(string metric, Deed row) =>
        metric is "own-goals" or "goals-against"
            ? row.Side == Side.Home
                ? Side.Away
                : Side.Home
            : row.Side;

    // The cards of one match: a word may only describe who got them.
    private const int FewDeeds = 8;

    /// <summary>Those of the position that is named.</summary>
    // "which full back": where the positions are told; else the word only describes him.
    public static List<Deed> ByPosition(Inquiry inquiry, string metric, List<Deed> list)
    {
        var role = inquiry.Asked.Concepts.FirstOrDefault(concept =>
            concept.Name is "role.goalkeeper" or "role.defender" or "role.midfielder" or "role.forward"
        );
        if (role.Name is null)
            return list;
        var position = role.Name["role.".Length..];
        var kept = list.Where(row =>
                inquiry.Directory.Player(row.Player)?.Position?.StartsWith(position, StringComparison.OrdinalIgnoreCase) == true
            )
            .ToList();
        // Where no position is told, the word narrowed nothing.
        // Only of who scores does an outfield role tell nothing by itself: own goals and cards are a defender's anyway.
        // Of many none of whom has a position, the word would have told which.
        if (kept.Count > 0 || list.Count <= FewDeeds && (metric is not "goals" || position is "forward"))
            inquiry.Asked.Heed([role.Name]);
        return kept.Count > 0 ? kept : list;
    }

    private static List<Deed> ByTeam(Inquiry inquiry, string metric, List<Deed> list, bool hasPlayers)
    {
        var asked = inquiry.Asked;
        var acting = inquiry.Roles.Count(role => role.Role == TeamRole.Acting);
        // "the goal that put Italy out against South Korea" names the match, and neither as the scorer's opponent.
        if (inquiry.Roles.Count == 2 && inquiry.Roles.All(role => role.Role == TeamRole.Opponent))
            return list;
        // "France beat Croatia. Who scored for the losers?": the teams only tell the match.
        var forLosers = asked.HasWord(Cues.Losers) && inquiry.Matches.Pair is not null;
        foreach (var (team, role) in inquiry.Roles)
        {
            if (forLosers || role == TeamRole.Acting && acting > 1)
                continue;
            var ids = Inquiry.Ids(team);
            if (role == TeamRole.Acting && !hasPlayers)
            {
                // Of an own goal the feed's team is the scorer's own; "City's own goal" is by a City man, and one that
                // gave City the win is not.
                var given = list.Where(row => ids.Contains(row.Team)).ToList();
                var own = metric == "own-goals" ? list.Where(row => ids.Contains(row.Opponent)).ToList() : given;
                list = metric == "own-goals" && (own.Count == 0 || asked.HasAny("op.winner-goal", "op.equaliser")) ? given : own;
            }
            else if (role == TeamRole.Acting && hasPlayers && TellsApart(inquiry, team, ids))
            {
                continue;
            }
            else if (role == TeamRole.Acting && hasPlayers && list.Exists(row => ids.Contains(row.Team)))
            {
                list = [.. list.Where(row => ids.Contains(row.Team) || ids.Contains(row.Opponent))];
            }
            else if (role == TeamRole.Opponent)
            {
                asked.Heed(TypedQuestion.NamedOpponents);
                list =
                [
                    .. list.Where(row =>
                        ids.Contains(row.Opponent)
                        || ((metric == "own-goals" || asked.Has("op.both-ends")) && ids.Contains(row.Team))
                    ),
                ];
            }
        }
        // "Who scored for the losers?"
        if (asked.HasWord(Cues.Losers))
            list = [.. list.Where(row => row.Match.Winner is { } winner && row.Side != winner)];
        if (inquiry.Matches.Pair is null && inquiry.HomeOnly)
            list = [.. list.Where(row => row.Side == Side.Home)];
        else if (inquiry.Matches.Pair is null && inquiry.AwayOnly)
            list = [.. list.Where(row => row.Side == Side.Away)];
        return list;
    }

    // "Messi or Ronaldo, the Brazilian one": it says which namesake is meant, and nothing of the other.
    private static bool TellsApart(Inquiry inquiry, Mention team, IReadOnlySet<string> ids) =>
        team.Kind == MentionKind.Demonym
        && inquiry.Asked.Players.Where(mention => mention.Best.Kind == "player").ToList() is { Count: > 1 } named
        && named.Exists(mention =>
            !mention.Options.Any(option =>
                option.Ids.Any(id => inquiry.Directory.Player(id)?.Team is { } own && ids.Contains(own))
            )
        );

    /// <summary>Keeps what falls into the part of the match that is named.</summary>
    public static List<Deed> ByTime(TypedQuestion asked, List<Deed> list)
    {
        var slice = CensusSlice.Of(asked);
        var kept = list.Where(row => slice.Fits(row.Time)).ToList();
        // "his 35th-minute goal": of one match the minute only describes it, and sources differ by one.
        var loose = kept.Count == 0 && (slice.Exact is not null || slice.Stoppage && Late(list));
        // "off after ten minutes": the only one, and about then.
        if (kept.Count == 0 && list.Count == 1 && asked.Minutes.Any(minute => Math.Abs(minute - list[0].Time.Minute) <= 2))
            return list;
        return loose && list.Select(row => row.Match.Id).Distinct(StringComparer.Ordinal).Count() == 1
            ? ByTimeWithout(slice, list)
            : kept;
    }

    private static bool Late(List<Deed> list) => !list.Exists(row => row.Time.AddedMinute > 0 || row.Time.Minute >= 90);

    private static List<Deed> ByTimeWithout(CensusSlice slice, List<Deed> list) =>
        [.. list.Where(row => (slice with { Exact = null, Stoppage = false }).Fits(row.Time))];
}
