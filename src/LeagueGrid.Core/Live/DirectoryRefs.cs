using LeagueGrid.Core.Names;

namespace LeagueGrid.Core.Live;

/// <summary>References with the names that the directory knows now.</summary>
public static class DirectoryRefs
{
    public static Ref TeamRef(this LeagueDirectory names, string id) =>
        names.Team(id) is { } team ? new Ref(id, team.Name, team.ShortName) : new Ref(id, id);

    public static Ref? TeamRefOrNull(this LeagueDirectory names, string? id) => id is null ? null : names.TeamRef(id);

    public static Ref PlayerRef(this LeagueDirectory names, string id) => new(id, names.Player(id)?.Name ?? id);

    public static Ref? PlayerRefOrNull(this LeagueDirectory names, string? id) => id is null ? null : names.PlayerRef(id);

    public static Ref SeasonRef(this LeagueDirectory names, string id) => new(id, names.Season(id)?.Name ?? id);

    /// <summary>The competition of a season.</summary>
    public static Ref CompetitionRef(this LeagueDirectory names, string season) =>
        names.Season(season) is not { } of ? new Ref(season, season)
        : names.Competition(of.Competition) is { } competition ? new Ref(competition.Id, competition.Name)
        : new Ref(of.Competition, of.Competition);
}
