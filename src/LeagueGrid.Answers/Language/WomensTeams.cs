using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>
/// A country has a men's team and a women's team; who says no more means the men's, unless those he names did not meet
/// when he says and the women did: "the USA against Brazil in 2011".
/// </summary>
public static class WomensTeams
{
    /// <summary>The mention with the teams of one of the two alone; as it is where it has only one.</summary>
    public static Mention Narrow(Mention mention, IReadOnlyList<Mention> teams, TimeScope time, LeagueDirectory directory)
    {
        if (mention.Best.Kind != "team" || !IsOfBoth(mention))
            return mention;
        var women = !Meet(teams, time, directory, women: false) && Meet(teams, time, directory, women: true);
        return mention with
        {
            Options = [.. mention.Options.Where(option => option.Kind != "team" || IsWomens(option.Name) == women)],
        };
    }

    private static bool IsOfBoth(Mention mention) =>
        mention.Options.Where(option => option.Kind == "team").Select(option => IsWomens(option.Name)).Distinct().Count() == 2;

    // One alone meets whomever it plays in that time.
    private static bool Meet(IReadOnlyList<Mention> teams, TimeScope time, LeagueDirectory directory, bool women)
    {
        var sides = teams
            .Where(IsOfBoth)
            .Select(team =>
                team.Options.Where(option => option.Kind == "team" && IsWomens(option.Name) == women)
                    .SelectMany(option => option.Ids)
                    .ToHashSet(StringComparer.Ordinal)
            )
            .ToList();
        return sides.Count == 0
            || sides[0]
                .SelectMany(directory.FixturesOfTeam)
                .Select(id => directory.Fixture(id)!)
                .Any(fixture =>
                    time.Fits(fixture.Date)
                    && time.FitsYear(fixture.Date)
                    && sides.TrueForAll(ids => ids.Contains(fixture.Home) || ids.Contains(fixture.Away))
                );
    }

    private static bool IsWomens(string name) => name.EndsWith(" women", StringComparison.OrdinalIgnoreCase);
}
