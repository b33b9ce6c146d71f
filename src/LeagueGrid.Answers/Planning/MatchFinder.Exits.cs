using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>The match in which a team went out ("the goal that knocked England out"), and the return of another.</summary>
public sealed partial class MatchFinder
{
    /// <summary>A deed is asked for that sent the one team named home from a cup.</summary>
    public bool IsExit
    {
        get
        {
            var asked = inquiry.Asked;
            return Pair is null
                && inquiry.Roles.Count == 1
                && inquiry.Seasons.IsNamed
                && asked.HasAny("fact.beat", "fact.eliminated", "fact.lost-to")
                && asked.HasWord(Cues.Out)
                && asked.HasAny("ask.who", "ask.when", "fact.goalscorers-of")
                && !asked.HasAny("ask.count", "op.most", "op.total")
                && MetricOf.Of(asked) is { } metric
                && Deeds.Tells(metric);
        }
    }

    // The first or the second of two meetings.
    private List<Fixture> ByLeg(List<Fixture> list) =>
        Pair is null || list.Count != 2 ? list
        : inquiry.Asked.Has("ref.return") ? [list.MaxBy(f => f.Date)!]
        : inquiry.Asked.Has("ref.first-leg") ? [list.MinBy(f => f.Date)!]
        : list;

    // The other match of the same two in the same season.
    private Fixture? ReturnOf(Fixture fixture) =>
        inquiry
            .Directory.FixturesOfTeam(fixture.Home)
            .Select(id => inquiry.Directory.Fixture(id)!)
            .Where(f => f.Season == fixture.Season && f.Home == fixture.Away && f.Away == fixture.Home)
            .MinBy(f => f.Date);

    // The last of the team's matches in each cup; nobody goes out in the match for third place.
    private List<Fixture> ByExit(List<Fixture> list)
    {
        if (!IsExit)
            return list;
        var last = list.Where(f => inquiry.CompetitionOf(f.Season)?.Type != "league" && Stages.Of(f.Round) != "third-place")
            .GroupBy(f => f.Season, StringComparer.Ordinal)
            .Select(season => season.MaxBy(f => f.Date)!)
            .ToList();
        return last.Count > 0 ? last : list;
    }
}
