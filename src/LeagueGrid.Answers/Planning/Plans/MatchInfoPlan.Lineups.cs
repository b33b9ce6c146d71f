using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

// Who was picked, in which formation, and who stands where.
public static partial class MatchInfoPlan
{
    private static readonly string[] Parts = ["role.goalkeeper", "role.defender", "role.midfielder", "role.forward"];

    private static bool AsksForLineup(TypedQuestion asked) =>
        asked.HasAny("fact.lineup", "fact.bench", "fact.on-pitch", "fact.formation");

    // "The front three at Quenbury?", "Who's in goal for Lens tonight?": of the match that is named, those who began it there.
    private static bool AsksForPart(Inquiry q) =>
        q.Asked.HasAny(Parts)
        && q.Roles.Count > 0
        && (q.Matches.IsMatchQuestion || q.Matches.Slate is { LiesAhead: false })
        && MetricOf.Of(q.Asked) is null
        && !q.Asked.Players.Any()
        && !q.Asked.NamesScore
        && q.Asked.Concepts.All(concept =>
            concept.Kind is "role" or "time" or "ref" or "number" or "op" or "stage" or "weekday" or "month"
            || concept.Name is "ask.who" or "fact.on" or "fact.goalkeeper" or "ask.how"
            || concept.Kind == "side"
        )
        && !q.Asked.HasAny("op.most", "op.fewest", "op.else", "op.equaliser", "op.winner-goal");

    private static (string, string)? Lineup(Inquiry q, MatchSheet sheet)
    {
        var w = q.Words;
        var asked = q.Asked;
        var parts = new List<string>();
        foreach (var (team, lineup) in new[] { (sheet.Home, sheet.HomeLineup), (sheet.Away, sheet.AwayLineup) })
        {
            if (lineup is null || (q.Acting is { } acting && !Inquiry.Ids(acting).Contains(team)))
                continue;
            if (asked.Has("fact.formation"))
            {
                if (lineup.Formation is { } formation)
                    parts.Add($"{w.Team(team)} {formation}");
                continue;
            }
            var names = (
                asked.Has("fact.on-pitch")
                    ? lineup.OnPitch.Where(player => IsOfPart(q, lineup, player))
                    : (asked.Has("fact.bench") ? lineup.Bench : lineup.Starters)
                        .Where(place => IsOfPart(q, lineup, place.Player))
                        .Select(place => place.Player)
            ).ToList();
            if (names.Count > 0)
                parts.Add($"{w.Team(team)}{w.In(": ", " : ")}{w.List(names.Select(w.Player))}");
        }
        if (parts.Count == 0)
            return null;
        var text = string.Join(". ", parts);
        return (text + ".", text);
    }

    // The part of the team that is named; all of it where none is.
    private static bool IsOfPart(Inquiry q, LineupSheet lineup, string player)
    {
        var named = Array.Find(Parts, part => q.Asked.Has(part));
        if (named is null)
            return true;
        var place = lineup.Starters.Concat(lineup.Bench).FirstOrDefault(one => one.Player == player);
        var position = place?.Position ?? q.Directory.Player(player)?.Position;
        return position?.StartsWith(named["role.".Length..], StringComparison.OrdinalIgnoreCase) == true;
    }
}
