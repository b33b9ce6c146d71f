namespace LeagueGrid.Feeds.Formats.OpenFootball;

/// <summary>What a league's code stands for: the files carry a season's title and local times only.</summary>
/// <param name="Zone">The zone of the kick-off times.</param>
internal sealed record OpenFootballLeague(string Name, string? Country, string Zone, string[] TieBreakers)
{
    private static readonly string[] ByGoals = ["goal-difference", "goals-for"];
    private static readonly string[] ByMeetings = ["head-to-head", "goal-difference", "goals-for"];

    private static readonly Dictionary<string, OpenFootballLeague> Known = new(StringComparer.Ordinal)
    {
        ["en.1"] = new("Premier League", "England", "Europe/London", ByGoals),
        ["en.2"] = new("Championship", "England", "Europe/London", ByGoals),
        ["en.3"] = new("League One", "England", "Europe/London", ByGoals),
        ["en.4"] = new("League Two", "England", "Europe/London", ByGoals),
        ["sco.1"] = new("Premiership", "Scotland", "Europe/London", ByGoals),
        ["de.1"] = new("Bundesliga", "Germany", "Europe/Berlin", ByGoals),
        ["de.2"] = new("2. Bundesliga", "Germany", "Europe/Berlin", ByGoals),
        ["at.1"] = new("Bundesliga", "Austria", "Europe/Vienna", ByGoals),
        ["ch.1"] = new("Super League", "Switzerland", "Europe/Zurich", ByGoals),
        ["es.1"] = new("La Liga", "Spain", "Europe/Madrid", ByMeetings),
        ["es.2"] = new("Segunda División", "Spain", "Europe/Madrid", ByMeetings),
        ["it.1"] = new("Serie A", "Italy", "Europe/Rome", ByMeetings),
        ["it.2"] = new("Serie B", "Italy", "Europe/Rome", ByMeetings),
        ["fr.1"] = new("Ligue 1", "France", "Europe/Paris", ByGoals),
        ["fr.2"] = new("Ligue 2", "France", "Europe/Paris", ByGoals),
        ["nl.1"] = new("Eredivisie", "Netherlands", "Europe/Amsterdam", ByGoals),
        ["be.1"] = new("Pro League", "Belgium", "Europe/Brussels", ByGoals),
        ["pt.1"] = new("Primeira Liga", "Portugal", "Europe/Lisbon", ByMeetings),
        ["gr.1"] = new("Super League", "Greece", "Europe/Athens", ByMeetings),
        ["tr.1"] = new("Süper Lig", "Türkiye", "Europe/Istanbul", ByMeetings),
    };

    private static readonly HashSet<string> ClubWords = new(StringComparer.Ordinal)
    {
        "FC",
        "AFC",
        "CF",
        "SC",
        "SV",
        "VfB",
        "VfL",
        "FSV",
        "TSG",
        "CD",
        "SD",
        "UD",
        "RC",
        "RCD",
        "OSC",
        "SCO",
        "HSC",
        "OGC",
        "AJ",
        "AC",
        "SM",
        "EA",
        "FCO",
        "ESTAC",
        "1.",
        "04",
        "05",
        "1846",
        "1848",
        "1899",
        "1901",
        "1910",
        "29",
    };

    /// <summary>A code that is not known takes its name from the title of the file and its times as UTC.</summary>
    public static OpenFootballLeague Of(string code, string? title) =>
        Known.GetValueOrDefault(code) ?? new(title ?? code, null, "UTC", ByGoals);

    /// <summary>The name without the letters and years of clubs: <c>Arsenal FC</c> is also Arsenal.</summary>
    public static IReadOnlyList<string> AliasesOf(string club)
    {
        var alias = string.Join(
            ' ',
            club.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !ClubWords.Contains(word))
        );
        return alias.Length > 0 && alias != club ? [alias] : [];
    }
}
