using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>The match that sent a team to a stage: "the goal that took Spain into the final".</summary>
public sealed partial class MatchFinder
{
    private List<Fixture>? ByEntry(List<Fixture> list)
    {
        if (StageEntry.Of(inquiry.Asked) is not { } entry)
            return null;
        var ids = Inquiry.Ids(entry.Team);
        var kept = new List<Fixture>();
        foreach (var season in list.GroupBy(fixture => fixture.Season, StringComparer.Ordinal))
        {
            var there = OfStage(season.Key, entry.Stage).Where(fixture => IsOf(fixture, ids)).ToList();
            if (
                there.Count > 0
                && season.Where(fixture => IsOf(fixture, ids) && fixture.Date < there.Min(one => one.Date)).MaxBy(f => f.Date)
                    is { } last
            )
                kept.Add(last);
        }
        return kept;
    }

    // Where a source tells no rounds, the last match of a cup is its final.
    private List<Fixture> OfStage(string season, string stage)
    {
        var all = inquiry.Directory.FixturesOfSeason(season).Select(id => inquiry.Directory.Fixture(id)!).ToList();
        return stage == "knockout" ? all.FindAll(fixture => Stages.IsKnockout(Stages.Of(fixture.Round)))
            : stage == "final" && all.TrueForAll(fixture => Stages.Of(fixture.Round) is null) ? LastOfEach(all)
            : all.FindAll(fixture => Stages.Of(fixture.Round) == stage);
    }

    private static bool IsOf(Fixture fixture, IReadOnlySet<string> ids) =>
        ids.Contains(fixture.Home) || ids.Contains(fixture.Away);
}
